import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../src/tables/estimate.ts';
import { spine } from '../../../src/tables/estimates/index.ts';
import { openAndShown, withSmallRegion } from './small-region.ts';

const policies = ['baseline', 'reform', 'change'] as const;
const regions = ['north', 'south', 'west'];
const made = withSmallRegion();
const { open, shown } = openAndShown();

/** A linear relation that anybody knows to hold: these times their factors add up to nothing. */
type Relation = ReadonlyMap<string, number>;

function nameOf(indicator: string, of: string, policy: string, group: string | null): string {
  return JSON.stringify([indicator, of, policy, group]);
}

function relation(...terms: readonly (readonly [string, number])[]): Relation {
  return new Map(terms);
}

/** How numbers of regions hang together: by policy, by region, by mean and total, by instrument and income. */
function relations(list: readonly Estimate[]): readonly Relation[] {
  const people = new Map(
    list.filter((one) => one.indicator === 'count' && one.of === 'persons').map(({ group, value }) => [group, value!]),
  );
  const instruments = spine(made).filter(({ who }) => who === 'household');
  const subjects = ['welfare', ...instruments.map(({ id }) => id)];
  const found: Relation[] = [];
  for (const group of [...regions, null])
    for (const of of [...subjects, 'market', 'disposable', 'consumable'])
      found.push(
        relation(...(['baseline', 'change'] as const).map((p) => [nameOf('mean', of, p, group), 1] as const), [
          nameOf('mean', of, 'reform', group),
          -1,
        ]),
      );
  for (const policy of policies) {
    for (const of of [...subjects, 'market', 'disposable', 'consumable'])
      found.push(
        relation(
          ...regions.map(
            (group) => [nameOf('mean', of, policy, group), people.get(group)! / people.get(null)!] as const,
          ),
          [nameOf('mean', of, policy, null), -1],
        ),
      );
    for (const of of subjects)
      for (const group of [...regions, null]) {
        const total = nameOf('total', of === 'welfare' ? of : `received:${of}`, policy, group);
        found.push(relation([total, 1 / people.get(group)!], [nameOf('mean', of, policy, group), -1]));
      }
    for (const group of [...regions, null])
      for (const [from, to] of [
        ['market', 'disposable'],
        ['disposable', 'consumable'],
      ] as const) {
        const between = instruments
          .filter(({ enters }) => enters === to)
          .map(({ id }) => [nameOf('mean', id, policy, group), 1] as const);
        found.push(
          relation([nameOf('mean', from, policy, group), 1], ...between, [nameOf('mean', to, policy, group), -1]),
        );
      }
    for (const group of [...regions, null])
      found.push(
        relation([nameOf('mean', 'welfare', policy, group), 1], [nameOf('mean', 'consumable', policy, group), -1]),
      );
  }
  for (const group of [...regions, null]) {
    const pay = instruments
      .filter(({ enters }) => enters === 'market')
      .map(({ id }) => [nameOf('mean', id, 'change', group), 1] as const);
    found.push(relation(...pay, [nameOf('mean', 'market', 'change', group), -1]));
  }
  return found;
}

/** The unknowns that follow from the relations once everything else is known, by elimination. */
function recovered(unknown: readonly string[], known: readonly Relation[]): readonly string[] {
  const rows = known.map((one) => unknown.map((name) => one.get(name) ?? 0)).filter((row) => row.some((x) => x !== 0));
  let top = 0;
  for (let c = 0; c < unknown.length && top < rows.length; c++) {
    const pivot = rows.findIndex((row, r) => r >= top && Math.abs(row[c]) > 1e-9);
    if (pivot < 0) continue;
    [rows[top], rows[pivot]] = [rows[pivot], rows[top]];
    const factor = rows[top][c];
    rows[top] = rows[top].map((x) => x / factor);
    for (const [r, row] of rows.entries())
      if (r !== top && Math.abs(row[c]) > 0) rows[r] = row.map((x, k) => x - row[c] * rows[top][k]);
    top++;
  }
  const alone = rows.slice(0, top).filter((row) => row.filter((x) => Math.abs(x) > 1e-9).length === 1);
  return alone.map((row) => unknown[row.findIndex((x) => Math.abs(x) > 1e-9)]);
}

function hiddenIn(list: readonly Estimate[]): readonly string[] {
  return list
    .filter(
      ({ by, reason, indicator }) => by === 'region' && reason === 'suppressed' && /^(mean|total)$/.test(indicator),
    )
    .map(({ indicator, of, policy, group }) => nameOf(indicator, of, policy, group));
}

describe('what is withheld of regions', () => {
  const held = relations(open.undisclosed);

  test('hangs together as said: every relation holds before anything is withheld', () => {
    const values = new Map(
      open.undisclosed
        .filter(({ by }) => by === 'region' || by === null)
        .map(({ indicator, of, policy, group, value }) => [nameOf(indicator, of, policy, group), value] as const),
    );
    const missing = held.flatMap((one) => [...one.keys()]).filter((name) => !values.has(name));
    expect(missing).toEqual([]);
    const assistance = (name: string) => /social_assistance|market|disposable|consumable|welfare/.test(name);
    for (const one of held) {
      if ([...one.keys()].some(assistance)) continue;
      const sum = [...one].reduce((all, [name, factor]) => all + factor * values.get(name)!, 0);
      expect(Math.abs(sum)).toBeLessThan(1e-6);
    }
  });

  test('has the small region in it, another, and what one household dominates', () => {
    const hidden = hiddenIn(shown.result.estimates);
    expect(hidden).toContain(nameOf('mean', 'welfare', 'baseline', 'west'));
    expect(hidden).toContain(nameOf('total', 'received:social_assistance', 'baseline', 'north'));
    expect(hidden.length).toBeGreaterThan(60);
  });

  test('would come back by subtraction if no more were withheld than what is sensitive itself', () => {
    const small = open.undisclosed.filter(({ by, n, group }) => by === 'region' && group === 'west' && n < 3);
    const primary = small.map((one) => ({ ...one, reason: 'suppressed' }));
    expect(recovered(hiddenIn(primary), held).length).toBeGreaterThan(30);
    const dominated = policies.flatMap((policy) => [
      nameOf('mean', 'social_assistance', policy, 'north'),
      nameOf('total', 'received:social_assistance', policy, 'north'),
    ]);
    expect(recovered(dominated, held).length).toBe(6);
  });

  test('does not come back by any subtraction where it is sensitive itself', () => {
    const hidden = hiddenIn(shown.result.estimates);
    const isSensitive = (name: string) => name.endsWith('"west"]') || /social_assistance.*"north"\]$/.test(name);
    expect(hidden.filter(isSensitive).length).toBeGreaterThan(30);
    expect(recovered(hidden, held).filter(isSensitive)).toEqual([]);
  });
});
