import { describe, expect, test } from 'vitest';
import type { Block, Document, TableBlock } from '../../../src/reports/assessment/document.ts';
import { packs } from '../../../src/reports/assessment/packs.ts';
import { shownTable } from '../../../src/reports/assessment/shown-table.ts';
import { prepared, reviewMaterial, smallDocument, smallMaterial } from '../written-report.ts';

const document = smallDocument();

function blocks({ sections }: Document): readonly Block[] {
  return sections.flatMap((section) => section.blocks);
}

function tables(made: Document): readonly TableBlock[] {
  return blocks(made).filter((block): block is TableBlock => block.kind === 'table');
}

function text(made: Document): string {
  return blocks(made)
    .map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join('\n');
}

test('sections stand in the order in which authors write them', () => {
  expect(document.sections.map(({ id }) => id)).toEqual([
    'summary',
    'programmes',
    'reform',
    'method',
    'today',
    'pay',
    'protection',
    'people',
    'poverty',
    'compensation',
    'budget',
    'sensitivity',
    'limits',
    'annex',
    'checks',
  ]);
  expect(document.sections.map(({ number }) => number)).toEqual(document.sections.map((_, k) => String(k + 1)));
});

test('the summary has the treasury, poverty, losers and what is paid back, as worked out by hand', () => {
  const figures = blocks(document).find((block) => block.kind === 'key-figures')!.figures;
  const saved = 100 * 55_000 * 0.008 + 7 * 100 * 200 * 1.1 + 20_000;
  expect(figures.map(({ id, value }) => [id, value])).toEqual([
    ['treasury', saved - 120_000],
    ['poverty', -10],
    ['losers', 50],
    ['compensation', 120_000],
  ]);
  expect(figures.map(({ text, unit }) => `${text} ${unit}`.trim())).toEqual([
    'KWD 98,000 a year',
    '-10.00 percentage points',
    '50.0% of people',
    'KWD 120,000 a year',
  ]);
  expect(figures[0].sentence).toContain('KWD 218,000');
  expect(figures[0].sentence).toContain('KWD 98,000');
  expect(figures[1].sentence).toBe(
    'The share of people below the poverty line (KWD 1,000 a year) falls from 20.00% to 10.00%: 200 fewer poor.',
  );
});

test('saving less compensation is the net saving, in one sentence', () => {
  expect(text(document)).toContain('Saving KWD 218,000 − added spending KWD 120,000 = net saving KWD 98,000 a year.');
});

test('a change that may be chance is called no significant change, not a fall', () => {
  const material = smallMaterial();
  const estimates = material.result.estimates.map((one) =>
    one.indicator === 'fgt0' && one.policy === 'change' && one.by === null && one.of === 'welfare'
      ? { ...one, se: 0.15, low: -0.5, high: 0.1 }
      : one,
  );
  const made = smallDocument({}, prepared({ ...material, result: { ...material.result, estimates } }));
  expect(text(made)).toContain('no significant change (standard error 15.00 points)');
  expect(text(made)).not.toMatch(/headcount falls/);
  const poverty = blocks(made)
    .find((block) => block.kind === 'key-figures')!
    .figures.find(({ id }) => id === 'poverty');
  expect(poverty).toMatchObject({ tone: 'none' });
});

describe('every table', () => {
  test('has a number of its own, a caption and a source that names the data, the year and the run', () => {
    const all = tables(document);
    expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
    for (const { caption, source } of all) {
      expect(caption).not.toBe('');
      expect(source).toBe('Source: simulation on ten households, rules of 2025. Run 0123456789ab.');
    }
  });

  test('keeps its number whatever else is in the report', () => {
    const numbers = new Map(tables(document).map(({ id, number }) => [id, number]));
    const psia = smallDocument({ pack: packs.find(({ id }) => id === 'psia')! });
    for (const { id, number } of tables(psia))
      expect([id, number.replace('-full', '')]).toEqual([id, numbers.get(id)?.replace('-full', '')]);
  });

  test('can be numbered as SUBSIM numbers it', () => {
    const made = smallDocument({ pack: packs.find(({ id }) => id === 'psia')!, numbering: 'subsim' });
    const numbers = Object.fromEntries(tables(made).map(({ id, number }) => [id, number]));
    expect(numbers).toMatchObject({
      population: '1.1',
      spending: '2.1',
      'benefit-shares': '3.5',
      impact: '4.1',
      incidence: '4.3',
      'headcount-by-change': '4.7',
    });
  });
});

test('the annex has every table of the pack that the text does not show in full', () => {
  const ids = new Set(tables(document).map(({ id }) => id));
  const pack = packs.find(({ id }) => id === 'full')!;
  const made = prepared().tables;
  expect(pack.annex.filter((id) => made.has(id) && !ids.has(id))).toEqual([]);
});

test('figures are numbered as they are read', () => {
  const figures = blocks(document).flatMap((block) => (block.kind === 'chart' ? [block.label] : []));
  expect(figures).toEqual(figures.map((_, k) => `Figure ${k + 1}`));
});

describe('in Arabic', () => {
  const arabic = smallDocument({ language: 'ar' });

  test('everything that English says is said', () => {
    expect(arabic.direction).toBe('rtl');
    expect(arabic.sections.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(
      document.sections.map(({ blocks }) => blocks.map(({ kind }) => kind)),
    );
  });

  test('titles, captions, columns, notes and labels hold no English words', () => {
    const said = [
      ...arabic.sections.map(({ title }) => title),
      ...tables(arabic).flatMap((block) => {
        const { columns, rows } = shownTable(block, arabic);
        const labels =
          block.id === 'reform-changes' || block.id === 'provenance' ? [] : rows.map(({ cells }) => cells[0]);
        return [block.caption, ...block.notes, ...columns.flatMap(({ title, unit }) => [title, unit]), ...labels];
      }),
      ...blocks(arabic).flatMap((block) => (block.kind === 'chart' ? [block.caption, block.alt] : [])),
    ];
    const known =
      /\b(p|SE|SHA|north|south|annual|report|Basic|Social|Marriage|grants|[A-G]\d+|S\d0|P\d0|kWh|KWD|Run|run)\b/g;
    expect(said.filter((one) => /[A-Za-z]{2,}/.test(one.replace(known, '')))).toEqual([]);
  });

  test('units of goods are in Arabic too', () => {
    const block = tables(arabic).find(({ id }) => id === 'subsidies')!;
    const { rows, columns } = shownTable(block, arabic);
    const unit = columns.findIndex(({ title }) => title === 'الوحدة');
    expect(rows[0].cells[unit]).toBe('كيلوواط ساعة');
  });

  test('digits are Arabic-Indic where that is asked for', () => {
    const made = smallDocument({ language: 'ar', numerals: 'arabic' });
    expect(made.sections[1].number).toBe('٢');
    const block = tables(made).find(({ id }) => id === 'population')!;
    const cells = shownTable(block, made).rows.flatMap((row) => row.cells);
    expect(cells.join('')).not.toMatch(/[0-9]/);
    expect(text(made).replace(/[A-G]\d+|SHA-256/g, '')).not.toMatch(/[0-9]/);
  });
});

test('a review has what the rules cost and reach, and nothing of a reform', () => {
  const made = smallDocument({}, prepared(reviewMaterial()));
  expect(made.sections.map(({ id }) => id)).toEqual([
    'summary',
    'programmes',
    'method',
    'today',
    'pay',
    'protection',
    'poverty',
    'budget',
    'limits',
    'annex',
    'checks',
  ]);
  const figures = blocks(made).find((block) => block.kind === 'key-figures')!.figures;
  expect(figures.map(({ id }) => id)).toEqual(['total', 'poverty', 'inequality']);
});

test('the same material gives the same document', () => {
  expect(JSON.stringify(smallDocument())).toBe(JSON.stringify(document));
});
