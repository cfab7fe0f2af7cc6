import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disk } from '../../src/commands/disk.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readHouseholdTests } from '../../src/policy/household-test.ts';
import { runHouseholdTests } from '../../src/simulation/household-test.ts';

const folder = 'test/replication';
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('published answers written as households', () => {
  test.each(files)('%s', (name) => {
    const diagnostics: Diagnostic[] = [];
    const tests = readHouseholdTests(join(folder, name), disk, diagnostics);
    const results = runHouseholdTests(tests, disk, diagnostics);
    expect(diagnostics).toEqual([]);
    expect(results.filter((result) => !result.passed)).toEqual([]);
    expect(results.length).toBe(tests.length);
    expect(results.length).toBeGreaterThan(0);
  });

  test('all eight are there', () => {
    expect(files).toEqual([
      'increasing-to-volume-tariff.yaml',
      'jordan-electricity-2011.yaml',
      'openfisca-social-contribution.yaml',
      'openfisca-tax-scales.yaml',
      'saudi-electricity-2018.yaml',
      'tunisia-amen-social.yaml',
      'tunisia-income-tax-2016.yaml',
      'tunisia-payslip-2016.yaml',
    ]);
  });
});
