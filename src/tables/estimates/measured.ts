import type { Estimate } from '../estimate.ts';
import { difference, type Statistic } from './statistic.ts';

/** An estimate together with the influence its standard error can be worked out from. */
export interface Measured {
  readonly estimate: Estimate;
  readonly influence?: () => Float64Array;
}

/** What an estimate is of, apart from policy, group and value. */
export interface Subject {
  readonly indicator: string;
  readonly of: string;
  readonly unit: string;
  readonly line?: string;
}

/** Where a cell stands: the grouping variable and the labels of its groups; `null` for everybody together. */
export interface Cells {
  readonly by: string | null;
  readonly labels: readonly string[];
}

/** Baseline, reform and change of each group, in that order. */
export function comparedByGroup(
  subject: Subject,
  cells: Cells,
  statistics: { readonly baseline: readonly Statistic[]; readonly reform: readonly Statistic[] },
): Measured[] {
  return cells.labels.flatMap((label, g) => {
    const [baseline, reform] = [statistics.baseline[g], statistics.reform[g]];
    const group = cells.by === null ? null : label;
    return [
      measured(subject, { policy: 'baseline', by: cells.by, group }, baseline),
      measured(subject, { policy: 'reform', by: cells.by, group }, reform),
      measured(subject, { policy: 'change', by: cells.by, group }, difference(baseline, reform)),
    ];
  });
}

/** Baseline, reform and change for everybody together. */
export function compared(subject: Subject, baseline: Statistic, reform: Statistic): Measured[] {
  return comparedByGroup(subject, everybody, { baseline: [baseline], reform: [reform] });
}

/** One labelled statistic. */
export function measured(
  subject: Subject,
  where: Pick<Estimate, 'policy' | 'by' | 'group'>,
  statistic: Statistic,
): Measured {
  const { indicator, of, unit, line } = subject;
  const { value, n, reason, influence } = statistic;
  const estimate = { indicator, of, ...where, value, n, unit, ...(line && { line }), ...(reason && { reason }) };
  return { estimate, influence };
}

const everybody: Cells = { by: null, labels: [''] };
