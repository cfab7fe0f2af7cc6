import type { Instrument } from '../../policy/policy.ts';
import type { Outcome } from '../../simulation/outcome.ts';
import type { Grouping } from './grouping.ts';
import { comparedByGroup, type Measured } from './measured.ts';
import { bothPolicies, received, type Source } from './source.ts';
import type { Statistic } from './statistic.ts';
import { byGroup } from './sums-by-group.ts';

/**
 * Recipients of each instrument (households, or persons where it is paid to persons), what they get on average, and
 * coverage: the share of people who live with a recipient. Who pays a tax counts as its recipient.
 */
export function recipientEstimates(source: Source): Measured[] {
  const own = source.groupings.filter((grouping) => !grouping.household);
  return source.instruments
    .filter(({ who }) => who === 'household')
    .flatMap((instrument) => [
      ...own.flatMap((grouping) => counts(source, instrument, grouping)),
      ...source.groupings.flatMap((grouping) => coverage(source, instrument, grouping)),
    ]);
}

/** Recipients in each household: its members who receive a person's instrument, else one if it receives anything. */
export function recipientsPerHousehold(source: Source, outcome: Outcome, instrument: Instrument): Float64Array {
  const persons = instrument.unit === 'person' ? outcome.persons.get(instrument.id) : undefined;
  const { memberOf, weight } = source.comparison.population;
  if (!persons || !memberOf)
    return received(source, outcome, instrument.id).map((x) => (Number.isNaN(x) ? x : Number(x !== 0)));
  const recipients = new Float64Array(weight.length);
  for (let person = 0; person < persons.length; person++) {
    if (!Number.isNaN(persons[person]) && persons[person] !== 0) recipients[memberOf[person]]++;
  }
  return recipients;
}

function counts(source: Source, instrument: Instrument, grouping: Grouping): Measured[] {
  const { id, unit } = instrument;
  const weights = grouping.treasury;
  const heads = bothPolicies(source, (outcome) => recipientsPerHousehold(source, outcome, instrument));
  const amounts = bothPolicies(source, (outcome) => received(source, outcome, id));
  const rests = (values: Float64Array, statistics: readonly Statistic[]) => onRecipients(grouping, values, statistics);
  const number = (of: Float64Array) => rests(of, byGroup(grouping, { values: of, weights }));
  const mean = (policy: 'baseline' | 'reform') =>
    rests(heads[policy], byGroup(grouping, { values: amounts[policy], weights, over: heads[policy] }));
  return [
    ...comparedByGroup({ indicator: 'count', of: id, unit: unit === 'person' ? 'persons' : 'households' }, grouping, {
      baseline: number(heads.baseline),
      reform: number(heads.reform),
    }),
    ...comparedByGroup({ indicator: 'mean_recipient', of: id, unit: source.money }, grouping, {
      baseline: mean('baseline'),
      reform: mean('reform'),
    }),
  ];
}

function coverage(source: Source, instrument: Instrument, grouping: Grouping): Measured[] {
  const reached = (outcome: Outcome): Statistic[] => {
    const values = recipientsPerHousehold(source, outcome, instrument).map((x) =>
      Number.isNaN(x) ? x : Number(x > 0),
    );
    return byGroup(grouping, { values, weights: grouping.people, over: 1 });
  };
  return comparedByGroup(
    { indicator: 'coverage', of: instrument.id, unit: 'share' },
    grouping,
    bothPolicies(source, reached),
  );
}

function onRecipients(grouping: Grouping, recipients: Float64Array, statistics: readonly Statistic[]): Statistic[] {
  const n = new Int32Array(grouping.labels.length);
  for (let row = 0; row < grouping.codes.length; row++)
    if (grouping.codes[row] >= 0 && recipients[row] > 0) n[grouping.codes[row]]++;
  return statistics.map((statistic, g) => ({ ...statistic, n: n[g] }));
}
