import type { Text } from '../columns/column.ts';
import { budgetLines, lineOf } from './budget-line.ts';
import { spine } from './estimates/index.ts';
import { lineLabel } from './labels.ts';
import type { Result } from './result.ts';

/** A row of the budget: a line, an instrument under it, or the whole. */
export interface FiscalItem {
  /** What the estimates call it. */
  readonly of: string;
  readonly label: Text;
  /** The instruments it is made of. */
  readonly instruments: readonly string[];
  /** 0 for a line, 1 for an instrument under it. */
  readonly level: 0 | 1;
}

/** The budget as it is read: each line with its instruments under it, and the whole at the end. */
export function fiscalItems({ comparison }: Pick<Result, 'comparison'>): FiscalItem[] {
  const instruments = spine(comparison);
  const lines = budgetLines(instruments).flatMap((line): FiscalItem[] => {
    const own = instruments.filter((instrument) => lineOf(instrument) === line);
    return [
      { of: `budget:${line}`, label: lineLabel(line), instruments: own.map(({ id }) => id), level: 0 },
      ...own.map(({ id, label }): FiscalItem => ({ of: id, label, instruments: [id], level: 1 })),
    ];
  });
  const whole = { en: 'Total cost to the treasury', ar: 'إجمالي التكلفة على الخزانة' };
  return [...lines, { of: 'budget:total', label: whole, instruments: instruments.map(({ id }) => id), level: 0 }];
}
