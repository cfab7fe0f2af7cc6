import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { referencePages } from '../../docs/make-reference.ts';
import { find } from '../../src/indicators/find.ts';
import { indicators } from '../../src/indicators/index.ts';
import { commonFields } from '../../src/instruments/fields.ts';
import { kinds } from '../../src/instruments/index.ts';
import { descriptorShape } from '../../src/population/descriptor-shape.ts';
import { indicatorEntries } from '../../src/reports/reference/indicators.ts';
import { sampleComparison } from '../../src/reports/reference/sample.ts';
import { type JsonSchema, scenarioSchema } from '../../src/reports/reference/scenario-schema.ts';
import { tableEntries } from '../../src/reports/reference/tables.ts';
import { tables } from '../../src/tables/index.ts';
import { fixture, mizan, shipped } from './mizan.ts';

describe('docs/reference', () => {
  it.each([...referencePages()])('%s is as `npm run docs` writes it', (path, text) => {
    expect(readFileSync(new URL(`../../docs/reference/${path}`, import.meta.url), 'utf8')).toBe(text);
  });
});

describe('the reference', () => {
  it('describes every field of every kind', () => {
    for (const [id, { fields }] of kinds)
      for (const [name, schema] of Object.entries({ ...commonFields, ...fields }))
        expect(schema.description, `${id}.${name}`).toBeTruthy();
  });

  it('gives examples that run: each pays or costs somebody something', () => {
    const { baseline } = sampleComparison();
    for (const [id, column] of baseline.paid) expect([id, column.some((x) => x !== 0)]).toEqual([id, true]);
    expect(baseline.missing.size).toBe(0);
  });

  it('gives names of indicators that are understood', () => {
    for (const { example } of indicatorEntries()) {
      const [, name] = /--indicator (\S+)/.exec(example!)!;
      expect([name, find(name) !== undefined]).toEqual([name, true]);
    }
    expect(indicatorEntries()).toHaveLength(indicators.length);
  });

  it('shows every table with its columns', () => {
    const entries = tableEntries();
    expect(entries.map(({ id }) => id)).toEqual(tables.map(({ id }) => id));
    for (const { id, lists } of entries) expect([id, lists[0].rows.length > 1]).toEqual([id, true]);
  });
});

describe('the schema of scenarios', () => {
  const schema = z.fromJSONSchema(scenarioSchema() as Parameters<typeof z.fromJSONSchema>[0]);
  const read = (path: string): unknown => {
    const finite = (_key: string, value: unknown) => (value === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : value);
    return JSON.parse(JSON.stringify(parse(readFileSync(path, 'utf8'), { merge: true }), finite));
  };

  it.each([
    shipped.baseline,
    shipped.reform,
    'scenarios/kuwait/reforms/kr7-pay-scale.yaml',
    'scenarios/kuwait/tests/repricing.yaml',
  ])('takes %s', (path) => {
    expect(schema.safeParse(read(path)).success).toBe(true);
  });

  it('refuses a misspelt kind and a misspelt field', () => {
    const policy = (grant: object) => ({ year: 2025, instruments: { grant } });
    expect(schema.safeParse(policy({ kind: 'transfer', amount: 5 })).success).toBe(true);
    expect(schema.safeParse(policy({ kind: 'tranfer', amount: 5 })).success).toBe(false);
    expect(schema.safeParse(policy({ kind: 'transfer', amount: 5, elligible: 'x > 1' })).success).toBe(false);
    expect(schema.safeParse(policy({ kind: 'transfer' })).success).toBe(false);
  });

  it('says of every reference where it leads', () => {
    const text = JSON.stringify(scenarioSchema());
    const { $defs } = scenarioSchema() as JsonSchema & { $defs: object };
    for (const [, name] of text.matchAll(/"#\/\$defs\/([^"]+)"/g)) expect(Object.keys($defs)).toContain(name);
  });
});

describe('the schema of data packages', () => {
  it('takes what is shipped and refuses an unknown property of mizan', () => {
    const shippedPackage = parse(readFileSync('data/kuwait/datapackage.yaml', 'utf8')) as { mizan: object };
    expect(descriptorShape.safeParse(shippedPackage).success).toBe(true);
    const odd = { ...shippedPackage, mizan: { ...shippedPackage.mizan, wieght: 'w' } };
    expect(descriptorShape.safeParse(odd).success).toBe(false);
  });
});

describe('show, schema and complete', () => {
  it('show lists a topic and prints one entry in full', () => {
    expect(mizan(['show', 'instruments']).out.split('\n').filter(Boolean)).toHaveLength(kinds.size);
    const { out } = mizan(['show', 'instruments', 'block_tariff']);
    expect(out).toMatch(/^block_tariff — Block tariff\n/);
    expect(out).toContain('blocks: [{up_to: 3000, price: 0.005}, {up_to: .inf, price: 0.015}]');
    expect(mizan(['show', 'instruments', 'ration', '--lang', 'ar']).out).toContain('مواد تموينية');
  });

  it('show tells the columns of a data package', () => {
    const { out } = mizan(['show', 'variables', 'rooms', '--data', fixture('bad-data')]);
    expect(out).toMatch(/range +from 1 to 30/);
  });

  it('show tells what a reform changes', () => {
    const { out } = mizan(['show', 'scenarios', 'balanced-2026']);
    expect(out).toMatch(/compensation +Cash support: citizen_support, fuel_rebate/);
  });

  it('schema prints JSON Schema', () => {
    const { status, out } = mizan(['schema', 'scenario']);
    expect(status).toBe(0);
    expect(JSON.parse(out).$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.parse(mizan(['schema', 'data']).out).properties.mizan.properties.weight.type).toBe('string');
  });

  it('complete prints a script, and completes commands and tables', () => {
    expect(mizan(['complete', 'bash']).out).toContain('# bash completion for mizan');
    expect(mizan(['complete', '--', 'expl']).out).toMatch(/^explain\t/);
    expect(mizan(['complete', '--', 'run', '--table', 'pov']).out).toMatch(/^poverty\t/);
  });
});
