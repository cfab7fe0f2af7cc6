import type { Column } from '../../columns/column.ts';
import type { Comparison } from '../../simulation/outcome.ts';
import { levelsOf } from './levels.ts';
import type { Cells } from './measured.ts';

/**
 * People sorted into groups that both policies share. A row is a household, or a person where the variable is a
 * person's; −1 is in no group.
 */
export interface Grouping extends Cells {
  readonly codes: Int32Array;
  /** Number of households. */
  readonly households: number;
  /** Household of each row; absent where rows are households. */
  readonly household?: Uint32Array;
  /** What each row weighs in distributional statistics. */
  readonly people: Float64Array;
  /** What each row weighs in treasury totals: a household's weight, or each member's equal part of it. */
  readonly treasury: Float64Array;
  /** What a household's money weighs in means per person (or adult equivalent): people over heads. */
  readonly shared: Float64Array;
}

/** Everybody together; the quantile groups of the comparison; and one grouping for each variable asked for. */
export function groupings(comparison: Comparison, variables: readonly string[]): Grouping[] {
  const { population, groups } = comparison;
  const households = population.weight.length;
  const weights = { households, ...weightsOf(comparison) };
  return [
    { by: null, labels: [''], codes: new Int32Array(households), ...weights },
    { by: groups.by, labels: groups.labels, codes: groups.codes, ...weights },
    ...variables.filter((name) => name !== groups.by).map((name) => byVariable(comparison, name, weights)),
  ];
}

type Weights = Pick<Grouping, 'people' | 'treasury' | 'shared'>;

/** The weights of households; where welfare is per person or per household, money is shared as the treasury counts it. */
function weightsOf({ population, peopleWeight, heads, scenario }: Comparison): Weights {
  const { weight } = population;
  if (scenario.baseline.assumptions.per !== 'adult') return { people: peopleWeight, treasury: weight, shared: weight };
  const shared = new Float64Array(weight.length);
  for (let h = 0; h < shared.length; h++) shared[h] = peopleWeight[h] / heads[h];
  return { people: peopleWeight, treasury: weight, shared };
}

/** The column of households, or else of persons, that `name` groups by. */
export function groupingColumn({ population }: Comparison, name: string): Column | undefined {
  return population.households.columns.get(name) ?? population.persons?.columns.get(name);
}

function byVariable(comparison: Comparison, name: string, weights: Weights): Grouping {
  const { population } = comparison;
  const column = groupingColumn(comparison, name);
  if (!column) throw new Error(`no column "${name}" to group by`);
  const cells = { by: name, households: population.weight.length, ...levelsOf(column) };
  if (population.households.columns.has(name)) return { ...cells, ...weights };
  const household = population.memberOf!;
  const perMember = (values: Float64Array) => sharedOut(values, population.size, household);
  const people = perMember(weights.people);
  const treasury = perMember(weights.treasury);
  const shared = weights.shared === weights.treasury ? treasury : perMember(weights.shared);
  return { ...cells, household, people, treasury, shared };
}

/** Each member's equal part of what the household weighs. */
function sharedOut(weights: Float64Array, size: Float64Array, household: Uint32Array): Float64Array {
  const parts = new Float64Array(household.length);
  for (let person = 0; person < parts.length; person++)
    parts[person] = weights[household[person]] / size[household[person]];
  return parts;
}
