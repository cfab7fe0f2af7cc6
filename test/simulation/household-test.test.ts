import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { printDiagnostics } from '../../src/diagnostics/print.ts';
import { readHouseholdTests } from '../../src/policy/household-test.ts';
import { runHouseholdTests } from '../../src/simulation/household-test.ts';
import { memoryFiles } from '../population/memory-files.ts';

const world = {
  'data/datapackage.yaml': `
name: small
resources:
  - name: households
    path: households.csv
    schema:
      primaryKey: id
      fields:
        - {name: id, type: string}
        - {name: kwh, type: number, unit: kWh, period: month}
        - {name: region, type: string, constraints: {enum: [north, south]}}
        - {name: owner, type: boolean}
        - {name: rent, type: number, unit: KWD, period: month}
  - name: persons
    path: persons.csv
    schema:
      primaryKey: person
      foreignKeys: [{fields: id, reference: {resource: households, fields: id}}]
      fields:
        - {name: person, type: string}
        - {name: id, type: string}
        - {name: age, type: integer}
        - {name: wage, type: number, unit: KWD, period: month}
mizan: {currency: KWD, year: 2025, households: households, persons: persons, defaults: {region: north, kwh: 0, age: 40}}`,
  'baseline.yaml': `
year: 2025
period: month
population: data/datapackage.yaml
parameters: {price: 0.002}
incomes: {market: [wage]}
instruments:
  power: {kind: block_tariff, quantity: kwh, unit_cost: 0.04, blocks: [{up_to: .inf, price: price}]}
  pension: {kind: transfer, unit: person, eligible: age >= 60, amount: 100, take_up: 10%}
  rent_help: {kind: transfer, eligible: region == 'south' and not owner, amount: 0.5 * rent}`,
  'reform.yaml': `
baseline: baseline.yaml
levers:
  prices: {price: 0.004}
  support: {bonus: {kind: transfer, amount: 10 * size, enters: disposable}}`,
  'other.yaml': 'baseline: baseline.yaml\nlevers: {age: {pension: {amount: 150}}}',
};

const run = (tests: string) => {
  const diagnostics: Diagnostic[] = [];
  const files = memoryFiles({ ...world, 'tests/t.yaml': tests });
  const results = runHouseholdTests(readHouseholdTests('tests/t.yaml', files, diagnostics), files, diagnostics);
  return { results, diagnostics, said: printDiagnostics(diagnostics) };
};
const passes = (tests: string): void => {
  const { results, said } = run(tests);
  expect(said).toBe('');
  expect(results.flatMap((result) => result.differences)).toEqual([]);
  expect(results.length).toBeGreaterThan(0);
};
const codes = (tests: string): readonly string[] => run(tests).diagnostics.map((d) => d.code);

const one = (body: string) => `- policy: ../baseline.yaml\n  ${body.replaceAll('\n', '\n  ')}`;

describe('households with known answers', () => {
  test('are worked out under a baseline, with the data’s defaults for what they do not give', () => {
    passes(
      one('household: {kwh: 1000}\npersons: [{age: 70}, {}]\nexpect: {power.bill: 2, power: 38, pension: [100, 0]}'),
    );
  });

  test('are worked out under a reform, or several joined', () => {
    passes('- {policy: ../reform.yaml, household: {kwh: 1000}, expect: {power.bill: 4, bonus: 10}}');
    passes('- {policy: ../reform.yaml+../other.yaml, persons: [{age: 61}], expect: {pension: [150], bonus: 10}}');
    passes('- {policy: ../reform.yaml, intensity: 50%, household: {kwh: 1000}, expect: {power.bill: 3, bonus: 5}}');
    passes(
      '- {policy: ../reform.yaml, intensity: {prices: 0, support: 1}, household: {kwh: 1000}, expect: {power.bill: 2, bonus: 10}}',
    );
  });

  test('get what the law says, whatever the take-up', () => {
    const persons = new Array<string>(20).fill('{age: 65}').join(', ');
    passes(one(`persons: [${persons}]\nexpect: {pension: 2000}`));
  });

  test('share a policy in one file', () => {
    passes(
      'policy: ../baseline.yaml\ntests:\n  - {household: {kwh: 500}, expect: {power.bill: 1}}\n  - {policy: ../reform.yaml, household: {kwh: 500}, expect: {power.bill: 2}}',
    );
  });

  test('may hold the policy, a baseline or a reform, and then need no data', () => {
    passes(
      '- policy: {period: month, instruments: {tax: {kind: schedule, base: pay, brackets: [{from: 100, rate: 10%}]}}}\n  household: {pay: 300}\n  expect: {tax: -20}',
    );
    passes(
      '- policy: {baseline: ../baseline.yaml, levers: {l: {price: 0.01}}}\n  household: {kwh: 100}\n  expect: {power.bill: 1}',
    );
  });
});

describe('what may be expected', () => {
  const south =
    'household: {region: south, owner: false, rent: 200}\npersons: [{age: 65, wage: 500}, {age: 3, wage: 0}]\n';

  test('instruments, what they expose, income concepts and rules', () => {
    passes(
      one(
        `${south}expect: {rent_help: 100, power.quantity: 0, market: 500, disposable: 700, rent_help + 1: 101, "count(person.age < 18)": 1, "size > 1": true, "any(person.age > 90)": false}`,
      ),
    );
  });

  test('numbers in the policy’s period, or the one that is said', () => {
    passes(
      one(
        `${south}expect: {rent_help: {value: 1200, period: year}, disposable: {value: 8400, period: year}, rent: {value: 2400, period: year}}`,
      ),
    );
  });

  test('in one period for a whole test or file', () => {
    passes(one(`${south}period: year\nexpect: {rent_help: 1200, pension: {value: 100, period: month}}`));
  });

  test('one value a person in a list, their sum in a single value', () => {
    passes(one(`${south}expect: {pension: [100, 0], "age >= 60": [true, false], wage / 2: [250, 0]}`));
    passes(one(`${south}expect: {pension: 100}`));
  });

  test('a missing value, where null is expected', () => {
    passes(
      '- policy: {instruments: {a: {kind: formula, amount: x / y}}}\n  household: {x: 1, y: 0}\n  expect: {a: null}',
    );
  });

  test('within the tolerance: an amount, a percentage, or a millionth where none is said', () => {
    const of = (expected: string) =>
      run(`- policy: {instruments: {a: {kind: formula, amount: x}}}\n  household: {x: 1000}\n  ${expected}`).results[0]
        .passed;
    expect(of('expect: {a: 1000.0009}')).toBe(true);
    expect(of('expect: {a: 1000.0012}')).toBe(false);
    expect(of('expect: {a: 1000.5}\n  tolerance: 0.5')).toBe(true);
    expect(of('expect: {a: 1000.5}\n  tolerance: 0.4')).toBe(false);
    expect(of('expect: {a: 1009}\n  tolerance: 1%')).toBe(true);
    expect(of('expect: {a: 1011}\n  tolerance: 1%')).toBe(false);
    expect(of('expect: {a: {value: 1001, tolerance: 1}}\n  tolerance: 0')).toBe(true);
    expect(of('expect: {a: 1000}\n  tolerance: 0')).toBe(true);
  });
});

describe('what a household is', () => {
  test('values are in their column’s period unless they say another', () => {
    passes(one('household: {kwh: {value: 12000, period: year}}\nexpect: {power.bill: 2, kwh: 1000}'));
  });

  test('without persons it is one person by default, or as many as its size', () => {
    passes(one('expect: {size: 1, "sum(person.age)": 40}'));
    passes(one('household: {size: 3}\nexpect: {size: 3, "sum(person.age)": 120}'));
  });

  test('a written policy without persons takes the size that is given', () => {
    passes(
      '- policy: {instruments: {a: {kind: transfer, amount: 10 * size}}}\n  household: {size: 4}\n  expect: {a: 40}',
    );
  });

  test('tests that share a written policy give its columns together', () => {
    passes(
      'policy: {instruments: {a: {kind: transfer, amount: x}, b: {kind: transfer, amount: y}}}\ntests:\n  - {household: {x: 1}, expect: {a: 1}}\n  - {household: {y: 2}, expect: {b: 2}}',
    );
  });

  test('needs no column only to be ranked by', () => {
    passes(
      '- policy: {assumptions: {welfare: {column: expenditure}, per: adult}, instruments: {a: {kind: transfer, amount: 5}}}\n  expect: {a: 5}',
    );
  });

  test('names of categories are the test’s own in a written policy', () => {
    passes(
      '- policy: {instruments: {a: {kind: transfer, eligible: "sex == \'female\'", amount: 5}}}\n  household: {sex: male}\n  expect: {a: 0}',
    );
  });
});

describe('what differs', () => {
  test('is told with how it was worked out', () => {
    const [result] = run(one('household: {kwh: 1000}\nexpect: {power: 37}')).results;
    expect(result.passed).toBe(false);
    const [{ what, expected, found, working, place }] = result.differences;
    expect([what, expected, found, place.line]).toEqual(['power', 37, 38, 3]);
    expect(working.map(({ id }) => id)).toEqual(['power']);
    const lines = working[0].lines.map(({ text, values }) => [typeof text === 'string' ? text : text.en, values[0]]);
    expect(lines).toContainEqual(['quantity', 1000]);
    expect(lines).toContainEqual(['bill', 2]);
    expect(lines.at(-1)).toEqual(['paid', 38]);
  });

  test('is told of the person it is about', () => {
    const [result] = run(one('persons: [{age: 70}, {age: 60}]\nexpect: {pension: [100, 90]}')).results;
    expect(result.differences.map(({ person, expected, found }) => [person, expected, found])).toEqual([[2, 90, 100]]);
  });

  test('of an income concept shows every instrument that enters it', () => {
    const [result] = run(
      one('household: {region: north, owner: true}\npersons: [{wage: 5}]\nexpect: {consumable: 1}'),
    ).results;
    expect(result.differences[0].working.map(({ id }) => id)).toEqual(['power', 'pension', 'rent_help']);
  });
});

describe('what is refused', () => {
  test('columns that the result needs and nobody gives', () => {
    const tests = one('household: {region: south}\nexpect: {rent_help: 3, power.bill: 0}');
    expect(run(tests).said).toContain('rent_help cannot be worked out without owner, rent');
    expect(codes(one('household: {region: south, owner: true}\nexpect: {rent_help: 0}'))).toEqual([]);
    expect(codes(one('household: {region: north}\nexpect: {rent_help: 0, market: 3}'))).toEqual(['columns-not-given']);
  });

  test('columns, names and numbers that do not fit the data, all at once and where they stand', () => {
    const { said } = run(
      one('household: {kwhs: 1, region: west, owner: 3}\npersons: [{age: old}]\nexpect: {powr: 1, power: 2}'),
    );
    expect(said).toContain('t.yaml:2:15  no column "kwhs" in the data');
    expect(said).toContain('did you mean "kwh"?');
    expect(said).toContain('t.yaml:2:32  "region" is never \'west\'');
    expect(said).toContain('age: found "old"');
    expect(said).toContain('t.yaml:4:12  nothing is called "powr"');
    expect(said).toContain('did you mean "power"?');
  });

  test('fields that tests do not have', () => {
    const { said } = run(one('persns: [{age: 3}]\nexpect: {power: 1}'));
    expect(said).toContain('t.yaml:2:3  a test has no field "persns"');
    expect(said).toContain('did you mean "persons"?');
  });

  test('answers that are not one a person, and a size that is not the number of persons', () => {
    expect(codes(one('persons: [{}, {}]\nexpect: {pension: [0]}'))).toEqual(['answers-differ']);
    expect(codes(one('household: {size: 3}\npersons: [{}, {}]\nexpect: {power: 0}'))).toEqual(['members-differ']);
  });

  test('a test without a policy, a policy that is not there, and what is no test', () => {
    expect(codes('- {household: {kwh: 1}, expect: {power: 1}}')).toEqual(['missing-field']);
    expect(codes('- {policy: ../nowhere.yaml, expect: {power: 1}}')).toEqual(['file-not-found']);
    expect(codes('year: 2025')).toEqual(['not-a-test-file']);
    expect(codes('- {policy: ../baseline.yaml}')).toEqual(['missing-field']);
  });

  test('mistakes in the policy, said once however many tests meet them', () => {
    const policy = 'policy: {instruments: {a: {kind: transfer, amount: 1 +}, b: {kind: transfr, amount: 1}}}';
    expect(codes(`${policy}\ntests:\n  - {expect: {a: 1}}\n  - {expect: {b: 1}}`)).toEqual([
      'unknown-kind',
      'rule-syntax',
    ]);
  });

  test('persons, where the data are of households', () => {
    const files = {
      'data/datapackage.yaml': `
name: flat
resources:
  - name: households
    path: h.csv
    schema: {primaryKey: id, fields: [{name: id, type: string}, {name: members, type: integer}]}
mizan: {currency: KWD, year: 2025, households: households, size: members}`,
    };
    const diagnostics: Diagnostic[] = [];
    const all = memoryFiles({
      ...files,
      'baseline.yaml': 'population: data/datapackage.yaml\ninstruments: {a: {kind: transfer, amount: 10 * size}}',
      't.yaml':
        '- {policy: baseline.yaml, household: {members: 4}, expect: {a: 40}}\n- {policy: baseline.yaml, persons: [{}], expect: {a: 10}}',
    });
    const results = runHouseholdTests(readHouseholdTests('t.yaml', all, diagnostics), all, diagnostics);
    expect(results.map((result) => result.passed)).toEqual([true]);
    expect(diagnostics.map((d) => d.code)).toEqual(['no-persons']);
  });
});
