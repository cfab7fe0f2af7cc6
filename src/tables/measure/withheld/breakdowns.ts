import { codesOf } from '../codes.ts';
import { tenthsOf } from '../decomposed.ts';
import { decompositionsOf } from '../decomposition.ts';
import type { Grouping } from '../groupings.ts';
import type { Plan, Variable } from '../plan.ts';
import type { Situation } from '../situations.ts';

/** Rows put into groups that some result tells apart: a code a row (−1 for none) and the label of each code. */
export type Breakdown = Pick<Grouping, 'by' | 'labels' | 'codes'>;

/** Everything that results of a variable are told apart by: breakdowns, contrasts and decompositions. */
export function breakdownsOf(
  { request, sheet }: Plan,
  { groupings, contrasts }: Variable,
  [{ observed }]: readonly Situation[],
): readonly Breakdown[] {
  const decomposed = decompositionsOf(request).flatMap((one): readonly Breakdown[] => {
    if (one.kind === 'by') return [{ by: one.group, ...codesOf(sheet.worked('decompose', one.group)) }];
    return one.kind === 'mobility' ? [byTenth(tenthsOf(observed.of, request.quantiles))] : [];
  });
  return [...groupings, ...contrasts.map(({ grouping }) => grouping), ...decomposed];
}

function byTenth(codes: Int32Array): Breakdown {
  return { by: 'decile', codes, labels: Array.from({ length: 10 }, (_, k) => String(k + 1)) };
}
