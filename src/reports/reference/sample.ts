import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { declare } from '../../instruments/declare.ts';
import { kinds } from '../../instruments/index.ts';
import { readScenario } from '../../policy/read-scenario.ts';
import type { Files } from '../../population/files.ts';
import { type Cell, populationFromColumns } from '../../population/from-columns.ts';
import type { Population } from '../../population/population.ts';
import { compare, prepare } from '../../simulation/compare.ts';
import type { Comparison } from '../../simulation/outcome.ts';

/**
 * A reform of a small made-up country in which the example of every kind is in force: what the reference shows of tables is
 * read off it, and every example is thereby run.
 */
export function sampleComparison(): Comparison {
  const diagnostics: Diagnostic[] = [];
  const scenario = readScenario('reform.yaml', { files: sampleFiles(), declare, diagnostics });
  const bench = scenario && prepare(scenario, samplePopulation(), {}, diagnostics);
  const comparison = bench && compare(bench, diagnostics);
  if (!comparison) throw new Error(`the examples of the reference do not run: ${diagnostics.map((d) => d.message)}`);
  return comparison;
}

/** A policy with the example of every kind, and a reform of it. */
export function sampleTexts(): Readonly<Record<'baseline.yaml' | 'reform.yaml', string>> {
  const instruments = [...kinds.values()].map(({ example }) => example.replaceAll(/^/gm, '  ')).join('\n');
  return {
    'baseline.yaml': `title: Examples\nyear: 2025\nperiod: month\nincomes: {market: [sum(person.wage)]}\ninstruments:\n${instruments}\n`,
    'reform.yaml': reform,
  };
}

const reform = `title: Prices raised, support added
baseline: baseline.yaml
levers:
  prices:
    petrol: {price: 0.120}
  wages:
    government_pay: {employer_contribution: 10%}
  compensation:
    citizen_support: {amount: 20 * size}
`;

function sampleFiles(): Files {
  const texts: Readonly<Record<string, string>> = sampleTexts();
  return {
    read: (path) => (Object.hasOwn(texts, path) ? new TextEncoder().encode(texts[path]) : undefined),
    resolve: (_from, named) => named,
    display: (path) => path,
    hash: () => '',
  };
}

const homes = 20;
const each = (cell: (h: number) => Cell): readonly Cell[] => Array.from({ length: homes }, (_, h) => cell(h));
const people = Array.from({ length: homes }, (_, h) =>
  Array.from({ length: 1 + (h % 4) }, (_k, k) => ({ h, k })),
).flat();
const ofEach = (cell: (h: number, k: number) => Cell): readonly Cell[] => people.map(({ h, k }) => cell(h, k));

/** Twenty households of one to four members, from poor to rich. */
function samplePopulation(): Population {
  const month = { unit: 'KWD', period: 'month' } as const;
  return populationFromColumns({
    households: {
      governorate: each((h) => (h % 2 ? 'capital' : 'jahra')),
      nationality: each((h) => (h % 3 ? 'kuwaiti' : 'other')),
      electricity_kwh: each((h) => 400 * (h + 1)),
      petrol_litres: each((h) => 15 * h),
      spending: each((h) => 200 + 60 * h),
      rooms: each((h) => 1 + (h % 6)),
      cars: each((h) => h % 4),
    },
    persons: {
      age: ofEach((h, k) => (k === 0 ? 30 + 2 * h : k === 1 ? 66 : 5 * k)),
      sector: ofEach((h, k) => (k > 0 ? 'none' : h % 2 ? 'government' : 'private')),
      citizen: ofEach((h) => h % 3 > 0),
      wage: ofEach((h, k) => (k === 0 && h % 2 === 0 ? 150 + 80 * h : 0)),
      pension: ofEach((h, k) => (k === 1 ? 20 * h : 0)),
      basic_pay: ofEach((h, k) => (k === 0 && h % 2 ? 300 + 50 * h : 0)),
      social_allowance: ofEach((h, k) => (k === 0 && h % 2 ? 120 : 0)),
      grade: ofEach((h, k) => (k === 0 && h % 2 ? 1 + (h % 12) : 0)),
    },
    memberOf: people.map(({ h }) => h),
    weight: each(() => 100) as readonly number[],
    currency: 'KWD',
    year: 2025,
    measures: { spending: month, wage: month, pension: month, basic_pay: month, social_allowance: month },
  });
}
