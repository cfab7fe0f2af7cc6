import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { goldenPath, goldenText, scenarios } from './golden.ts';

/*
 * The golden results say which numbers a change moves; that they are right is held by test/oracle/kuwait, which works the
 * same reforms out a second time.
 */

describe.each(scenarios())('%s', (spec) => {
  test('comes to its golden result (npm run golden writes it anew)', () => {
    const path = goldenPath(spec);
    expect(existsSync(path), `${path} is there`).toBe(true);
    expect(goldenText(spec)).toBe(readFileSync(path, 'utf8'));
  });
});

test('no golden result is left without its scenario', () => {
  const left = readdirSync('scenarios', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.golden\./.test(name),
  );
  expect(left.map((name) => `scenarios/${name}`).sort()).toEqual(scenarios().map(goldenPath).sort());
});
