import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Files } from '../../../src/population/files.ts';
import { templates } from '../../../src/reports/assessment/templates/index.ts';
import { readTemplates, templateText } from '../../../src/reports/assessment/templates/read-template.ts';
import { commonSlots, type SentenceKey, slotsOf } from '../../../src/reports/assessment/templates/template.ts';
import { smallDocument } from '../written-report.ts';

const keys = Object.keys(templates.en) as SentenceKey[];

function filesOf(text: string): Files {
  return {
    read: (path) => (path === 'mine.yaml' ? new TextEncoder().encode(text) : undefined),
    resolve: (_from, named) => named,
    display: (path) => path,
    hash: () => '',
  };
}

function read(text: string) {
  const diagnostics: Diagnostic[] = [];
  const found = readTemplates('mine.yaml', { files: filesOf(text), diagnostics });
  return { found, diagnostics };
}

describe.each(Object.keys(templates))('the sentences in %s', (language) => {
  test('are all there, none empty, and use the slots that English has', () => {
    for (const key of keys) {
      const sentence = templates[language][key];
      expect(sentence, key).toMatch(/\S/);
      const known: readonly string[] = [...slotsOf(templates.en[key]), ...commonSlots];
      expect(
        slotsOf(sentence).filter((slot) => !known.includes(slot)),
        key,
      ).toEqual([]);
    }
  });

  test('are read back from the file that is printed to be edited', () => {
    const { found, diagnostics } = read(templateText(language));
    expect(diagnostics).toEqual([]);
    expect(found[language]).toEqual(templates[language]);
  });
});

test('Arabic sentences are in Arabic', () => {
  const strange = keys.filter(
    (key) => !/[\u0600-\u06FF]/.test(templates.ar[key]) && /[a-z]{3}/i.test(templates.ar[key].replace(/\{\w+\}/g, '')),
  );
  expect(strange).toEqual([]);
});

test('a file puts its own sentence in place of the shipped one, and leaves the others', () => {
  const { found, diagnostics } = read('summary:\n  saving_label: "What {currency} is saved"\n');
  expect(diagnostics).toEqual([]);
  expect(found.en['summary.saving_label']).toBe('What {currency} is saved');
  expect(found.en['summary.title']).toBe(templates.en['summary.title']);
  const document = smallDocument({ template: found.en });
  expect(JSON.stringify(document)).toContain('What KWD is saved');
});

test('a file may hold both languages by name', () => {
  const { found } = read('en:\n  limits: {title: Caveats}\nar:\n  limits: {title: محاذير}\n');
  expect(found.en['limits.title']).toBe('Caveats');
  expect(found.ar['limits.title']).toBe('محاذير');
});

test('every mistake in a file is said, with its place', () => {
  const { diagnostics } = read('summary:\n  savings: "x"\n  saving: "{saved} and {spent}"\n  title: [1]\n');
  expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([
    ['unknown-sentence', 2],
    ['unknown-slot', 3],
    ['sentence-not-text', 4],
  ]);
  expect(diagnostics[0].hint).toContain('summary.saving');
});

test('a file that is not there is said', () => {
  const diagnostics: Diagnostic[] = [];
  readTemplates('other.yaml', { files: filesOf(''), diagnostics });
  expect(diagnostics.map(({ code }) => code)).toEqual(['no-template']);
});
