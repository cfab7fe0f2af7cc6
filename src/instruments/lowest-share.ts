import { keyedDraws } from '../columns/keyed-draw.ts';
import type { Population } from '../population/population.ts';

/**
 * Who is ranked in, 1 or 0: within each quota the eligible with the lowest scores, taken one after the other until the next one
 * would bring their people above the share. Ties go by a draw keyed by id. Whoever has no score is left out, as missing.
 * `columns` are the score, the share, the quota and who is eligible; a column of one value holds for all.
 */
export function lowestShare(
  columns: readonly Float64Array[],
  population: Population,
  unit: 'household' | 'person',
): Float64Array {
  const units = unit === 'person' ? population.memberOf!.length : population.size.length;
  const [scores, shares, quotas, eligible] = columns.map((column) => spread(column, units));
  const people = peopleOf(population, unit);
  const admitted = new Float64Array(units);
  const lists = new Map<number, { readonly units: number[]; total: number }>();
  for (let i = 0; i < units; i++) {
    if (eligible[i] === 0) continue;
    if (Number.isNaN(eligible[i]) || Number.isNaN(scores[i])) {
      admitted[i] = Number.NaN;
      continue;
    }
    const list = lists.get(quotas[i]) ?? { units: [], total: 0 };
    lists.set(quotas[i], list);
    list.units.push(i);
    list.total += people[i];
  }
  const draws = keyedDraws((unit === 'person' ? population.personIds : population.householdIds)!, 0, 'ranked in');
  for (const { units: list, total } of lists.values()) {
    list.sort((a, b) => scores[a] - scores[b] || draws[a] - draws[b] || a - b);
    take(list, { people, shares, total }, admitted);
  }
  return admitted;
}

const rounding = 1e-12;

interface Places {
  readonly people: Float64Array;
  readonly shares: Float64Array;
  readonly total: number;
}

function take(list: readonly number[], { people, shares, total }: Places, admitted: Float64Array): void {
  let taken = 0;
  for (const i of list) {
    taken += people[i];
    if (!(taken <= shares[i] * total * (1 + rounding))) return;
    admitted[i] = 1;
  }
}

function peopleOf({ weight, size, memberOf }: Population, unit: 'household' | 'person'): Float64Array {
  if (unit === 'person') return Float64Array.from(memberOf!, (h) => weight[h]);
  return weight.map((w, h) => w * size[h]);
}

function spread(column: Float64Array, units: number): Float64Array {
  return column.length === units ? column : new Float64Array(units).fill(column[0]);
}
