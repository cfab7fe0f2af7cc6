import { addedUp, percent } from './derived.ts';
import { lookUp, type Result } from './result.ts';
import { spreadOfRatio, type Term } from './spread.ts';
import { withErrorCell } from './spread-columns.ts';
import type { Cell } from './table.ts';

/** One sum of estimates as a percentage of another, and its standard error beside it where the result has errors. */
export function shareCells(result: Result, above: readonly Term[], below: readonly Term[]): Cell[] {
  const look = lookUp(result);
  const total = (terms: readonly Term[]) => addedUp(terms.map((t) => look(t.indicator, t.of, t.policy, t.where)));
  return withErrorCell(result, percent(total(above), total(below)), () => spreadOfRatio(result, { above, below }, 100));
}
