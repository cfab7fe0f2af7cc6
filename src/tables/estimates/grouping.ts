import type { Column } from '../../columns/column.ts';
import { remembered } from '../../columns/remembered.ts';
import { once } from '../../columns/sample.ts';
import type { Population } from '../../population/population.ts';
import type { Comparison, Groups } from '../../simulation/outcome.ts';
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

/**
 * Everybody together; the quantile groups of the comparison; and one grouping for each variable asked for. Comparisons with
 * the same baseline share theirs, and with them what is known of the baseline.
 */
export function groupings(comparison: Comparison, variables: readonly string[]): Grouping[] {
  const { population, groups } = comparison;
  const weights = weightsOf(comparison);
  const byName = (name: string) => {
    const column = groupingColumn(comparison, name);
    if (!column) throw new Error(`no column "${name}" to group by`);
    return byColumn(column, population, weights);
  };
  return [everybody(weights), byGroups(groups, weights), ...variables.filter((name) => name !== groups.by).map(byName)];
}

type Weights = Pick<Grouping, 'households' | 'people' | 'treasury' | 'shared'>;

/** The weights of households; where welfare is per person or per household, money is shared as the treasury counts it. */
function weightsOf({ population, peopleWeight, heads, scenario }: Comparison): Weights {
  const { weight } = population;
  return scenario.baseline.assumptions.per === 'adult'
    ? perAdult(peopleWeight, weight, heads)
    : perPerson(peopleWeight, weight);
}

const perPerson = remembered((people: Float64Array, treasury: Float64Array): Weights => {
  return { households: treasury.length, people, treasury, shared: treasury };
});

const perAdult = remembered((people: Float64Array, treasury: Float64Array, heads: Float64Array): Weights => {
  const shared = once(() => people.map((weight, h) => weight / heads[h]));
  return {
    households: heads.length,
    people,
    treasury,
    get shared() {
      return shared();
    },
  };
});

const everybody = remembered((weights: Weights): Grouping => {
  return grouped({ by: null, labels: [''], codes: new Int32Array(weights.households) }, weights);
});

const byGroups = remembered(({ by, labels, codes }: Groups, weights: Weights): Grouping => {
  return grouped({ by, labels, codes }, weights);
});

function grouped(cells: Cells & Pick<Grouping, 'codes'>, weights: Weights): Grouping {
  const { households, people, treasury } = weights;
  return {
    ...cells,
    households,
    people,
    treasury,
    get shared() {
      return weights.shared;
    },
  };
}

/** The column of households, or else of persons, that `name` groups by. */
export function groupingColumn({ population }: Comparison, name: string): Column | undefined {
  return population.households.columns.get(name) ?? population.persons?.columns.get(name);
}

const byColumn = remembered((column: Column, population: Population, weights: Weights): Grouping => {
  const cells = { by: column.name, ...levelsOf(column) };
  if (population.households.columns.get(column.name) === column) return grouped(cells, weights);
  const household = population.memberOf!;
  const perMember = (values: Float64Array) => sharedOut(values, population.size, household);
  const people = perMember(weights.people);
  const treasury = perMember(weights.treasury);
  const shared = weights.shared === weights.treasury ? treasury : perMember(weights.shared);
  return { ...cells, households: weights.households, household, people, treasury, shared };
});

/** Each member's equal part of what the household weighs. */
function sharedOut(weights: Float64Array, size: Float64Array, household: Uint32Array): Float64Array {
  const parts = new Float64Array(household.length);
  for (let person = 0; person < parts.length; person++)
    parts[person] = weights[household[person]] / size[household[person]];
  return parts;
}
