import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { Refusal } from '../../../src/diagnostics/diagnostic.ts';
import type { Document } from '../../../src/reports/assessment/document.ts';
import { fontFiles } from '../../../src/reports/assessment/formats/fonts.ts';
import { pdf, pdfFile } from '../../../src/reports/assessment/formats/pdf.ts';
import { hostile, printedDocument, sentence } from './printed-document.ts';
import { hasPdfText, pdfPages } from './programs.ts';

const library = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => undefined);
const fonts = fontFiles();
const isInstalled = library !== undefined && fonts.length > 0;

async function written(document: Document): Promise<Uint8Array> {
  const [file] = await pdf.write(document, { name: 'report', version: '0.1.0', run: {} });
  expect(file.path).toBe('report.pdf');
  return file.content as Uint8Array;
}

test('what is missing is named, with how to install it and what to write instead', () => {
  const refusal = (library: Parameters<typeof pdfFile>[1]['library']) => {
    try {
      pdfFile(printedDocument('en'), { library, fonts: [] });
    } catch (error) {
      if (error instanceof Refusal) return error.diagnostics[0];
    }
    return undefined;
  };
  expect(refusal(undefined)?.message).toBe(
    'the pdf format needs @myriaddreamin/typst-ts-node-compiler, which is not installed',
  );
  expect(refusal(undefined)?.hint).toContain('npm install @myriaddreamin/typst-ts-node-compiler');
  const present = { NodeCompiler: undefined as never };
  expect(refusal(present)?.message).toContain('@expo-google-fonts/vazirmatn');
});

describe.skipIf(!isInstalled)('typeset', async () => {
  const [english, arabic] = isInstalled
    ? [await written(printedDocument('en')), await written(printedDocument('ar', 'arabic'))]
    : [new Uint8Array(), new Uint8Array()];
  const raw = Buffer.from(english).toString('latin1');

  test('the same document gives the same bytes on another day, and they hold no date', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 5, 6, 7, 8) });
    const later = await written(printedDocument('en'));
    vi.useRealTimers();
    expect(Buffer.compare(Buffer.from(english), Buffer.from(later))).toBe(0);
    expect(raw).not.toMatch(/CreationDate|ModDate/);
  });

  test('every process writes the same bytes, though the library puts some things in an order of chance', {
    timeout: 120_000,
  }, () => {
    const script = fileURLToPath(new URL('./write-pdf.ts', import.meta.url));
    const other = () => execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
    expect([other(), other()]).toEqual(Array(2).fill(createHash('sha256').update(english).digest('hex')));
  });

  test('it is a PDF/A with a title, bookmarks, upright and turned pages', () => {
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    expect(raw).toContain('pdfaid:part>2<');
    expect(raw).toContain('/Outlines');
    expect(raw).toMatch(/\/Title \(A balanced reform\)/);
    const boxes = new Set(
      [...raw.matchAll(/\/MediaBox \[0 0 (\d+)\.\d+ (\d+)\.\d+\]/g)].map(([, w, h]) => `${w}×${h}`),
    );
    expect([...boxes].sort()).toEqual(['595×841', '841×595']);
  });

  describe.skipIf(!hasPdfText)('read back with pdftotext', () => {
    const pages = hasPdfText && isInstalled ? pdfPages(english) : [];

    test('every page has its number of how many, and the hash of the run', () => {
      expect(pages.length).toBeGreaterThan(5);
      for (const [k, page] of pages.entries()) {
        expect(page).toContain(`Page ${k + 1} / ${pages.length}`);
        expect(page).toContain('3f9a1c2b0d4e');
      }
    });

    test('a long table goes on with its header', () => {
      const touched = pages.filter((page) => /G-\d+\s/.test(page));
      expect(touched.length).toBeGreaterThan(2);
      for (const page of touched) expect(page).toContain('Grade of staff');
      expect(pages.join()).toContain('G-130');
    });

    test('what looks like source of the typesetter stays text', () => {
      const text = pages.join('\n').replace(/\s+/g, ' ');
      expect(text).toContain(hostile.typeset);
      expect(text).toContain(hostile.markup);
      expect(text).toContain('bell, half and turned txet');
      expect(text).toContain('What is said here stays text: <b>&amp; #x.');
    });

    test('Arabic reads in order, with its numbers in place', () => {
      const text = pdfPages(arabic)
        .join('\n')
        .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ');
      const words = sentence.replace(/[\u2066-\u2069]/g, '').split(' ');
      const plain = words.filter((word) => !/[\u064B]|لأ/.test(word)).map((word) => word.replaceAll('.', '\\.'));
      expect(plain).toHaveLength(9);
      expect(text).toMatch(new RegExp(plain.join('.{0,9}?')));
      expect(text).toContain('الملخص');
      expect(text).toContain('التكلفة على الخزانة');
      expect(text).toMatch(/صفحة\s*[٠-٩]/);
    });
  });
});
