import { gather, gatherFrame } from './gather.ts';
import type { Design, Population } from './population.ts';

/** The households at `indices`, in that order, with their members, weights and design: for explain and for small samples. */
export function take(population: Population, indices: ArrayLike<number>): Population {
  const rows = Uint32Array.from(indices);
  return {
    ...population,
    households: gatherFrame(population.households, rows),
    householdIds: Array.from(rows, (row) => population.householdIds[row]),
    ...takeMembers(population, rows),
    size: gather(population.size, rows),
    weight: gather(population.weight, rows),
    design: population.design && takeDesign(population.design, rows),
  };
}

function takeMembers(population: Population, households: Uint32Array): Partial<Population> {
  const { persons, first, personIds } = population;
  if (persons === undefined || first === undefined) return {};
  const starts = new Uint32Array(households.length + 1);
  for (let i = 0; i < households.length; i++) {
    starts[i + 1] = starts[i] + first[households[i] + 1] - first[households[i]];
  }
  const rows = new Uint32Array(starts[households.length]);
  const memberOf = new Uint32Array(rows.length);
  for (let i = 0; i < households.length; i++) {
    for (let p = starts[i]; p < starts[i + 1]; p++) {
      rows[p] = first[households[i]] + p - starts[i];
      memberOf[p] = i;
    }
  }
  const ids = personIds && Array.from(rows, (row) => personIds[row]);
  return { persons: gatherFrame(persons, rows), personIds: ids, memberOf, first: starts };
}

function takeDesign(design: Design, rows: Uint32Array): Design {
  return {
    ...design,
    strata: design.strata && gather(design.strata, rows),
    psu: design.psu && gather(design.psu, rows),
    fpc: design.fpc && gather(design.fpc, rows),
    replicates: design.replicates?.map((weights) => gather(weights, rows)),
  };
}
