import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { declare } from '../../src/instruments/declare.ts';
import { readScenario } from '../../src/policy/read-scenario.ts';
import { populationFromColumns } from '../../src/population/from-columns.ts';
import { compare, prepare } from '../../src/simulation/compare.ts';
import { memoryFiles } from '../population/memory-files.ts';

const policy = 'instruments: {cash: {kind: proxy_means_test, score: scores.csv, cutoff: 90, amount: 7}}';

function read(scores: string | undefined) {
  const diagnostics: Diagnostic[] = [];
  const files = memoryFiles({ 'policy.yaml': policy, ...(scores !== undefined && { 'scores.csv': scores }) });
  const scenario = readScenario('policy.yaml', { files, declare, diagnostics })!;
  const population = populationFromColumns({ households: { size: [1, 2, 4], region: ['north', 'south', 'south'] } });
  const bench = prepare(scenario, population, {}, diagnostics);
  return { diagnostics, comparison: compare(bench, diagnostics) };
}

test('a file of coefficients is the rule that adds them up', () => {
  const { comparison, diagnostics } = read(`variable,coefficient\nconstant,100\nsize,-5\n"region == 'south'",3\n`);
  expect(diagnostics).toEqual([]);
  expect([...comparison!.baseline.exposed.get('cash.score')!]).toEqual([95, 93, 83]);
  expect([...comparison!.baseline.paid.get('cash')!]).toEqual([0, 0, 7]);
});

test('a file that is absent or has other columns is said at the place that names it', () => {
  for (const [scores, code] of [
    [undefined, 'file-not-found'],
    ['a,b\n1,2\n', 'wrong-shape'],
  ] as const) {
    const { diagnostics } = read(scores);
    expect(diagnostics.map((d) => [d.code, d.place?.line, d.place?.column])).toContainEqual([code, 1, 53]);
  }
});

test('a variable that the data do not have is said there too', () => {
  const { diagnostics } = read('variable,coefficient\nrooms,2\n');
  expect(diagnostics.map((d) => [d.code, d.place?.column])).toEqual([['unknown-name', 53]]);
});
