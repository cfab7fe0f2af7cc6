import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { concepts } from '../../src/policy/policy.ts';
import { budgetLines } from '../../src/tables/budget-line.ts';
import { binIndicators } from '../../src/tables/estimates/winners.ts';
import { lookUp, type Result, type Where } from '../../src/tables/result.ts';
import { weigh } from './weigh.ts';

/** Every baseline and reform of Kuwait. */
export function scenarios(): readonly string[] {
  return ['scenarios/kuwait', 'scenarios/kuwait/reforms'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(folder, name)),
  );
}

/** Where the golden result of a scenario stands: beside it. */
export function goldenPath(spec: string): string {
  return spec.replace(/\.yaml$/, '.golden.csv');
}

/** A scenario's main results as text that reads well as a diff: one line a number, ten significant digits. */
export function goldenText(spec: string): string {
  const result = weigh(spec);
  const { isReview } = result.comparison.scenario;
  const columns = isReview ? (['baseline'] as const) : (['baseline', 'reform', 'change'] as const);
  const look = lookUp(result);
  const lines = rowsOf(result).map(([indicator, of, where = {}]) => {
    const cells = columns.map((policy) => digits(look(indicator, of, policy, where)));
    return [indicator, of, where.group ?? '', ...cells].join(',');
  });
  return `${[['indicator', 'of', 'group', ...columns].join(','), ...lines].join('\n')}\n`;
}

type Row = readonly [indicator: string, of: string, where?: Where];

function rowsOf({ comparison }: Result): readonly Row[] {
  const { scenario, groups, lines } = comparison;
  const ids = scenario.reform.instruments.map(({ id }) => id);
  const budget = budgetLines(scenario.reform.instruments);
  return [
    ...ids.map((id): Row => ['total', id]),
    ...[...budget, 'total'].map((line): Row => ['total', `budget:${line}`]),
    ...lines.flatMap(({ name: line }) =>
      ['fgt0', 'fgt1', 'fgt2'].map((index): Row => [index, 'welfare', { line, group: null }]),
    ),
    ['gini', 'welfare'],
    ['median', 'welfare'],
    ...concepts.map((concept): Row => ['mean', concept]),
    ['mean', 'welfare'],
    ...groups.labels.map((group): Row => ['mean', 'welfare', { by: groups.by, group }]),
    ...(scenario.isReview ? [] : [...binIndicators, 'winners', 'losers'].map((bin): Row => [bin, 'welfare'])),
  ];
}

/** Ten significant digits, as short as they can be written; empty where there is no such number. */
function digits(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(10)));
}
