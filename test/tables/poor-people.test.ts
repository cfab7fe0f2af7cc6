import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../../src/reports/report.ts';
import { tables } from '../../src/tables/index.ts';
import { lookUp, type Result } from '../../src/tables/result.ts';
import type { Cell } from '../../src/tables/table.ts';
import { smallComparison } from './small-comparison.ts';

type Row = Readonly<Record<string, Cell>>;

const nameOf = (cell: Cell): string => (typeof cell === 'object' && cell !== null ? cell.en : String(cell));

function rows(id: string, result: Result): readonly Row[] {
  const { columns, rows } = tables.find((table) => table.id === id)!.make(result);
  return rows.map((cells) => Object.fromEntries(columns.map((column, c) => [column.id, cells[c]])));
}

const rowOf = (id: string, result: Result, label: string, unit?: string): Row =>
  rows(id, result).find((row) => nameOf(row.item ?? row.group) === label && (unit === undefined || row.unit === unit))!;

const fifths = (row: Row): readonly Cell[] => [1, 2, 3, 4, 5].map((k) => row[`quintile_${k}`]);

function closeTo(found: readonly Cell[], expected: readonly (number | null)[]): void {
  found.forEach((cell, k) => {
    const target = expected[k];
    if (target === null) expect(cell).toBeNull();
    else expect(cell, `fifth ${k + 1}`).toBeCloseTo(target, 4);
  });
}

describe('social-protection', () => {
  /* The ten households of the methods page: observed welfare 6, 9, 10, 13, 15, 18, 20, 25, 40, 64 with these transfers. */
  const transfers = [3, 0, 2, 1, 0, 2, 0, 0, 0, 4];
  const observed = [6, 9, 10, 13, 15, 18, 20, 25, 40, 64];
  const market = observed.map((y, h) => y - transfers[h]);
  const result = resultOf(smallComparison({ market, baseline: { cash: transfers }, line: 10 }));
  const of = (label: string, unit?: string) => rowOf('social-protection', result, label, unit);

  it('by fifths after the transfer', () => {
    closeTo(fifths(of('Coverage, after')), [50, 100, 50, 0, 50]);
    closeTo(fifths(of('Share of beneficiaries, after')), [20, 40, 20, 0, 20]);
    closeTo(fifths(of('Share of benefits, after')), [25, 25, 16.6667, 0, 33.3333]);
    closeTo(fifths(of('Adequacy, after')), [50, 13.0435, 11.1111, null, 6.25]);
  });

  it('by fifths before it: the same programme, another picture', () => {
    closeTo(fifths(of('Coverage, before')), [100, 50, 50, 0, 50]);
    closeTo(fifths(of('Share of beneficiaries, before')), [40, 20, 20, 0, 20]);
    closeTo(fifths(of('Share of benefits, before')), [41.6667, 8.3333, 16.6667, 0, 33.3333]);
    closeTo(fifths(of('Adequacy, before')), [31.25, 7.6923, 11.1111, null, 6.25]);
  });

  it('for everybody: what it is worth, what it does, whom it reaches', () => {
    expect(of('Adequacy, after').all).toBeCloseTo(10.8108, 4);
    expect(of('CGH index, poorest 40%').all).toBeCloseTo(1.25, 12);
    expect(of('Benefit–cost ratio').all).toBeCloseTo(0.416667, 6);
    expect(of('Fall of the headcount', 'points').all).toBeCloseTo(10, 10);
    expect(of('Fall of the headcount', '%').all).toBeCloseTo(33.3333, 4);
    expect(of('Fall of the poverty gap').all).toBeCloseTo(50, 10);
    expect(of('Fall of the Gini').all).toBeCloseTo(5.9038, 2);
    expect(of('Undercoverage of the poor').all).toBeCloseTo(33.3333, 4);
    expect(of('Leakage of benefits').all).toBeCloseTo(58.3333, 4);
    expect(of('Leakage of beneficiaries').all).toBeCloseTo(60, 10);
    expect(of('Targeting differential').all).toBeCloseTo(23.8095, 4);
  });

  it('takes several transfers together in a block of their own', () => {
    const half = transfers.map((x) => x / 2);
    const two = resultOf(smallComparison({ market, baseline: { cash: half, food: half }, line: 10 }));
    const list = rows('social-protection', two).map(({ item }) => nameOf(item));
    const all = rows('social-protection', two).slice(list.indexOf('All transfers'));
    const find = (label: string) => all.find(({ item }) => nameOf(item) === label)!;
    closeTo(fifths(find('Coverage, before')), [100, 50, 50, 0, 50]);
    expect(find('Adequacy, after').all).toBeCloseTo(10.8108, 4);
    expect(find('Coverage, after').all).toBeCloseTo(50, 10);
  });

  it('leaves out what takes from anybody', () => {
    const taxed = resultOf(smallComparison({ market, baseline: { levy: transfers.map((x) => 1 - x) }, line: 10 }));
    expect(rows('social-protection', taxed)).toEqual([]);
  });

  it('shares add up to 100 whatever is paid', () => {
    const people = fc.array(fc.record({ y: fc.integer({ min: 1, max: 99 }), t: fc.integer({ min: 0, max: 9 }) }), {
      minLength: 5,
      maxLength: 15,
    });
    fc.assert(
      fc.property(people, (list) => {
        fc.pre(list.some(({ t }) => t > 0));
        const made = smallComparison({ market: list.map(({ y }) => y), baseline: { cash: list.map(({ t }) => t) } });
        const found = resultOf(made);
        for (const label of ['Share of benefits, before', 'Share of beneficiaries, after']) {
          const shares = fifths(rowOf('social-protection', found, label));
          expect(shares.reduce((sum: number, share) => sum + Number(share), 0)).toBeCloseTo(100, 9);
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

describe('impoverishment', () => {
  /* Before 4, 6, 8, 12, 20 and after 5, 5, 9, 9, 17 with the line at 10: the gap stays 24% and hides loss and gain of 2. */
  const before = [4, 6, 8, 12, 20];
  const change = [1, -1, 1, -3, -3];
  const grant = before.map(() => 0);
  const made = smallComparison({ market: before, baseline: { grant }, reform: { grant: change }, line: 10 });
  const result = resultOf(made);
  const of = (label: string) => rowOf('impoverishment', result, label).value;

  it('shows what a poverty gap that stays hides', () => {
    expect(of('Poor who lose')).toBeCloseTo(40, 10);
    expect(of('… of those poor after')).toBeCloseTo(50, 10);
    expect(of('Loss below the line')).toBeCloseTo(2, 10);
    expect(of('Poor who gain')).toBeCloseTo(40, 10);
    expect(of('Gain below the line')).toBeCloseTo(2, 10);
    expect(of('… per person who loses')).toBeCloseTo(1, 10);
    const look = lookUp(result);
    expect(look('fgt1', 'welfare', 'baseline', { line: 'national' })).toBeCloseTo(0.24, 12);
    expect(look('fgt1', 'welfare', 'reform', { line: 'national' })).toBeCloseTo(0.24, 12);
  });

  it('prints the identity', () => {
    const { notes } = tables.find(({ id }) => id === 'impoverishment')!.make(result);
    expect(nameOf(notes[0])).toBe(
      'National line: loss 4.0000% − gain 4.0000% of the line = change of the poverty gap 0.0000 points.',
    );
  });

  it('of a review is that of the fiscal system', () => {
    const system = resultOf(smallComparison({ market: before, baseline: { change }, line: 10 }));
    expect(rowOf('impoverishment', system, 'Loss below the line').value).toBeCloseTo(2, 10);
    expect(lookUp(system)('impoverishment', 'welfare', 'baseline', { line: 'national' })).toBeCloseTo(2, 10);
  });

  it('tells the groups of a variable asked for apart', () => {
    const grouped = {
      ...made,
      population: smallComparison({ market: before, baseline: { grant }, region: ['a', 'a', 'a', 'b', 'b'] })
        .population,
    };
    const found = resultOf(grouped, { by: ['region'] });
    const labels = rows('impoverishment', found).map(({ item }) => nameOf(item));
    expect(labels).toContain('Poor who lose by region');
    expect(rowOf('impoverishment', found, 'b').value).toBeCloseTo(50, 10);
  });

  it('loss less gain is the change of the total gap, whatever happens', () => {
    const people = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -20, max: 20 })), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(people, (list) => {
        const market = list.map(([y]) => y);
        const none = market.map(() => 0);
        const reform = { grant: list.map(([, d]) => d) };
        const look = lookUp(resultOf(smallComparison({ market, baseline: { grant: none }, reform, line: 15 })));
        const at = { line: 'national' };
        const [loss, gain] = ['impoverishment', 'gains_to_poor'].map((name) => look(name, 'welfare', 'change', at)!);
        expect(loss - gain).toBeCloseTo(look('fgt1', 'welfare', 'change', at)! * market.length * 15, 9);
      }),
      { numRuns: 60, seed: 8 },
    );
  });
});

describe('mobility', () => {
  const market = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
  const none = market.map(() => 0);
  /* The poorest fifth rises over the second, and one of the third falls below both. */
  const grant = [25, 0, 0, 0, -45, 0, 0, 0, 0, 0];
  const made = smallComparison({ market, baseline: { grant: none }, reform: { grant }, line: 25 });
  const result = resultOf(made);

  it('puts the people of each group before into the groups after', () => {
    const [first, second, third] = rows('mobility', result);
    expect([first.after_1, first.after_2]).toEqual([50, 50]);
    expect([second.after_1, second.after_2, second.after_3]).toEqual([0, 50, 50]);
    expect([third.after_1, third.after_2, third.after_3]).toEqual([50, 0, 50]);
    for (const row of rows('mobility', result)) {
      const shares = [1, 2, 3, 4, 5].map((k) => Number(row[`after_${k}`]));
      expect(shares.reduce((a, b) => a + b)).toBeCloseTo(100, 10);
    }
    const { notes } = tables.find(({ id }) => id === 'mobility')!.make(result);
    expect(nameOf(notes[0])).toBe(
      '30.0% of people change group: 20.0% move up, 10.0% down. Groups after are formed anew.',
    );
  });

  it('counts who becomes poor and who escapes', () => {
    const all = rowOf('mobility-poverty', result, 'All');
    expect([all.stay_poor, all.new_poor, all.escaped, all.never_poor]).toEqual([10, 10, 10, 70]);
  });

  it('leaves everybody where nothing changes', () => {
    const still = resultOf(smallComparison({ market, baseline: { grant: none }, reform: { grant: none }, line: 25 }));
    rows('mobility', still).forEach((row, k) => {
      expect(row[`after_${k + 1}`]).toBe(100);
    });
    const all = rowOf('mobility-poverty', still, 'All');
    expect([all.new_poor, all.escaped]).toEqual([0, 0]);
  });

  it('newly poor less escaped is the change of the headcount, in every group', () => {
    const look = lookUp(resultOf(made));
    const at = (group: string) => ({ by: 'quintile', group, line: 'national' });
    for (const group of ['1', '2', '3', '4', '5']) {
      const [entered, escaped] = ['new_poor', 'escaped'].map((name) => look(name, 'welfare', 'change', at(group))!);
      expect(entered - escaped).toBeCloseTo(look('fgt0', 'welfare', 'change', at(group))!, 12);
    }
  });
});
