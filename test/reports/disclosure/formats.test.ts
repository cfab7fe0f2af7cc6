import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/reports/assessment/document.ts';
import { chartCsv } from '../../../src/reports/assessment/formats/chart-csv.ts';
import { reportFormats } from '../../../src/reports/assessment/formats/index.ts';
import type { Material } from '../../../src/reports/assessment/material.ts';
import { csv } from '../../../src/reports/formats/csv.ts';
import type { Estimate } from '../../../src/tables/estimate.ts';
import { numberText } from '../../../src/tables/number-text.ts';
import { parts } from '../assessment/archive.ts';
import { hasPdfText, pdfPages } from '../assessment/programs.ts';
import { prepared, smallDocument } from '../written-report.ts';
import { openAndShown } from './small-region.ts';

const { open, shown } = openAndShown();
const installed = new Map(
  await Promise.all(reportFormats.map(async ({ id, lacks }) => [id, (await lacks()) === undefined] as const)),
);
const readable = [
  'data',
  'charts',
  'html',
  'md',
  ...(installed.get('docx') ? ['docx'] : []),
  'xlsx',
  ...(installed.get('pdf') && hasPdfText ? ['pdf'] : []),
];

/** All numbers that a reader finds in a report of this material in one format, as they are printed. */
async function numbersIn(material: Material, format: string): Promise<ReadonlySet<string>> {
  const texts = await textsOf(material, format);
  return new Set(texts.flatMap((text) => text.match(/\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?/g) ?? []).map(plain));
}

function plain(number: string): string {
  return number
    .replaceAll(',', '')
    .replace(/^(\d+\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

async function textsOf(material: Material, format: string): Promise<readonly string[]> {
  const made = prepared(material);
  const document = smallDocument({}, made);
  if (format === 'data')
    return csv
      .write(material.result, [...made.tables.values()], { language: 'en', version: '0.1.0', run: material.run })
      .map(({ content }) => String(content));
  if (format === 'charts') {
    const charts = document.sections.flatMap(({ blocks }) =>
      blocks.filter((block): block is Chart => block.kind === 'chart'),
    );
    return charts.flatMap(({ alt, data, svg }) => [alt, chartCsv(data), svg.replace(/<[^>]*>/g, ' ')]);
  }
  const { write } = await reportFormats.find(({ id }) => id === format)!.load();
  const files = await write(document, { name: 'report', version: '0.1.0', run: material.run });
  return files.flatMap(({ content }) => {
    if (format === 'pdf') return pdfPages(Buffer.from(content));
    if (typeof content === 'string') return [content.replace(/<svg[\s\S]*?<\/svg>/g, ' ').replace(/<[^>]*>/g, ' ')];
    return [...parts(content)]
      .filter(([path]) => /\.xml$/.test(path) && !/styles|theme|app\.xml/.test(path))
      .map(([, { text }]) => text.replace(/<[^>]*>/g, ' '));
  });
}

/** How a value may be printed: in full, or with some digits after the point, as it is, in hundredths or in millions. */
function printed(value: number): readonly string[] {
  const scaled = [value, 100 * value, value / 1e6].map(Math.abs);
  const rounded = scaled.flatMap((one) => [0, 1, 2, 3, 4, 6].map((digits) => numberText(one, digits)));
  return [...scaled.map(String), ...rounded].map(plain);
}

/** Long enough not to be met by chance. */
function isTelling(number: string): boolean {
  return number.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= 5;
}

function valuesOf({ value, se, low, high }: Estimate): readonly number[] {
  return [value, se, low, high].filter((one): one is number => typeof one === 'number' && Number.isFinite(one));
}

const hidden = shown.result.estimates.flatMap((one, k) =>
  one.reason === 'suppressed' && open.undisclosed[k].reason !== 'suppressed' ? [open.undisclosed[k]] : [],
);
const allowed = new Set(shown.result.estimates.flatMap(valuesOf).flatMap(printed));
const secret = new Set(
  hidden
    .flatMap(valuesOf)
    .flatMap(printed)
    .filter((one) => isTelling(one) && !allowed.has(one)),
);

describe('what is withheld', () => {
  test('is many numbers that nothing shown looks like', () => {
    expect(hidden.length).toBeGreaterThan(500);
    expect(secret.size).toBeGreaterThan(1000);
  });

  test.each(readable)('stands nowhere in %s, where it would stand if it were not withheld', async (format) => {
    const met = [...(await numbersIn(open, format))].filter((number) => secret.has(number));
    expect(met.length).toBeGreaterThan(format === 'charts' ? 3 : 20);
    const found = [...(await numbersIn(shown, format))].filter((number) => secret.has(number));
    expect(found).toEqual([]);
  });

  test.skipIf(readable.length === 7)(`cannot be read here in every format: only ${readable.join(', ')}`, () => {});
});
