import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Population } from '../../src/population/population.ts';
import { readPopulation } from '../../src/population/read-population.ts';
import { readTable } from '../../src/population/read-table.ts';
import { memoryFiles } from './memory-files.ts';

function read(contents: Readonly<Record<string, string | Uint8Array>>) {
  const diagnostics: Diagnostic[] = [];
  const population = readPopulation('d/datapackage.yaml', memoryFiles(contents), { diagnostics });
  const isRefused = diagnostics.some((d) => d.severity === 'error');
  expect(population === undefined).toBe(isRefused);
  return { population, diagnostics, codes: diagnostics.map((d) => d.code) };
}

const resource = (path: string, fields: string) =>
  `resources: [{name: h, path: ${path}, schema: {primaryKey: id, fields: [{name: id}, ${fields}]}}]\n`;
const mizan = 'mizan: {currency: KWD, year: 2021, households: h, size: size}\n';
const small = (changes: string) => `${resource('h.csv', '{name: size, type: integer}')}${changes}`;
const households = 'id,size\n1,2\n';

describe('a data package', () => {
  it('that is sound is accepted', () => {
    expect(read({ 'd/datapackage.yaml': small(mizan), 'd/h.csv': households }).codes).toEqual([]);
  });

  it('does not lead out of its folder', () => {
    const paths = [
      '../h.csv',
      'a/../../h.csv',
      '/etc/passwd',
      '"\\\\\\\\server\\\\h.csv"',
      '"a\\\\..\\\\h.csv"',
      'C:/h.csv',
      'https://example.org/h.csv',
      '~/h.csv',
      '..',
    ];
    for (const path of paths) {
      const { codes, diagnostics } = read({
        'd/datapackage.yaml': resource(path, '{name: size}') + mizan,
        'h.csv': households,
      });
      expect(codes, path).toContain('package-path');
      expect(diagnostics[0].place).toMatchObject({ line: 1 });
    }
    const uprating = small(
      'mizan: {currency: KWD, year: 2021, households: h, size: size, uprating: {p: ../p.csv}, totals: /t.csv}\n',
    );
    expect(read({ 'd/datapackage.yaml': uprating, 'd/h.csv': households }).codes).toEqual([
      'package-path',
      'package-path',
    ]);
  });

  it('may call its columns what it likes', () => {
    const fields =
      '{name: __proto__, type: number}, {name: constructor}, {name: toString, type: boolean}, {name: hasOwnProperty}';
    const yaml = `${resource('h.csv', fields)}mizan: {currency: KWD, year: 2021, households: h, defaults: {__proto__: 1, constructor: x}}\n`;
    const csv =
      'id,__proto__,constructor,toString,hasOwnProperty\n__proto__,1,a,true,valueOf\nconstructor,2,b,false,__proto__\n';
    const { population, codes } = read({ 'd/datapackage.yaml': yaml, 'd/h.csv': csv });
    expect(codes).toEqual(['size-assumed']);
    expect(population!.householdIds).toEqual(['__proto__', 'constructor']);
    expect(population!.households.columns.get('__proto__')).toMatchObject({ values: Float64Array.of(1, 2) });
    expect(population!.households.columns.get('hasOwnProperty')).toMatchObject({ levels: ['__proto__', 'valueOf'] });
    expect(Object.keys(population!.defaults)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('may share parts by anchors, but not unfold without end', () => {
    const shared = small(mizan).replace(
      '{name: size, type: integer}',
      '&s {name: size, type: integer}, {<<: *s, name: more}',
    );
    expect(
      read({ 'd/datapackage.yaml': shared, 'd/h.csv': 'id,size,more\n1,2,3\n' }).population!.households.columns.get(
        'more',
      ),
    ).toMatchObject({
      values: Int8Array.of(3),
    });
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`,
    );
    expect(read({ 'd/datapackage.yaml': `a0: &a0 [x]\n${levels.join('\n')}\n${small(mizan)}` }).codes).toEqual([
      'package-too-large',
    ]);
    expect(read({ 'd/datapackage.yaml': `a: &a [*a]\n${small(mizan)}` }).codes).toEqual(['package-too-large']);
  });

  it('that nests too deep is refused before it is parsed', () => {
    const depth = 200_000;
    const nested = [
      '['.repeat(depth),
      '{a: '.repeat(depth),
      `[${'['.repeat(depth)}${']'.repeat(depth)}]`,
      '- '.repeat(depth),
      '? '.repeat(depth),
      Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ];
    for (const yaml of nested) expect(read({ 'd/datapackage.yaml': yaml }).codes).toEqual(['package-too-deep']);
  });

  it('says what it expected where it finds something else', () => {
    const cases: [string, string][] = [
      ['', 'package-value'],
      ['just a text', 'package-value'],
      ['[1, 2]', 'package-value'],
      ['a: b: c', 'package-syntax'],
      ['{', 'package-syntax'],
      ['a: 1\na: 2\n', 'package-syntax'],
      ['name: x\n', 'package-absent'],
      ['resources: 7\nmizan: {}\n', 'package-value'],
      ['resources: [7]\nmizan: {}\n', 'package-value'],
      ['resources: [{name: h}]\nmizan: {households: h}\n', 'package-absent'],
      [small(''), 'package-absent'],
      [small('mizan: {currency: KWD, yaer: 2021, households: h}\n'), 'package-unknown-key'],
      [small('mizan: {currency: KWD, year: soon, households: h}\n'), 'package-value'],
      [small('mizan: {currency: KWD, year: 2021, households: hh}\n'), 'package-word'],
      [small('mizan: {currency: KWD, year: 2021, households: h, persons: p}\n'), 'package-word'],
      [small('mizan: {currency: KWD, year: 2021, households: h, weight: siez}\n'), 'package-word'],
      [small('mizan: {currency: KWD, year: 2021, households: h, design: {stratum: size}}\n'), 'package-unknown-key'],
      [small('mizan: {currency: KWD, year: 2021, households: h, design: {psu: size, method: brrr}}\n'), 'package-word'],
      [small('mizan: {currency: KWD, year: 2021, households: h, min_cell: -1}\n'), 'package-value'],
      [small('mizan: {currency: KWD, year: 2021, households: h, totals: t.csv}\n'), 'file-missing'],
      [small(mizan).replace('type: integer', 'type: whole'), 'package-word'],
      [small(mizan).replace('type: integer', 'type: integer, period: monthly'), 'package-word'],
      [small(mizan).replace('primaryKey: id', 'primaryKey: [id, size]'), 'package-absent'],
      [small(mizan).replace('{name: id},', '{name: id}, {name: id},'), 'package-duplicate'],
    ];
    for (const [yaml, code] of cases) {
      const { codes, diagnostics } = read({ 'd/datapackage.yaml': yaml, 'd/h.csv': households });
      expect(codes, yaml).toContain(code);
      for (const { message, hint = '' } of diagnostics)
        expect(`${message} ${hint}`).not.toMatch(/undefined|\[object|please|invalid/);
    }
  });

  it('suggests the name that was meant', () => {
    const { diagnostics } = read({
      'd/datapackage.yaml': small('mizan: {currency: KWD, yaer: 2021, households: h}\n'),
      'd/h.csv': households,
    });
    expect(diagnostics[0]).toMatchObject({
      hint: 'did you mean "year"?',
      place: { file: 'd/datapackage.yaml', line: 2, column: 24, length: 4 },
    });
  });

  it('that is missing is refused', () => {
    expect(read({}).codes).toEqual(['package-missing']);
    expect(read({ 'd/datapackage.yaml': small(mizan) }).diagnostics.map((d) => d.message)).toEqual([
      'no file "d/h.csv"',
    ]);
  });
});

describe('any bytes at all', () => {
  const wild = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
    fc
      .array(
        fc.constantFrom('id', 'size', ',', ';', '\t', '"', '\n', '\r', '1', '2.5', '-', 'é', 'ع', '\0', ' ', '١'),
        { maxLength: 60 },
      )
      .map((parts) => new TextEncoder().encode(`id,size\n${parts.join('')}`)),
  );

  it('as a data file are read or refused, never more', () => {
    fc.assert(
      fc.property(wild, (bytes) => {
        read({ 'd/datapackage.yaml': small(mizan), 'd/h.csv': bytes });
        const diagnostics: Diagnostic[] = [];
        const table = readTable('x.csv', memoryFiles({ 'x.csv': bytes }), diagnostics);
        expect(table === undefined).toBe(diagnostics.some((d) => d.severity === 'error'));
      }),
      { numRuns: 600, seed: 3 },
    );
  });

  it('as a data package are read or refused, never more', () => {
    const yaml = fc.oneof(
      wild,
      fc
        .array(
          fc.constantFrom(
            'resources:',
            'mizan:',
            '  ',
            '- ',
            '{',
            '}',
            '[',
            ']',
            'name: h',
            '&a ',
            '*a',
            '!!x ',
            ', ',
            '\n',
            '|',
            '"',
            "'",
            '#',
            '<<: ',
          ),
          {
            maxLength: 40,
          },
        )
        .map((parts) => new TextEncoder().encode(parts.join(''))),
      fc.json({ maxDepth: 4 }).map((json) => new TextEncoder().encode(`{"resources": ${json}, "mizan": ${json}}`)),
    );
    fc.assert(
      fc.property(yaml, (bytes) => {
        read({ 'd/datapackage.yaml': bytes, 'd/h.csv': households });
      }),
      { numRuns: 600, seed: 4 },
    );
  });

  it('in place of any value of a sound package are read or refused, never more', () => {
    const sound: Population = read({ 'd/datapackage.yaml': small(mizan), 'd/h.csv': households }).population!;
    expect(sound.householdIds).toEqual(['1']);
    const tokens = small(mizan).split(/(?<=[ {[,:])|(?=[}\],])/);
    const odd = fc.constantFrom(
      'null',
      '~',
      '[]',
      '{}',
      '-1',
      '1e999',
      '""',
      'true',
      '[[1]]',
      '{a: b}',
      '*x',
      '.nan',
      '2021-01-01',
      '__proto__',
      '\u202e',
    );
    fc.assert(
      fc.property(fc.nat(tokens.length - 1), odd, (at, value) => {
        const yaml = tokens.map((token, i) => (i === at ? value : token)).join('');
        read({ 'd/datapackage.yaml': yaml, 'd/h.csv': households });
      }),
      { numRuns: 800, seed: 5 },
    );
  });
});
