import type { Comparison } from '../../simulation/outcome.ts';
import type { Estimate } from '../estimate.ts';
import { type Grouping, groupings } from '../estimates/grouping.ts';
import { spineOf } from '../estimates/spine.ts';
import { columnsOf, hideAmongGroups } from './among-groups.ts';
import { type Entering, hideAmongInstruments, rowsOf } from './among-instruments.ts';
import { blank } from './blank.ts';
import { type Cell, cellsOf, type Sets } from './cells.ts';
import { dominatedIn } from './dominance.ts';
import { keyOf, type Parts, partsOf } from './parts.ts';
import { withheldAmong } from './people.ts';

/** What may be shown: the least number of households a cell rests on, and what heads are rounded to. */
export interface DisclosureRules {
  /** 0 withholds nothing. */
  readonly minCell: number;
  /** Heads are rounded to a multiple of this; 1 or less leaves them. */
  readonly roundTo?: number;
  readonly by: readonly string[];
}

/** What was estimated on a comparison. */
interface Run {
  readonly comparison: Comparison;
  readonly estimates: readonly Estimate[];
}

/** Estimates as they may leave the house, the same for every format. */
export function disclose(
  estimates: readonly Estimate[],
  comparison: Comparison,
  rules: DisclosureRules,
): readonly Estimate[] {
  return discloseTogether([{ estimates, comparison }], rules)[0];
}

/**
 * Estimates of several reforms of one baseline as they may be shown side by side: groups and cells on too few households, and
 * cells dominated by one, are withheld (primary), then those from which they could be had by subtraction (complementary), in
 * every run alike. Heads are rounded last.
 */
export function discloseTogether(runs: readonly Run[], rules: DisclosureRules): readonly (readonly Estimate[])[] {
  const { minCell, roundTo = 1 } = rules;
  const withheld = minCell > 0 ? withheldIn(runs, rules) : new Set<Estimate>();
  return runs.map(({ estimates }) => {
    const shown = withheld.size > 0 ? estimates.map((one) => (withheld.has(one) ? blank(one) : one)) : estimates;
    return roundTo > 1 ? shown.map((estimate) => rounded(estimate, roundTo)) : shown;
  });
}

function withheldIn(runs: readonly Run[], { minCell, by }: DisclosureRules): ReadonlySet<Estimate> {
  const sets = cellsOf(runs.map(({ estimates }) => estimates));
  const cells = [...sets.values()].flat();
  const [everybody, ...all] = groupings(runs[0].comparison, by);
  const told = all.filter((one) => cells.some((cell) => cell.by === one.by));
  const parts = partsIn(everybody, told);
  const known = told.map(({ by: name }) => ({ by: name, group: null }));
  const few = withheldAmong(new Set([...cells, ...known].map(keyOf)), parts, minCell);
  const isDominated = dominatedIn(
    runs.map(({ comparison }) => comparison),
    told,
  );
  const isSensitive = (one: Estimate) => isSmall(one, minCell) || isDominated(one);
  const withheld = new Set(cells.filter((cell) => few.has(keyOf(cell)) || cell.estimates.flat().some(isSensitive)));
  addComplements(withheld, { sets, parts, minCell, entering: enteringIn(runs) });
  return new Set([...withheld].flatMap(({ estimates }) => estimates.flat()));
}

/** The parts of people that everything told of groups is a sum over. */
function partsIn({ codes: { length } }: Grouping, told: readonly Grouping[]): Parts {
  const household = told.find((one) => one.household)?.household;
  const breakdowns = told.map(({ by, labels, codes, household: own }) => {
    return { by, labels, codes: household && !own ? Int32Array.from(household, (h) => codes[h]) : codes };
  });
  const rows = Uint32Array.from({ length: household?.length ?? length }, (_, row) => row);
  return partsOf(breakdowns, rows, household);
}

interface Given {
  readonly sets: Sets;
  readonly parts: Parts;
  readonly minCell: number;
  readonly entering: Entering;
}

/**
 * Adds those without which a subtraction would bring the withheld back: among groups, which add up to everybody, and among
 * instruments, which add up to incomes. Goes on until nothing can be had.
 */
function addComplements(withheld: Set<Cell>, { sets, parts, minCell, entering }: Given): void {
  const columns = columnsOf(sets, parts);
  const rows = rowsOf(sets);
  let before = -1;
  while (withheld.size !== before) {
    before = withheld.size;
    for (const column of columns) hideAmongGroups(column, withheld, { minCell, entering });
    for (const row of rows) hideAmongInstruments(row, withheld, entering);
  }
}

function enteringIn(runs: readonly Run[]): Entering {
  return new Map(runs.flatMap(({ comparison }) => spineOf(comparison.scenario)).map(({ id, enters }) => [id, enters]));
}

function isSmall({ n, indicator }: Estimate, minCell: number): boolean {
  return n > 0 && n < minCell && indicator !== 'missing';
}

function rounded(estimate: Estimate, base: number): Estimate {
  const { indicator, value } = estimate;
  if (indicator !== 'count' || value === null) return estimate;
  return { ...estimate, value: base * Math.round(value / base) };
}
