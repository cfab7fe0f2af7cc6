import { describe, expect, it } from 'vitest';
import { compile } from '../../src/expression/compile.ts';
import { interpret } from '../../src/expression/interpret.ts';
import { roundHalfAway, roundHalfEven } from '../../src/expression/operations.ts';
import { agreed, country, read, valuesOf } from './country.ts';

const missing = Number.NaN;

const town = country(
  [3, 0, 1, 2],
  {
    income: { values: [100, 0, missing, 50] },
    zero: { values: [0, 0, 0, 0] },
    tenure: { values: [0, -1, 1, 1], levels: ['owner', 'tenant'], closed: true },
    yes: { values: [1, 1, 1, 1], logical: true },
    no: { values: [0, 0, 0, 0], logical: true },
    unknown: { values: [missing, missing, missing, missing], logical: true },
  },
  {
    age: { values: [40, 38, 9, 70, 25, 3] },
    pay: { values: [10, missing, 0, 5, 7, 0.5] },
    wage: { values: [10, 20, 0, 5, 7, 0.5] },
    disabled: { values: [0, missing, 1, 0, missing, 0], logical: true },
    working: { values: [1, 1, 0, 0, 1, 0], logical: true },
  },
);

describe('arithmetic by hand', () => {
  it.each([
    ['2 + 3 * 4', 14],
    ['-2 ^ 2', -4],
    ['2 ^ 3 ^ 2', 512],
    ['7 / 2', 3.5],
    ['15% * 200', 30],
    ['abs(-3)', 3],
    ['floor(-1.5)', -2],
    ['ceil(-1.5)', -1],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(1.004, 0.01)', 1],
    ['round(1.1 + 0.105, 0.01)', 1.21],
    ['round(1234, 50)', 1250],
    ['clamp(5, 0, 3)', 3],
    ['clamp(-5, 0, 3)', 0],
    ['clamp(2, 0, 3)', 2],
    ['min(3, 1, 2)', 1],
    ['max(3, 1, 2)', 3],
    ['if(1 < 2, 10, 20)', 10],
    ['3 in [1, 3]', 1],
    ['3 in []', 0],
    ['true and not false', 1],
    ['1 <= 1 and 1 >= 1 and not 1 < 1 and not 1 > 1', 1],
  ])('%s = %d', (rule, value) => {
    expect(valuesOf(rule, town)).toEqual([value]);
  });

  it('rounds halves away from zero, or to even, forgiving the last digits of a sum', () => {
    expect([0.5, 1.5, -0.5, 2.499999, 2.4999999999, -0.2].map(roundHalfAway)).toEqual([1, 2, -1, 2, 3, 0]);
    expect([0.5, 1.5, 2.5, -0.5, 3.2].map(roundHalfEven)).toEqual([0, 2, 2, 0, 3]);
    expect(Object.is(roundHalfAway(-0.2), 0)).toBe(true);
  });
});

describe('what is missing', () => {
  it.each([
    ['income + 1', [101, 1, missing, 51]],
    ['min(income, 60)', [60, 0, missing, 50]],
    ['max(income, 60)', [100, 60, missing, 60]],
    ['income > 60', [1, 0, missing, 0]],
    ['income == income', [1, 1, missing, 1]],
    ['income != income', [0, 0, missing, 0]],
    ['income in [0, 50]', [0, 1, missing, 1]],
    ['income ^ 0', [1, 1, missing, 1]],
    ['not income > 60', [0, 1, missing, 1]],
    ["tenure == 'tenant'", [0, missing, 1, 1]],
    ["tenure in ['owner']", [1, missing, 0, 0]],
    ['if(income > 60, 1, 2)', [1, 2, missing, 2]],
    ['if(income > 60, income, 0)', [100, 0, missing, 0]],
    ['if(size > 2, 1, income)', [1, 0, missing, 50]],
    ['if(missing(income), 0, income)', [100, 0, 0, 50]],
    ['if(income > 60, 1, 1)', [1, 1, missing, 1]],
    ['missing(income)', [0, 0, 1, 0]],
    ['missing(tenure)', [0, 1, 0, 0]],
    ['not missing(income) and income > 60', [1, 0, 0, 0]],
  ])('%s', (rule, expected) => {
    expect(valuesOf(rule, town)).toEqual(expected);
  });

  it('is handed on by and, or and not as Kleene has it', () => {
    const table = ['yes', 'no', 'unknown'].map((a) =>
      ['yes', 'no', 'unknown'].map((b) => [valuesOf(`${a} and ${b}`, town)[0], valuesOf(`${a} or ${b}`, town)[0]]),
    );
    expect(table).toEqual([
      [
        [1, 1],
        [0, 1],
        [missing, 1],
      ],
      [
        [0, 1],
        [0, 0],
        [0, missing],
      ],
      [
        [missing, 1],
        [0, missing],
        [missing, missing],
      ],
    ]);
    expect(valuesOf('not unknown', town)[0]).toBeNaN();
  });

  it('is what division by zero gives, and zero to a negative power', () => {
    expect(valuesOf('income / zero', town)).toEqual([missing, missing, missing, missing]);
    expect(valuesOf('1 / 0', town)).toEqual([missing]);
    expect(valuesOf('zero ^ -1', town)).toEqual([missing, missing, missing, missing]);
    expect(valuesOf('(zero - 8) ^ (1/3)', town)).toEqual([missing, missing, missing, missing]);
    expect(valuesOf('if(zero == 0, 0, income / zero)', town)).toEqual([0, 0, 0, 0]);
  });
});

describe('persons and households', () => {
  it.each([
    ['sum(person.wage)', [30, 0, 5, 7.5]],
    ['sum(person.pay)', [missing, 0, 5, 7.5]],
    ['count(person.age < 18)', [1, 0, 0, 1]],
    ['count(person.disabled)', [missing, 0, 0, missing]],
    ['any(person.disabled)', [1, 0, 0, missing]],
    ['any(person.working)', [1, 0, 0, 1]],
    ['max_of(person.age)', [40, missing, 70, 25]],
    ['min_of(person.age)', [9, missing, 70, 3]],
    ['head(person.age)', [40, missing, 70, 25]],
    ['sum(1)', [3, 0, 1, 2]],
    ['sum(size)', [9, 0, 1, 4]],
    ['sum(person.wage / size)', [10 / 3 + 20 / 3 + 0 / 3, 0, 5, 3.75]],
    ['sum(person.wage / sum(person.wage))', [10 / 30 + 20 / 30 + 0, 0, 1, 7 / 7.5 + 0.5 / 7.5]],
    ['max_of(person.age - min_of(person.age))', [31, missing, 0, 22]],
    ['count(person.age == max_of(person.age))', [1, 0, 1, 1]],
    ['sum(if(person.age > head(person.age) - 5, 1, 0) * count(person.working))', [4, 0, 0, 1]],
  ])('%s', (rule, expected) => {
    expect(valuesOf(rule, town)).toEqual(expected);
  });

  it.each([
    ['wage', [10, 20, 0, 5, 7, 0.5]],
    ['person.wage + household.income', [110, 120, 100, missing, 57, 50.5]],
    ['wage / sum(person.wage)', [1 / 3, 2 / 3, 0, 1, 7 / 7.5, 0.5 / 7.5]],
    ['age == max_of(person.age)', [1, 0, 0, 1, 1, 0]],
    ['sum(person.wage - min_of(person.wage)) * 1 + age', [70, 68, 39, 70, 31.5, 9.5]],
    ['5', [5]],
  ])('%s, for each person', (rule, expected) => {
    expect(valuesOf(rule, town, { level: 'person' })).toEqual(expected);
  });
});

describe('narrow columns', () => {
  const extremes = Int8Array.of(-128, -1, 0, 127);
  const years = Int16Array.of(1940, 2025, 1999, 1970);
  const far = Int16Array.of(-32_768, 32_767, 0, 1);
  const where = country([1, 1, 1, 1], {
    a: { values: extremes },
    year: { values: years },
    far: { values: far },
    kind: { values: [-1, 0, 1, 2], levels: ['x', 'y', 'z'] },
  });

  it.each([
    ['a * 2 + 1', [-255, -1, 1, 255]],
    ['if(a < 0, -1, if(a < 1, 0, 1))', [-1, -1, 0, 1]],
    ['not a >= 0 or a == 127', [1, 1, 0, 1]],
    ['100 / (a + 1)', [100 / -127, missing, 100, 100 / 128]],
    ['2025 - year + 1', [86, 1, 27, 56]],
    ['far * 2 + 1', [-65_535, 65_535, 1, 3]],
    ["if(kind == 'x', 10, if(kind in ['z', 'w'], 20, 30))", [missing, 10, 30, 20]],
    ["missing(kind) or kind == 'y'", [1, 0, 1, 0]],
  ])('%s', (rule, expected) => {
    expect(valuesOf(rule, where)).toEqual(expected);
  });

  it('are looked up, unless they range too far', () => {
    const looksUp = (rule: string) => {
      const { inputs } = compile([read(rule, where).value!.node]);
      return inputs.length === 2;
    };
    expect(['a * 2 + 1', '2025 - year + 1', 'far * 2 + 1', 'a * 2'].map(looksUp)).toEqual([true, true, false, false]);
  });
});

describe('what overflows', () => {
  const vast = country([1, 1], { x: { values: [1e100, 2] }, y: { values: [1e100, 2] } });

  it.each([
    ['x * x * x * x - y * y * y * y', [missing, 0]],
    ['x * x * x * x - y * y * y * y > 1', [missing, 0]],
    ['if(x * x * x * x * 0 < 1 and x > 0, 1, 2)', [missing, 1]],
    ['x ^ 4 - y ^ 4 < 1 or x < 0', [missing, 1]],
  ])('%s is missing, however it is worked out', (rule, expected) => {
    expect(valuesOf(rule, vast)).toEqual(expected);
  });
});

describe('a program', () => {
  const { value } = read('if(count(person.age < 18) > 0, sum(person.wage), income) * 15%', town);

  it('reads nodes that are known from their columns', () => {
    const income = read('income', town).value!.node;
    const program = compile([value!.node], new Map([[income.id, Float64Array.of(1, 2, 4, 8)]]));
    const out = new Float64Array(4);
    program.loop(program.inputs, program.constants, [out], town.rows.first, 0, 4);
    expect([...out]).toEqual([4.5, 0.3, 0.6, 1.125]);
    expect(interpret(value!.node, town.rows, new Map([[income.id, Float64Array.of(1, 2, 4, 8)]]), 1)).toBe(0.3);
  });

  it('works out some of the households, and leaves the others alone', () => {
    const program = compile([value!.node]);
    const out = new Float64Array(4).fill(-1);
    program.loop(program.inputs, program.constants, [out], town.rows.first, 2, 3);
    expect([...out]).toEqual([-1, -1, missing, -1]);
  });

  it('is the same program for the same rule with other numbers', () => {
    const other = read('if(count(person.age < 16) > 1, sum(person.wage), income) * 20%', town).value!;
    expect(compile([other.node]).source).toBe(compile([value!.node]).source);
    expect(compile([other.node]).loop).toBe(compile([value!.node]).loop);
  });

  it('works out what two rules share once', () => {
    const a = read('sum(person.wage) * 2', town).value!.node;
    const b = read('sum(person.wage) * 3', town).value!.node;
    expect(compile([a, b]).source.match(/\+=/g)).toHaveLength(1);
    expect(agreed([a, b], town.rows).map((column) => [...column])).toEqual([
      [60, 0, 10, 15],
      [90, 0, 15, 22.5],
    ]);
  });
});
