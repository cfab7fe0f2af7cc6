import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runClosures } from '../../src/expression/closures.ts';
import { compile, runCompiled } from '../../src/expression/compile.ts';
import { Clerk } from '../../src/expression/interpret.ts';
import type { Node } from '../../src/expression/node.ts';
import { run } from '../../src/expression/run.ts';
import { agreed, type Country, country, read } from './country.ts';

const sizes = [1, 3, 0, 2, 5, 1];
const households = sizes.length;
const persons = sizes.reduce((total, size) => total + size, 0);

const number = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -5, max: 20 }) },
  { weight: 2, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 0.5, 2.5, 1e100, -1e100, 1e-300) },
  { weight: 2, arbitrary: fc.constant(Number.NaN) },
);
const truth = fc.constantFrom(0, 1, Number.NaN);
const code = fc.integer({ min: -1, max: 2 });
const column = (of: fc.Arbitrary<number>, n: number) => fc.array(of, { minLength: n, maxLength: n });
const whole = (n: number) => column(fc.integer({ min: -3, max: 90 }), n);

const columns = (n: number) => ({
  x: column(number, n),
  y: column(number, n),
  full: column(fc.integer({ min: -2, max: 9 }), n),
  narrow: whole(n),
  yes: column(truth, n),
  sure: column(fc.constantFrom(0, 1), n),
  kind: column(code, n),
});
type Drawn = { readonly [name in keyof ReturnType<typeof columns>]: number[] };

function given(prefix: string, drawn: Drawn) {
  const levels = ['a', 'b', 'c'];
  return {
    [`${prefix}x`]: { values: drawn.x },
    [`${prefix}y`]: { values: drawn.y },
    [`${prefix}full`]: { values: drawn.full },
    [`${prefix}narrow`]: { values: Int8Array.from(drawn.narrow) },
    [`${prefix}wide`]: { values: Int16Array.from(drawn.narrow, (v) => v * 3) },
    [`${prefix}yes`]: { values: drawn.yes, logical: true },
    [`${prefix}sure`]: { values: drawn.sure, logical: true },
    [`${prefix}kind`]: { values: drawn.kind, levels },
  };
}

const place = fc
  .record({ household: fc.record(columns(households)), person: fc.record(columns(persons)) })
  .map(({ household, person }) => country(sizes, given('', household), given('', person)));

/** Rules as text: `own` says whose bare names are, `inside` that we are in an aggregate. */
interface Spot {
  readonly own: 'household' | 'person';
  readonly inside: boolean;
}

const names = ['x', 'y', 'full', 'narrow', 'wide'];

function prefixes({ own, inside }: Spot): string[] {
  if (own === 'person') return inside ? ['person.', '', 'household.'] : ['', 'person.', 'household.'];
  return inside ? ['person.', ''] : [''];
}

function leaf(spot: Spot, of: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...prefixes(spot)), fc.constantFrom(...of)).map((parts) => parts.join(''));
}

function numeric(spot: Spot, depth: number): fc.Arbitrary<string> {
  const simple = fc.oneof(
    { weight: 4, arbitrary: leaf(spot, names) },
    { weight: 2, arbitrary: fc.constantFrom('0', '1', '2.5', '7', '15%', '60', '1e100') },
  );
  if (depth === 0) return simple;
  const [a, b, c] = [numeric(spot, depth - 1), numeric(spot, depth - 1), numeric(spot, depth - 1)];
  const test = logical(spot, depth - 1);
  const member = numeric({ ...spot, inside: true }, depth - 1);
  const memberTest = logical({ ...spot, inside: true }, depth - 1);
  const folded = fc.constantFrom('sum', 'max_of', 'min_of', 'head');
  return fc.oneof(
    { weight: 2, arbitrary: simple },
    { weight: 4, arbitrary: fc.tuple(a, fc.constantFrom('+', '-', '*', '/', '^'), b).map((p) => `(${p.join(' ')})`) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('abs', 'floor', 'ceil', 'round', '-'), a).map(([f, x]) => `${f}(${x})`),
    },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom('min', 'max'), a, b).map(([f, x, y]) => `${f}(${x}, ${y})`) },
    { weight: 1, arbitrary: fc.tuple(a, b, c).map((p) => `clamp(${p.join(', ')})`) },
    { weight: 2, arbitrary: fc.tuple(test, a, b).map((p) => `if(${p.join(', ')})`) },
    { weight: 1, arbitrary: a.map((x) => `if(missing(${x}), 0, ${x})`) },
    { weight: 3, arbitrary: fc.tuple(folded, member).map(([f, x]) => `${f}(${x})`) },
    { weight: 1, arbitrary: memberTest.map((x) => `count(${x})`) },
  );
}

function logical(spot: Spot, depth: number): fc.Arbitrary<string> {
  const simple = fc.oneof(
    leaf(spot, ['yes', 'sure']),
    fc
      .tuple(leaf(spot, ['kind']), fc.constantFrom("== 'b'", "!= 'c'", "in ['a', 'c']", "== 'd'"))
      .map((p) => p.join(' ')),
    fc.constantFrom('true', 'false'),
  );
  if (depth === 0) return simple;
  const [a, b] = [numeric(spot, depth - 1), numeric(spot, depth - 1)];
  const [s, t] = [logical(spot, depth - 1), logical(spot, depth - 1)];
  const memberTest = logical({ ...spot, inside: true }, depth - 1);
  return fc.oneof(
    simple,
    fc.tuple(a, fc.constantFrom('<', '<=', '>', '>=', '==', '!='), b).map((p) => `(${p.join(' ')})`),
    fc.tuple(s, fc.constantFrom('and', 'or'), t).map((p) => `(${p.join(' ')})`),
    s.map((x) => `(not ${x})`),
    a.map((x) => `missing(${x})`),
    a.map((x) => `(${x} in [0, 1, 2, 7, 60])`),
    a.map((x) => `(${x} in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 60])`),
    memberTest.map((x) => `any(${x})`),
  );
}

const rule = (own: Spot['own']) => {
  const spot = { own, inside: false };
  return fc.oneof({ weight: 3, arbitrary: numeric(spot, 4) }, { weight: 1, arbitrary: logical(spot, 4) });
};

/** Rules that fold to a number too large to hold are refused by the checker, and are not run. */
function nodeOf(text: string, where: Country, level: Spot['own']): Node | undefined {
  const { value, diagnostics } = read(text, where, { level });
  expect(diagnostics.filter((d) => d.code !== 'too-large').map((d) => `${text}: ${d.message}`)).toEqual([]);
  return value?.node;
}

describe('the three readings of a rule', () => {
  it('agree to the last bit, for any rules of households and persons at once', () => {
    let tested = 0;
    fc.assert(
      fc.property(
        place,
        fc.array(rule('household'), { maxLength: 2 }),
        fc.array(rule('person'), { maxLength: 2 }),
        (where, ours, theirs) => {
          const nodes = [
            ...ours.map((text) => nodeOf(text, where, 'household')),
            ...theirs.map((text) => nodeOf(text, where, 'person')),
          ].filter((node) => node !== undefined);
          agreed(nodes, where.rows);
          tested += nodes.length;
        },
      ),
      { numRuns: 1500 },
    );
    expect(tested).toBeGreaterThan(1500);
  });

  it('never call missing what cannot be', () => {
    fc.assert(
      fc.property(place, rule('household'), (where, text) => {
        const node = nodeOf(text, where, 'household');
        if (!node || node.nullable) return;
        expect(runCompiled([node], where.rows)[0].some(Number.isNaN)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('agree over more households than closures take at a time', () => {
    const many = Array.from({ length: 20_000 }, (_, h) => h % 5);
    const all = many.reduce((total, size) => total + size, 0);
    const where = country(
      many,
      { rent: { values: many.map((_, h) => (h % 7 === 0 ? Number.NaN : h)) } },
      { pay: { values: Array.from({ length: all }, (_, p) => Math.sin(p)) } },
    );
    const nodes = [
      read('rent + sum(person.pay)', where).value!.node,
      read('pay / sum(person.pay) + household.rent', where, { level: 'person' }).value!.node,
      read('2 * 3', where).value!.node,
    ];
    expect(runClosures(nodes, where.rows, new Map())).toEqual(runCompiled(nodes, where.rows));
    const clerk = new Clerk(where.rows, new Map(), 19_999);
    expect(clerk.value(nodes[0])).toBe(runCompiled(nodes, where.rows)[0][19_999]);
  });
});

describe('generated source', () => {
  const token =
    /^(?:[vtkcor]\d+(?:_\d+)?|tv\d+|const|let|for|if|from|to|end|[hpIKOF]|NaN|Infinity|Math|min|max|abs|floor|ceil|round|roundEven|power|isAmong|fill|\d+)$/;

  it('holds only names of our own, whole numbers and signs, never text from a rule', () => {
    fc.assert(
      fc.property(place, rule('household'), rule('person'), (where, ours, theirs) => {
        const nodes = [nodeOf(ours, where, 'household'), nodeOf(theirs, where, 'person')].filter(
          (node) => node !== undefined,
        );
        const { source } = compile(nodes);
        expect(source.match(/[^\w\s()[\].,;=<>!?:|&+\-*/{}]/g) ?? []).toEqual([]);
        for (const word of source.match(/[\w$]+/g) ?? []) expect(word).toMatch(token);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the fastest reading', () => {
  const values = (n: number) => Array.from({ length: n }, (_, h) => h % 11);
  const rule = 'if(a > 5, sum(person.pay), a * 2)';

  it.each([10, 30_000])('of %d households gives what the others give, however often it is asked', (n) => {
    const where = country(Array(n).fill(1), { a: { values: values(n) } }, { pay: { values: values(n) } });
    const nodes = [read(rule, where).value!.node, read('2 * 3', where).value!.node];
    const expected = runClosures(nodes, where.rows, new Map());
    for (let k = 0; k < 4; k++) expect(run(nodes, where.rows)).toEqual(expected);
    expect(expected[0].subarray(5, 8)).toEqual(Float64Array.of(10, 6, 7));
  });

  it('takes rules longer than an optimising compiler does', () => {
    const where = country(Array(2000).fill(1), { a: { values: values(2000) } });
    const long = Array.from({ length: 2500 }, (_, k) => `max(a, ${k % 10})`).join(' + ');
    const [column] = run([read(long, where).value!.node], where.rows);
    const ofOne = (a: number) => 250 * Array.from({ length: 10 }, (_, k) => Math.max(a, k)).reduce((x, y) => x + y);
    expect([...column]).toEqual(values(2000).map(ofOne));
  });
});
