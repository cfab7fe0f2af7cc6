import { quoted } from './csv/findings.ts';
import type { RawTable } from './csv/table.ts';
import type { Descriptor } from './descriptor.ts';
import { type Ids, idsOf, orderOf, repeats } from './ids.ts';
import { findHouseholds, type HouseholdIndex, personOrder } from './membership.ts';
import { offsets } from './offsets.ts';
import { rowName } from './row-name.ts';

/** How the rows of a data package hang together: the order of households, and of persons within them. */
export interface Links {
  readonly households: HouseholdIndex;
  readonly members?: Members;
}

/** The persons of the households, in the order of their household. */
export interface Members {
  readonly ids: Ids | undefined;
  readonly order: Uint32Array | undefined;
  /** The household of each person, in that order. */
  readonly memberOf: Uint32Array;
  readonly first: Uint32Array;
}

/** Ties persons to households by their keys; rows without a key, with one used before, or that lead nowhere go to the findings. */
export function link(descriptor: Descriptor, households: RawTable, persons?: RawTable): Links | undefined {
  const key = descriptor.householdKey;
  const ids = keysIn(households, key);
  if (ids === undefined) return undefined;
  const order = orderOf(ids);
  noteRepeats(repeats(ids, order), ids, { table: households, column: key });
  if (persons === undefined) return { households: { ids, order } };
  const members = membersOf(descriptor, persons, { households, index: { ids, order } });
  if (members === undefined) return undefined;
  if (persons.ragged.size === 0 && persons.rows > 0)
    noteUnpeopled(members, { ids, order }, { table: households, column: key, expected: fileOf(persons) });
  return { households: { ids, order }, members };
}

interface In {
  readonly table: RawTable;
  readonly column: string;
}

function keysIn(table: RawTable, column: string): Ids | undefined {
  const builder = table.builders.get(column);
  if (builder === undefined || table.absent.has(column)) return undefined;
  return idsOf(builder, table.rows);
}

function noteRepeats(pairs: readonly { row: number; first: number }[], ids: Ids, { table, column }: In): void {
  for (const { row, first } of pairs) {
    table.findings.add({
      code: 'key-duplicate',
      row,
      column,
      found: quoted(ids.textAt(row)),
      expected: rowName(first, table),
    });
  }
}

interface Owners {
  readonly households: RawTable;
  readonly index: HouseholdIndex;
}

function membersOf(descriptor: Descriptor, persons: RawTable, { households, index }: Owners): Members | undefined {
  const column = descriptor.householdOfPerson ?? '';
  const owners = keysIn(persons, column);
  if (owners === undefined) return undefined;
  const found = findHouseholds(owners, index);
  if (households.ragged.size === 0)
    noteLost(found, owners, { table: persons, column, expected: fileOf(households), none: index.ids.rows });
  const personKey = descriptor.personKey ?? '';
  const ids = keysIn(persons, personKey);
  const order = personOrder(found, ids);
  if (ids) {
    const twins = descriptor.personKeyAlone ? repeats(ids, orderOf(ids)) : twinsWithin(found, ids, order);
    noteRepeats(twins, ids, { table: persons, column: personKey });
  }
  const memberOf = order ? order.map((row) => found[row]) : found;
  return { ids, order, memberOf, first: offsets(memberOf, index.ids.rows + 1).subarray(0, index.ids.rows + 1) };
}

function fileOf(table: RawTable): string {
  return `"${table.parts[0].source.file}"`;
}

function noteLost(found: Uint32Array, ids: Ids, at: In & { expected: string; none: number }): void {
  for (let row = 0; row < found.length; row++) {
    if (found[row] !== at.none || !ids.isGivenAt(row)) continue;
    const facts = { column: at.column, found: quoted(ids.textAt(row)), expected: at.expected };
    at.table.findings.add({ code: 'person-without-household', row, ...facts });
  }
}

function twinsWithin(found: Uint32Array, ids: Ids, order: Uint32Array | undefined): { row: number; first: number }[] {
  const pairs: { row: number; first: number }[] = [];
  for (let i = 1; i < found.length; i++) {
    const row = order ? order[i] : i;
    const first = order ? order[i - 1] : i - 1;
    if (found[row] === found[first] && ids.rank[row] === ids.rank[first]) pairs.push({ row, first });
  }
  return pairs;
}

/** Households without members; of those that share a key, which is said elsewhere, only one can have them. */
function noteUnpeopled(members: Members, { ids, order }: HouseholdIndex, at: In & { expected: string }): void {
  const rankAt = (h: number) => ids.rank[order ? order[h] : h];
  for (let h = 0; h < ids.rows; h++) {
    if (members.first[h + 1] > members.first[h]) continue;
    if (rankAt(h) === rankAt(h + 1) || (h > 0 && rankAt(h) === rankAt(h - 1))) continue;
    const row = order ? order[h] : h;
    if (!ids.isGivenAt(row) || at.table.ragged.has(row)) continue;
    const facts = { column: at.column, found: quoted(ids.textAt(row)), expected: at.expected };
    at.table.findings.add({ code: 'household-without-persons', row, ...facts });
  }
}
