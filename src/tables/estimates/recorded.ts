import type { Instrument } from '../../policy/policy.ts';
import type { Comparison } from '../../simulation/outcome.ts';
import type { Grouping } from './grouping.ts';
import { byPolicy, type Plan } from './measured.ts';
import { recipientsOf } from './recipients.ts';
import type { Source } from './source.ts';
import { byGroup } from './sums-by-group.ts';

/** The two bases of an instrument whose real payments the data record, as estimates name them: `recorded:labour_support`. */
export const bases = ['recorded', 'simulated'] as const;

/**
 * Of each instrument of the baseline with a recorded column: what was recorded and what its rules give, in all and by group, how
 * many receive each, and how many households each and both of them reach. Missing records are left out.
 */
export function recordedEstimates(source: Source): Plan[] {
  const own = source.groupings.filter((grouping) => !grouping.household);
  return recordedInstruments(source.comparison).flatMap((instrument) =>
    own.flatMap((grouping) => both(source, instrument, grouping)),
  );
}

/** Instruments of the baseline that the data hold real payments of. */
export function recordedInstruments({ baseline, scenario }: Comparison): readonly Instrument[] {
  const { exposed } = baseline;
  return scenario.baseline.instruments.filter(({ id, who }) => who === 'household' && exposed.has(`${id}.recorded`));
}

function both(source: Source, { id, unit }: Instrument, grouping: Grouping): Plan[] {
  const { exposed, persons } = source.comparison.baseline;
  const weights = grouping.treasury;
  const amounts = (basis: string) => exposed.get(`${id}.${basis}`)!;
  const heads = (basis: string) =>
    recipientsOf(source, {
      persons: unit === 'person' ? persons.get(`${id}.${basis}`) : undefined,
      households: amounts(basis),
    });
  const policy = 'baseline' as const;
  const reached = (basis: string) =>
    basis === 'both'
      ? reachedByBoth(amounts('recorded'), amounts('simulated'))
      : reachedByBoth(amounts(basis), amounts(basis));
  return [
    ...bases.flatMap((basis) => [
      byPolicy({ indicator: 'total', of: `${basis}:${id}`, unit: source.money, policy }, grouping, () =>
        byGroup(grouping, { values: amounts(basis), weights }),
      ),
      byPolicy(
        { indicator: 'count', of: `${basis}:${id}`, unit: unit === 'person' ? 'persons' : 'households', policy },
        grouping,
        () => byGroup(grouping, { values: heads(basis), weights }),
      ),
    ]),
    ...[...bases, 'both'].map((basis) =>
      byPolicy({ indicator: 'households', of: `${basis}:${id}`, unit: 'households', policy }, grouping, () =>
        byGroup(grouping, { values: reached(basis), weights }),
      ),
    ),
  ];
}

/** Households that receive something on both accounts. */
function reachedByBoth(one: Float64Array, other: Float64Array): Float64Array {
  const reached = new Float64Array(one.length);
  for (let h = 0; h < one.length; h++)
    reached[h] = Number.isNaN(one[h] + other[h]) ? Number.NaN : Number(one[h] !== 0 && other[h] !== 0);
  return reached;
}
