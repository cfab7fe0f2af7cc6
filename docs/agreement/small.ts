import type { Bench } from './bench.ts';
import type { Entry, Golden } from './golden.ts';
import { covered, type Pair, type Verdict, withheldRatio } from './verdict.ts';

interface Small {
  readonly x: readonly number[];
  readonly w: readonly number[];
  readonly b?: readonly number[];
  readonly z: number;
  readonly [name: string]: unknown;
}

/** Vectors of a few records: ties, zeros, negatives, one record. */
export function small(bench: Bench, _golden: Golden, { id, value }: Entry): Verdict {
  const given = value as Small;
  const file = bench.table(`tiny-${id}.csv`, csvOf(given));
  const flags = { of: ['x'], weight: 'w', line: [String(given.z)], quantile: 'inverse' } as const;
  const all = bench.ask(file, { ...flags, indicator: ['all', ...lorenz(given), ...quantiles(given)] });
  const unweighted = bench.ask(file, { of: ['x'], indicator: ['gini'] });
  const own = (name: string): Pair[] => {
    const theirs = given[name];
    if (Array.isArray(theirs) || !(name in indicators) || isWithheld(name, given)) return [];
    return [{ ours: all.value(indicators[name]), theirs: theirs as number | null }];
  };
  return covered(
    [
      ...Object.keys(given).flatMap(own),
      { ours: unweighted.value('gini'), theirs: given.gini_ineq_unweighted as number | null },
      ...lorenz(given).map((indicator, k) => ({
        ours: all.value(indicator),
        theirs: (given.lorenz as readonly number[])[k],
      })),
      ...quantiles(given).map((indicator, k) => ({
        ours: all.value(indicator),
        theirs: (given.quantile_math as readonly number[])[k],
      })),
      ...ofTransfer(bench, file, given),
    ].map(nearZero),
    ratios.some((name) => isWithheld(name, given)) ? `S80/S20 and Palma ${withheldRatio}` : undefined,
  );
}

const ratios = ['s80s20_lorenz', 'palma_lorenz'];

function isWithheld(name: string, given: Small): boolean {
  return ratios.includes(name) && (given[name] as number) < 0;
}

const indicators: Readonly<Record<string, string>> = {
  mean: 'mean',
  total: 'total',
  gini: 'gini',
  gini_laeken: 'gini',
  gini_pairwise: 'gini',
  fgt0_strict: 'fgt0',
  fgt1: 'fgt1',
  fgt2: 'fgt2',
  watts: 'watts',
  sen: 'sen',
  sst: 'sst',
  s80s20_lorenz: 's80s20',
  palma_lorenz: 'palma',
  mld_positive: 'mld',
  theil_positive: 'theil',
  ge_m1_positive: 'ge:-1',
  ge2_positive: 'ge:2',
  'atkinson_0.5_positive': 'atkinson:0.5',
  atkinson_1_positive: 'atkinson:1',
  atkinson_2_positive: 'atkinson:2',
  hoover: 'hoover',
};

function ofTransfer(bench: Bench, file: string, given: Small): Pair[] {
  if (given.b === undefined) return [];
  const own = bench.ask(file, { of: ['b'], welfare: 'x', weight: 'w', indicator: ['concentration', 'kakwani:tax'] });
  const post = bench.ask(file, {
    of: ['x - b'],
    welfare: 'x',
    weight: 'w',
    indicator: ['reynolds_smolensky', 'redistribution', 'reranking'],
  });
  return [
    { ours: own.value('concentration'), theirs: given.concentration_b_by_x as number },
    { ours: own.value('kakwani:tax'), theirs: given.kakwani_tax as number },
    { ours: post.value('reynolds_smolensky'), theirs: given.RS as number },
    { ours: post.value('redistribution'), theirs: given.RE as number },
    { ours: post.value('reranking'), theirs: given.reranking as number },
  ];
}

function csvOf({ x, w, b }: Small): string {
  const rows = x.map((value, k) => [value, w[k], ...(b ? [b[k]] : [])].join(','));
  return [['x', 'w', ...(b ? ['b'] : [])].join(','), ...rows].join('\n');
}

function lorenz({ lorenz_p }: Small): readonly string[] {
  return (lorenz_p as readonly number[]).map((p) => `lorenz:${Number(p.toFixed(10))}`);
}

function quantiles({ quantile_p }: Small): readonly string[] {
  return (quantile_p as readonly number[]).map((p) => `quantile:${p}`);
}

function nearZero(pair: Pair): Pair {
  return pair.theirs !== null && Math.abs(pair.theirs) < 1e-14 && Math.abs(pair.ours) < 1e-14
    ? { ours: 0, theirs: 0 }
    : pair;
}
