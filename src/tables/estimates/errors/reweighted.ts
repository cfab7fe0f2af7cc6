import { weightOfPeople } from '../../../simulation/compare.ts';
import type { Comparison } from '../../../simulation/outcome.ts';

/** The same comparison with other household weights; groups and anchored lines stay as they were. */
export function reweighted(comparison: Comparison, weight: Float64Array): Comparison {
  const population = { ...comparison.population, weight };
  return { ...comparison, population, peopleWeight: weightOfPeople(population, comparison.scenario) };
}
