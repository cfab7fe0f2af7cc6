import { describe, expect, test, vi } from 'vitest';
import { wordFile } from '../../../src/reports/assessment/formats/docx.ts';
import { painter } from '../../../src/reports/assessment/formats/painter.ts';
import { parts, xmlFault } from './archive.ts';
import { hostile, printedDocument } from './printed-document.ts';
import { bytesIn, converted, hasOffice, hasPdfText, pdfPages } from './programs.ts';

/** A picture of one point: what is around pictures does not depend on who draws. */
const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const paint = () => point;
const drawing = await painter();
const english = await wordFile(printedDocument('en'), paint);
const arabic = await wordFile(printedDocument('ar'), paint);
const body = (file: Uint8Array) => parts(file).get('word/document.xml')!.text;
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const elements = (xml: string, name: string) => xml.match(new RegExp(`<${name}(?: [^>]*)?>.*?</${name}>`, 'gs')) ?? [];

test.each([
  ['English', english],
  ['Arabic', arabic],
])('every part of the %s file is well-formed XML', (_, file) => {
  const xml = [...parts(file)].filter(([name]) => /\.(xml|rels)$/.test(name));
  expect(xml.length).toBeGreaterThan(8);
  expect(xml.flatMap(([name, { text }]) => (xmlFault(text) ? `${name}: ${xmlFault(text)}` : []))).toEqual([]);
});

test('the same document gives the same bytes on another day', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 5, 6, 7, 8) });
  const later = await wordFile(printedDocument('en'), paint);
  vi.useRealTimers();
  expect(Buffer.compare(Buffer.from(english), Buffer.from(later))).toBe(0);
  expect(new Set([...parts(english).values()].map(({ date }) => date)).size).toBe(1);
});

test('headings, captions, notes and cells are in styles of the document, and every style used is defined', () => {
  const styles = parts(english).get('word/styles.xml')!.text;
  const used = new Set([...body(english).matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id));
  expect([...used]).toEqual(
    expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Caption', 'TableNote', 'TOC1', 'ListBullet']),
  );
  for (const id of used) if (id !== 'Normal') expect(styles).toContain(`w:styleId="${id}"`);
});

test('the contents are a field that lists every heading and leads to it', () => {
  const xml = body(english);
  expect(xml).toMatch(/<w:fldChar w:fldCharType="begin" w:dirty="true"\/>.*?TOC \\o &quot;1-2&quot; \\h/s);
  const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
  const places = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"/g)];
  expect(anchors).toEqual(places.map(([, name]) => name));
  expect(anchors).toHaveLength(4);
  expect(new Set(places.map(([, , id]) => id)).size).toBe(4);
});

test('each table repeats its header, and no row of it breaks', () => {
  const grids = elements(body(english), 'w:tbl').filter((table) => table.includes('<w:tblHeader'));
  expect(grids).toHaveLength(4);
  for (const grid of grids) {
    expect(grid.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(grid.match(/<w:cantSplit/g)?.length).toBe(grid.match(/<w:tr>/g)?.length);
  }
});

test('a table of many columns stands on a turned page', () => {
  const pages = [...body(english).matchAll(/<w:pgSz [^>]*w:orient="(\w+)"/g)].map(([, turn]) => turn);
  expect(pages).toEqual(['portrait', 'landscape', 'portrait']);
});

test('the foot of every page has the hash of the run, the page and how many there are', () => {
  const feet = [...parts(english)].filter(([name]) => /footer\d+\.xml$/.test(name));
  expect(feet).toHaveLength(3);
  for (const [, { text }] of feet) {
    expect(textOf(text)).toContain('3f9a1c2b0d4e');
    expect(text).toContain('PAGE');
    expect(text).toContain('NUMPAGES');
  }
});

test('what looks like markup stays text, and what XML cannot hold is left out', () => {
  const text = textOf(body(english));
  for (const one of [hostile.formula, hostile.markup, hostile.typeset]) expect(text).toContain(one);
  expect(text).toContain('bell, half  and turned txet');
});

describe('from right to left', () => {
  const xml = body(arabic);
  const isArabic = (text: string) => /[\u0600-\u06FF]/.test(text);

  test('every paragraph with Arabic in it runs from the right', () => {
    const written = elements(xml, 'w:p').filter((one) => isArabic(textOf(one)));
    expect(written.length).toBeGreaterThan(30);
    expect(written.filter((one) => !/<w:bidi\/>/.test(one)).map(textOf)).toEqual([]);
  });

  test('Arabic is in runs from the right, Latin words in runs from the left', () => {
    const written = elements(xml, 'w:r').filter((one) => textOf(one) !== '');
    const isRtl = (run: string) => /<w:rtl\/>/.test(run);
    expect(
      written.filter((run) => isArabic(textOf(run)) !== isRtl(run) && /\p{L}/u.test(textOf(run))).map(textOf),
    ).toEqual([]);
    expect(written.some((run) => textOf(run) === 'Kuwait' && !isRtl(run))).toBe(true);
  });

  test('tables begin at the right, numbers end at the right and keep their sign on the left', () => {
    expect(elements(xml, 'w:tbl').filter((table) => !table.includes('<w:bidiVisual/>'))).toEqual([]);
    const saving = elements(xml, 'w:p').find((one) => textOf(one).startsWith('-177'))!;
    expect(saving).not.toContain('<w:bidi/>');
    expect(saving).toContain('<w:jc w:val="right"/>');
    expect(textOf(xml)).toContain('\u200E-0.52%');
  });
});

test('a chart has its description', () => {
  const [picture] = elements(body(english), 'w:drawing');
  expect(picture).toContain('descr="Bars that rise from the first decile to the last"');
});

test.skipIf(!drawing)('a chart is drawn in the same bytes each time, wide enough for print', async () => {
  const files = [await wordFile(printedDocument('ar'), drawing), await wordFile(printedDocument('ar'), drawing)];
  const images = files.map((file) => [...parts(file)].filter(([name]) => name.endsWith('.png')));
  expect(images.map((found) => found.length)).toEqual([1, 1]);
  const [[[, first]], [[, second]]] = images;
  expect(first.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(first.bytes.readUInt32BE(16)).toBe(1120);
  expect(first.bytes.equals(second.bytes)).toBe(true);
});

test('without the library that draws, the numbers of the chart stand in its place, and the library is named', async () => {
  const file = await wordFile(printedDocument('en'), undefined);
  const text = textOf(body(file));
  expect(body(file)).not.toContain('<w:drawing>');
  expect(text).toContain('@resvg/resvg-js is not installed');
  expect(text).toContain('groupelectricitysupportall_together');
});

describe.skipIf(!hasOffice || !hasPdfText)('opened with LibreOffice', { timeout: 180_000 }, () => {
  const pagesOf = (content: Uint8Array) =>
    converted({ name: 'report.docx', content }, 'pdf', (folder) => pdfPages(bytesIn(folder, 'report.pdf')));

  test('the report has all its pages, their numbers and the repeated header', () => {
    const pages = pagesOf(english);
    expect(pages.length).toBeGreaterThan(5);
    for (const [k, page] of pages.entries()) expect(page).toContain(`Page ${k + 1} / ${pages.length}`);
    expect(pages.filter((page) => page.includes('Grade of staff')).length).toBeGreaterThan(1);
    expect(pages.join()).toContain('G-130');
  });

  test('the Arabic report reads in the right order', () => {
    const text = pagesOf(arabic)
      .join()
      .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
    expect(text).toMatch(/ينخفض الرفاه في المتوسط بنسبة\s+-0\.52%\s*سنوي.*?\sوفق\s+بيانات\s+Kuwait/);
  });
});
