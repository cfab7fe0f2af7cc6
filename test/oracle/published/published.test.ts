import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Command } from '../../../docs/agreement/command.ts';
import type { Published } from '../../../docs/agreement/published.ts';
import { examples } from '../../../docs/agreement/published-examples.ts';
import { peers } from '../../../docs/agreement/published-peers.ts';
import { program } from '../../commands/mizan.ts';

const known = { ...examples, ...peers };
const cases = JSON.parse(readFileSync(new URL('examples.json', import.meta.url), 'utf8')) as readonly Published[];

test.each(cases.map((published) => [published.title, published] as const))('%s', (_title, published) => {
  const mizan = new Command('.', [program()]);
  try {
    const checks = known[published.name](mizan, published);
    expect(checks.length).toBeGreaterThan(1);
    for (const { what, ours, theirs, within } of checks) {
      if (theirs === null) expect(ours, what).toBeNaN();
      else expect(Math.abs(ours - theirs), what).toBeLessThanOrEqual(within);
    }
  } finally {
    mizan.close();
  }
});

test('every worked example has its reproduction', () => {
  expect(cases.map(({ name }) => name).sort()).toEqual(Object.keys(known).sort());
});
