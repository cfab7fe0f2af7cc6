import { describe, expect, it } from 'vitest';
import { commonFields } from '../../src/instruments/fields.ts';
import { kinds } from '../../src/instruments/index.ts';
import { fieldRows } from '../../src/reports/reference/fields.ts';
import { mizan, shipped } from './mizan.ts';

/* What is printed in Arabic has no English but names that files are written with, rules, sources and currency codes. */

function printed(...args: readonly string[]): string {
  const { status, out, err } = mizan([...args, '--lang', 'ar']);
  expect([status, err]).toEqual([0, '']);
  return out;
}

/** Words in Latin letters, each once; paths, options and words joined by low lines are names. */
function latinWords(text: string): readonly string[] {
  const words = text.match(/[A-Za-z](?:[\w./-]*\w)?/g) ?? [];
  return [...new Set(words)].filter((word) => !/[_/]|\.(yaml|csv)/.test(word)).sort();
}

/** Lines up to the example, without the name that each begins with. */
function said(page: string): string {
  return page
    .split('مثال')[0]
    .split('\n')
    .map((line) => line.replace(/^ *\u2068?[\w./:-]+/, ''))
    .join('\n');
}

describe('in Arabic', () => {
  it('every field of every kind is described', () => {
    for (const [id, { fields }] of kinds)
      for (const [name, text] of fieldRows({ ...commonFields, ...fields })) {
        const { en, ar } = text as { readonly en: string; readonly ar: string };
        expect(ar, `${id}.${String(name)}`).not.toContain(en.split('; takes ')[0]);
        expect(latinWords(ar).every((word) => en.includes(word))).toBe(true);
        expect(ar).not.toMatch(/\b(a|the|or|of|takes)\b/);
      }
  });

  it('scenarios are shown with what they are, their levers and instruments', () => {
    const reform = printed('show', 'scenarios', 'balanced-2026');
    expect(latinWords(said(reform))).toEqual([]);
    expect(reform).toContain('الرافعات');
    const baseline = said(printed('show', 'scenarios', 'baseline-2025'));
    expect(baseline.slice(baseline.indexOf('الأدوات'))).not.toMatch(/[A-Za-z]/);
  });

  it.each([
    ['indicators', 'quantile', ['quantile', 'p']],
    ['indicators', 'coverage', ['coverage', 'welfare']],
    ['tables', 'poverty', []],
    ['tables', 'subsidies', ['KWD']],
    ['variables', 'electricity_kwh', []],
    ['variables', 'dwelling', []],
  ] as const)('the reference of %s %s', (topic, name, allowed) => {
    const words = latinWords(said(printed('show', topic, name)));
    expect(words.filter((word) => !(allowed as readonly string[]).includes(word))).toEqual([]);
  });

  it('a worksheet has its members, goods and amounts in Arabic units', () => {
    const page = printed('explain', shipped.reform, '--household', 'KW-00004', '--quiet');
    expect(page).toMatch(/عدد الأفراد: 8/);
    expect(page).toMatch(/كيلوواط ساعة/);
    expect(page).not.toMatch(/\b(Members|litre|cylinder|kWh|IG)\b/);
  });

  it('tables of a run have nothing in English but the currency and p', () => {
    const words = latinWords(printed('run', shipped.reform, '--table', 'subsidies', '--table', 'poverty', '--quiet'));
    expect(words).toEqual(['KWD', 'p']);
  });

  it('the books have lines in Arabic', () => {
    const page = printed('run', shipped.baseline, '--table', 'validation', '--quiet');
    expect(page).toContain('الرواتب وما في حكمها');
    expect(page).not.toMatch(/Salaries|Total spending/);
  });

  it('measures say what they rest on, and why there is no number', () => {
    const options = ['--of', 'consumption', '--line', '60%median', '--indicator', 'all', '--by', 'quintiles'];
    expect(latinWords(printed('measure', 'data/kuwait', ...options))).toEqual(['KWD', 'consumption', 'cut', 't']);
  });

  it('decompositions name their parts', () => {
    const before = ['--of', 'consumption', '--against', 'income', '--line', '60%median', '--indicator', 'fgt0'];
    const parts = ['by=nationality', 'growth', 'mobility', 'source=property_income,self_employment'];
    const asked = parts.flatMap((part) => ['--decompose', part]);
    const names = ['KWD', 'consumption', 'kuwaiti', 'other', 't'];
    const page = printed('measure', 'data/kuwait', ...before, ...asked, '--quiet');
    expect(latinWords(page).filter((word) => !names.includes(word))).toEqual([]);
  });
});
