import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import { numberFormat, writtenIn } from '../../../src/reports/assessment/formats/xlsx/number-formats.ts';
import { xlsx } from '../../../src/reports/assessment/formats/xlsx.ts';
import { parts, xmlFault } from './archive.ts';
import { costs, hostile, long, printedDocument, wide } from './printed-document.ts';
import { converted, hasOffice } from './programs.ts';

const run = {
  scenario: 'reforms/balanced.yaml',
  year: 2026,
  inputs: [{ path: 'data/households.csv', sha256: '=60051d', rows: 6000 }],
};

async function written(document = printedDocument('en')): Promise<Uint8Array> {
  const [file] = await xlsx.write(document, { name: 'report-en', version: '0.1.0', run });
  expect(file.path).toBe('report-en.xlsx');
  return file.content as Uint8Array;
}

const english = await written();
const arabic = await written(printedDocument('ar', 'arabic'));
const book = await readXlsx(english, { readStyles: true });
const sheet = (name: string) => book.sheets.find((one) => one.name.startsWith(name))!;
const xmlOf = (file: Uint8Array, path: RegExp) =>
  [...parts(file)].filter(([name]) => path.test(name)).map(([, { text }]) => text);

test.each([
  ['English', english],
  ['Arabic', arabic],
])('every part of the %s workbook is well-formed XML', (_, file) => {
  const xml = [...parts(file)].filter(([name]) => /\.(xml|rels)$/.test(name));
  expect(xml.length).toBeGreaterThan(10);
  expect(xml.flatMap(([name, { text }]) => (xmlFault(text) ? `${name}: ${xmlFault(text)}` : []))).toEqual([]);
});

test('the same document gives the same bytes on another day', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 5, 6, 7, 8) });
  const later = await written();
  vi.useRealTimers();
  expect(Buffer.compare(Buffer.from(english), Buffer.from(later))).toBe(0);
});

test('General Info comes first and leads to every sheet; a table stands once, however often the report prints it', () => {
  expect(book.sheets.map(({ name }) => name)).toEqual([
    'General Info',
    'Key figures',
    '4.3 What it costs',
    'Figure 1 What each change does',
    'B10 Who gets the subsidies',
    'G2 Staff by grade',
  ]);
  const [info] = book.sheets;
  const links = [...info.cells!.values()].flatMap(({ hyperlink }) => hyperlink?.location ?? []);
  expect(links).toEqual(book.sheets.slice(1).map(({ name }) => `'${name}'!A1`));
});

test('General Info says what the workbook was made from, and what must not be overlooked', () => {
  const pairs = new Map(sheet('General Info').rows.map(([key, value]) => [key, value]));
  expect(pairs.get('scenario')).toBe('reforms/balanced.yaml');
  expect(pairs.get('inputs.1.sha256')).toBe('=60051d');
  expect(pairs.get('inputs.1.rows')).toBe(6000);
  expect([...pairs.keys()]).toContain('A check failed');
});

test('numbers are those of the table, in full, in the unit of their header; what cannot be given is a dash', () => {
  const [, , header, ...rows] = sheet('4.3').rows;
  expect(header).toEqual(['Budget line', 'Baseline (KWD/year)', 'Change (KWD/year)', 'Change (%)']);
  for (const [r, row] of costs.rows.entries())
    for (const [c, held] of row.entries())
      if (c > 0) expect(rows[r][c]).toBe(typeof held === 'number' && !Number.isNaN(held) ? held : '–');
});

test('numbers have a format with the decimals of their measure, and the mark of a change that may be none', () => {
  const format = (place: string) => sheet('4.3').cells!.get(place)?.style?.numFmt;
  expect(format('4,1')).toBe('#,##0.00');
  expect(format('5,2')).toBe('#,##0.00" †"');
  expect(format('6,2')).toBe('#,##0.00_ _†');
  expect(format('4,3')).toBe('#,##0.0');
});

test('a probability too small for its decimals is written as less than the least of them, in the digits of the document', () => {
  const p = { decimals: 3, least: 0.001 };
  expect(numberFormat(p, { numerals: 'latin' })).toBe('[<0.001]"<0.001";#,##0.000');
  expect(numberFormat(p, { numerals: 'arabic' })).toBe('[<0.001]"<٠٫٠٠١";[$-2000401]#,##0.000');
  const columns = [
    { id: 'change', title: 'Change', measure: 'rate' },
    { id: 'p', title: 'p', measure: 'probability' },
  ] as const;
  const formats = writtenIn({ id: 'poverty', title: 'Poverty', columns, rows: [[-0.09, 0.0004]], notes: [] }, 2);
  expect([formats(0, 0), formats(0, 1)]).toEqual([{ decimals: 2 }, p]);
});

test('text is text, whatever it begins with; there is no formula, no macro and no link outside', () => {
  expect(sheet('4.3').rows[5][0]).toBe(hostile.formula);
  expect(sheet('4.3').rows[6][0]).toBe(hostile.plus);
  expect(sheet('4.3').rows[7][0]).toBe(hostile.markup);
  expect(xmlOf(english, /worksheets\/.*xml$/).filter((xml) => /<f[ >/]/.test(xml))).toEqual([]);
  expect([...parts(english).keys()].filter((name) => /vba|externalLink|macro/i.test(name))).toEqual([]);
  expect(xmlOf(english, /\.rels$/).filter((xml) => xml.includes('TargetMode="External"'))).toEqual([]);
});

test('the header and the first column stay in view, and the header is printed on every page', () => {
  for (const name of ['4.3', 'B10', 'G2']) expect(sheet(name).freezePane).toEqual({ rows: 3, columns: 1 });
  expect(sheet('G2').pageSetup?.printTitlesRow).toContain('$3:$3');
});

test('tables, columns and key figures have names, and every name holds what it says', () => {
  const names = new Map(book.namedRanges!.map(({ name, range }) => [name, range]));
  expect(names.get('t_fiscal_impact')).toBe("'4.3 What it costs'!$A$3:$D$11");
  expect(names.get('t_fiscal_impact.change')).toBe("'4.3 What it costs'!$C$4:$C$11");
  expect(names.get('t_key.treasury')).toBe("'Key figures'!$C$4");
  expect(sheet('Key figures').rows[3][2]).toBe(142_041_145.5);
  const [workbook] = xmlOf(english, /workbook\.xml$/);
  const areas = [...workbook.matchAll(/<definedName [^>]*>([^<]*)</g)].map(([, area]) =>
    area.replaceAll('&apos;', "'"),
  );
  expect(areas.filter((area) => !/^'[^']+'!\$?[A-Z]*\$\d+(:\$?[A-Z]*\$\d+)?$/.test(area))).toEqual([]);
});

test('a chart is drawn by Excel from the cells beside it', () => {
  const [chart] = xmlOf(english, /charts\/chart\d+\.xml$/);
  expect(chart).toContain('<c:barChart>');
  expect(chart).toContain('<c:grouping val="stacked"/>');
  const values = [...chart.matchAll(/<c:val>.*?<c:f>(.*?)<\/c:f>/gs)].map(([, area]) => area.replaceAll('&apos;', "'"));
  expect(values).toEqual([
    "'Figure 1 What each change does'!$B$4:$B$13",
    "'Figure 1 What each change does'!$C$4:$C$13",
  ]);
  expect(sheet('Figure 1').rows[4]).toEqual(['2', -0.1, 0.25, 0.15]);
  const drawing = xmlOf(english, /drawings\/drawing\d+\.xml$/).join();
  expect(drawing).toContain('Bars that rise from the first decile to the last');
});

test('a chart of numbers against numbers has a line for each series, and one of pieces a line for each piece', async () => {
  const plain = printedDocument('en');
  const chart = plain.sections[1].blocks.find((block) => block.kind === 'chart')!;
  if (chart.kind !== 'chart') throw new Error('a chart was expected');
  const curve = {
    columns: ['share', 'welfare', 'support'],
    rows: [
      [0, 0, 0],
      [50, 20, 60],
      [100, 100, 100],
    ],
  };
  const rows = [
    ['everybody', 0, 25],
    ['everybody', 2e7, 24],
    ['poorest', 0, 25],
    ['poorest', 2e7, 22],
  ];
  const pieces = { columns: ['scheme', 'budget', 'headcount'], rows };
  const blocks = [
    { ...chart, id: 'lorenz', data: curve },
    { ...chart, id: 'compensation', data: pieces },
  ];
  const file = await written({ ...plain, sections: [{ ...plain.sections[0], blocks }] });
  const areas = xmlOf(file, /charts\/chart\d+\.xml$/).map((xml) => {
    expect(xml).toContain('<c:scatterChart>');
    return [...xml.matchAll(/<c:yVal>.*?!(.*?)<\/c:f>/gs)].map(([, area]) => area);
  });
  expect(areas).toEqual([
    ['$B$4:$B$6', '$C$4:$C$6'],
    ['$C$4:$C$5', '$C$6:$C$7'],
  ]);
});

test('columns, series and groups of a chart have the names of the language of the document', async () => {
  const plain = printedDocument('ar');
  const chart = plain.sections[1].blocks.find((block) => block.kind === 'chart')!;
  if (chart.kind !== 'chart') throw new Error('a chart was expected');
  const names = { group: 'العُشير', government_pay: 'الرواتب', all_together: 'المجموع', all: 'الجميع' };
  const rows = [
    ['1', -0.1, -0.1],
    ['all', -0.2, -0.2],
  ];
  const data = { columns: ['group', 'government_pay', 'all_together'], rows, names };
  const blocks = [{ ...chart, data }];
  const file = await written({ ...plain, sections: [{ ...plain.sections[0], blocks }] });
  const pages = (await readXlsx(file)).sheets.map((one) => one.rows);
  const held = pages.find((lines) => lines[2]?.[0] === names.group)!;
  expect(held.slice(2, 5).map(([first]) => first)).toEqual([names.group, '1', names.all]);
  const [drawn] = xmlOf(file, /charts\/chart\d+\.xml$/);
  expect(drawn).toContain(names.government_pay);
  expect(drawn).not.toMatch(/government|>group</);
});

describe('in Arabic', () => {
  test('every sheet runs from the right, and Arabic cells read from the right', async () => {
    const sheets = xmlOf(arabic, /worksheets\/sheet\d+\.xml$/);
    expect(sheets).toHaveLength(6);
    expect(sheets.filter((xml) => !xml.includes('rightToLeft="1"') && !xml.includes('rightToLeft="true"'))).toEqual([]);
    expect(xmlOf(arabic, /styles\.xml$/)[0]).toContain('readingOrder="2"');
  });

  test('numbers stay numbers where they are shown in Arabic-Indic digits', async () => {
    const { sheets } = await readXlsx(arabic, { readStyles: true });
    const staff = sheets.find(({ name }) => name.startsWith('G2'))!;
    expect(staff.rows[3][1]).toBe(long.rows[0][1]);
    expect(staff.cells!.get('3,1')?.style?.numFmt).toBe('[$-2000401]#,##0');
  });
});

test('names of sheets are short, plain and told apart', async () => {
  const plain = printedDocument('en');
  const block = plain.sections[0].blocks.find((one) => one.kind === 'table')!;
  if (block.kind !== 'table') throw new Error('a table was expected');
  const caption = "What: does [it] cost / the treasury's purse, and why?";
  const twin = { ...block, caption, table: { ...costs, id: 'twin' } };
  const blocks = [{ ...block, caption }, twin];
  const { sheets } = await readXlsx(await written({ ...plain, sections: [{ ...plain.sections[0], blocks }] }));
  expect(sheets.map(({ name }) => name)).toEqual([
    'General Info',
    '4.3 What does it cost the',
    '4.3 What does it cost the 2',
  ]);
});

describe.skipIf(!hasOffice)('opened with LibreOffice', { timeout: 180_000 }, () => {
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
  const sheetsOf = (content: Uint8Array) =>
    converted(
      { name: 'report.xlsx', content },
      filter,
      (folder) =>
        new Map(
          readdirSync(folder)
            .filter((name) => name.endsWith('.csv'))
            .map((name) => [name, Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8')).data]),
        ),
    );

  test('values read back equal those of the tables', () => {
    const sheets = sheetsOf(english);
    expect(sheets.size).toBe(6);
    for (const [table, name] of [
      [costs, '4.3 What it costs'],
      [wide, 'B10 Who gets the subsidies'],
      [long, 'G2 Staff by grade'],
    ] as const) {
      const rows = sheets.get(`report-${name}.csv`)!.slice(3);
      for (const [r, row] of table.rows.entries())
        for (const [c, held] of row.entries())
          if (typeof held === 'number' && !Number.isNaN(held)) expect(Number(rows[r][c])).toBeCloseTo(held, 6);
    }
    expect(sheets.get('report-4.3 What it costs.csv')![5][0]).toBe(hostile.formula);
  });
});
