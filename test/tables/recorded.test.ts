import { describe, expect, it } from 'vitest';
import { resultOf } from '../../src/reports/report.ts';
import { tables } from '../../src/tables/index.ts';
import type { Cell, Table } from '../../src/tables/table.ts';
import { simulated } from '../instruments/written.ts';

/*
 * Five households that weigh 10 each. The rules give half of need: 50, 100, 150, 0 and 0; on record are 60, 0, 140, 20 and one
 * amount that is missing. Two of the three on record are reached by the rules.
 */
const grant = (more: string) => `grant: {kind: transfer, amount: 0.5 * need, recorded: paid_out${more}}`;
const written = {
  baseline: `assumptions: {groups: 5}\nincomes: {market: [own]}\ninstruments:\n  ${grant('')}`,
  households: {
    own: [1, 2, 3, 4, 5],
    need: [100, 200, 300, 0, 0],
    paid_out: [60, 0, 140, 20, null],
  },
  weight: [10, 10, 10, 10, 10],
};

const table = (id: string, text: typeof written = written): Table =>
  tables.find((one) => one.id === id)!.make(resultOf(simulated(text).comparison));

function row({ columns, rows }: Table, label: string): Record<string, Cell> {
  const nameOf = (cell: Cell) => (typeof cell === 'object' && cell !== null ? cell.en : String(cell));
  const found = rows.find(([first]) => nameOf(first) === label)!;
  return Object.fromEntries(columns.map(({ id }, c) => [id, found[c]]));
}

describe('recorded', () => {
  it('sets what was paid beside what the rules give, with recipients and who is reached by both', () => {
    expect(row(table('recorded'), 'grant')).toMatchObject({
      amount_recorded: 2200,
      amount_simulated: 3000,
      amount_ratio: (100 * 3000) / 2200,
      recipients_recorded: 30,
      recipients_simulated: 30,
      recipients_ratio: 100,
      reached: (100 * 2) / 3,
    });
  });

  it('does so by group, with no ratio where nothing is on record', () => {
    const made = table('recorded');
    expect(row(made, '1')).toMatchObject({ amount_recorded: 200, amount_simulated: 0, amount_ratio: 0 });
    expect(row(made, '2')).toMatchObject({ amount_recorded: 0, amount_ratio: null });
    const groups = ['1', '2', '3', '4', '5'].map((group) => row(made, group));
    const sum = (id: string) => groups.reduce((total, cells) => total + Number(cells[id]), 0);
    expect([sum('amount_recorded'), sum('amount_simulated')]).toEqual([2200, 3000]);
  });

  it('says which of the two the baseline pays, and how many records are left out', () => {
    const notes = table('recorded').notes.map((note) => (typeof note === 'string' ? note : note.en));
    expect(notes).toContain('The baseline pays what is simulated.');
    expect(notes).toContain('Records left out because the recorded amount is missing: 1.');
    const onRecord = { ...written, baseline: written.baseline.replace('paid_out', 'paid_out, basis: recorded') };
    const made = table('recorded', onRecord);
    expect(made.notes[1]).toMatchObject({
      en: 'The baseline pays what is recorded, and a reform adds the simulated change.',
    });
    expect(row(made, 'grant (recorded)')).toMatchObject({ amount_recorded: 2200, amount_simulated: 3000 });
  });

  it('has nothing to show where no instrument names a recorded column', () => {
    const without = { ...written, baseline: written.baseline.replace(', recorded: paid_out', '') };
    expect(table('recorded', without).rows).toEqual([]);
  });

  it('counts members where it is paid to persons', () => {
    const made = simulated({
      baseline:
        'incomes: {market: [wage]}\ninstruments:\n  grant: {kind: transfer, unit: person, amount: due, recorded: paid_out}',
      persons: { wage: [5, 0, 7], due: [10, 10, 0], paid_out: [10, 20, 0] },
      households: { region: ['a', 'b'] },
      memberOf: [0, 0, 1],
      weight: [3, 4],
    });
    const result = resultOf(made.comparison);
    expect(row(tables.find(({ id }) => id === 'recorded')!.make(result), 'grant')).toMatchObject({
      amount_recorded: 90,
      amount_simulated: 60,
      recipients_recorded: 6,
      reached: 100,
    });
  });
});

it('validation shows what is on record beside the books', () => {
  const booked = {
    ...written,
    baseline: written.baseline.replace('paid_out', 'paid_out, budget: {line: aid, administrative_total: 2500}'),
  };
  const made = table('validation', booked);
  expect(row(made, 'grant')).toMatchObject({
    amount_simulated: 3000,
    amount_recorded: 2200,
    amount_administrative: 2500,
  });
});
