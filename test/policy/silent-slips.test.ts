import { describe, expect, it } from 'vitest';
import { baselineText, reform, run, said } from './small-country.ts';

/* Slips of the pen that would pass for policy: each is said, with the place and the way out. */

const withInstrument = (text: string) => run({ 'b.yaml': `${baselineText}  slip: ${text}\n` }, 'b.yaml');
const blocks = '[{up_to: 10, price: 1}, {up_to: .inf, price: 2}]';

const slips: readonly (readonly [written: string, code: string, message: string, hint: RegExp])[] = [
  [
    '{kind: pay, unit: person, components: {b: pay}, changes: [{component: b, by: 50}]}',
    'b.yaml:15:86 outside-range',
    'by: 50 is outside -1 to 1',
    /^by is a share of what is paid: write 50%, or add: 50 for an amount of money$/,
  ],
  [
    '{kind: pay, unit: person, components: {b: pay}, changes: [{component: b, by: -20}]}',
    'b.yaml:15:86 outside-range',
    'by: -20 is outside -1 to 1',
    /^by is a share of what is paid: write -20%, or add: -20 for an amount of money$/,
  ],
  [
    '{kind: pay, unit: person, components: {}}',
    'b.yaml:15:47 wrong-shape',
    'components: found a mapping',
    /^expected a mapping of components to columns or rules$/,
  ],
  [
    '{kind: transfer, amount: 5, rounding: -5}',
    'b.yaml:15:47 wrong-shape',
    'rounding: found -5',
    /^expected a step above zero$/,
  ],
  [
    '{kind: transfer, amount: 5, rounding: {to: 0}}',
    'b.yaml:15:52 wrong-shape',
    'to: found 0',
    /^expected a step above zero$/,
  ],
  [
    '{kind: transfer, amount: 5, limits: {min: 50, max: 10}}',
    'b.yaml:15:51 bounds-crossed',
    'limits.min is 50 and limits.max is 10',
    /^limits.min is not to lie above limits.max$/,
  ],
  [
    '{kind: tapered_benefit, amount: 5, means: wage, full_until: 100, zero_from: 50}',
    'b.yaml:15:69 bounds-crossed',
    'full_until is 100 and zero_from is 50',
    /^full_until is not to lie above zero_from$/,
  ],
  [
    `{kind: block_tariff, quantity: kwh, blocks: ${blocks}, switch_at: 10}`,
    'b.yaml:15:103 stands-idle',
    'switch_at does nothing here',
    /^it is of structure: mixed$/,
  ],
  [
    '{kind: schedule, base: wage, brackets: [{from: 0, rate: 2}]}',
    'b.yaml:15:65 rate-above-one (warning)',
    'a rate of 2 is 200%',
    /^write 2% if that is what is meant, 200% if not$/,
  ],
  [
    '{kind: ad_valorem, base: spent, rate: 15}',
    'b.yaml:15:47 rate-above-one (warning)',
    'a rate of 15 is 1500%',
    /^write 15% if that is what is meant, 1500% if not$/,
  ],
  [
    '{kind: schedule, base: wage, on: single_amount, brackets: [{from: 0, rate: 3%}]}',
    'b.yaml:15:68 missing-field',
    'a bracket lacks amount',
    /^write amount: a number or a rule$/,
  ],
  [
    '{kind: schedule, base: wage, brackets: []}',
    'b.yaml:15:48 wrong-shape',
    'brackets: found a list',
    /^expected a list of one bracket or more$/,
  ],
  [
    '{kind: block_tariff, quantity: kwh, blocks: []}',
    'b.yaml:15:53 wrong-shape',
    'blocks: found a list',
    /^expected a list of one block or more$/,
  ],
];

describe('a slip of the pen', () => {
  it.each(slips)('%s is said', (written, place, message, hint) => {
    const ran = withInstrument(written);
    expect(said(ran)).toEqual([place]);
    expect(ran.diagnostics[0].message).toBe(message);
    expect(ran.diagnostics[0].hint).toMatch(hint);
  });
});

describe('what only looks like one', () => {
  it.each([
    '{kind: pay, unit: person, components: {b: pay}, changes: [{component: b, by: 150%}, {component: b, by: -100%}]}',
    '{kind: transfer, amount: 5, limits: {min: 10, max: 10}, rounding: 0.005}',
    '{kind: tapered_benefit, amount: 5, means: wage, full_until: 100, zero_from: 100}',
    '{kind: ad_valorem, base: spent, rate: 150%}',
    '{kind: ad_valorem, base: spent, rate: 1}',
    `{kind: block_tariff, quantity: kwh, structure: mixed, switch_at: 10, blocks: ${blocks}}`,
  ])('%s is let pass', (written) => {
    expect(said(withInstrument(written))).toEqual([]);
  });

  it('a reform may give up the structure that a switch is of', () => {
    const tariff = `  slip: {kind: block_tariff, quantity: kwh, structure: mixed, switch_at: 10, blocks: ${blocks}}\n`;
    const files = {
      'b.yaml': baselineText + tariff,
      'reform.yaml': reform('  a:\n    slip: {structure: increasing}\n').replace('baseline.yaml', 'b.yaml'),
    };
    expect(said(run(files))).toEqual([]);
  });

  it('limits crossed by a reform are said where it writes them', () => {
    const levers = '  a:\n    benefit: {limits: {min: 50, max: 10}}\n';
    expect(said(run({ 'reform.yaml': reform(levers) }))).toEqual(['reform.yaml:4:29 bounds-crossed']);
  });
});
