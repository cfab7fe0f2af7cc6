import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixture, mizan } from './mizan.ts';

/** A mistake of the scenario: where it stands, what was found, what to do, and what the caret points at. */
const mistakes: readonly (readonly [place: string, found: string, remedy: string, pointed: string])[] = [
  ['5:5', 'no instrument "eletricity_private" in the baseline', 'did you mean "electricity_private"?', 'eletricity'],
  ['6:76', 'the bound 3000 does not lie above 6000', 'write blocks from the lowest to the highest', '3000'],
  ['7:17', 'a unit_subsidy has no field "prise"', 'did you mean "price"?', 'prise'],
  [
    '10:5',
    'petrol_95_price is already set at test/commands/fixtures/twelve-mistakes.yaml:8:5',
    'keep one of the two',
    'petrol_95_price',
  ],
  ['12:34', 'take_up: 85 is outside 0 to 1', 'write 0.85 or 85%', '85'],
  ['13:47', '"nationality" is never \'kuwaity\'', 'did you mean "kuwaiti"?', "'kuwaity'"],
  ['15:13', 'no kind "tranfer"', 'did you mean "transfer"?', 'tranfer'],
  ['19:17', 'nothing is called "nationalty"', 'did you mean "nationality"?', 'nationalty'],
  ['23:15', '"age" is a person\'s, and this is a household\'s rule', 'sum(person.age)', 'age'],
  ['26:15', 'kWh and KWD cannot be added', 'multiply by a price', '5 + electricity_kwh'],
  ['29:28', 'found the end of the rule where ) was expected', 'close what is open with )', ''],
  ['30:5', 'empty_grant lacks amount', 'write amount: a number or a rule', 'empty_grant'],
  ['33:13', 'no lever "subsidy"', 'levers are subsidies, more_subsidies, compensation', 'subsidy'],
];

const folder = mkdtempSync(join(tmpdir(), 'mizan-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a scenario with a dozen mistakes', () => {
  const file = fixture('twelve-mistakes.yaml');
  const output = join(folder, 'out');
  const run = mizan(['run', file, '-o', output, '--format', 'csv']);

  it('is refused, with nothing printed as a result and nothing written', () => {
    expect([run.status, run.out, existsSync(output)]).toEqual([1, '', false]);
  });

  it.each(mistakes)('says at %s that %s', (place, found, remedy) => {
    const said = blocks(run.err).find((block) => block.startsWith(`${file}:${place}  `));
    expect(said).toContain(found);
    expect(said).toContain(remedy);
  });

  it('says all of them, once each, and nothing else', () => {
    expect(blocks(run.err).map((block) => block.split('  ')[0])).toEqual(mistakes.map(([place]) => `${file}:${place}`));
  });

  it('is said the same by check, on standard output', () => {
    const check = mizan(['check', file]);
    expect(check.status).toBe(1);
    expect(check.out).toBe(`${run.err}${mistakes.length} errors in 1 file\n`);
  });

  it.each(mistakes)('points its caret at %s', (place, _found, _remedy, pointed) => {
    const [, excerpt, caret] = blocks(run.err)
      .find((block) => block.startsWith(`${file}:${place}  `))!
      .split('\n');
    expect(excerpt.slice(caret.indexOf('^')).startsWith(pointed)).toBe(true);
  });
});

describe('data with a dozen kinds of bad cell', () => {
  const said: readonly (readonly [place: string, found: string, remedy: string])[] = [
    ['households.csv:3:4', 'weight: "ten" is not a number', 'missingValues'],
    ['households.csv:4:4', 'weight: a household cannot weigh -4', 'zero or more'],
    ['households.csv:5:7', 'region: "nord" is not one of the values', 'allowed are: north, south'],
    ['households.csv:6:13', 'rooms: 2.5 is not a whole number', 'type: number'],
    ['households.csv:7:13', 'rooms: 0 is below the minimum of 1', 'correct the cell'],
    ['households.csv:8:13', 'rooms: 31 is above the maximum of 30', 'correct the cell'],
    ['households.csv:9:15', 'owner: "maybe" is neither true nor false', 'expected true'],
    ['households.csv:10:20', 'since: "01/02/2020" is not a date', 'year-month-day'],
    ['households.csv:11:32', 'income: the cell is empty where a value is required', 'fill it in'],
    ['households.csv:12:1', 'household: "h1" is already the key of line 2', 'a key of its own'],
    ['households.csv:13:32', 'income: "1e999" is not a finite number', 'leave the cell empty'],
    ['persons.csv:12:5', 'household: no household "h99"', 'add the household, or drop the person'],
    ['persons.csv:13', 'the row has 2 cells where the header has 3', 'a cell without a value keeps its delimiter'],
  ];
  const { status, out, err } = mizan(['run', fixture('on-bad-data.yaml')]);

  it('is refused, with nothing printed as a result', () => {
    expect([status, out]).toEqual([1, '']);
  });

  it.each(said)('says at %s that %s', (place, found, remedy) => {
    const block = blocks(err).find((one) => one.startsWith(`${fixture('bad-data')}/${place}  `));
    expect(block).toContain(found);
    expect(block).toContain(remedy);
  });

  it('says what is wrong in the scenario as well', () => {
    expect(err).toContain(`${fixture('on-bad-data.yaml')}:9:17  nothing is called "roms"`);
    expect(blocks(err)).toHaveLength(said.length + 1);
  });
});

/** The problems of a print-out: each begins at the margin with a place. */
function blocks(text: string): readonly string[] {
  return text.split(/\n(?=test\/)/).map((block) => block.trimEnd());
}
