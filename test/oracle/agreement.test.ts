import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Bench } from '../../docs/agreement/bench.ts';
import { Command } from '../../docs/agreement/command.ts';
import { findingsOf, isMeasured } from '../../docs/agreement/families.ts';
import type { Golden } from '../../docs/agreement/golden.ts';
import { beyondLimits } from '../../docs/agreement/page.ts';
import type { Published } from '../../docs/agreement/published.ts';
import { surveys } from '../../docs/agreement/published-surveys.ts';
import { program } from '../commands/mizan.ts';

/* Reference values that rest on data which are not this project's to keep: held against where they lie beside the checkout. */
const oracle = '../shared/oracle';
const published = '../shared/replication/open';

describe.skipIf(!existsSync(oracle))('values that R gives', () => {
  const bench = new Bench(oracle);
  const names = existsSync(oracle) ? readdirSync(join(oracle, 'golden')).filter(isMeasured).sort() : [];

  test.each(names)(
    '%s',
    (name) => {
      const golden = JSON.parse(readFileSync(join(oracle, 'golden', name), 'utf8')) as Golden;
      const findings = findingsOf(bench, name, golden);
      expect(beyondLimits([findings])).toEqual([]);
      expect(findings.verdicts.some(({ verdict }) => verdict.kind === 'covered')).toBe(true);
      expect(findings.verdicts.filter(({ verdict }) => verdict.kind === 'absent')).toEqual([]);
    },
    60_000,
  );
});

describe.skipIf(!existsSync(published))('results on survey files that others published', () => {
  test.each(Object.keys(surveys))(
    '%s',
    (name) => {
      const mizan = new Command(published, [program()]);
      try {
        const found = JSON.parse(readFileSync(pathOf(name), 'utf8')) as Published;
        const checks = surveys[name](mizan, found);
        expect(checks.length).toBeGreaterThan(1);
        for (const { what, ours, theirs, within } of checks)
          expect(Math.abs(ours - theirs), what).toBeLessThanOrEqual(within);
      } finally {
        mizan.close();
      }
    },
    60_000,
  );
});

function pathOf(name: string): string {
  return ['', '.json'].map((end) => join(published, `${name}${end}`)).find(existsSync)!;
}
