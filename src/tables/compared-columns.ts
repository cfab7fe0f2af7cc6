import type { Comparison } from '../simulation/outcome.ts';
import { percent } from './derived.ts';
import type { Estimate } from './estimate.ts';
import type { Better, Cell, Measure, TableColumn } from './table.ts';

export const baselineTitle = { en: 'Baseline', ar: 'الوضع القائم' };
export const reformTitle = { en: 'Reform', ar: 'الإصلاح' };
export const changeTitle = { en: 'Change', ar: 'التغير' };

/** How the amounts of a comparison are measured, and which direction of change is good news. */
export interface Amounts {
  readonly measure: Measure;
  readonly unit?: string;
  readonly better?: Better;
}

type Reviewed = Pick<Comparison, 'scenario'>;

/** Baseline, reform, change and change in percent; a review of the present rules has the baseline alone. */
export function comparedColumns({ scenario }: Reviewed, amounts: Amounts): TableColumn[] {
  const { measure, unit, better } = amounts;
  const baseline = { id: 'baseline', title: baselineTitle, unit, measure };
  if (scenario.isReview) return [baseline];
  return [
    baseline,
    { id: 'reform', title: reformTitle, unit, measure },
    { id: 'change', title: changeTitle, unit, measure, better, isChange: true },
    { id: 'change_percent', title: changeTitle, unit: '%', measure: 'percent', better, isChange: true },
  ];
}

/** The cells under those columns. */
export function comparedCells({ scenario }: Reviewed, value: (policy: Estimate['policy']) => number | null): Cell[] {
  const baseline = value('baseline');
  if (scenario.isReview) return [baseline];
  const change = value('change');
  return [baseline, value('reform'), change, percent(change, baseline === null ? null : Math.abs(baseline))];
}

/** The same without the column in percent, for what is itself a percentage or an index. */
export function withoutPercent<T>(cellsOrColumns: readonly T[]): T[] {
  return cellsOrColumns.slice(0, 3);
}
