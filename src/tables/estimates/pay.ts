import type { Instrument } from '../../policy/policy.ts';
import { gather } from '../../population/gather.ts';
import type { Grouping } from './grouping.ts';
import { levelsOf } from './levels.ts';
import { comparedByGroup, type Plan } from './measured.ts';
import { type FindStaff, type PaidStaff, staffSearch } from './paid-staff.ts';
import { bothPolicies, type Source } from './source.ts';
import type { Statistic } from './statistic.ts';
import { byGroup } from './sums-by-group.ts';

/** Columns of persons by which staff and their pay are always shown where the data have them. */
export const payVariables = ['grade', 'nationality', 'citizen', 'sex'] as const;

/**
 * Staff, their pay and its components, overall and by grade, nationality and sex. A record is a person, so these
 * estimates are of `staff:<instrument>`, apart from those of the households staff live in.
 */
export function payEstimates(source: Source): Plan[] {
  if (!source.comparison.population.memberOf) return [];
  const groupings = staffGroupings(source);
  const find = staffSearch();
  return payInstruments(source).flatMap(({ id }) =>
    [id, ...componentsOf(source, id)].flatMap((pay) =>
      groupings.flatMap((grouping) => measures(source, { id, pay, find }, grouping)),
    ),
  );
}

/** Instruments that pay persons for their work. */
export function payInstruments({ instruments }: Pick<Source, 'instruments'>): readonly Instrument[] {
  return instruments.filter(({ kind, who }) => kind === 'pay' && who === 'household');
}

/** What an instrument exposes person by person: `government_pay.basic`. */
export function componentsOf(
  { comparison: { baseline, reform } }: Pick<Source, 'comparison'>,
  id: string,
): readonly string[] {
  const names = new Set([...baseline.persons.keys(), ...reform.persons.keys()]);
  const bases = [`${id}.recorded`, `${id}.simulated`];
  return [...names].filter((name) => name.startsWith(`${id}.`) && !bases.includes(name));
}

function staffGroupings({ comparison, groupings }: Source): Grouping[] {
  const { population } = comparison;
  const household = population.memberOf!;
  const weight = gather(population.weight, household);
  const rows = { household, households: population.weight.length, people: weight, treasury: weight, shared: weight };
  const asked = groupings.filter((grouping) => grouping.household).map(({ by }) => by!);
  const columns = [...new Set([...payVariables, ...asked])].map((name) => population.persons?.columns.get(name));
  return [
    { by: null, labels: [''], codes: new Int32Array(household.length), ...rows },
    ...columns
      .filter((column) => column !== undefined)
      .map((column) => ({ by: column.name, ...levelsOf(column), ...rows })),
  ];
}

interface Pay {
  readonly id: string;
  readonly pay: string;
  readonly find: FindStaff;
}

function measures(source: Source, { id, pay, find }: Pay, grouping: Grouping): Plan[] {
  const none = new Float64Array(grouping.codes.length);
  const both = (measure: (staff: PaidStaff) => Statistic[]) => () =>
    bothPolicies(source, ({ persons }) => measure(find(grouping, persons.get(id) ?? none, persons.get(pay) ?? none)));
  const subject = (indicator: string, unit: string) => ({ indicator, of: `staff:${pay}`, unit });
  return [
    comparedByGroup(subject('count', 'persons'), grouping, both(heads)),
    comparedByGroup(subject('mean', source.money), grouping, both(meanPay)),
    comparedByGroup(subject('total', source.money), grouping, both(totalPay)),
  ];
}

function heads({ grouping, pay }: PaidStaff): Statistic[] {
  const values = new Float64Array(pay.length).fill(1);
  return byGroup(grouping, { values, perRow: true, weights: grouping.treasury });
}

function totalPay({ grouping, pay }: PaidStaff): Statistic[] {
  return byGroup(grouping, { values: pay, perRow: true, weights: grouping.treasury });
}

function meanPay({ grouping, pay }: PaidStaff): Statistic[] {
  return byGroup(grouping, { values: pay, perRow: true, weights: grouping.treasury, over: 1 });
}
