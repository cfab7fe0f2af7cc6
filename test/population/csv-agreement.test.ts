import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readCsv, reportFindings } from '../../src/population/csv/read-csv.ts';
import type { Reading } from '../../src/population/csv/source.ts';
import { type Field, plainDialect, plainField } from '../../src/population/descriptor.ts';
import { finishFrame } from '../../src/population/finish-column.ts';
import { idsOf } from '../../src/population/ids.ts';
import { memoryFiles } from './memory-files.ts';

const fields: readonly Field[] = [
  plainField('id', 'string'),
  { ...plainField('x', 'number'), missingValues: ['', 'NA', '-9'] },
  plainField('n', 'integer'),
  plainField('name', 'string'),
  { ...plainField('comma', 'number'), decimalChar: ',', groupChar: '.' },
  plainField('flag', 'boolean'),
];

/** What a reader makes of a file: columns, ids and diagnostics. */
function readWith(asText: boolean, bytes: Uint8Array) {
  const diagnostics: Diagnostic[] = [];
  const reading: Reading = { files: memoryFiles({ 'x.csv': bytes }), diagnostics, inputs: [] };
  const resource = {
    name: 'x',
    paths: [{ path: 'x.csv' }],
    dialect: plainDialect,
    fields,
    primaryKey: [],
    foreignKeys: [],
  };
  const table = readCsv({ resource, keys: ['id'], asText }, reading);
  if (table === undefined) return { diagnostics };
  reportFindings(table, reading);
  const hasIds = !table.absent.has('id');
  const ids = idsOf(table.builders.get('id')!, table.rows);
  const written = Array.from({ length: table.rows }, (_, row) => (hasIds ? ids.textAt(row) : ''));
  return { frame: table.absent.size === 0 ? finishFrame(table) : undefined, ids: written, diagnostics };
}

const digits = fc.stringMatching(/^-?[0-9]{0,20}(\.[0-9]{0,25})?$/);
const cell = fc.oneof(
  digits,
  fc.double({ noNaN: true }).map(String),
  fc.integer().map(String),
  fc.stringMatching(/^[٠-٩]{1,5}(٫[٠-٩]{1,3})?$/),
  fc.constantFrom(
    '',
    'NA',
    '-9',
    '-9.0',
    '-',
    '+5',
    '5.',
    '.5',
    '.',
    '1e5',
    '1E-400',
    '1e999',
    'Infinity',
    'NaN',
    '0x10',
    ' 7 ',
    '007',
  ),
  fc.constantFrom(
    '1.234',
    '1.234,5',
    '12,5',
    'true',
    'FALSE',
    '0',
    '1',
    'العاصمة',
    'capital',
    'é',
    '\u{1F600}',
    '\u00a0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/["\r\n;,\t]/g, '')),
);
const row = fc.oneof(
  { weight: 9, arbitrary: fc.array(cell, { minLength: 6, maxLength: 6 }) },
  fc.array(cell, { maxLength: 8 }),
);
const lineBreak = fc.constantFrom('\n', '\r\n', '\r', '\n\n');

describe('the byte reader and papaparse', () => {
  it('agree on every file without quotes, the broken ones too', () => {
    const file = fc.record({
      rows: fc.array(fc.tuple(row, lineBreak)),
      delimiter: fc.constantFrom(';', '\t'),
      mark: fc.boolean(),
      cut: fc.boolean(),
    });
    fc.assert(
      fc.property(file, ({ rows, delimiter, mark, cut }) => {
        const header = ['id', 'x', 'n', 'name', 'comma', 'flag'].join(delimiter);
        const text = `${mark ? '\ufeff' : ''}${header}\n${rows.map(([cells, end]) => cells.join(delimiter) + end).join('')}`;
        const bytes = new TextEncoder().encode(cut ? text.replace(/[\r\n]+$/, '') : text);
        expect(readWith(false, bytes)).toEqual(readWith(true, bytes));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('agree with Number on every decimal, to the last bit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(digits, fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)), { minLength: 1 }),
        (cells) => {
          const wanted = cells.map((text) => (/\d/.test(text) && text !== '-9' ? Number(text) + 0 : Number.NaN));
          const csv = `id,x,n,name,comma,flag\n${cells.map((text, i) => `${i},${text},,,,`).join('\n')}\n`;
          const column = readWith(false, new TextEncoder().encode(csv)).frame!.columns.get('x');
          expect(column).toMatchObject({ values: Float64Array.from(wanted) });
        },
      ),
      { numRuns: 300, seed: 2 },
    );
  });

  it('agree on quoted cells with what the same cells say unquoted', () => {
    const plain = 'id,x,n,name,comma,flag\n1,2.5,3,capital,"1.250,5",true\n';
    const quoted = '"id","x","n","name","comma","flag"\r\n"1","2.5","3","capital","1.250,5","true"\r\n';
    const expected = readWith(true, new TextEncoder().encode(plain));
    expect(expected.diagnostics).toEqual([]);
    expect(expected.frame!.columns.get('comma')).toMatchObject({ values: Float64Array.of(1250.5) });
    expect(readWith(false, new TextEncoder().encode(quoted))).toEqual(expected);
  });
});
