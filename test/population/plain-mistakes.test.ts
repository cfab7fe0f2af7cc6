import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readPopulation } from '../../src/population/read-population.ts';
import { memoryFiles } from './memory-files.ts';

const descriptor = `
resources:
  - name: h
    path: h.csv
    schema:
      primaryKey: id
      fields:
        - {name: id, label: the id, note: kept as it was}
        - {name: weight, type: number}
        - {name: kwh, type: number, unit: kWh, period: month}
        - {name: rent, type: number, unit: KWD/month}
        - {name: n, type: integer}
mizan: {currency: KWD, year: 2021, households: h, weight: weight, size: n}
`;
const data = 'id,weight,kwh,rent,n\na,1,100,5,2\n';

function said(from: string, to: string): readonly string[] {
  expect(descriptor).toContain(from);
  const diagnostics: Diagnostic[] = [];
  const files = memoryFiles({ 'datapackage.yaml': descriptor.replace(from, to), 'h.csv': data });
  readPopulation('datapackage.yaml', files, { diagnostics });
  return diagnostics.map(({ place, message, hint }) => `${place?.line}:${place?.column} ${message} → ${hint}`);
}

describe('a slip in a data package', () => {
  it('is none where nothing is wrong', () => {
    expect(said('2021', '2021')).toEqual([]);
  });

  it.each([
    [
      'a year that is none',
      'year: 2021',
      'year: two',
      '13:30 mizan.year: found "two" where a year was expected → undefined',
    ],
    [
      'a key that no field has',
      'primaryKey: id',
      'primaryKey: hid',
      '6:19 h.primaryKey: no "hid" → did you mean "id"?',
    ],
    ['a misspelt property', 'unit: kWh', 'unti: kWh', '10:37 h.kwh has no property "unti" → did you mean "unit"?'],
    [
      'a unit and a period that differ',
      'unit: KWD/month',
      'unit: KWD/month, period: year',
      '11:44 h.rent.unit: found "KWD/month" where an amount a year, as its period says, was expected → undefined',
    ],
    [
      'a bracket that stays open',
      '{name: weight, type: number}',
      '{name: weight, type: number',
      '10:9 the file cannot be read as YAML or JSON: flow map in block collection must be sufficiently indented and end with a } → close the bracket that is open, on this line or above it',
    ],
  ])('%s', (_slip, from, to, expected) => {
    expect(said(from, to)).toEqual([expected]);
  });

  it('has nothing against a unit and a period that agree', () => {
    expect(said('unit: KWD/month', 'unit: KWD/month, period: month')).toEqual([]);
  });
});
