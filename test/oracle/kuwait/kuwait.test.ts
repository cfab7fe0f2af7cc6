import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Look, lookUp, type Result } from '../../../src/tables/result.ts';
import { weigh } from '../../golden/weigh.ts';

/*
 * check.py works out the same reforms from the same CSV files with rules written a second time by hand, in plain loops over
 * the standard library: no shared code, no YAML read. Where the two part by more than the rounding of sums, one is wrong.
 */

interface Both {
  readonly baseline: number;
  readonly reform: number;
}

interface Expected extends Readonly<Record<'mean' | 'median' | 'gini' | 'fgt0' | 'fgt1' | 'fgt2' | 'total', Both>> {
  readonly line: number;
  readonly instruments: Readonly<Record<string, Both>>;
  readonly budget: Readonly<Record<string, Both>>;
  readonly incomes: Readonly<Record<string, Both>>;
  readonly bins: Readonly<Record<string, number>>;
  readonly deciles: Readonly<
    Record<string, { readonly people: number; readonly mean: Both; readonly winners: number; readonly losers: number }>
  >;
}

const file = new URL('expected.json', import.meta.url);
const { scenarios } = JSON.parse(readFileSync(file, 'utf8')) as { scenarios: Readonly<Record<string, Expected>> };
const reforms = 'scenarios/kuwait/reforms';

test('every reform of Kuwait is worked out a second time', () => {
  const files = readdirSync(reforms).filter((name) => name.endsWith('.yaml'));
  expect(Object.keys(scenarios).sort()).toEqual(files.map((name) => name.replace('.yaml', '')).sort());
});

describe.each(Object.entries(scenarios))('%s', (name, expected) => {
  let result: Result;
  let look: Look;

  beforeAll(() => {
    result = weigh(`${reforms}/${name}.yaml`);
    look = lookUp(result);
  }, 60_000);

  test('costs the treasury the same, by instrument, by budget line and in all', () => {
    for (const [id, amounts] of Object.entries(expected.instruments)) same(look, ['total', id], amounts);
    for (const [line, amounts] of Object.entries(expected.budget)) same(look, ['total', `budget:${line}`], amounts);
    same(look, ['total', 'budget:total'], expected.total);
  });

  test('has no instrument and no budget line that the check leaves out', () => {
    const totals = result.estimates.filter((e) => e.indicator === 'total' && e.policy === 'reform' && e.by === null);
    const lines = totals.map((e) => e.of).filter((of) => of.startsWith('budget:') && of !== 'budget:total');
    expect(lines.map((of) => of.slice(7)).sort()).toEqual(Object.keys(expected.budget).sort());
    const ids = result.comparison.scenario.reform.instruments.map(({ id }) => id);
    expect(ids).toEqual(Object.keys(expected.instruments));
  });

  test('leaves people with the same welfare, in all and in every decile', () => {
    same(look, ['mean', 'welfare'], expected.mean);
    same(look, ['median', 'welfare'], expected.median);
    for (const [concept, income] of Object.entries(expected.incomes)) same(look, ['mean', concept], income);
    for (const [group, decile] of Object.entries(expected.deciles)) {
      const where = { by: 'decile', group };
      close(look('count', 'persons', 'baseline', where), decile.people, `people of ${group}`);
      for (const policy of ['baseline', 'reform'] as const)
        close(look('mean', 'welfare', policy, where), decile.mean[policy], `mean of ${group}, ${policy}`);
    }
  });

  test('finds the same inequality', () => same(look, ['gini', 'welfare'], expected.gini));

  test('draws the same line, and finds the same poor below it', () => {
    const [line] = result.comparison.lines;
    close(line.value as number, expected.line, 'line');
    for (const index of ['fgt0', 'fgt1', 'fgt2'] as const)
      for (const policy of ['baseline', 'reform'] as const)
        close(look(index, 'welfare', policy, { line: line.name }), expected[index][policy], `${index}, ${policy}`);
  });

  test('finds the same winners and losers', () => {
    for (const [bin, share] of Object.entries(expected.bins)) close(look(bin, 'welfare', 'change'), share, bin);
    for (const [group, decile] of Object.entries(expected.deciles)) {
      const where = { by: 'decile', group };
      close(look('winners', 'welfare', 'change', where), decile.winners, `winners of ${group}`);
      close(look('losers', 'welfare', 'change', where), decile.losers, `losers of ${group}`);
    }
  });
});

function same(look: Look, [indicator, of]: readonly [string, string], expected: Both): void {
  for (const policy of ['baseline', 'reform'] as const)
    close(look(indicator, of, policy), expected[policy], `${indicator} of ${of}, ${policy}`);
}

/** Within 1e-9 of the value; shares and indices that are nothing, within 1e-12. */
function close(found: number | null, expected: number, what: string): void {
  expect(found, what).not.toBeNull();
  expect(Math.abs(found! - expected), `${what}: ${found} and ${expected}`).toBeLessThanOrEqual(
    Math.max(1e-9 * Math.abs(expected), 1e-12),
  );
}
