import type { Estimate } from '../estimate.ts';
import { difference, type Statistic } from './statistic.ts';
import type { Asked } from './weighted-sums.ts';

/** An estimate together with the statistic its standard error can be worked out from. */
export interface Measured {
  readonly estimate: Estimate;
  readonly statistic: Statistic;
}

/** What an estimate is of, apart from policy, group and value. */
export interface Subject {
  readonly indicator: string;
  readonly of: string;
  readonly unit: string;
  readonly line?: string;
  /** What ranks people, where it is not welfare itself. */
  readonly welfare?: string;
}

/** Where a cell stands: the grouping variable and the labels of its groups; `null` for everybody together. */
export interface Cells {
  readonly by: string | null;
  readonly labels: readonly string[];
}

/** What can be estimated: of what, by what, and how, once it is asked for. */
export interface Plan {
  readonly subject: Subject;
  readonly by: string | null;
  readonly measure: () => Measured[];
  /** What measuring it adds up, so that many plans can have it done together; it may be left out. */
  readonly adds?: () => readonly Asked[];
}

/** Statistics under both policies: one each, or one each a group. */
export interface Pair<T> {
  readonly baseline: T;
  readonly reform: T;
}

/** Baseline, reform and change of each group, in that order. */
export function comparedByGroup(subject: Subject, cells: Cells, statistics: () => Pair<readonly Statistic[]>): Plan {
  const { by, labels } = cells;
  const measure = () => {
    const { baseline, reform } = statistics();
    return labels.flatMap((label, g) => {
      const where = { by, group: by === null ? null : label };
      return [
        measured(subject, { policy: 'baseline', ...where }, baseline[g]),
        measured(subject, { policy: 'reform', ...where }, reform[g]),
        measured(subject, { policy: 'change', ...where }, difference(baseline[g], reform[g])),
      ];
    });
  };
  return { subject, by, measure };
}

/** Baseline, reform and change for everybody together. */
export function compared(subject: Subject, statistics: () => Pair<Statistic>): Plan {
  return comparedByGroup(subject, everybody, () => {
    const { baseline, reform } = statistics();
    return { baseline: [baseline], reform: [reform] };
  });
}

/** A statistic of each group that has one value, not one a policy: how many there are, or who wins. */
export function byPolicy(
  subject: Subject & Pick<Estimate, 'policy'>,
  { by, labels }: Cells,
  statistics: () => readonly Statistic[],
): Plan {
  const { policy } = subject;
  const measure = () =>
    statistics().map((statistic, g) =>
      measured(subject, { policy, by, group: by === null ? null : labels[g] }, statistic),
    );
  return { subject, by, measure };
}

/** One labelled statistic. */
function measured(subject: Subject, where: Pick<Estimate, 'policy' | 'by' | 'group'>, statistic: Statistic): Measured {
  const { indicator, of, unit, line, welfare } = subject;
  const { value, n, reason } = statistic;
  const estimate = {
    indicator,
    of,
    ...where,
    value,
    n,
    unit,
    ...(line && { line }),
    ...(welfare && { welfare }),
    ...(reason && { reason }),
  };
  return { estimate, statistic };
}

const everybody: Cells = { by: null, labels: [''] };
