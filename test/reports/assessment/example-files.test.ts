import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { bytesIn, converted, hasOffice, hasPdfText, pdfPages } from './programs.ts';

const folder = new URL('../../../reports/examples/balanced-2026/', import.meta.url);
const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, folder)));
const markdown = { en: textOf('report-en.md'), ar: textOf('report-ar.md') };
const patience = 300_000;

function textOf(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

/** The rows of a table as the data files hold them: in full precision, under the ids of its columns. */
function dataOf(id: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(textOf(`data/${id}.csv`).replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data.slice(1);
}

/** What stands between words may be drawn in any order of marks; words stand in theirs. */
function bare(text: string): string {
  return text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\u064B-\u0652]/g, '').replace(/\s+/g, ' ');
}

describe.skipIf(!hasOffice)('the example workbook, opened with LibreOffice', () => {
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

  test.each(['en', 'ar'])(
    'every table of report-%s.xlsx reads back as its data file',
    async (language) => {
      const content = bytesOf(`report-${language}.xlsx`);
      const { namedRanges, sheets } = await readXlsx(content);
      const places = new Map(
        namedRanges!.flatMap(({ name, range }) => {
          const id = name.match(/^t_([^.]+)$/)?.[1].replaceAll('_', '-');
          return id ? [[id, range.match(/^'(.*)'!/)![1].replaceAll("''", "'")] as const] : [];
        }),
      );
      const written = converted(
        { name: 'report.xlsx', content },
        filter,
        (made) =>
          new Map(
            readdirSync(made)
              .filter((name) => name.endsWith('.csv'))
              .map((name) => [
                name.slice('report-'.length, -4),
                Papa.parse<string[]>(readFileSync(join(made, name), 'utf8')).data,
              ]),
          ),
      );
      expect(written.size).toBe(sheets.length);
      const tables = [...places].filter(([id]) => readdirSync(new URL('data/', folder)).includes(`${id}.csv`));
      expect(tables.length).toBeGreaterThan(30);
      let numbers = 0;
      for (const [id, sheet] of tables) {
        const rows = written.get(sheet)!.slice(3);
        for (const [r, row] of dataOf(id).entries())
          for (const [c, held] of row.entries()) {
            if (held === '' || !Number.isFinite(Number(held))) continue;
            const read = Number(rows[r][c]);
            expect(Math.abs(read - Number(held)), `${id} ${r} ${c}`).toBeLessThanOrEqual(
              Math.max(1e-12, 1e-9 * Math.abs(Number(held))),
            );
            numbers++;
          }
      }
      expect(numbers).toBeGreaterThan(4000);
    },
    patience,
  );
});

describe.skipIf(!hasOffice || !hasPdfText)('the example document, opened with LibreOffice', () => {
  test(
    'has its pages, tables and pictures in Arabic',
    () => {
      const content = bytesOf('report-ar.docx');
      const pages = converted({ name: 'report.docx', content }, 'pdf', (made) => pdfPages(bytesIn(made, 'report.pdf')));
      expect(pages.length).toBeGreaterThan(20);
      const text = bare(pages.join(' '));
      const titles = [...markdown.ar.matchAll(/^\*\*([^*]+)\*\* (.*)$/gm)].map(([, , caption]) => caption);
      expect(titles.length).toBeGreaterThan(40);
      const words = titles
        .map((title) => bare(title).split(' ')[0])
        .filter((word) => /^[ء-ي]{4,}$/.test(word) && !/ل[اأإآ]/.test(word));
      expect(words.filter((word) => !text.includes(word))).toEqual([]);
    },
    patience,
  );
});

describe.skipIf(!hasPdfText)('the example PDF, read with pdftotext', () => {
  test.each(['en', 'ar'] as const)('says in report-%s.pdf what the page says, words in their order', (language) => {
    const pages = pdfPages(bytesOf(`report-${language}.pdf`));
    expect(pages.length).toBeGreaterThan(15);
    const text = bare(pages.join(' '));
    const headings = [...markdown[language].matchAll(/^## (\S+) (.*)$/gm)].map(([, , title]) => bare(title));
    expect(headings.length).toBeGreaterThan(8);
    const plain = headings.filter((title) => !/ل[اأإآ]/.test(title));
    expect(plain.length).toBeGreaterThan(4);
    const words = (line: string) => line.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    expect(plain.filter((title) => !words(text).includes(words(title)))).toEqual([]);
  });

  test('keeps minus signs on the left of numbers in Arabic', () => {
    const text = bare(pdfPages(bytesOf('report-ar.pdf')).join(' '));
    expect(text).toMatch(/ -177\.6 /);
    expect(text).not.toMatch(/177\.6-/);
  });
});
