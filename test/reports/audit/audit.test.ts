import { describe, expect, test } from 'vitest';
import type { Material } from '../../../src/reports/assessment/material.ts';
import { tablesOf } from '../../../src/reports/assessment/study.ts';
import { audit } from '../../../src/reports/audit/audit.ts';
import { checks } from '../../../src/reports/audit/index.ts';
import { disclose } from '../../../src/tables/disclosure/disclose.ts';
import type { Estimate } from '../../../src/tables/estimate.ts';
import type { Table } from '../../../src/tables/table.ts';
import { prepared, reviewMaterial, smallDocument, smallMaterial } from '../written-report.ts';

type Which = (estimate: Estimate) => boolean;

/** The material with the first estimate that `which` picks moved by a hundredth of its size, or by `by`. */
function moved(which: Which, by?: number): Material {
  const material = smallMaterial();
  const k = material.result.estimates.findIndex(which);
  if (k < 0) throw new Error('no such estimate to move');
  const estimates = material.result.estimates.map((estimate, place) =>
    place === k ? { ...estimate, value: estimate.value! + (by ?? 0.01 * Math.abs(estimate.value!)) } : estimate,
  );
  return { ...material, result: { ...material.result, estimates } };
}

/** The tables with one cell moved. */
function withCell(
  tables: ReadonlyMap<string, Table>,
  id: string,
  [r, c]: readonly [number, number],
): ReadonlyMap<string, Table> {
  const table = tables.get(id)!;
  const rows = table.rows.map((row, at) =>
    at === r ? row.map((cell, k) => (k === c ? (cell as number) * 1.01 + 1 : cell)) : row,
  );
  return new Map([...tables, [id, { ...table, rows }]]);
}

function failuresOf(material: Material, tables = tablesOf(material)): readonly string[] {
  return audit({ material, tables })
    .filter(({ failures }) => failures.length > 0)
    .map(({ id }) => id);
}

const is =
  (indicator: string, of: string, policy: Estimate['policy'], by: string | null = null): Which =>
  (one) =>
    one.indicator === indicator && one.of === of && one.policy === policy && one.by === by;

const planted: Readonly<Record<string, () => readonly string[]>> = {
  'budget-closes': () => failuresOf(moved(is('total', 'received:electricity', 'change'))),
  'lines-add-up': () => failuresOf(moved(is('total', 'budget:subsidies', 'baseline'))),
  'saving-covers-loss': () => failuresOf(moved(is('total', 'budget:total', 'change'))),
  'loss-is-the-bill': () => failuresOf(moved(is('total', 'electricity.bill', 'change'))),
  'groups-add-up': () => failuresOf(moved(is('total', 'received:electricity', 'baseline', 'decile'))),
  'rows-add-up': () => {
    const material = smallMaterial();
    return failuresOf(material, withCell(tablesOf(material), 'benefits', [2, 1]));
  },
  'shares-add-up': () => {
    const material = smallMaterial();
    return failuresOf(material, withCell(tablesOf(material), 'population', [4, 5]));
  },
  changes: () => failuresOf(moved(is('gini', 'welfare', 'change'))),
  'parts-make-the-mean': () => failuresOf(moved(is('mean', 'welfare', 'change', 'decile'))),
  'poverty-gap': () => failuresOf(moved(is('fgt1', 'welfare', 'change'), 0.001)),
  redistribution: () =>
    failuresOf(
      moved(({ indicator, by, value }) => indicator === 'redistribution' && by === null && value !== null, 0.001),
    ),
  sensitivity: () => {
    const material = smallMaterial();
    const [half, full] = material.sensitivity;
    return failuresOf({ ...material, sensitivity: [half, { ...full, estimates: half.estimates }] });
  },
};

describe('an error planted in what a check looks at', () => {
  test.each(checks.map(({ id }) => id))('is found by %s', (id) => {
    expect(planted[id]()).toContain(id);
  });
});

test('nothing is found in a sound report, and every check had something to look at', () => {
  const results = prepared().checks;
  expect(results.flatMap(({ id, failures }) => failures.map((one) => ({ id, ...one })))).toEqual([]);
  expect(results.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
});

test('heads that were rounded on purpose may miss their sum by the rounding, and no more', () => {
  const material = smallMaterial();
  const rounded = disclose(material.result.estimates, material.result.comparison, { minCell: 0, roundTo: 300, by: [] });
  const made = { ...material, result: { ...material.result, estimates: rounded } };
  expect(failuresOf({ ...made, roundTo: 300 })).toEqual([]);
  expect(failuresOf(made)).toContain('groups-add-up');
});

test('a review is audited too', () => {
  expect(failuresOf(reviewMaterial())).toEqual([]);
});

test('a failed check is shown at the head of the summary and at the end, with the numbers that disagree', () => {
  const material = moved(is('total', 'budget:subsidies', 'baseline'));
  const document = smallDocument({}, prepared(material));
  const [first] = document.sections[0].blocks;
  expect(first).toMatchObject({ kind: 'callout', tone: 'failed', title: 'A consistency check failed' });
  const last = document.sections[document.sections.length - 1];
  expect(last.id).toBe('checks');
  expect(last.blocks[0]).toMatchObject({ kind: 'callout', tone: 'failed' });
  expect(JSON.stringify(last.blocks[0])).toContain('budget:subsidies (baseline)');
});
