import { describe, expect, it } from 'vitest';
import { readPopulation } from '../../src/population/read-population.ts';
import { checkRules } from '../../src/simulation/check-rules.ts';
import { memoryFiles } from '../population/memory-files.ts';
import { baselineText, dataFiles, read } from './small-country.ts';

const mistakes: readonly (readonly [assumptions: string, code: string])[] = [
  ['{welfare: consumabel}', 'wrong-shape'],
  ['{welfare: {column: spent, moves_with: consumabel}}', 'wrong-shape'],
  ['{welfare: {colum: spent}}', 'unknown-field'],
  ['{welfare: [consumable]}', 'wrong-shape'],
  ['{per: head}', 'wrong-shape'],
  ['{per: adult, equivalence: {first: one}}', 'wrong-shape'],
  ['{groups: dozens}', 'wrong-shape'],
  ['{groups: -3}', 'wrong-shape'],
  ['{poverty_line: {amount: 5, period: fortnight}}', 'wrong-shape'],
  ['[welfare]', 'wrong-shape'],
  ['consumable', 'wrong-shape'],
];

describe('an assumption that is misspelt', () => {
  it.each(mistakes)('%s is said, and the rules are checked all the same', (assumptions, code) => {
    const benefit = 'amount: 100}';
    const text = `${baselineText.replace(benefit, 'amount: 100 * wagge}')}assumptions: ${assumptions}\n`;
    const { scenario, diagnostics } = read({ 'baseline.yaml': text }, 'baseline.yaml');
    const found = [...diagnostics];
    const population = readPopulation('data/datapackage.yaml', memoryFiles(dataFiles), { diagnostics: found });
    checkRules(scenario!, population!, found);
    expect(found.map((one) => one.code)).toEqual(expect.arrayContaining([code, 'unknown-name']));
    expect(text).toContain('wagge');
  });
});

describe('a mapping that may have several forms', () => {
  const problems = (more: string) =>
    read({ 'baseline.yaml': baselineText.replace('incomes:', `${more}incomes:`) }, 'baseline.yaml').diagnostics.map(
      ({ message, hint }) => `${message}: ${hint}`,
    );

  it.each([
    [
      'assumptions: {poverty_line: {amount: 5, period: mnth}}\n',
      'period: found "mnth": expected year, quarter, month, week or day',
    ],
    [
      'assumptions: {poverty_line: {amount: five}}\n',
      'amount: found "five": expected a number or a percentage such as 15%',
    ],
    [
      'assumptions: {poverty_line: {national: {amount: 5, period: mnth}}}\n',
      'period: found "mnth": expected year, quarter, month, week or day',
    ],
    ['  extra: {value: cheap, unit: KWD/kWh}\n', 'value: found "cheap": expected a number or a percentage such as 15%'],
  ])('is held against the form that is nearest: %s', (more, expected) => {
    expect(problems(more)).toEqual([expected]);
  });
});

describe('an income concept that is misspelt', () => {
  it('is said with those there are', () => {
    const text = baselineText.replace('market: [wage]', 'markets: [wage]');
    const [problem] = read({ 'baseline.yaml': text }, 'baseline.yaml').diagnostics;
    expect([problem.message, problem.hint]).toEqual(['incomes has no field "markets"', 'did you mean "market"?']);
  });
});
