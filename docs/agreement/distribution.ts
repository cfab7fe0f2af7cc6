import type { Answer, Bench } from './bench.ts';
import { type Entry, filterOf, type Golden, numbersIn, weightOf } from './golden.ts';
import { absent, covered, other, type Pair, pairs, type Verdict, withheldRatio } from './verdict.ts';

/** Levels, quantiles, tables by decile, inequality and poverty of one variable. */
export function distribution(bench: Bench, golden: Golden, entry: Entry): Verdict {
  const here = hereOf(bench, golden);
  const [plain, at] = entry.id.split(/\.(?=abs$|rel$)/);
  if (at !== undefined && plain in poverty) return povertyAt(here, entry, { plain, at });
  const known = cases[entry.id] ?? cases[entry.id.replace(/\(.*\)$/, '')];
  if (known) return known(here, entry);
  return absent('no rule of ours yet');
}

interface Here {
  readonly golden: Golden;
  readonly ask: (flags: Parameters<Bench['ask']>[1]) => Answer;
  /** The whole battery, quantiles being the first value that reaches p. */
  readonly all: Answer;
}

const shares = [
  0.05, 0.15, 0.35, 0.45, 0.55, 0.65, 0.85, 0.95, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9,
];
const quantileShares = [0, 0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.99, 1];

function hereOf(bench: Bench, golden: Golden): Here {
  const ask: Here['ask'] = (flags) =>
    bench.ask(golden.dataset, { of: [golden.x!], ...weightOf(golden), ...filterOf(golden), ...flags });
  const indicator = ['all', 'wolfson:below', ...quantiles, ...[0, ...shares, 1].map((p) => `lorenz:${p}`)];
  const all = ask({ indicator, line: [`abs=${golden.z_abs}`, 'rel=60%median:domain'], quantile: 'inverse' });
  return { golden, ask, all };
}

const quantiles = quantileShares.map((p) => `quantile:${p}`);

type Case = (here: Here, entry: Entry) => Verdict;

const direct =
  (indicator: string): Case =>
  ({ all }, { value }) =>
    covered([{ ours: all.value(indicator), theirs: value as number }]);

const derived =
  (how: string, work: (all: Answer) => number): Case =>
  ({ all }, { value }) =>
    covered([{ ours: work(all), theirs: value as number }], how);

const quantileCase =
  (quantile: 'inverse' | 'average' | 'interpolate'): Case =>
  ({ ask }, { value }) => {
    const answer = ask({ indicator: quantiles, quantile });
    return covered(
      eachShare(value, (p) => answer.value(`quantile:${p}`)),
      `--quantile ${quantile}`,
    );
  };

/** laeken takes the first value whose cumulative weight exceeds p, which is another one where p is reached exactly. */
const laekenQuantiles: Case = ({ all }, { value }) => {
  const list = eachShare(value, (p) => all.value(`quantile:${p}`));
  const isSame = list.every(({ ours, theirs }) => Math.abs(ours - theirs!) <= 1e-10 * Math.abs(theirs!));
  return isSame
    ? covered(list, '--quantile inverse')
    : other('the first value whose cumulative weight exceeds p', list);
};

function eachShare(value: unknown, ours: (p: number) => number): Pair[] {
  return Object.entries(numbersIn(value)).map(([p, theirs]) => ({ ours: ours(Number(Number(p).toFixed(10))), theirs }));
}

function deviation(here: Here): number {
  const mean = here.all.value('mean');
  const answer = here.ask({ of: [`(${here.golden.x} - ${mean})^2`], indicator: ['mean'] });
  return Math.sqrt(answer.value('mean'));
}

const byGroups =
  (by: string, label: string): Case =>
  ({ ask }, { value }) => {
    const answer = ask({ indicator: ['count', 'total', 'mean', 'share'], by: [by], quantile: 'inverse' });
    const people = ask({ indicator: ['count'] }).value('count');
    const rows = value as readonly Record<string, number>[];
    const list = rows.flatMap((row) => {
      const where = { by: label, group: String(row.group) };
      const count = answer.estimate('count', where);
      return pairs(
        {
          n: count.n,
          pop: count.value ?? 0,
          total: answer.value('total', where),
          pop_share: (count.value ?? 0) / people,
          income_share: answer.value('share', where),
          mean: answer.value('mean', where),
        },
        row,
      );
    });
    const isSame = list.every(
      ({ ours, theirs }) => theirs !== null && Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs) + 1e-12,
    );
    return isSame ? covered(list) : other('cut points by the first value whose cumulative weight exceeds p', list);
  };

const split =
  (by: string, label: string): Case =>
  ({ ask }, { value }) => {
    const answer = ask({ indicator: ['share'], by: [by], groups: 'split' });
    const theirs = numbersIn(value);
    const list = Object.keys(theirs).map((group) => ({
      ours: answer.value('share', { by: label, group }),
      theirs: theirs[group],
    }));
    return covered(list, '--groups split');
  };

/** A ratio to what the poorer hold, which is withheld where that is not above zero. */
const ratio =
  (indicator: string): Case =>
  ({ all }, { value }) =>
    (value as number) < 0 ? other(withheldRatio) : covered([{ ours: all.value(indicator), theirs: value as number }]);

const parameter =
  (indicator: string): Case =>
  ({ all }, { id, value }) => {
    const number = /\(([^)]*)\)/.exec(id)![1];
    return covered([{ ours: all.value(`${indicator}:${number}`), theirs: value as number }]);
  };

const cases: Readonly<Record<string, Case>> = {
  n: ({ all }, { value }) => covered([{ ours: all.estimate('mean').n, theirs: value as number }]),
  sum_w: direct('count'),
  n_le0: ({ ask, golden }, { value }) => {
    const answer = ask({
      of: [`if(${golden.x} <= 0, 1, 0)`, `if(${golden.x} < 0, 1, 0)`],
      indicator: ['total'],
      weight: undefined,
    });
    const [nonpositive, negative] = answer.measurement.estimates.map((one) => one.value!);
    return covered(pairs({ nonpositive, negative }, numbersIn(value)), 'totals of a rule');
  },
  mean: direct('mean'),
  total: direct('total'),
  min_max: ({ all }, { value }) =>
    covered(pairs({ min: all.value('quantile:0'), max: all.value('quantile:1') }, numbersIn(value))),
  sd_pop: (here, { value }) => covered([{ ours: deviation(here), theirs: value as number }], 'mean of a rule'),
  sd_svyvar: (here, { value }) => {
    const n = here.all.estimate('mean').n;
    return covered(
      [{ ours: deviation(here) * Math.sqrt(n / (n - 1)), theirs: value as number }],
      'mean of a rule, times n/(n − 1)',
    );
  },
  sd_freq: (here, { value }) => {
    const people = here.all.value('count');
    return covered(
      [{ ours: deviation(here) * Math.sqrt(people / (people - 1)), theirs: value as number }],
      'mean of a rule, times W/(W − 1)',
    );
  },
  'quantile.math': quantileCase('inverse'),
  'quantile.school': quantileCase('average'),
  'quantile.survey_hf4': quantileCase('interpolate'),
  'quantile.laeken': laekenQuantiles,
  'quantile.R_type1': quantileCase('inverse'),
  'quantile.R_type2': quantileCase('average'),
  'quantile.R_type4': quantileCase('interpolate'),
  'quantile.R_type6': () => other('Hyndman and Fan’s type 6'),
  'quantile.R_type7': () => other('Hyndman and Fan’s type 7'),
  'gini.ineq': direct('gini'),
  'quantile.survey_hf5': () => other('Hyndman and Fan’s type 5'),
  'quantile.survey_hf6': () => other('Hyndman and Fan’s type 6'),
  'quantile.survey_hf7': () => other('Hyndman and Fan’s type 7'),
  'quantile.survey_hf8': () => other('Hyndman and Fan’s type 8'),
  'quantile.hmisc[quantile]': () => other('weights as frequencies: depends on their scale'),
  'quantile.hmisc[(i-1)/(n-1)]': () => other('weights as frequencies: depends on their scale'),
  'quantile.hmisc[i/(n+1)]': () => other('weights as frequencies: depends on their scale'),
  'quantile.hmisc[i/n]': () => other('weights as frequencies: depends on their scale'),
  'decile.cutpoints': laekenQuantiles,
  'decile.table.cut_le': byGroups('deciles', 'decile'),
  'quintile.table.cut_le': byGroups('quintiles', 'quintile'),
  'decile.table.cumweight': () => other('ties divided by the order of the file (ours never depend on it)'),
  'decile.shares.lorenz_interp': split('deciles', 'decile'),
  'quintile.shares.lorenz_interp': split('quintiles', 'quintile'),
  'lorenz.ordinates': ({ all }, { value }) => covered(eachShare(value, (p) => all.value(`lorenz:${p}`))),
  'generalised_lorenz.ordinates': ({ all }, { value }) =>
    covered(
      eachShare(value, (p) => all.value('mean') * all.value(`lorenz:${p}`)),
      'mean times ordinate',
    ),
  'lorenz.convey': ({ all }, { value }) => covered(eachShare(value, (p) => all.value(`lorenz:${p}`))),
  gini: direct('gini'),
  'gini.convey': ({ all }, { value }) =>
    other('rises with the scale of the weights', [{ ours: all.value('gini'), theirs: value as number }]),
  'gini.nn1': derived('Gini times n/(n − 1)', (all) => {
    const { n, value } = all.estimate('gini');
    return (value! * n) / (n - 1);
  }),
  'gini.absolute': derived('Gini times mean', (all) => all.value('gini') * all.value('mean')),
  's80s20.laeken': ratio('s80s20_cut'),
  's80s20.convey': ratio('s80s20_cut'),
  's80s20.lorenz_interp': ratio('s80s20'),
  'palma.lorenz_interp': ratio('palma'),
  'palma.cut': ({ ask }, { value }) => {
    const answer = ask({ indicator: ['total'], by: ['deciles'], quantile: 'inverse' });
    const total = (group: number) => answer.value('total', { by: 'decile', group: String(group) });
    const ours = total(10) / (total(1) + total(2) + total(3) + total(4));
    return covered([{ ours, theirs: value as number }], 'totals by decile');
  },
  p_ratios: ({ all }, { value }) => {
    const q = (p: number) => all.value(`quantile:${p}`);
    const ours = {
      p90p10: q(0.9) / q(0.1),
      p90p50: q(0.9) / q(0.5),
      p50p10: q(0.5) / q(0.1),
      p75p25: q(0.75) / q(0.25),
    };
    return covered(pairs(ours, numbersIn(value)), 'ratios of quantiles');
  },
  hoover: direct('hoover'),
  cv: (here, { value }) =>
    covered([{ ours: deviation(here) / here.all.value('mean'), theirs: value as number }], 'mean of a rule'),
  ge: parameter('ge'),
  atkinson: parameter('atkinson'),
  'wolfson.pip': direct('wolfson:below'),
  'pip.decile_shares': () => other('Lorenz curve read off 20 or 100 bins'),
  'pip.median': ({ all }, { value }) => covered([{ ours: all.value('median'), theirs: value as number }]),
  sd_logs: direct('sd_logs'),
  'sgini.nu3': direct('sgini:3'),
  'poverty.line.rel': derived('60% of the median', (all) => 0.6 * all.value('median')),
};

const poverty: Readonly<Record<string, string>> = {
  fgt0: 'fgt0',
  fgt1: 'fgt1',
  fgt2: 'fgt2',
  watts: 'watts',
  sen: 'sen',
  sst: 'sst',
  rmpg: 'gap_median',
  poverty_gap_total: 'gap_total',
  income_gap_ratio: '',
};

function povertyAt({ all }: Here, { value }: Entry, { plain, at }: { plain: string; at: string }): Verdict {
  const theirs = value as number;
  if (plain === 'income_gap_ratio')
    return covered(
      [{ ours: all.value('fgt1', { line: at }) / all.value('fgt0', { line: at }), theirs }],
      'gap over headcount',
    );
  return covered([{ ours: all.value(poverty[plain], { line: at }), theirs }]);
}
