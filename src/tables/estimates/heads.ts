import { equivalenceScale } from '../../population/equivalence.ts';
import type { Comparison } from '../../simulation/outcome.ts';

/** Among how many a household's money is divided: persons, adult equivalents, or one where welfare is per household. */
export function heads({ scenario, population }: Comparison): Float64Array {
  const { per, equivalence } = scenario.baseline.assumptions;
  if (per === 'household') return new Float64Array(population.size.length).fill(1);
  return (per === 'adult' && equivalenceScale(population, equivalence)) || population.size;
}
