import type { Shown } from '../shown.ts';

/**
 * Moves the unit that most columns share from over each of them to the title, where that saves room. Only where every
 * number has a unit, so that a column without one is known to be in that of the title.
 */
export function withSharedUnit(table: Shown): Shown {
  const units = table.columns.filter(({ isText, isPure }) => !isText && !isPure).map(({ unit }) => unit);
  const counted = [...new Set(units)].map((unit) => ({ unit, count: units.filter((one) => one === unit).length }));
  const [shared] = counted
    .filter(({ unit, count }) => unit.length >= wide && count > 1)
    .sort((a, b) => b.count - a.count);
  if (!shared || units.includes('')) return table;
  return {
    ...table,
    title: `${table.title}${arabic.test(table.title) ? '،' : ','} ${shared.unit}`,
    columns: table.columns.map((column) => (column.unit === shared.unit ? { ...column, unit: '' } : column)),
  };
}

const wide = 6;
const arabic = /\p{Script=Arabic}/u;
