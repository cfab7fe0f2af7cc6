import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { mizan, shipped } from '../../commands/mizan.ts';
import { parts } from '../assessment/archive.ts';
import { bytesIn, converted, hasOffice, hasProgram } from '../assessment/programs.ts';
import { smallTable, writtenBy } from './written.ts';

const folder = mkdtempSync(join(tmpdir(), 'mizan-sheet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hasR = hasProgram('Rscript', '--version');
const patience = 300_000;

/** Commas, quotation marks and UTF-8: what a window proposes for a file that begins with the mark of UTF-8. */
const proposed = ['--infilter=CSV:44,34,76,1'];

/** As many digits as a spreadsheet keeps. */
function digits(number: unknown): string {
  return Number(number).toPrecision(12);
}

/** A CSV file as a spreadsheet opens it when one agrees to all. */
async function opened(path: string, content: Uint8Array) {
  const book = converted(
    { name: path, content },
    'xlsx',
    (made) => bytesIn(made, path.replace(/csv$/, 'xlsx')),
    proposed,
  );
  const { sheets } = await readXlsx(book);
  const xml = [...parts(book)].filter(([name]) => /worksheets\/.*xml$/.test(name)).map(([, { text }]) => text);
  return { rows: sheets[0].rows, formulas: xml.join().match(/<f[ >/][^<]*/g) ?? [] };
}

describe.skipIf(!hasOffice)('what mizan run --format csv writes, opened with LibreOffice', () => {
  test(
    'is Arabic where it is Arabic, numbers where it is numbers, and no formula anywhere',
    async () => {
      const results = join(folder, 'out');
      const flags = ['--format', 'csv', '--lang', 'ar', '-o', results, '--quiet'];
      expect(mizan(['run', shipped.reform, ...flags]).status).toBe(0);
      for (const path of ['fiscal-impact.csv', 'poverty.csv', 'incidence.csv']) {
        const content = readFileSync(join(results, path));
        const [header, ...written] = Papa.parse<string[]>(content.toString('utf8').slice(1).trimEnd()).data;
        const { rows, formulas } = await opened(path, content);
        expect(formulas).toEqual([]);
        expect(rows[0]).toEqual(header);
        expect(written.length).toBeGreaterThan(5);
        expect(written.flat().some((cell) => /[\u0600-\u06FF]/.test(cell))).toBe(true);
        for (const [r, row] of written.entries())
          for (const [c, cell] of row.entries()) {
            const read = rows[r + 1][c] ?? '';
            const place = `${path} ${r} ${c}`;
            if (cell === '' || Number.isNaN(Number(cell))) expect(String(read), place).toBe(cell);
            else expect([typeof read, digits(read)], place).toEqual(['number', digits(cell)]);
          }
      }
    },
    patience,
  );

  test(
    'runs nothing that a label may hold',
    async () => {
      const hostile = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '=HYPERLINK("http://x","y")', "=cmd|'/c calc'!A1"];
      const tables = [smallTable(hostile.map((name) => [name, -5]))];
      const file = writtenBy('csv', {}, { tables }).find(({ path }) => path === 'small.csv')!;
      const { rows, formulas } = await opened('small.csv', Buffer.from(file.content));
      expect(formulas).toEqual([]);
      expect(rows.slice(1).map(([, amount]) => amount)).toEqual(hostile.map(() => -5));
      expect(rows.slice(1).every(([name]) => typeof name === 'string' && /1|SUM|HYPERLINK|calc/.test(name))).toBe(true);
    },
    patience,
  );
});

describe.skipIf(!hasR)('estimates.csv, read with one line of R', () => {
  test('has its columns by name, its values as numbers and its gaps as NA', () => {
    const file = writtenBy('csv').find(({ path }) => path === 'estimates.csv')!;
    const path = join(folder, 'estimates.csv');
    writeFileSync(path, file.content);
    const [header, ...rows] = Papa.parse<string[]>(String(file.content).slice(1).trimEnd()).data;
    const values = rows.map((row) => row[header.indexOf('value')]).filter((value) => value !== '');
    const script = [
      `estimates <- read.csv('${path}', fileEncoding = 'UTF-8-BOM', na.strings = '')`,
      'cat(names(estimates), sep = ","); cat("\\n")',
      'cat(class(estimates$value), nrow(estimates), sum(is.na(estimates$value)), "\\n")',
      'cat(format(sum(abs(estimates$value), na.rm = TRUE), digits = 15))',
    ].join('\n');
    const said = execFileSync('Rscript', ['-e', script], { encoding: 'utf8' }).split('\n');
    expect(said[0]).toBe(header.join(','));
    expect(said[1].trim()).toBe(`numeric ${rows.length} ${rows.length - values.length}`);
    const sum = values.reduce((all, value) => all + Math.abs(Number(value)), 0);
    expect(Number(said[2]) / sum).toBeCloseTo(1, 12);
  });
});
