import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { NumberColumn } from '../../src/columns/column.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Population } from '../../src/population/population.ts';
import { readPopulation } from '../../src/population/read-population.ts';
import { memoryFiles } from './memory-files.ts';

const descriptor = `
name: small
title: {en: Small, ar: صغيرة}
resources:
  - name: households
    path: households.csv
    schema:
      primaryKey: household
      missingValues: ["", "NA"]
      fields:
        - {name: household, type: string}
        - {name: weight, type: number}
        - {name: hsize, type: integer}
        - {name: governorate, type: string, constraints: {enum: [hawalli, capital, jahra]}, labels: {ar: {capital: العاصمة}}}
        - {name: nationality, type: string}
        - {name: rent, type: number, unit: KWD, period: month, uprate: prices}
        - {name: kwh, type: number, unit: kWh, period: month}
        - {name: owner, type: boolean}
        - {name: stratum, type: integer}
        - {name: psu, type: string}
  - name: persons
    path: persons.csv
    schema:
      primaryKey: person
      foreignKeys: [{fields: household, reference: {resource: households, fields: household}}]
      fields:
        - {name: person, type: string}
        - {name: household, type: string}
        - {name: age, type: integer, unit: year}
        - {name: wage, type: number, unit: KWD, period: month, uprate: pay}
mizan:
  country: kuwait
  currency: KWD
  year: 2021
  households: households
  persons: persons
  size: hsize
  weight: weight
  design: {strata: stratum, psu: psu}
  uprating: {prices: cpi.csv, pay: pay.csv}
  totals: totals.csv
  defaults: {nationality: kuwaiti, owner: false, hsize: 1}
  min_cell: 5
`;
const header = 'household,weight,hsize,governorate,nationality,rent,kwh,owner,stratum,psu\n';
const rows = [
  '2,10.5,2,capital,kuwaiti,100,300.25,true,1,a\n',
  '10,20,1,hawalli,other,NA,120,false,2,b\n',
  '1,5,3,capital,kuwaiti,250,,TRUE,1,c\n',
];
const people = ['21,2,40,900\n', '22,2,38,\n', '101,10,61,150.5\n', '13,1,4,0\n', '11,1,30,700\n', '12,1,29,0\n'];
const files = {
  'data/datapackage.yaml': descriptor,
  'data/households.csv': header + rows.join(''),
  'data/persons.csv': `person,household,age,wage\n${people.join('')}`,
  'data/cpi.csv': 'year,value\n2021,100\n2025,112\n',
  'data/pay.csv': 'year,value,source\n2021,1,x\n2025,1.25,y\n',
  'data/totals.csv': 'line,amount,recipients,year,source\nwage_bill,15.05e9,,2025,budget\nrations,,1200,,\n',
};

function read(changes: Readonly<Record<string, string | Uint8Array>> = {}, year?: number) {
  const diagnostics: Diagnostic[] = [];
  const population = readPopulation('data/datapackage.yaml', memoryFiles({ ...files, ...changes }), {
    year,
    diagnostics,
  });
  return { population, diagnostics };
}

function sound(changes: Readonly<Record<string, string | Uint8Array>> = {}, year?: number): Population {
  const { population, diagnostics } = read(changes, year);
  expect(diagnostics.filter((d) => d.severity === 'error').map((d) => d.message)).toEqual([]);
  expect(population).toBeDefined();
  return population!;
}

function numbers({ households, persons }: Population, name: string): number[] {
  const column = households.columns.get(name) ?? persons!.columns.get(name);
  return [...(column as NumberColumn).values];
}

/** Everything a population holds, as plain data, without the files it came from. */
function plain(population: Population) {
  const { households, persons, memberOf, first, size, weight, design, householdIds, personIds } = population;
  return {
    households,
    persons,
    memberOf,
    first,
    size,
    weight,
    design,
    householdIds: [...householdIds],
    personIds: [...personIds!],
  };
}

describe('a data package', () => {
  it('becomes households in the order of their ids, with their members', () => {
    const population = sound();
    expect(population.householdIds).toEqual(['1', '2', '10']);
    expect(population.personIds).toEqual(['11', '12', '13', '21', '22', '101']);
    expect([...population.memberOf!]).toEqual([0, 0, 0, 1, 1, 2]);
    expect([...population.first!]).toEqual([0, 3, 5, 6]);
    expect([...population.size]).toEqual([3, 2, 1]);
    expect([...population.weight]).toEqual([5, 10.5, 20]);
    expect(numbers(population, 'age')).toEqual([30, 29, 4, 40, 38, 61]);
    expect(numbers(population, 'size')).toEqual([3, 2, 1]);
  });

  it('keeps what the fields say: units, periods, levels in the order of the enum, labels, yes and no', () => {
    const { households, persons } = sound();
    expect(households.columns.get('kwh')).toMatchObject({ unit: 'kWh', period: 'month', missing: 1 });
    expect(households.columns.get('governorate')).toMatchObject({
      levels: ['hawalli', 'capital', 'jahra'],
      labels: { ar: { capital: 'العاصمة' } },
    });
    expect(households.columns.get('nationality')).toMatchObject({ levels: ['kuwaiti', 'other'] });
    expect(households.columns.get('owner')).toMatchObject({ logical: true, values: Int8Array.of(1, 1, 0) });
    expect(persons!.columns.get('age')).toMatchObject({ values: Int8Array.of(30, 29, 4, 40, 38, 61), unit: 'year' });
    expect(households.columns.has('household')).toBe(false);
  });

  it('counts missing cells as NaN, by the missing values that the schema names', () => {
    const population = sound();
    expect(numbers(population, 'kwh')).toEqual([Number.NaN, 300.25, 120]);
    expect(numbers(population, 'rent')).toEqual([250, 100, Number.NaN]);
    expect(numbers(population, 'wage')).toEqual([700, 0, 0, 900, Number.NaN, 150.5]);
    expect(population.persons!.columns.get('wage')!.missing).toBe(1);
  });

  it('is the same with rows or columns turned around', () => {
    const shuffled = { 'data/households.csv': header + [...rows].reverse().join('') };
    const people2 = { 'data/persons.csv': `person,household,age,wage\n${[...people].reverse().join('')}` };
    expect(plain(sound({ ...shuffled, ...people2 }))).toEqual(plain(sound()));
    const turned =
      'wage,age,person,household\n900,40,21,2\n,38,22,2\n150.5,61,101,10\n0,4,13,1\n700,30,11,1\n0,29,12,1\n';
    expect(plain(sound({ 'data/persons.csv': turned }))).toEqual(plain(sound()));
  });

  it('is the same for every order of its rows', () => {
    const expected = plain(sound());
    const orders = fc.tuple(fc.shuffledSubarray(rows, { minLength: 3 }), fc.shuffledSubarray(people, { minLength: 6 }));
    fc.assert(
      fc.property(orders, ([households, persons]) => {
        const shuffled = {
          'data/households.csv': header + households.join(''),
          'data/persons.csv': `person,household,age,wage\n${persons.join('')}`,
        };
        expect(plain(sound(shuffled))).toEqual(expected);
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it('may come in parts, and be named by its folder', () => {
    const parts = descriptor.replace('path: persons.csv', 'path: [p1.csv, more/p2.csv]');
    const cut = {
      'data/datapackage.yaml': parts,
      'data/p1.csv': `person,household,age,wage\n${people.slice(0, 2).join('')}`,
      'data/more/p2.csv': `household,person,age,wage\n10,101,61,150.5\n1,13,4,0\n1,11,30,700\n1,12,29,0`,
    };
    expect(plain(sound(cut))).toEqual(plain(sound()));
    const diagnostics: Diagnostic[] = [];
    expect(readPopulation('data/', memoryFiles(files), { diagnostics })?.householdIds).toEqual(['1', '2', '10']);
  });

  it('may be JSON, indented with tabs', () => {
    const json = JSON.stringify(parse(descriptor), null, '\t');
    const { 'data/datapackage.yaml': _, ...others } = files;
    const diagnostics: Diagnostic[] = [];
    const population = readPopulation('data', memoryFiles({ ...others, 'data/datapackage.json': json }), {
      diagnostics,
    });
    expect(diagnostics).toEqual([]);
    expect(plain(population!)).toEqual(plain(sound()));
  });

  it('reads what a line of the books is called, in one language or both', () => {
    const totals =
      'line,amount,label,label_ar\nbuilding,1,Building materials,مواد البناء\nother,2,Other lines,\nrations,3,,\n';
    expect(sound({ 'data/totals.csv': totals }).totals.map(({ label }) => label)).toEqual([
      { en: 'Building materials', ar: 'مواد البناء' },
      'Other lines',
      undefined,
    ]);
  });

  it('reads designs, totals, defaults and what the results rest on', () => {
    const population = sound();
    expect(population.design).toMatchObject({ strata: Int32Array.of(0, 0, 1), psu: Int32Array.of(2, 0, 1) });
    expect(population.totals).toEqual([
      { line: 'wage_bill', amount: 15.05e9, recipients: undefined, year: 2025, source: 'budget' },
      { line: 'rations', amount: undefined, recipients: 1200, year: undefined, source: undefined },
    ]);
    expect(population).toMatchObject({
      name: 'small',
      title: { en: 'Small', ar: 'صغيرة' },
      country: 'kuwait',
      currency: 'KWD',
      defaults: { nationality: 'kuwaiti', owner: false, hsize: 1 },
      minCell: 5,
      unweighted: false,
    });
    expect(population.inputs.map(({ path, rows }) => [path, rows])).toEqual([
      ['data/datapackage.yaml', undefined],
      ['data/households.csv', 3],
      ['data/persons.csv', 6],
      ['data/cpi.csv', 2],
      ['data/pay.csv', 2],
      ['data/totals.csv', 2],
    ]);
    expect(population.inputs[1].sha256).toBe(
      memoryFiles({}).hash(new TextEncoder().encode(files['data/households.csv'])),
    );
  });

  it('takes replicate weights by pattern, declared or not', () => {
    const replicated = descriptor.replace(
      '{strata: stratum, psu: psu}',
      "{replicates: 'rw*', method: bootstrap, centre: mean}",
    );
    const table = files['data/households.csv']
      .split('\n')
      .map((line, i) => (i === 0 ? `${line},rw1,rw2` : line && `${line},${i},${10 * i}`));
    const { design } = sound({ 'data/datapackage.yaml': replicated, 'data/households.csv': table.join('\n') });
    expect(design).toMatchObject({ method: 'bootstrap', centre: 'mean' });
    expect(design!.replicates!.map((weights) => [...weights])).toEqual([
      [3, 1, 2],
      [30, 10, 20],
    ]);
  });
});

describe('uprating', () => {
  it('multiplies the columns that name an index by its growth and shares all others', () => {
    const before = sound();
    const population = sound({}, 2025);
    expect(before.year).toBe(2021);
    expect(population.year).toBe(2025);
    expect(population.dataYear).toBe(2021);
    expect(numbers(population, 'rent')).toEqual([280, 112.00000000000001, Number.NaN]);
    expect(numbers(population, 'wage')).toEqual([875, 0, 0, 1125, Number.NaN, 188.125]);
    expect(numbers(population, 'kwh')).toEqual(numbers(before, 'kwh'));
    expect(population.uprating).toEqual([
      { index: 'prices', from: 2021, to: 2025, factor: 1.12, columns: ['rent'] },
      { index: 'pay', from: 2021, to: 2025, factor: 1.25, columns: ['wage'] },
    ]);
  });

  it('refuses a year outside the index and names the years there are', () => {
    const { population, diagnostics } = read({}, 2030);
    expect(population).toBeUndefined();
    expect(diagnostics.map((d) => `${d.message} / ${d.hint}`)).toEqual([
      'the index "prices" has no year 2030 / it runs from 2021 to 2025: add the year, or run another',
      'the index "pay" has no year 2030 / it runs from 2021 to 2025: add the year, or run another',
    ]);
  });

  it('warns of an index that no field names, and refuses a field that names no index', () => {
    const unused = read({ 'data/datapackage.yaml': descriptor.replace(', uprate: pay', '') });
    expect(unused.population).toBeDefined();
    expect(unused.diagnostics.map((d) => d.code)).toEqual(['index-unused']);
    const unknown = read({ 'data/datapackage.yaml': descriptor.replace('uprate: prices', 'uprate: price') });
    expect(unknown.population).toBeUndefined();
    expect(unknown.diagnostics[0]).toMatchObject({
      code: 'package-word',
      hint: 'did you mean "prices"?',
      place: { line: 16 },
    });
  });

  it('refuses an index that is not above zero, gives a year twice, or lacks its columns', () => {
    const codes = (cpi: string) => read({ 'data/cpi.csv': cpi }, 2025).diagnostics.map((d) => d.code);
    expect(codes('year,value\n2021,0\n2025,1\n')).toEqual(['index-not-positive']);
    expect(codes('year,value\n2021,1\n2021,1\n2025,1\n')).toEqual(['index-year-twice']);
    expect(codes('year,index\n2021,1\n2025,1\n')).toEqual(['column-missing']);
    expect(codes('year,value\n2021,x\n2025,1\n')).toEqual(['cell-not-a-number']);
  });

  it('moves weights too where they name an index', () => {
    const growing = descriptor.replace('weight, type: number', 'weight, type: number, uprate: pay');
    expect([...sound({ 'data/datapackage.yaml': growing }, 2025).weight]).toEqual([6.25, 13.125, 25]);
  });

  it('that is not declared leaves data of another year as they are, and says so', () => {
    const still = descriptor.replace(/, uprate: \w+/g, '').replace(/\n {2}uprating.*/, '');
    const { population, diagnostics } = read({ 'data/datapackage.yaml': still }, 2025);
    expect(diagnostics.map((d) => d.message)).toEqual(['the data describe 2021 and are used for 2025 as they are']);
    expect(numbers(population!, 'rent')).toEqual([250, 100, Number.NaN]);
  });
});

describe('what a package leaves out', () => {
  const without = (pattern: RegExp, changes = {}) =>
    read({ 'data/datapackage.yaml': descriptor.replace(pattern, ''), ...changes });

  it('is assumed where that does no harm: no weights count every household once', () => {
    const { population } = without(/\n {2}weight: weight/);
    expect(population).toMatchObject({ unweighted: true, weight: Float64Array.of(1, 1, 1) });
    const { population: nameless, diagnostics } = without(/\n {2}currency: KWD/);
    expect(nameless!.currency).toBe('');
    expect(diagnostics.map((d) => `${d.severity} ${d.code}`)).toEqual(['warning currency-absent']);
  });

  it('is refused where nothing can be assumed: the year, or weights that are all zero', () => {
    expect(without(/\n {2}year: 2021/).diagnostics.map((d) => d.message)).toEqual(['mizan.year is not given']);
    const zero = files['data/households.csv'].replace(/^(\d+),[\d.]+/gm, '$1,0');
    expect(read({ 'data/households.csv': zero }).diagnostics.map((d) => d.code)).toEqual(['weights-zero']);
  });

  it('names persons by their place in the household where they have no key', () => {
    const { population } = without(/\n {6}primaryKey: person/);
    expect(population!.personIds).toEqual(['1#1', '1#2', '1#3', '2#1', '2#2', '10#1']);
  });
});
