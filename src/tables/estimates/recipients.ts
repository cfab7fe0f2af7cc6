import { remembered } from '../../columns/remembered.ts';
import type { Instrument } from '../../policy/policy.ts';
import type { Outcome } from '../../simulation/outcome.ts';
import type { Grouping } from './grouping.ts';
import { comparedByGroup, type Pair, type Plan } from './measured.ts';
import { bothPolicies, received, type Source } from './source.ts';
import type { Statistic } from './statistic.ts';
import { bothByGroup, planOfSums, type Summed } from './sums-by-group.ts';

/**
 * Recipients of each instrument (households, or persons where it is paid to persons), what they get on average, and
 * coverage: the share of people who live with a recipient. Who pays a tax counts as its recipient.
 */
export function recipientEstimates(source: Source): Plan[] {
  const own = source.groupings.filter((grouping) => !grouping.household);
  return source.instruments
    .filter(({ who }) => who === 'household')
    .flatMap((instrument) => [
      ...own.flatMap((grouping) => counts(source, instrument, grouping)),
      ...source.groupings.map((grouping) => coverage(source, instrument, grouping)),
    ]);
}

/** Recipients in each household: its members who receive a person's instrument, else one if it receives anything. */
export function recipientsPerHousehold(source: Source, outcome: Outcome, instrument: Instrument): Float64Array {
  const persons = instrument.unit === 'person' ? outcome.persons.get(instrument.id) : undefined;
  return recipientsOf(source, { persons, households: received(source, outcome, instrument.id) });
}

/** Recipients in each household of amounts paid to its members, or to itself where there are none of members. */
export function recipientsOf(
  { comparison }: Source,
  { persons, households }: { readonly persons?: Float64Array; readonly households: Float64Array },
): Float64Array {
  const { memberOf, size } = comparison.population;
  return persons && memberOf ? recipientsAmong(persons, memberOf, size) : whoReceive(households);
}

const recipientsAmong = remembered((persons: Float64Array, memberOf: Uint32Array, size: Float64Array) => {
  const recipients = new Float64Array(size.length);
  for (let person = 0; person < persons.length; person++) {
    if (!Number.isNaN(persons[person]) && persons[person] !== 0) recipients[memberOf[person]]++;
  }
  return recipients;
});

const whoReceive = remembered((paid: Float64Array) => {
  const receives = new Float64Array(paid.length);
  for (let h = 0; h < paid.length; h++) receives[h] = paid[h] === 0 ? 0 : paid[h] / paid[h];
  return receives;
});

const whoIsReached = remembered((recipients: Float64Array) => recipients.map((x) => (x > 0 ? 1 : x)));

function counts(source: Source, instrument: Instrument, grouping: Grouping): Plan[] {
  const { id, unit } = instrument;
  const weights = grouping.treasury;
  const recipients = (summed: (outcome: Outcome, heads: Float64Array) => Summed) => (): Pair<Statistic[]> => {
    const heads = bothPolicies(source, (outcome) => recipientsPerHousehold(source, outcome, instrument));
    const { baseline, reform } = bothByGroup(source, grouping, (outcome) =>
      summed(outcome, outcome === source.comparison.baseline ? heads.baseline : heads.reform),
    );
    return {
      baseline: onRecipients(grouping, heads.baseline, baseline),
      reform: onRecipients(grouping, heads.reform, reform),
    };
  };
  return [
    comparedByGroup(
      { indicator: 'count', of: id, unit: unit === 'person' ? 'persons' : 'households' },
      grouping,
      recipients((_, heads) => ({ values: heads, weights })),
    ),
    comparedByGroup(
      { indicator: 'mean_recipient', of: id, unit: source.money },
      grouping,
      recipients((outcome, heads) => ({ values: received(source, outcome, id), weights, over: heads })),
    ),
  ];
}

function coverage(source: Source, instrument: Instrument, grouping: Grouping): Plan {
  const reached = (outcome: Outcome): Summed => {
    const heads = recipientsPerHousehold(source, outcome, instrument);
    const values = instrument.unit === 'person' ? whoIsReached(heads) : heads;
    return { values, weights: grouping.people, over: 1 };
  };
  return planOfSums(
    source,
    { subject: { indicator: 'coverage', of: instrument.id, unit: 'share' }, grouping },
    reached,
  );
}

function onRecipients(grouping: Grouping, recipients: Float64Array, statistics: readonly Statistic[]): Statistic[] {
  const n = recipientCounts(grouping, recipients);
  return statistics.map((statistic, g) => {
    const reason = n[g] === 0 && statistic.value === null ? 'nobody receives it' : statistic.reason;
    return { ...statistic, n: n[g], reason };
  });
}

const recipientCounts = remembered(({ codes, labels }: Grouping, recipients: Float64Array) => {
  const n = new Int32Array(labels.length + 1);
  for (let row = 0; row < codes.length; row++) if (recipients[row] > 0) n[codes[row] + 1]++;
  return n.subarray(1);
});
