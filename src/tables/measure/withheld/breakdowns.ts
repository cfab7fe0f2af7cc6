import { type Breakdown, type Parts, partsOf } from '../../disclosure/parts.ts';
import { codesOf } from '../codes.ts';
import { tenthsOf } from '../decomposed.ts';
import { decompositionsOf } from '../decomposition.ts';
import type { Plan, Variable } from '../plan.ts';
import type { Prepared } from '../prepare.ts';
import { type Situation, situationsOf } from '../situations.ts';

/** The records of a variable in the parts that everything shown of it is a sum over. */
export function partsShown({ plan, survey }: Prepared, variable: Variable): Parts {
  const situations = situationsOf(variable.inDomain, survey.weights, plan.request.quantiles);
  const { rows, length } = situations[0].observed.of;
  return partsOf(breakdownsOf(plan, variable, situations), rows ?? Uint32Array.from({ length }, (_, row) => row));
}

/** Everything that results of a variable are told apart by: breakdowns, contrasts and decompositions. */
function breakdownsOf(
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
