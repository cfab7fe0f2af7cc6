import { float64 } from '../columns/column.ts';
import type { Population } from './population.ts';

/** How much each member adds to what a household needs: modified OECD is {first: 1, adult: 0.5, child: 0.3, childUnder: 14}. */
export interface EquivalenceScale {
  readonly first: number;
  readonly adult: number;
  readonly child: number;
  /** Members younger than this count as children. */
  readonly childUnder: number;
  /** The person column that holds age in years; `age` unless said. */
  readonly age?: string;
}

/**
 * Equivalent adults in each household: the first adult counts `first`, every further adult `adult`, every child `child`;
 * where all are children the first of them counts as the first adult. NaN where an age is missing; undefined for data
 * without persons or without ages, which cannot be equivalised.
 *
 * @example equivalenceScale(twoAdultsAndAChildOf9, {first: 1, adult: 0.5, child: 0.3, childUnder: 14}) // [1.8]
 */
export function equivalenceScale(population: Population, scale: EquivalenceScale): Float64Array | undefined {
  const column = population.persons?.columns.get(scale.age ?? 'age');
  if (column?.kind !== 'number' || population.first === undefined) return undefined;
  const { first } = population;
  const ages = float64(column);
  const adults = new Float64Array(population.size.length);
  for (let h = 0; h < adults.length; h++) adults[h] = equivalentAdults(ages.subarray(first[h], first[h + 1]), scale);
  return adults;
}

function equivalentAdults(ages: Float64Array, scale: EquivalenceScale): number {
  let children = 0;
  for (let i = 0; i < ages.length; i++) {
    if (Number.isNaN(ages[i])) return Number.NaN;
    if (ages[i] < scale.childUnder) children++;
  }
  if (ages.length === 0) return Number.NaN;
  const further = ages.length - 1 - Math.min(children, ages.length - 1);
  return scale.first + further * scale.adult + Math.min(children, ages.length - 1) * scale.child;
}
