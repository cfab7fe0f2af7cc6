import { describe, expect, it } from 'vitest';
import { baselineText, reform, run, said } from './small-country.ts';

/* Slips whose message has to lead to the remedy: the place, what was found, and what to write instead. */

const baseline = (from: string, to: string) => {
  expect(baselineText).toContain(from);
  return run({ 'b.yaml': baselineText.replace(from, to) }, 'b.yaml');
};
const messages = (ran: ReturnType<typeof run>) =>
  ran.diagnostics.map(({ place, message, hint }) => `${place?.line}:${place?.column} ${message} → ${hint}`);

describe('a parameter', () => {
  it.each([
    ['{price: 0.085}', ['6:18 a parameter has no field "price" → fields are value'], ''],
    ['{valeu: 0.085, unit: KWD/litre}', ['6:18 a parameter has no field "valeu" → did you mean "value"?'], ''],
    ['{2024-1-1: 0.085}', ['6:18 petrol_price: found "2024-1-1" → expected a date such as 2025-07-01'], ''],
    [
      '{2020-01-01: 0.06, 2024-1-1: {value: 0.085}}',
      ['6:36 petrol_price: found "2024-1-1" → expected a date such as 2025-07-01'],
      '',
    ],
  ])('written %s', (written, expected) => {
    const found = messages(baseline('petrol_price: 0.085', `petrol_price: ${written}`));
    for (const one of expected) expect(found.some((message) => message.startsWith(one))).toBe(true);
    expect(found.join()).not.toContain('another value');
  });
});

describe('a number in quotes', () => {
  it('is said to want none', () => {
    expect(messages(baseline('year: 2025', 'year: "2025"'))).toEqual([
      '2:7 year: found "2025" → expected a year from 1900 to 2200, without quotes',
    ]);
  });
});

describe('a share', () => {
  it.each([
    ['120%', 'shares run from 0% to 100%'],
    ['85', 'shares run from 0 to 1: write 0.85 or 85%'],
    ['-5%', 'shares run from 0% to 100%'],
    ['-0.5', 'write a number from 0 to 1'],
  ])('of %s', (share, hint) => {
    const ran = baseline('amount: 100', `amount: 100, take_up: ${share}`);
    expect(ran.diagnostics.map((one) => [one.code, one.hint])).toEqual([['outside-range', hint]]);
  });

  it.each(['60', '60.5', '5000%'])('of the median of %s is no poverty line', (share) => {
    const ran = baseline('incomes:', `assumptions: {poverty_line: {share_of_median: ${share}}}\nincomes:`);
    expect(messages(ran)).toEqual([
      `8:47 share_of_median: found ${share.endsWith('%') ? `"${share}"` : share} → expected a share of 10 at most, such as 0.6 or 60%`,
    ]);
  });
});

describe('an instrument that is added', () => {
  it('may stand before and after others, and is told so', () => {
    const ran = run({ 'reform.yaml': reform('  a:\n    grant: {kind: transfer, amount: 5, affter: petrol}\n') });
    expect(said(ran)).toEqual(['reform.yaml:4:40 unknown-field']);
    expect(ran.diagnostics[0].hint).toBe('did you mean "after"?');
  });
});

describe('a scenario without a title', () => {
  it('goes by the name of its file', () => {
    const untitled = { 'laws/b.yaml': baselineText.replace(/^title.*\n/, '').replace('data/', '../data/') };
    const of = 'baseline: laws/b.yaml\nlevers: {a: {benefit: {amount: 5}}}\n';
    const { scenario } = run({ ...untitled, 'half.yaml': of }, 'half.yaml');
    expect([scenario?.title, scenario?.baseline.title]).toEqual(['half', 'b']);
    expect(run(untitled, 'laws/b.yaml').scenario?.title).toBe('b');
    const petrol = `title: Petrol\n${of.replace('benefit: {amount: 5}', 'petrol: {unit_cost: 1}')}`;
    const joined = run({ ...untitled, 'half.yaml': of, 'petrol.yaml': petrol }, 'half.yaml+petrol.yaml');
    expect(joined.scenario?.title).toEqual({ en: 'half + Petrol' });
  });
});
