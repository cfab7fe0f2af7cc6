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
    const rows = component === gross ? paidRows(gross) : paidAmong(paidRows(gross), component);
    const same = lists.find((list) => isSame(list, rows));
    if (!same) lists.push(rows);
    return same ?? rows;
  });
  return (grouping, gross, component) => {
    const rows = rowsOf(gross, component);
    return { grouping: within(grouping, rows), pay: valuesAt(component, rows) };
  };
}

const within = remembered((grouping: Grouping, rows: Uint32Array): Grouping => {
  const { codes, household, people, treasury, shared } = grouping;
  return {
    ...grouping,
    codes: gather(codes, rows),
    household: household && householdsAt(household, rows),
    people: valuesAt(people, rows),
    treasury: valuesAt(treasury, rows),
    shared: valuesAt(shared, rows),
  };
});

const valuesAt = remembered((values: Float64Array, rows: Uint32Array) => gather(values, rows));
const householdsAt = remembered((household: Uint32Array, rows: Uint32Array) => gather(household, rows));

/** Persons with an amount that is neither missing nor zero. */
const paidRows = remembered((amounts: Float64Array): Uint32Array => {
  const rows = new Uint32Array(amounts.length);
  let count = 0;
  for (let person = 0; person < rows.length; person++) {
    rows[count] = person;
    count += amounts[person] > 0 || amounts[person] < 0 ? 1 : 0;
  }
  return rows.slice(0, count);
});

/** Those of `rows` who get something of a component. */
function paidAmong(rows: Uint32Array, component: Float64Array): Uint32Array {
  const among = new Uint32Array(rows.length);
  let count = 0;
  for (let k = 0; k < rows.length; k++) {
    among[count] = rows[k];
    count += component[rows[k]] > 0 || component[rows[k]] < 0 ? 1 : 0;
  }
  return count === rows.length ? rows : among.slice(0, count);
}

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
