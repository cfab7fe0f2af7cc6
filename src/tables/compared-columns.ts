import type { Comparison } from '../simulation/outcome.ts';
import { percent } from './derived.ts';
import type { Estimate } from './estimate.ts';
import type { Spread } from './spread.ts';
import { spreadCells, spreadColumns } from './spread-columns.ts';
import type { Better, Cell, Measure, TableColumn } from './table.ts';

export const baselineTitle = { en: 'Baseline', ar: 'الوضع القائم' };
export const reformTitle = { en: 'Reform', ar: 'الإصلاح' };
export const changeTitle = { en: 'Change', ar: 'التغير' };

/** How the amounts of a comparison are measured, and which direction of change is good news. */
export interface Amounts {
  readonly measure: Measure;
  readonly unit?: string;
  readonly better?: Better;
  /** False for what is itself a percentage or an index: no change in percent. */
  readonly percent?: boolean;
  /** Whether sampling errors stand beside: only where the page has room for them (`roomy`), or in data files alone. */
  readonly spread?: 'always' | 'roomy' | 'data';
}

type Reviewed = Pick<Comparison, 'scenario'>;

/** Baseline, reform, change with its error, and change in percent; a review of the present rules has the baseline alone. */
export function comparedColumns({ scenario }: Reviewed, amounts: Amounts): TableColumn[] {
  const { measure, unit, better, percent: hasPercent = true } = amounts;
  const { isReview } = scenario;
  const baseline = { id: 'baseline', title: baselineTitle, unit, measure };
  const errors = spreadColumns(isReview, amounts);
  if (isReview) return [baseline, ...errors];
  return [
    baseline,
    { id: 'reform', title: reformTitle, unit, measure },
    { id: 'change', title: changeTitle, unit, measure, better, isChange: true },
    ...errors,
    ...(hasPercent
      ? [{ id: 'change_percent', title: changeTitle, unit: '%', measure: 'percent', better, isChange: true } as const]
      : []),
  ];
}

/** What stands in the cells under those columns. */
export interface Compared {
  readonly value: (policy: Estimate['policy']) => number | null;
  /** Sampling errors; left out where the table has none, null where one is not known. */
  readonly spread?: (policy: Estimate['policy']) => Spread | null;
  readonly percent?: boolean;
}

/** The cells under those columns. */
export function comparedCells({ scenario }: Reviewed, { value, spread, percent: hasPercent = true }: Compared): Cell[] {
  const baseline = value('baseline');
  const { isReview } = scenario;
  const errors = spread ? spreadCells(isReview, spread(isReview ? 'baseline' : 'change')) : [];
  if (isReview) return [baseline, ...errors];
  const change = value('change');
  const relative = percent(change, baseline === null ? null : Math.abs(baseline));
  return [baseline, value('reform'), change, ...errors, ...(hasPercent ? [relative] : [])];
}
