import { describe, expect, it } from 'vitest';
import { equivalenceScale } from '../../src/population/equivalence.ts';
import { populationFromColumns } from '../../src/population/from-columns.ts';
import { take } from '../../src/population/take.ts';

const modifiedOecd = { first: 1, adult: 0.5, child: 0.3, childUnder: 14 };

describe('columns written out', () => {
  const population = populationFromColumns({
    households: { rent: [100, null, 50], area: ['south', 'north', null], owner: [true, false, true] },
    persons: { age: [9, 40, 38, 61, 4, 30], name: ['c', 'a', 'b', 'd', 'f', 'e'] },
    memberOf: [0, 0, 0, 2, 1, 1],
    weight: [10, 20, 30],
    currency: 'KWD',
    year: 2025,
    defaults: { nationality: 'kuwaiti' },
    measures: { rent: { unit: 'KWD', period: 'month' } },
  });

  it('become numbers, categories and yes or no, with what is stated of them', () => {
    const { households } = population;
    expect(households.columns.get('rent')).toMatchObject({
      values: Float64Array.of(100, Number.NaN, 50),
      missing: 1,
      unit: 'KWD',
      period: 'month',
    });
    expect(households.columns.get('area')).toMatchObject({
      levels: ['north', 'south'],
      codes: Int32Array.of(1, 0, -1),
      missing: 1,
    });
    expect(households.columns.get('owner')).toMatchObject({ values: Float64Array.of(1, 0, 1), logical: true });
    expect(population).toMatchObject({
      currency: 'KWD',
      year: 2025,
      householdIds: ['1', '2', '3'],
      weight: Float64Array.of(10, 20, 30),
    });
  });

  it('put persons in the order of their households, and count them', () => {
    expect(population.persons!.columns.get('age')).toMatchObject({ values: Float64Array.of(9, 40, 38, 4, 30, 61) });
    expect([...population.memberOf!]).toEqual([0, 0, 0, 1, 1, 2]);
    expect([...population.first!]).toEqual([0, 3, 5, 6]);
    expect(population.households.columns.get('size')).toMatchObject({ values: Float64Array.of(3, 2, 1) });
  });

  it('take over levels, units and periods from data they are like', () => {
    const like = populationFromColumns({
      households: { area: ['east', 'west'], rent: [1, 2] },
      measures: { rent: { period: 'week' } },
    });
    const one = populationFromColumns({ households: { area: ['west'], rent: [5] }, like });
    expect(one.households.columns.get('area')).toMatchObject({ levels: ['east', 'west'], codes: Int32Array.of(1) });
    expect(one.households.columns.get('rent')).toMatchObject({ period: 'week' });
  });

  it('may be persons alone, of one household, or households alone with a size', () => {
    expect([...populationFromColumns({ households: {}, persons: { age: [40, 9] } }).size]).toEqual([2]);
    expect([...populationFromColumns({ households: { size: [2, 5] } }).size]).toEqual([2, 5]);
    expect([...populationFromColumns({ households: { rent: [2, 5] } }).size]).toEqual([1, 1]);
  });

  it('throw where lengths differ, kinds mix, or a member has no household', () => {
    expect(() => populationFromColumns({ households: { a: [1], b: [1, 2] } })).toThrow('column b has 2 of 1 values');
    expect(() => populationFromColumns({ households: { a: [1, 'x'] } })).toThrow('column a mixes number and string');
    expect(() => populationFromColumns({ households: { a: [1] }, persons: { b: [1] }, memberOf: [1] })).toThrow(
      'not there',
    );
  });

  it('may be taken in part, members and weights along', () => {
    const part = take(population, [2, 0]);
    expect(part.householdIds).toEqual(['3', '1']);
    expect([...part.weight]).toEqual([30, 10]);
    expect([...part.first!]).toEqual([0, 1, 4]);
    expect([...part.memberOf!]).toEqual([0, 1, 1, 1]);
    expect(part.persons!.columns.get('age')).toMatchObject({ values: Float64Array.of(61, 9, 40, 38) });
    expect(part.households.columns.get('rent')).toMatchObject({ values: Float64Array.of(50, 100), missing: 0 });
    expect(part.personIds).toEqual(['6', '1', '2', '3']);
  });
});

describe('equivalence scales', () => {
  const adults = (households: (number | null)[][], scale = modifiedOecd) => {
    const ages = households.flat();
    const memberOf = households.flatMap((members, h) => members.map(() => h));
    const written = { households: { x: households.map(() => 1) }, persons: { age: ages }, memberOf };
    return [...equivalenceScale(populationFromColumns(written), scale)!];
  };

  it('count the first adult, further adults and children: two adults and a child of 9 are 1.8', () => {
    expect(adults([[40, 38, 9], [70], [40, 38], [30, 13, 14]])).toEqual([1.8, 1, 1.5, 1.8]);
  });

  it('count the first of children alone as an adult', () => {
    expect(adults([[9], [9, 8], [8, 40]])).toEqual([1, 1.3, 1.3]);
  });

  it('are missing where an age is', () => {
    expect(adults([[40, null], [40]])).toEqual([Number.NaN, 1]);
  });

  it('follow the weights they are given, and count heads where all are 1', () => {
    expect(
      adults(
        [
          [40, 38, 9],
          [3, 2],
        ],
        { first: 1, adult: 1, child: 1, childUnder: 14 },
      ),
    ).toEqual([3, 2]);
    expect(adults([[40, 38, 9, 10]], { first: 1, adult: 0.7, child: 0.5, childUnder: 14 })).toEqual([2.7]);
  });

  it('are not to be had without persons or their ages', () => {
    expect(equivalenceScale(populationFromColumns({ households: { x: [1] } }), modifiedOecd)).toBeUndefined();
    const ageless = populationFromColumns({ households: { x: [1] }, persons: { sex: ['f'] } });
    expect(equivalenceScale(ageless, modifiedOecd)).toBeUndefined();
    const years = populationFromColumns({ households: { x: [1] }, persons: { years: [50] } });
    expect([...equivalenceScale(years, { ...modifiedOecd, age: 'years' })!]).toEqual([1]);
  });
});
