import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openScenario } from '../../../src/commands/open-scenario.ts';
import { compare } from '../../../src/simulation/compare.ts';
import type { Estimate } from '../../../src/tables/estimate.ts';
import { estimatesWithErrors } from '../../../src/tables/estimates/with-errors.ts';

/* The social protection indicators that a run gives for gulfsyn, with standard errors, against R (survey::svyratio). */
interface Entry {
  readonly id: string;
  readonly value: unknown;
}

const expected = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8'));
const entries = expected.social_assistance.entries as readonly Entry[];
const inR = <T>(id: string): T => entries.find((entry) => entry.id === id)!.value as T;

const { bench, diagnostics } = openScenario('test/oracle/gulfsyn/social-assistance.yaml', {});
const comparison = compare(bench, diagnostics)!;
const { estimates } = estimatesWithErrors(comparison, { carried: true, only: ['recipients', 'protection'] });

function find(wanted: Partial<Estimate>): Estimate {
  const entries = Object.entries({ of: 'assistance', policy: 'baseline', by: null, group: null, ...wanted });
  return estimates.find((one) => entries.every(([key, value]) => one[key as keyof Estimate] === value))!;
}

function close(found: number | null | undefined, target: number): void {
  expect(
    Math.abs((found ?? Number.NaN) - target) / Math.max(1, Math.abs(target)),
    `${found} for ${target}`,
  ).toBeLessThan(1e-10);
}

test.each(['pre', 'post'] as const)('by fifths of welfare %s-transfer, with standard errors', (moment) => {
  const rows = inR<readonly Record<string, number>[]>(`quintiles_${moment}`).slice(0, 5);
  rows.forEach((row, k) => {
    for (const indicator of ['coverage', 'beneficiary_incidence', 'benefit_incidence', 'adequacy']) {
      const found = find({ indicator, by: `quintile_${moment}`, group: String(k + 1) });
      close(found.value, row[indicator]);
      if (found.se !== undefined) close(found.se, row[`${indicator}_se`]);
      else expect(found.reason).toMatch(/fewer than 10 records/);
    }
  });
});

test('its effect on poverty and inequality', () => {
  const impact = inR<Record<string, number>>('impact_abs');
  const line = comparison.lines[0].name;
  close(100 * find({ indicator: 'headcount_reduction', line }).value!, impact.headcount_reduction_pct);
  close(100 * find({ indicator: 'gap_reduction', line }).value!, impact.gap_reduction_pct);
  close(100 * find({ indicator: 'gini_reduction' }).value!, impact.gini_reduction_pct);
  close(find({ indicator: 'benefit_cost', line }).value, impact.benefit_cost_ratio);
  close(find({ indicator: 'cgh' }).value, inR<Record<string, number>>('targeting_pre').cgh_q12);
});
