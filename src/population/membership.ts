import { ascending } from '../columns/order.ts';
import type { Ids } from './ids.ts';
import { fileOrder, offsets } from './offsets.ts';

/** Households in their order, to be looked up by id. */
export interface HouseholdIndex {
  readonly ids: Ids;
  readonly order: Uint32Array | undefined;
}

/** The place of every person's household in their order; one past the last where there is no such household. Ids that are numbers on both sides are never turned into text. */
export function findHouseholds(persons: Ids, households: HouseholdIndex): Uint32Array {
  if (persons.areNumbers && households.ids.areNumbers) return byNumber(persons.rank, sortedRanks(households));
  return byText(persons, households);
}

function sortedRanks({ ids, order }: HouseholdIndex): Float64Array {
  if (order === undefined) return ids.rank;
  const sorted = new Float64Array(ids.rows);
  for (let i = 0; i < sorted.length; i++) sorted[i] = ids.rank[order[i]];
  return sorted;
}

function byNumber(wanted: Float64Array, sorted: Float64Array): Uint32Array {
  const found = new Uint32Array(wanted.length);
  let last = 0;
  for (let p = 0; p < wanted.length; p++) {
    const id = wanted[p];
    if (sorted[last] !== id) last = sorted[last + 1] === id ? last + 1 : search(sorted, id);
    found[p] = sorted[last] === id ? last : sorted.length;
  }
  return found;
}

function search(sorted: Float64Array, id: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < id) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low);
}

function byText(persons: Ids, { ids, order }: HouseholdIndex): Uint32Array {
  const places = new Map<string, number>();
  for (let i = 0; i < ids.rows; i++) places.set(ids.textAt(order ? order[i] : i), i);
  const placeOf = (text: string) => places.get(text) ?? ids.rows;
  const { names } = persons;
  if (names === undefined) return Uint32Array.from(persons.rank, (id) => placeOf(String(id)));
  const placeOfText = names.texts.map(placeOf);
  const found = new Uint32Array(persons.rows);
  for (let p = 0; p < found.length; p++) found[p] = names.codes[p] < 0 ? ids.rows : placeOfText[names.codes[p]];
  return found;
}

/**
 * Persons in the order of their household, within it in that of their own ids (or as the file has them); undefined
 * where they stand so already.
 */
export function personOrder(memberOf: Uint32Array, ids: Ids | undefined): Uint32Array | undefined {
  const rank = ids?.rank;
  let isOrdered = true;
  for (let p = 1; p < memberOf.length && isOrdered; p++) {
    isOrdered = memberOf[p - 1] < memberOf[p] || (memberOf[p - 1] === memberOf[p] && (!rank || rank[p - 1] <= rank[p]));
  }
  if (isOrdered) return undefined;
  const order = rank ? ascending(rank.slice()) : fileOrder(memberOf.length);
  return stableBy(memberOf, order);
}

function stableBy(memberOf: Uint32Array, order: Uint32Array): Uint32Array {
  let households = 0;
  for (let p = 0; p < memberOf.length; p++) households = Math.max(households, memberOf[p] + 1);
  const next = offsets(memberOf, households);
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) sorted[next[memberOf[order[i]]]++] = order[i];
  return sorted;
}
