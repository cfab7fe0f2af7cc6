import { describe, expect, test } from 'vitest';
import { test as testCommand } from '../../src/commands/test.ts';
import { policyMessages } from '../../src/diagnostics/catalogue/policy.ts';
import { type Diagnostic, Refusal } from '../../src/diagnostics/diagnostic.ts';
import { readHouseholdTests } from '../../src/policy/household-test.ts';
import { runHouseholdTests } from '../../src/simulation/household-test.ts';
import { memoryFiles } from '../population/memory-files.ts';
import { baselineText, dataFiles, type Options, type Ran, reform, run, said } from './small-country.ts';

/* Each message about policies, provoked by the mistake it is for, with the place where the user is to look. */

interface Case {
  readonly code: string;
  readonly mistake: string;
  /** A reform of the small country, or what stands in place of its baseline. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly spec?: string;
  readonly options?: Options;
  /** All that is said. */
  readonly said: readonly string[];
  readonly message: RegExp;
}

const dear = '  a:\n    petrol: {price: 0.1}\n';
const withBaseline = (text: string) => ({ 'b.yaml': text });
const asReform = (levers: string, more?: string) => ({ 'reform.yaml': reform(levers, more) });

const cases: readonly Case[] = [
  {
    code: 'yaml-refused',
    mistake: 'brackets nest without end',
    files: { 'reform.yaml': `a: ${'['.repeat(500)}` },
    said: ['reform.yaml:1:103 yaml-refused'],
    message: /^found nesting more than 100 deep; a flatter file can be read$/,
  },
  {
    code: 'yaml-syntax',
    mistake: 'a bracket is not closed',
    files: asReform('  a:\n    petrol: {price: 0.1\n'),
    said: ['reform.yaml:5:1 yaml-syntax'],
    message: /^this is not YAML: flow map in block collection must be sufficiently indented and end with a \}/,
  },
  {
    code: 'written-twice',
    mistake: 'an instrument stands twice in a lever',
    files: asReform(`${dear}    petrol: {price: 0.2}\n`),
    said: ['reform.yaml:5:5 written-twice'],
    message: /^"petrol" is already written above$/,
  },
  {
    code: 'file-not-found',
    mistake: 'the baseline is not there',
    files: { 'reform.yaml': reform(dear).replace('baseline.yaml', 'gone.yaml') },
    said: ['reform.yaml:1:11 file-not-found'],
    message: /^no file "gone.yaml"$/,
  },
  {
    code: 'not-a-policy',
    mistake: 'a list is given for a scenario',
    files: { 'reform.yaml': '- petrol\n- diesel\n' },
    said: ['reform.yaml:1:1 not-a-policy'],
    message: /^a list is neither a baseline nor a reform$/,
  },
  {
    code: 'not-a-baseline',
    mistake: 'the baseline of a reform is a reform',
    files: { 'reform.yaml': reform(dear).replace('baseline.yaml', 'other.yaml'), 'other.yaml': reform(dear) },
    said: ['reform.yaml:1:11 not-a-baseline'],
    message: /^"other.yaml" is itself a reform$/,
  },
  {
    code: 'unknown-field',
    mistake: 'a field is misspelt',
    files: asReform('  a:\n    petrol: {prise: 0.1}\n'),
    said: ['reform.yaml:4:14 unknown-field'],
    message: /^a unit_subsidy has no field "prise"$/,
  },
  {
    code: 'missing-field',
    mistake: 'a new transfer has no amount',
    files: asReform('  a:\n    grant: {kind: transfer}\n'),
    said: ['reform.yaml:4:5 missing-field'],
    message: /^grant lacks amount$/,
  },
  {
    code: 'wrong-shape',
    mistake: 'an instrument is set to a number',
    files: asReform('  a:\n    petrol: 0.1\n'),
    said: ['reform.yaml:4:13 wrong-shape'],
    message: /^petrol: found 0.1$/,
  },
  {
    code: 'outside-range',
    mistake: 'a share is written as if of a hundred',
    files: asReform('  a:\n    benefit: {take_up: 85}\n'),
    said: ['reform.yaml:4:24 outside-range'],
    message: /^take_up: 85 is outside 0 to 1$/,
  },
  {
    code: 'negative-price',
    mistake: 'a price is below zero',
    files: asReform('  a:\n    petrol: {price: -0.1}\n'),
    said: ['reform.yaml:4:21 negative-price'],
    message: /^a price of -0.1 would pay users for every unit$/,
  },
  {
    code: 'no-effect-yet',
    mistake: 'an elasticity is given, to which nothing responds',
    files: asReform('  a:\n    petrol: {price: 0.1, elasticity: -0.3}\n'),
    said: ['reform.yaml:4:26 no-effect-yet (warning)'],
    message: /^petrol\.elasticity has no effect in this version: quantities stay as they are when prices change$/,
  },
  {
    code: 'private-by-default',
    mistake: 'a formula enters market income and no line of the budget pays it',
    files: asReform('  a:\n    bonus: {kind: formula, amount: 3, enters: market}\n'),
    said: ['reform.yaml:4:47 private-by-default (warning)'],
    message: /^bonus enters market income and names no budget line: others than the treasury pay it$/,
  },
  {
    code: 'unknown-instrument',
    mistake: 'an instrument is misspelt',
    files: asReform('  a:\n    eletricity: {unit_cost: 0.05}\n'),
    said: ['reform.yaml:4:5 unknown-instrument'],
    message: /^no instrument "eletricity" in the baseline$/,
  },
  {
    code: 'unknown-place',
    mistake: 'a new instrument is to stand before one that is not there',
    files: asReform('  a:\n    grant: {kind: transfer, amount: 3, before: nowhere}\n'),
    said: ['reform.yaml:4:48 unknown-place'],
    message: /^no instrument "nowhere" to stand beside$/,
  },
  {
    code: 'baseline-joined',
    mistake: 'a baseline is joined to a reform',
    files: asReform(dear),
    spec: 'reform.yaml+baseline.yaml',
    said: ['baseline.yaml:1:1 baseline-joined'],
    message: /^"baseline.yaml" is a baseline, and reforms are joined with \+$/,
  },
  {
    code: 'unknown-kind',
    mistake: 'a kind is misspelt',
    files: asReform('  a:\n    grant: {kind: transfr, amount: 3}\n'),
    said: ['reform.yaml:4:19 unknown-kind'],
    message: /^no kind "transfr"$/,
  },
  {
    code: 'kind-changed',
    mistake: 'a subsidy is turned into a transfer',
    files: asReform('  a:\n    petrol: {kind: transfer}\n'),
    said: ['reform.yaml:4:20 kind-changed'],
    message: /^petrol is a unit_subsidy in the baseline and a transfer here$/,
  },
  {
    code: 'not-a-name',
    mistake: 'an instrument is named with a hyphen',
    files: withBaseline(`${baselineText}  school-meals: {kind: transfer, amount: 3}\n`),
    spec: 'b.yaml',
    said: ['b.yaml:15:3 not-a-name'],
    message: /^"school-meals" cannot be a name$/,
  },
  {
    code: 'set-twice',
    mistake: 'two reforms set one price',
    files: { 'a.yaml': reform(dear), 'b.yaml': reform(dear) },
    spec: 'a.yaml+b.yaml',
    said: ['b.yaml:4:14 set-twice'],
    message: /^petrol.price is already set at a.yaml:4:14$/,
  },
  {
    code: 'other-baseline',
    mistake: 'two reforms are of two baselines',
    files: {
      'a.yaml': reform(dear),
      'b.yaml': reform('  b:\n    benefit: off\n').replace('baseline.yaml', 'other.yaml'),
      'other.yaml': baselineText,
    },
    spec: 'a.yaml+b.yaml',
    said: ['b.yaml:1:11 other-baseline'],
    message: /^this reform is of "other.yaml", and the first of "baseline.yaml"$/,
  },
  {
    code: 'changes-nothing',
    mistake: 'a parameter is set to what it is',
    files: asReform('  a:\n    petrol_price: 0.085\n'),
    said: ['reform.yaml:4:19 changes-nothing (warning)'],
    message: /^this changes nothing: petrol_price is already 0.085 in the baseline$/,
  },
  {
    code: 'not-in-force',
    mistake: 'a dated price begins after the year',
    files: withBaseline(
      baselineText.replace('petrol_price: 0.085', 'petrol_price: {2026-01-01: 0.1, 2027-01-01: 0.2}'),
    ),
    spec: 'b.yaml',
    said: ['b.yaml:6:3 not-in-force'],
    message: /^petrol_price has no value in force on 2025-12-31$/,
  },
  {
    code: 'unknown-lever',
    mistake: 'the intensity of a lever that is not there',
    files: asReform(dear, 'intensity: {subsidies: 50%}\n'),
    said: ['reform.yaml:5:13 unknown-lever'],
    message: /^no lever "subsidies"$/,
  },
  {
    code: 'beyond-reform',
    mistake: 'an intensity above one',
    files: asReform(dear, 'intensity: {a: 150%}\n'),
    said: ['reform.yaml:5:16 beyond-reform (warning)'],
    message: /^intensity 1.5 of a goes beyond the reform as written$/,
  },
  {
    code: 'taken-whole',
    mistake: 'a condition changes at half intensity, beside an amount',
    files: asReform('  a:\n    benefit: {amount: 50, eligible: wage < 500}\n', 'intensity: 50%\n'),
    said: ['reform.yaml:4:27 taken-whole (warning)'],
    message: /^benefit.eligible takes its new value in full at an intensity of 0.5$/,
  },
  {
    code: 'brackets-order',
    mistake: 'brackets are written from the highest to the lowest',
    files: asReform(
      '  a:\n    tax: {kind: schedule, base: wage, brackets: [{from: 100, rate: 2%}, {from: 0, rate: 1%}]}\n',
    ),
    said: ['reform.yaml:4:80 brackets-order'],
    message: /^the bracket from 0 does not lie above the one from 100$/,
  },
  {
    code: 'blocks-order',
    mistake: 'blocks stand in the wrong order',
    files: asReform(
      '  a:\n    electricity: {blocks: [{up_to: 6000, price: 1}, {up_to: 3000, price: 2}, {up_to: .inf, price: 3}]}\n',
    ),
    said: ['reform.yaml:4:61 blocks-order'],
    message: /^the bound 3000 does not lie above 6000$/,
  },
  {
    code: 'bounds-crossed',
    mistake: 'the least that is paid lies above the most',
    files: asReform('  a:\n    benefit: {limits: {min: 50, max: 10}}\n'),
    said: ['reform.yaml:4:29 bounds-crossed'],
    message: /^limits.min is 50 and limits.max is 10$/,
  },
  {
    code: 'stands-idle',
    mistake: 'a tariff switches, but is not mixed',
    files: asReform('  a:\n    electricity: {switch_at: 3000}\n'),
    said: ['reform.yaml:4:19 stands-idle'],
    message: /^switch_at does nothing here$/,
  },
  {
    code: 'rate-above-one',
    mistake: 'a rate is written without its percent sign',
    files: asReform('  a:\n    vat: {kind: ad_valorem, base: spent, rate: 15}\n'),
    said: ['reform.yaml:4:48 rate-above-one (warning)'],
    message: /^a rate of 15 is 1500%$/,
  },
  {
    code: 'blocks-open',
    mistake: 'nothing prices what lies above the last block',
    files: asReform('  a:\n    electricity: {blocks: [{up_to: 3000, price: 0.1}]}\n'),
    said: ['reform.yaml:4:28 blocks-open'],
    message: /^nothing is priced above 3000$/,
  },
  {
    code: 'no-inverse',
    mistake: 'spending is to be turned into a quantity at price 0',
    files: withBaseline(
      `${baselineText}  power: {kind: block_tariff, expenditure: spent, unit_cost: 1, blocks: [{up_to: 10, price: 0}, {up_to: .inf, price: 1}]}\n`,
    ),
    spec: 'b.yaml',
    said: ['b.yaml:15:44 no-inverse'],
    message: /^spending cannot be turned into a quantity: a block has price 0$/,
  },
  {
    code: 'either-field',
    mistake: 'a pay change both raises and caps',
    files: asReform('  a:\n    salaries: {changes: [{by: 5%, cap: 900}]}\n'),
    said: ['reform.yaml:4:26 either-field'],
    message: /^a change has by and cap$/,
  },
  {
    code: 'no-equivalence',
    mistake: 'adults are to be counted in data without ages',
    files: withBaseline(`${baselineText}assumptions: {per: adult}\n`),
    spec: 'b.yaml',
    said: ['no-equivalence'],
    message: /^per: adult needs the age of each person, and the data have no number "age" of persons$/,
  },
  {
    code: 'not-yet',
    mistake: 'behaviour that is not worked out is asked for',
    files: withBaseline(`${baselineText}assumptions: {response: {demand: linear}}\n`),
    spec: 'b.yaml',
    said: ['b.yaml:15:34 not-yet'],
    message: /^response demand: linear is not part of this version$/,
  },
  {
    code: 'unknown-column',
    mistake: 'what was really paid is to be read from a column that is not there',
    files: asReform('  a:\n    benefit: {recorded: wages, amount: 200}\n'),
    said: ['reform.yaml:4:25 unknown-column'],
    message: /^no column "wages" in the data$/,
  },
  {
    code: 'infinite-amount',
    mistake: 'a price is too large for what is bought',
    files: asReform('  a:\n    petrol: {price: 1e308}\n'),
    said: ['baseline.yaml:13:3 infinite-amount'],
    message: /^petrol comes to an infinite amount for 4 units \(first: household 2\)$/,
  },
  {
    code: 'missing-amount',
    mistake: 'a rule divides by zero for some',
    files: asReform('  a:\n    benefit: {amount: 100 / kwh}\n'),
    said: ['baseline.yaml:14:3 missing-amount (warning)'],
    message: /^benefit \(reform\) is missing for 1 of 5 households/,
  },
];

describe('a mistake in a policy is said with its place', () => {
  test.each(cases)('$code: $mistake', ({ code, files, spec, options, said: expected, message }) => {
    const ran = run(files, spec, options);
    expect(said(ran)).toEqual(expected);
    const about = ran.diagnostics.find((diagnostic) => diagnostic.code === code)!;
    expect(about.message).toMatch(message);
    const isError = about.severity === 'error';
    expect(ran.comparison === undefined, 'a run comes of it only where it is a warning').toBe(isError);
  });
});

interface TestCase {
  readonly code: string;
  readonly mistake: string;
  readonly text: string;
  readonly said: readonly string[];
  readonly message: RegExp;
}

const testCases: readonly TestCase[] = [
  {
    code: 'not-a-test-file',
    mistake: 'a reform is given for a file of tests',
    text: reform(dear),
    said: ['t.yaml:1:1 not-a-test-file'],
    message: /^these are not households with known answers$/,
  },
  {
    code: 'columns-not-given',
    mistake: 'a column that the answer rests on is not given',
    text: '- {policy: baseline.yaml, persons: [{pay: 100}], expect: {benefit: 100}}\n',
    said: ['t.yaml:1:59 columns-not-given'],
    message: /^benefit cannot be worked out without wage$/,
  },
  {
    code: 'answers-differ',
    mistake: 'two answers for one person',
    text: '- {policy: baseline.yaml, household: {wage: 0}, persons: [{pay: 100}], expect: {salaries: [100, 200]}}\n',
    said: ['t.yaml:1:81 answers-differ'],
    message: /^salaries: 2 answers for 1 person$/,
  },
  {
    code: 'one-answer',
    mistake: 'a list for what the household has one of',
    text: '- {policy: baseline.yaml, household: {wage: 0}, persons: [{pay: 100}], expect: {electricity: [100, 200]}}\n',
    said: ['t.yaml:1:81 one-answer'],
    message: /^electricity is the household's, and has one answer$/,
  },
];

function tested(text: string): Ran {
  const files = memoryFiles({ 'baseline.yaml': baselineText, ...dataFiles, 't.yaml': text });
  const diagnostics: Diagnostic[] = [];
  runHouseholdTests(readHouseholdTests('t.yaml', files, diagnostics), files, diagnostics);
  return { diagnostics };
}

describe('a mistake in a household test is said with its place', () => {
  test.each(testCases)('$code: $mistake', ({ code, text, said: expected, message }) => {
    const ran = tested(text);
    expect(said(ran)).toEqual(expected);
    expect(ran.diagnostics.find((diagnostic) => diagnostic.code === code)!.message).toMatch(message);
  });

  test('members-differ: a size is written that is not the number of persons', () => {
    const sized = dataFiles['data/datapackage.yaml']
      .replace('weight: weight}', 'weight: weight, size: members}')
      .replace('- {name: zone', '- {name: members, type: integer}\n        - {name: zone');
    const files = memoryFiles({
      ...dataFiles,
      'baseline.yaml': baselineText,
      'data/datapackage.yaml': sized,
      'data/households.csv': dataFiles['data/households.csv'].replace(/^(.*)$/gm, (line, _, at) =>
        line === '' ? '' : `${line},${at === 0 ? 'members' : line.startsWith('1,') ? 2 : 1}`,
      ),
      't.yaml':
        '- {policy: baseline.yaml, household: {wage: 0, members: 3}, persons: [{pay: 1}], expect: {benefit: 100}}\n',
    });
    const diagnostics: Diagnostic[] = [];
    runHouseholdTests(readHouseholdTests('t.yaml', files, diagnostics), files, diagnostics);
    expect(said({ diagnostics })).toEqual(['t.yaml:1:57 members-differ']);
    expect(diagnostics[0].message).toBe('members is 3, and 1 person is listed');
  });

  test('no-tests: a folder holds none', () => {
    const attempt = (): unknown => testCommand(['test/golden'], {});
    expect(attempt).toThrow(Refusal);
    expect(attempt).toThrow('no households with known answers in "test/golden"');
  });
});

test('every message of the catalogue has its mistake here', () => {
  const shown = [...cases, ...testCases].map(({ code }) => code);
  expect(new Set([...shown, 'members-differ', 'no-tests'])).toEqual(new Set(Object.keys(policyMessages)));
});
