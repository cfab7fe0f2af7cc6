import { remembered } from '../../columns/remembered.ts';
import { gather } from '../../population/gather.ts';
import type { Grouping } from './grouping.ts';

/** Those whom an instrument pays, in their groups, with what each gets of one component of it. */
export interface PaidStaff {
  readonly grouping: Grouping;
  readonly pay: Float64Array;
}

/** Finds those who are paid among persons in their groups, from what each gets in all and of the component in question. */
export type FindStaff = (grouping: Grouping, gross: Float64Array, component: Float64Array) => PaidStaff;

/** A search for staff that sorts the same persons into groups once, whatever the component or the policy. */
export function staffSearch(): FindStaff {
  const lists: Uint32Array[] = [];
  const rowsOf = remembered((gross: Float64Array, component: Float64Array) => {
    const rows = paidRows(gross, component);
    const same = lists.find((list) => isSame(list, rows));
    if (!same) lists.push(rows);
    return same ?? rows;
  });
  return (grouping, gross, component) => {
    const rows = rowsOf(gross, component);
    return { grouping: within(grouping, rows), pay: payAt(component, rows) };
  };
}

const within = remembered(
  (grouping: Grouping, rows: Uint32Array): Grouping => ({
    ...grouping,
    codes: gather(grouping.codes, rows),
    household: grouping.household && gather(grouping.household, rows),
    people: gather(grouping.people, rows),
    treasury: gather(grouping.treasury, rows),
    shared: gather(grouping.shared, rows),
  }),
);

const payAt = remembered((component: Float64Array, rows: Uint32Array) => gather(component, rows));

/** Persons with an amount that is neither missing nor zero, in all and of the component. */
function paidRows(gross: Float64Array, component: Float64Array): Uint32Array {
  const rows = new Uint32Array(gross.length);
  let count = 0;
  for (let person = 0; person < gross.length; person++) {
    if (Math.min(Math.abs(gross[person]), Math.abs(component[person])) > 0) rows[count++] = person;
  }
  return rows.slice(0, count);
}

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
