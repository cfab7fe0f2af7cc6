import { describe, expect, it } from 'vitest';
import type { CategoryColumn, NumberColumn } from '../../src/columns/column.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readPopulation } from '../../src/population/read-population.ts';
import { readTable } from '../../src/population/read-table.ts';
import { memoryFiles } from './memory-files.ts';

const csv = 'id,governorate,rent\n1,العاصمة,120.5\n2,حولي,80\n';

/** Bytes of a text in windows-1256, by searching the decoder's table. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => byteOf.get(letter)!);
}

function utf16(text: string, { isBig = false, mark = true } = {}): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) view.setUint16(2 * i, units.charCodeAt(i), !isBig);
  return new Uint8Array(view.buffer);
}

function table(content: string | Uint8Array) {
  const diagnostics: Diagnostic[] = [];
  const read = readTable('x.csv', memoryFiles({ 'x.csv': content }), diagnostics);
  return { frame: read?.frame, codes: diagnostics.map((d) => d.code), diagnostics };
}

const said = (diagnostics: readonly Diagnostic[]) => diagnostics.map((d) => d.message);

describe('encodings', () => {
  const expected = table(csv).frame!;

  it('reads Arabic names in utf-8', () => {
    expect(expected.columns.get('governorate')).toMatchObject({
      levels: ['العاصمة', 'حولي'],
      codes: Int32Array.of(0, 1),
    });
    expect(expected.columns.get('rent')).toMatchObject({ values: Float64Array.of(120.5, 80) });
  });

  it('reads the same from utf-8 with a mark and utf-16 of both kinds, without a word', () => {
    for (const content of [`\ufeff${csv}`, utf16(csv), utf16(csv, { isBig: true })]) {
      const { frame, codes } = table(content);
      expect(codes).toEqual([]);
      expect(frame).toEqual(expected);
    }
  });

  it('reads windows-1256 and utf-16 without a mark, and says that it assumed so', () => {
    for (const [content, name] of [
      [windows1256(csv), 'windows-1256'],
      [utf16(csv.replace(/[^\x00-\x7f]/g, 'a'), { mark: false }), 'utf-16le'],
      [utf16(csv.replace(/[^\x00-\x7f]/g, 'a'), { mark: false, isBig: true }), 'utf-16be'],
    ] as const) {
      const { diagnostics, frame } = table(content);
      expect(said(diagnostics)).toEqual([`"x.csv" is not utf-8: read as ${name}`]);
      expect(frame!.columns.get('rent')).toEqual(expected.columns.get('rent'));
    }
    expect(table(windows1256(csv)).frame).toEqual(expected);
  });

  it('refuses what is not text', () => {
    expect(table(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 8, 9, 200, 0, 1)).codes).toEqual(['file-not-text']);
  });

  it('follows the encoding that a package declares, and refuses one that the bytes are not in', () => {
    const package_ = (encoding: string) => `
resources:
  - {name: h, path: h.csv, encoding: ${encoding}, schema: {primaryKey: id, fields: [{name: id}, {name: governorate}, {name: rent, type: number}]}}
mizan: {currency: KWD, year: 2021, households: h}`;
    const read = (encoding: string) => {
      const diagnostics: Diagnostic[] = [];
      const files = memoryFiles({ 'datapackage.yaml': package_(encoding), 'h.csv': windows1256(csv) });
      return {
        population: readPopulation('datapackage.yaml', files, { diagnostics }),
        codes: diagnostics.map((d) => d.code),
      };
    };
    for (const name of ['windows-1256', 'cp1256']) {
      const { population, codes } = read(name);
      expect(codes).toEqual(['size-assumed']);
      expect((population!.households.columns.get('governorate') as CategoryColumn).levels).toEqual(['العاصمة', 'حولي']);
    }
    expect(read('utf-8').codes).toEqual(['encoding-broken']);
    expect(read('klingon').codes).toEqual(['encoding-unknown']);
  });
});

describe('a bare table', () => {
  const values = (content: string, name: string) => [
    ...(table(content).frame!.columns.get(name) as NumberColumn).values,
  ];

  it('is cut at semicolons or tabs where its header is', () => {
    for (const delimiter of [';', '\t']) {
      expect(table(csv.replaceAll(',', delimiter)).frame).toEqual(table(csv).frame);
    }
  });

  it('reads Arabic and Persian digits, their decimal mark and their thousands', () => {
    const content = 'x,y\n١٢٣,۴٫۵\n١٬٢٥٠٫٥,-۷\n';
    expect(table(content).codes).toEqual([]);
    expect(values(content, 'x')).toEqual([123, 1250.5]);
    expect(values(content, 'y')).toEqual([4.5, -7]);
  });

  it('reads decimal commas where the delimiter is no comma, and says so', () => {
    const { diagnostics } = table('a;b\n1,5;2\n-2,25;3\n');
    expect(said(diagnostics)).toEqual(['a: "," is read as the decimal mark in "x.csv"']);
    expect(values('a;b\n1,5;2\n-2,25;3\n', 'a')).toEqual([1.5, -2.25]);
  });

  it('takes a column of names for what it is, and doubts one that is mostly numbers', () => {
    const { frame, diagnostics } = table('a,b\nx,1\ny,2\nx,3\nNA,4\n7,five\n');
    expect(frame!.columns.get('a')).toMatchObject({
      levels: ['7', 'x', 'y'],
      codes: Int32Array.of(1, 2, 1, -1, 0),
      missing: 1,
    });
    expect(frame!.columns.get('b')).toMatchObject({ kind: 'category' });
    expect(said(diagnostics)).toEqual(['b is read as names, not numbers: 1 cell is none, the first "five"']);
    expect(diagnostics[0].place).toMatchObject({ line: 6, column: 3 });
  });

  it('counts NA, NaN, a dot and nothing as missing', () => {
    expect(table('a,b\nNA,1\nNaN,2\n.,3\n,4\n5,5\n').frame!.columns.get('a')).toMatchObject({ missing: 4 });
  });

  it('refuses infinite numbers, ragged rows and repeated columns', () => {
    expect(table('a,b\nInf,1\n2,2\n3\n').codes).toEqual(['cell-not-finite', 'row-ragged']);
    expect(table('a,a\n1,2\n').codes).toEqual(['column-duplicate']);
  });

  it('that is missing is refused', () => {
    const diagnostics: Diagnostic[] = [];
    expect(readTable('y.csv', memoryFiles({}), diagnostics)).toBeUndefined();
    expect(diagnostics.map((d) => d.code)).toEqual(['file-missing']);
  });
});
