import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readPopulation } from '../../src/population/read-population.ts';
import { readTable } from '../../src/population/read-table.ts';
import { memoryFiles } from './memory-files.ts';

const descriptor = `
resources:
  - name: h
    path: h.csv
    schema:
      primaryKey: id
      fields:
        - {name: id}
        - {name: weight, type: number}
        - {name: region, constraints: {enum: [north, south]}}
        - {name: rooms, type: integer, constraints: {minimum: 1, maximum: 20}}
        - {name: rent, type: number}
        - {name: owner, type: boolean}
        - {name: since, type: date}
        - {name: note, constraints: {required: true}}
        - {name: size, type: integer}
mizan: {currency: KWD, year: 2021, households: h, weight: weight}
`;
const header = 'id,weight,region,rooms,rent,owner,since,note,size\n';
const good = (id: number) => `${id},1,north,3,100,true,2020-02-29,x,1\n`;

function diagnose(csv: string, package_ = descriptor, more: Record<string, string> = {}): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const files = memoryFiles({ 'd/datapackage.yaml': package_, 'd/h.csv': csv, ...more });
  const population = readPopulation('d/datapackage.yaml', files, { diagnostics });
  expect(population === undefined).toBe(diagnostics.some((d) => d.severity === 'error'));
  return diagnostics;
}

const said = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ place, message }) => `${place?.file}:${place?.line}:${place?.column ?? ''} ${message}`);

describe('bad cells', () => {
  const bad = [
    '2,1,nroth,3,100,true,2020-02-29,x,1\n',
    '3,1,north,0,100,true,2020-02-29,x,1\n',
    '4,1,north,21,100,true,2020-02-29,x,1\n',
    '5,1,north,3.5,100,true,2020-02-29,x,1\n',
    '6,1,north,3,a lot,true,2020-02-29,x,1\n',
    '7,1,north,3,1e999,true,2020-02-29,x,1\n',
    '8,1,north,3,100,perhaps,2020-02-29,x,1\n',
    '9,1,north,3,100,true,2021-02-29,x,1\n',
    '10,1,north,3,100,true,2020-02-29,,1\n',
    '1,1,north,3,100,true,2020-02-29,x,1\n',
    '12,-2,north,3,100,true,2020-02-29,x,1\n',
    '13,,north,3,100,true,2020-02-29,x,1\n',
    '14,1,north,3,100,true,2020-02-29,x\n',
    '15,1,north,3,100,true,2020-02-29,x,1,1\n',
    ',1,north,3,100,true,2020-02-29,x,1\n',
    '17,1,north,3,NaN,true,2020-02-29,x,1\n',
    '18,1,north,3,100,true,2020-02-29,x,0\n',
    '19,1,north,3,"12,5",true,2020-02-29,x,1\n',
  ];
  const expected = [
    'd/h.csv:3:5 region: "nroth" is not one of the values that the field allows',
    'd/h.csv:4:11 rooms: 0 is below the minimum of 1',
    'd/h.csv:5:11 rooms: 21 is above the maximum of 20',
    'd/h.csv:6:11 rooms: 3.5 is not a whole number',
    'd/h.csv:7:13 rent: "a lot" is not a number',
    'd/h.csv:8:13 rent: "1e999" is not a finite number',
    'd/h.csv:9:17 owner: "perhaps" is neither true nor false',
    'd/h.csv:10:22 since: "2021-02-29" is not a date',
    'd/h.csv:11:34 note: the cell is empty where a value is required',
    'd/h.csv:12:1 id: "1" is already the key of line 2',
    'd/h.csv:13:4 weight: a household cannot weigh -2',
    'd/h.csv:14:4 weight: the cell is empty where a value is required',
    'd/h.csv:15: the row has 8 cells where the header has 9',
    'd/h.csv:16: the row has 10 cells where the header has 9',
    'd/h.csv:17:1 id: the cell is empty where a value is required',
    'd/h.csv:18:14 rent: "NaN" is not a finite number',
    'd/h.csv:19:36 size: a household cannot have 0 members',
    'd/h.csv:20:14 rent: "12,5" is not a number',
  ];

  it('are all reported in one go, each in its place', () => {
    const diagnostics = diagnose(header + good(1) + bad.join(''));
    expect(said(diagnostics)).toEqual(expected);
    expect(diagnostics[0].hint).toBe('did you mean "north"?');
    expect(diagnostics.at(-1)?.hint).toBe('say decimalChar: "," for this field');
    expect(diagnostics[4].place).toMatchObject({ length: 5, excerpt: bad[4].trimEnd() });
  });

  it('of a spreadsheet whose formulas failed or were saved as they are are said to be that', () => {
    const cells = ['#REF!', '#DIV/0!', '=B2*12'].map((cell, k) => `${k + 2},1,north,3,${cell},true,2020-02-29,x,1\n`);
    expect(diagnose(header + good(1) + cells.join('')).map(({ hint }) => hint)).toEqual([
      'a formula of the spreadsheet failed here: mend it there, and save again',
      'a formula of the spreadsheet failed here: mend it there, and save again',
      'this is a formula: save the sheet with values in place of formulas',
    ]);
  });

  it('are reported alike by the byte reader, which meets no quotes', () => {
    expect(said(diagnose(header + good(1) + bad.slice(0, -1).join('')))).toEqual(expected.slice(0, -1));
  });

  it('are counted beyond twenty, with the first of every kind among those shown', () => {
    const many = Array.from({ length: 300 }, (_, i) => `${i + 2},1,east,3,100,true,2020-02-29,x,1\n`).join('');
    const diagnostics = diagnose(`${header}${good(1)}${many}999,1,north,3,?,true,2020-02-29,x,1\n`);
    expect(diagnostics).toHaveLength(21);
    expect(said(diagnostics)[19]).toBe('d/h.csv:303:15 rent: "?" is not a number');
    expect(diagnostics[20]).toMatchObject({
      message: '… and 281 more like these in "d/h.csv"',
      hint: 'in all: region 300, rent 1',
    });
  });

  it('are placed by line past blank lines and cells of several lines', () => {
    const csv = `\n${header}\n${good(1)}\r\n2,1,north,3,100,true,2020-02-29,"a\nb",1\n3,1,west,3,100,true,2020-02-29,x,1\n`;
    expect(said(diagnose(csv))).toEqual(['d/h.csv:8:5 region: "west" is not one of the values that the field allows']);
  });

  it('in quotes that do not close are reported once', () => {
    const codes = diagnose(`${header}${good(1)}2,1,"north,3\n`).map((d) => d.code);
    expect(codes).toContain('quotes-broken');
  });
});

describe('constraints', () => {
  const bounded = (constraints: string, type = 'string') =>
    `
resources:
  - name: h
    path: h.csv
    schema:
      primaryKey: id
      fields:
        - {name: id}
        - {name: meter, type: ${type}, constraints: ${constraints}}
mizan: {currency: KWD, year: 2021, households: h}
`;
  const sayOf = (constraints: string, cells: readonly string[], type?: string) =>
    said(
      diagnose(`id,meter\n${cells.map((cell, k) => `${k + 1},${cell}\n`).join('')}`, bounded(constraints, type)).filter(
        ({ code }) => code !== 'size-assumed',
      ),
    );

  it.each([
    ['{unique: true}', ['a', 'b', 'a', '', ''], 'string', ['d/h.csv:4:3 meter: "a" is already in line 2']],
    ['{unique: true}', ['5', '6', '5.0'], 'number', ['d/h.csv:4:3 meter: "5" is already in line 2']],
    [
      '{minLength: 2, maxLength: 3}',
      ['ab', 'a', 'abcd', 'قطر'],
      'string',
      ['d/h.csv:3:3 meter: "a" has fewer than 2 characters', 'd/h.csv:4:3 meter: "abcd" has more than 3 characters'],
    ],
    [
      '{exclusiveMinimum: 0, exclusiveMaximum: 10}',
      ['0', '1', '10'],
      'number',
      ['d/h.csv:2:3 meter: 0 is not above 0', 'd/h.csv:4:3 meter: 10 is not below 10'],
    ],
    [
      '{exclusiveMinimum: 2020-01-01}',
      ['2020-01-01', '2020-01-02'],
      'date',
      ['d/h.csv:2:3 meter: 2020-01-01 is not above 2020-01-01'],
    ],
  ] as const)('%s are held to', (constraints, cells, type, expected) => {
    expect(sayOf(constraints, cells, type)).toEqual(expected);
  });

  it.each([
    ['{pattern: "[A-Z]+"}', 'string', 'd/datapackage.yaml:9:53 h.meter.constraints.pattern is not checked'],
    ['{minLength: 2}', 'number', 'd/datapackage.yaml:9:18 meter.constraints.minLength is not checked'],
    ['{minimun: 2}', 'number', 'd/datapackage.yaml:9:53 h.meter.constraints has no property "minimun"'],
  ])('%s of a %s are said not to be, and pass', (constraints, type, expected) => {
    expect(sayOf(constraints, ['12'], type)).toEqual([expected]);
  });

  it.each([
    ['{minimum: low}', 'number', 'found "low" where a number was expected'],
    ['{exclusiveMaximum: soon}', 'date', 'found "soon" where a date such as 2025-03-31 was expected'],
  ])('%s of a %s are refused', (constraints, type, expected) => {
    expect(sayOf(constraints, ['2020-01-01'.slice(0, type === 'date' ? 10 : 4)], type).join()).toContain(expected);
  });

  it('of keys are said not to be', () => {
    const keyed = bounded('{}').replace('{name: id}', '{name: id, constraints: {unique: true, enum: [x]}}');
    expect(said(diagnose('id,meter\n1,a\n', keyed)).filter((text) => text.includes('constraints'))).toEqual([
      'd/datapackage.yaml:8:18 id.constraints.enum is not checked',
    ]);
  });
});

describe('a header', () => {
  it('may neither repeat a column nor lack a declared one; others are ignored by name', () => {
    const diagnostics = diagnose(
      `id,weight,weight,Region,rooms,rent,owner,since,note,size,colour\n1,1,1,north,3,1,true,2020-01-01,x,1,red\n`,
    );
    expect(said(diagnostics)).toEqual([
      'd/h.csv:1: "d/h.csv" has two columns "weight"',
      'd/h.csv:1: no column "region" in "d/h.csv"',
      'd/h.csv:1: ignored in "d/h.csv", as no field declares them: Region, colour',
    ]);
    expect(diagnostics[1].hint).toBe('did you mean "Region"?');
  });

  it('without rows, or an empty file, holds nothing', () => {
    expect(diagnose(header).map((d) => d.code)).toEqual(['file-empty']);
    expect(diagnose('').map((d) => d.code)).toEqual(['file-empty']);
    expect(diagnose('\n\n').map((d) => d.code)).toEqual(['file-empty']);
  });
});

describe('persons and households', () => {
  const two = `
resources:
  - {name: h, path: h.csv, schema: {primaryKey: id, fields: [{name: id}, {name: members, type: integer}]}}
  - {name: p, path: p.csv, schema: {primaryKey: [id, no], fields: [{name: id}, {name: no, type: integer}]}}
mizan: {currency: KWD, year: 2021, households: h, persons: p, size: members}
`;

  it('must lead to one another; keys of persons repeat in other households only', () => {
    const diagnostics = diagnose('id,members\n7,1\n8,1\n9,1\n', two, { 'd/p.csv': 'id,no\n7,1\n6,1\n8,1\n8,1\n,2\n' });
    expect(said(diagnostics)).toEqual([
      'd/h.csv:4:1 household "9" has no members in "d/p.csv"',
      'd/p.csv:3:1 id: no household "6" in "d/h.csv"',
      'd/p.csv:5:3 no: "1" is already the key of line 4',
      'd/p.csv:6:1 id: the cell is empty where a value is required',
    ]);
  });

  it('that disagree on size are counted, and it is said', () => {
    const diagnostics = diagnose('id,members\n7,1\n8,2\n', two, { 'd/p.csv': 'id,no\n7,1\n8,1\n8,2\n7,2\n' });
    expect(said(diagnostics)).toEqual([
      'd/datapackage.yaml:5:69 members disagrees with the persons counted in 1 household (7: 1 for 2)',
    ]);
  });

  it('find each other whatever their ids are made of', () => {
    for (const ids of [
      ['b', 'a'],
      ['007', '7'],
      ['-3', '12'],
      ['99999999999999999999', '99999999999999999998'],
      ['٣', 'x y'],
    ]) {
      const csv = `id,members\n${ids[0]},1\n${ids[1]},1\n`;
      expect(said(diagnose(csv, two, { 'd/p.csv': `id,no\n${ids[1]},1\n${ids[0]},1\n` }))).toEqual([]);
    }
  });
});

describe('rows that are broken', () => {
  const withPersons = descriptor.replace(
    'mizan: {',
    `  - name: p
    path: p.csv
    schema:
      primaryKey: person
      foreignKeys: [{fields: id, reference: {resource: h, fields: id}}]
      fields: [{name: person}, {name: id}, {name: age, type: integer}]
mizan: {persons: p, `,
  );
  const both = (persons: string, households = `${header}${good(1)}${good(2)}`) =>
    said(diagnose(households, withPersons, { 'd/p.csv': persons }));

  it('leave no household without members that only they would have had', () => {
    expect(both('person,id,age\na,1,40\nb;2,30\n')[0]).toBe('d/p.csv:3: the row has 2 cells where the header has 3');
    expect(both('person,id,age\na,1,40\nb;2,30\n').join()).not.toContain('has no members');
    expect(both('person,id,age\na,1,40\nb,2,30\n', `${header}${good(1)}2;1,north\n`).join()).not.toContain('members');
  });

  it('have nothing said of their cells, which stand under other names', () => {
    const rows = ['2,1,north,3,?,?,2020-02-29,x\n', '3,north,x,100,true,2020-02-29,x,1,?,1\n', good(9)].join('');
    expect(said(diagnose(`${header}${rows}4,1,north,3,?,true,2020-02-29,x,1\n`))).toEqual([
      'd/h.csv:2: the row has 8 cells where the header has 9',
      'd/h.csv:3: the row has 10 cells where the header has 9',
      'd/h.csv:5:13 rent: "?" is not a number',
    ]);
  });

  it('and a table without rows, say nothing of each household', () => {
    expect(both('person,id,age\n')).toEqual(['d/p.csv:undefined: "d/p.csv" holds no rows']);
  });

  it('hide no household that has no members where all rows are whole', () => {
    expect(both('person,id,age\na,1,40\n')).toEqual(['d/h.csv:3:1 household "2" has no members in "d/p.csv"']);
  });
});

describe('remedies', () => {
  const hints = (csv: string, package_: string, more: Record<string, string> = {}) =>
    diagnose(csv, package_, more).map(({ hint }) => hint);

  it('name the mark that a number needs and its field does not have yet', () => {
    const commas = descriptor.replace('{name: rent, type: number}', '{name: rent, type: number, decimalChar: ","}');
    const row = (rent: string) => `${header}1,1,north,3,"${rent}",true,2020-02-29,x,1\n`;
    expect(hints(row('1.200,25'), commas)).toEqual(['say groupChar: "." for this field']);
    expect(hints(row('1.200,25'), descriptor)).toEqual(['say decimalChar: "," for this field']);
    expect(hints(row('1,200.25'), descriptor)).toEqual(['say groupChar: "," (or decimalChar: ",") for this field']);
    expect(hints(row('1.200,25'), commas.replace('decimalChar: ","', 'decimalChar: ",", groupChar: "."'))).toEqual([]);
  });

  it('speak of a schema only where columns are declared in one', () => {
    const package_ = descriptor.replace('mizan: {', 'mizan: {uprating: {cpi: cpi.csv}, ');
    const uprated = package_.replace('{name: rent, type: number}', '{name: rent, type: number, uprate: cpi}');
    const lacking = hints(`${header}${good(1)}`, uprated, { 'd/cpi.csv': 'year,index\n2021,1\n' });
    expect(lacking).toEqual(['add it to the file']);
    expect(hints('id\n1\n', descriptor)[0]).toBe('add it to the file, or drop the field from the schema');
  });

  it('say from where a missing file was looked for', () => {
    const diagnostics: Diagnostic[] = [];
    readTable('gone.csv', memoryFiles({}), diagnostics);
    expect(diagnostics[0].hint).toBe('check the path; it is taken from the working folder');
    expect(hints('', descriptor.replace('path: h.csv', 'path: gone.csv'))).toEqual([
      'check the path; it is taken from the folder of the file that names it',
    ]);
  });
});
