import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/reports/terminal/display-width.ts';
import { mizan, root, shipped } from './mizan.ts';

const household = ['--household', 'KW-00002'];

describe('explain', () => {
  it('says the same numbers as run, in full, as JSON', () => {
    const explained = JSON.parse(mizan(['explain', shipped.reform, ...household, '--format', 'json', '--quiet']).out);
    const [sheet] = explained.households;
    expect(sheet.household).toBe('KW-00002');
    const petrol = sheet.instruments.find((one: { id: string }) => one.id === 'petrol_95');
    expect(petrol.standing).toBe('affected');
    expect(petrol.annual.baseline).toBeCloseTo(417.37 * (0.16 - 0.105) * 12, 9);
    expect(petrol.annual.reform).toBeCloseTo(417.37 * (0.16 - 0.125) * 12, 9);
    expect(sheet.welfare.change).toBe(sheet.welfare.annual.reform - sheet.welfare.annual.baseline);
    expect(explained.run.scenario).toBe(shipped.reform);
  });

  it('reads like a worksheet: rule, values, steps, both policies side by side, the change marked', () => {
    const { status, out } = mizan(['explain', shipped.reform, ...household, '--quiet'], { COLUMNS: '80' });
    expect(status).toBe(0);
    const lines = out.split('\n').map((line) => line.replace(/ +/g, ' ').trim());
    expect(lines).toContain('petrol_95_price, KWD/litre 0.105 0.125 *');
    expect(lines).toContain('bill: 417.37 × 0.105 → 417.37 × 0.125 43.824 52.171 *');
    expect(lines).toContain('receives 22.955 14.608 *');
    expect(lines).toContain("eligible: sector == 'government'");
    expect(lines).toContain('3 other members: not eligible');
    expect(lines).toContain('up to 3,000: 2,214.2 × 0.002 – 4.428 *');
    expect(lines).toContain('poor no no');
    expect(out).toMatch(/under the reform the household is a loser: -0\.16%/);
    expect(out).toMatch(/not eligible: Labour support · Social assistance/);
  });

  it.each([
    ['40', 'en'],
    ['40', 'ar'],
    ['80', 'en'],
    ['80', 'ar'],
  ])('keeps within %s columns (%s)', (columns, language) => {
    const { out } = mizan(['explain', shipped.reform, ...household, '--lang', language, '--quiet'], {
      COLUMNS: columns,
    });
    const wide = out.split('\n').filter((line) => displayWidth(line) > Number(columns));
    expect(wide).toEqual([]);
    expect(out).toContain(language === 'ar' ? 'الكهرباء' : 'Electricity');
  });

  it('has one column of values for a baseline, and takes several households', () => {
    const { out } = mizan(['explain', shipped.baseline, '--household', 'KW-00002,KW-00001', '--quiet']);
    expect(out.match(/Household KW-0000[12]/g)).toEqual(['Household KW-00002', 'Household KW-00001']);
    expect(out).not.toContain(' *\n');
    expect(out).toMatch(/consumable income per person \(5 members\) +1,056\.275\n/);
  });

  it('says of a household alone, and of what its survey lacks, what a clerk would', () => {
    const folder = mkdtempSync(join(root, 'tmp/explain-'));
    const fields = 'fields: [{name: id}, {name: w, type: number}, {name: kwh, type: number}, {name: n, type: integer}]';
    const files = {
      'd.yaml': `resources:\n  - {name: h, path: h.csv, schema: {primaryKey: id, ${fields}}}\nmizan: {currency: KWD, year: 2025, households: h, weight: w, size: n}\n`,
      'h.csv': 'id,w,kwh,n\na,1,,1\n',
      'b.yaml':
        'year: 2025\npopulation: d.yaml\ninstruments: {power: {kind: block_tariff, quantity: kwh, unit_cost: 2, blocks: [{up_to: .inf, price: 1}]}}\n',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { out } = mizan(['explain', join(folder, 'b.yaml'), '--household', 'a', '--quiet']);
    rmSync(folder, { recursive: true });
    expect(out).toMatch(/^Household a · b\nData: data · 2025 · KWD\nStands for itself alone\./);
    expect(out).toMatch(/above 0: missing × 1 +missing/);
    expect(out).toContain('per person (1 member)');
    expect(out).not.toContain('NaN');
  });
});
