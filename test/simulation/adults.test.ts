import { describe, expect, it } from 'vitest';
import { baselineText, dataFiles, outcome, run, said } from '../policy/small-country.ts';

/* Ranks stand for ages: household 1 has members of 0 and 2, and the others one of 3, 5, 7 and 9. */
const asked = (equivalence: string) =>
  run(
    {
      ...dataFiles,
      'b.yaml': `${baselineText}assumptions: {per: adult, welfare: market, equivalence: ${equivalence}}\n`,
    },
    'b.yaml',
  );

describe('adult equivalents by a column of another name', () => {
  it('count the first member whole and a second by age', () => {
    const child = asked('{age: rank, child_under: 3}');
    const adult = asked('{age: rank, child_under: 1}');
    expect(said(child)).toEqual([]);
    expect(outcome(child, 'baseline').welfare[0]).toBeCloseTo((12 * 300) / 1.3, 9);
    expect(outcome(adult, 'baseline').welfare[0]).toBeCloseTo((12 * 300) / 1.3, 9);
    expect(outcome(asked('{age: rank, child_under: 0}'), 'baseline').welfare[0]).toBeCloseTo((12 * 300) / 1.5, 9);
  });

  it('need the column to be there', () => {
    const { diagnostics } = asked('{age: rang}');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'per: adult needs the age of each person, and the data have no number "rang" of persons',
    ]);
  });
});
