import type { Answer, Bench } from './bench.ts';
import { designOf, type Entry, filterOf, type Golden, numbersIn, weightOf } from './golden.ts';
import { absent, covered, other, type Pair, type Verdict, withError } from './verdict.ts';

/** Design-based standard errors of one variable. */
export function errors(bench: Bench, golden: Golden, entry: Entry): Verdict {
  const common = { of: [golden.x!], ...weightOf(golden), ...filterOf(golden), ...designOf(golden.design) };
  const ask: Ask = (flags) => bench.ask(golden.dataset, { ...common, quantile: 'inverse', ...flags });
  const all = ask({ indicator: ['all'], line: [`abs=${golden.z_abs}`, 'rel=60%median'] });
  const [, group] = /_by_(.+)$/.exec(entry.id) ?? [];
  if (group !== undefined) return byGroup({ golden, ask, all }, entry, group);
  const known = cases[entry.id] ?? cases[entry.id.replace(/\(.*\)$/, '')];
  return known ? known({ golden, ask, all }, entry) : absent('no rule of ours yet');
}

type Ask = (flags: Parameters<Bench['ask']>[1]) => Answer;

interface Here {
  readonly golden: Golden;
  readonly ask: Ask;
  readonly all: Answer;
}

type Case = (here: Here, entry: Entry) => Verdict;

const direct =
  (indicator: string, line?: string): Case =>
  ({ all }, entry) =>
    covered(withError(all.estimate(indicator, { line }), entry));

const parameter =
  (indicator: string): Case =>
  ({ all }, entry) =>
    covered(withError(all.estimate(`${indicator}:${/\(([^)]*)\)/.exec(entry.id)![1]}`), entry));

/** The value is held to convey's; its standard error follows another density, and is only shown. */
const kernel =
  (indicator: string, line?: string): Case =>
  ({ all }, entry) => {
    const [value, error] = withError(all.estimate(indicator, { line }), entry);
    return other('value the same; error: convey’s normal kernel, whose width hangs on the scale of the weights', [
      value,
      { ...error },
    ]);
  };

const cases: Readonly<Record<string, Case>> = {
  design: ({ all }, { value }) => {
    const mean = all.estimate('mean');
    const { layout } = all.measurement.prepared.survey;
    const theirs = numbersIn(value);
    return covered([
      { ours: mean.n, theirs: theirs.n },
      { ours: layout.stratumOf.length, theirs: theirs.psu },
      { ours: layout.unitsIn.length, theirs: theirs.strata },
      { ours: mean.df ?? Number.NaN, theirs: theirs.df },
    ]);
  },
  mean: (here, entry) => {
    const { low, high } = here.all.estimate('mean');
    const interval = entry.ci95_t as readonly number[] | undefined;
    const ends: Pair[] = interval
      ? [
          { ours: low!, theirs: interval[0], isError: true },
          { ours: high!, theirs: interval[1], isError: true },
        ]
      : [];
    return covered([...withError(here.all.estimate('mean'), entry), ...ends]);
  },
  total: direct('total'),
  population: direct('count'),
  'quantile.math.mean': ({ all }, entry) => {
    const intervals = entry.ci95 as readonly (readonly number[])[];
    const list = Object.entries(numbersIn(entry.value)).flatMap(([p, value], k) => {
      const ours = all.estimate(`quantile:${p}`);
      return [
        ...withError(ours, { value, se: (entry.se as readonly number[])[k] }),
        { ours: ours.low!, theirs: intervals[k][0], isError: true },
        { ours: ours.high!, theirs: intervals[k][1], isError: true },
      ];
    });
    return covered(list, 'Woodruff’s interval');
  },
  'quantile.math.xlogit': () => other('interval of the share on the logit scale'),
  'quantile.math.score': () => other('interval by inverting a score test'),
  share_below_abs: direct('fgt0', 'abs'),
  'fgt0.abs': direct('fgt0', 'abs'),
  'fgt1.abs': direct('fgt1', 'abs'),
  'fgt2.abs': direct('fgt2', 'abs'),
  'fgt0.relq': kernel('fgt0', 'rel'),
  'fgt1.relq': kernel('fgt1', 'rel'),
  'fgt2.relq': kernel('fgt2', 'rel'),
  arpr: kernel('fgt0', 'rel'),
  rmpg: kernel('gap_median', 'rel'),
  qsr: kernel('s80s20_cut'),
  arpt: ({ ask, golden }, entry) => {
    const { value, se } = ask({ filter: undefined, of: [golden.x!], indicator: ['median'] }).estimate('median');
    const [point, error] = withError({ value: 0.6 * value!, se: 0.6 * se! }, entry);
    return other('value the same; error: convey’s normal kernel (ours: 60% of Woodruff’s for the median)', [
      point,
      error,
    ]);
  },
  gini: direct('gini'),
  ge: parameter('ge'),
  atkinson: parameter('atkinson'),
  'watts.abs': ({ all, ask, golden }, entry) => {
    const ours = all.estimate('watts', { line: 'abs' });
    const filter = [filterOf(golden).filter, `${golden.x} > 0`].filter(Boolean).join(' and ');
    const positive = ask({ filter, indicator: ['watts'], line: [`abs=${golden.z_abs}`] }).estimate('watts');
    const isSame = ours.value === positive.value;
    return covered(
      withError(positive, entry),
      isSame ? undefined : 'people without a positive income left out by --filter, as convey does',
    );
  },
  'lorenz.convey': ({ all }, entry) => {
    const list = Object.entries(numbersIn(entry.value)).flatMap(([p, value], k) =>
      withError(all.estimate(`lorenz:${p}`), { value, se: (entry.se as readonly number[])[k] }),
    );
    return other('value the same; error: convey takes another value for the quantile at which the ordinate ends', list);
  },
  jkn: ({ ask, golden }, entry) => {
    const theirs = numbersIn(entry.value);
    const list = (['estimate', 'mean'] as const).flatMap((centre) => {
      const answer = ask({
        replicateMethod: 'jkn',
        centre,
        indicator: jackknifed.map(([, indicator]) => indicator),
        line: [`abs=${golden.z_abs}`, 'rel=60%median'],
      });
      const se = numbersIn(centre === 'estimate' ? entry.se_mse : entry.se_centre_allreps);
      return jackknifed.flatMap(([name, indicator, line]) =>
        withError(answer.estimate(indicator, { line }), { value: theirs[name], se: se[name] }),
      );
    });
    return covered(list, '--replicate-method jkn, around the estimate and around the mean');
  },
};

const jackknifed: readonly (readonly [name: string, indicator: string, line?: string])[] = [
  ['mean', 'mean'],
  ['total', 'total'],
  ['gini', 'gini'],
  ['fgt0', 'fgt0', 'abs'],
  ['fgt1', 'fgt1', 'abs'],
  ['theil', 'theil'],
  ['mld', 'mld'],
  ['arpr', 'fgt0', 'rel'],
  ['median', 'median'],
  ['s80s20', 's80s20'],
];

function byGroup({ ask, golden }: Here, { id, value, se }: Entry, group: string): Verdict {
  const answer = ask({ indicator: ['mean', 'gini', 'fgt0'], by: [group], line: [`abs=${golden.z_abs}`] });
  if (id.startsWith('mean_'))
    return covered(
      Object.entries(numbersIn(value)).flatMap(([name, mean], k) =>
        withError(answer.estimate('mean', { by: group, group: name }), {
          value: mean,
          se: (se as readonly number[])[k],
        }),
      ),
    );
  const rows = value as readonly Record<string, number | string>[];
  return covered(
    rows.flatMap((row) => {
      const where = { by: group, group: String(row.group) };
      return [
        ...withError(answer.estimate('fgt0', where), { value: row.fgt0, se: row.fgt0_se }),
        ...withError(answer.estimate('gini', where), { value: row.gini, se: row.gini_se }),
      ];
    }),
  );
}

/** A change on the same sample, with its paired error. */
export function changes(bench: Bench, golden: Golden, entry: Entry): Verdict {
  const indicator = entry.id.replace('change.', '');
  const names = ['mean', 'gini', 'fgt0', 'fgt1', 'fgt2', 'theil', 'mld'];
  const flags = {
    of: [golden.y1!],
    against: golden.y0!,
    ...weightOf(golden),
    ...designOf(golden.design),
    line: [String(golden.z_abs)],
    indicator: names,
  };
  const ask = (more: Parameters<Bench['ask']>[1]): Answer => bench.ask(golden.dataset, { ...flags, ...more });
  const plain = ask({});
  const of = (policy: 'baseline' | 'reform' | 'change') => plain.estimate(indicator, { policy });
  const jackknife = (centre: 'estimate' | 'mean', se: unknown): Pair[] =>
    typeof se === 'number'
      ? withError(ask({ replicateMethod: 'jkn', centre }).estimate(indicator, { policy: 'change' }), {
          value: entry.value,
          se,
        })
      : [];
  return covered([
    ...withError(of('change'), entry),
    ...withError(of('baseline'), { value: entry.baseline, se: entry.se_baseline }),
    ...withError(of('reform'), { value: entry.reform, se: entry.se_reform }),
    ...jackknife('estimate', entry.se_jkn_mse),
    ...jackknife('mean', entry.se_jkn_default),
  ]);
}

/** Standard errors from replicate weights that come with the data. */
export function replicated(bench: Bench, golden: Golden, entry: Entry): Verdict {
  const file = bench.table(
    'eusilc_small_with_replicates.csv',
    joined(bench.text(golden.dataset), bench.text(golden.repweights!)),
  );
  const theirs = numbersIn(entry.value);
  const names = ['mean', 'total', 'gini', 'fgt0', 'fgt1', 'median', 's80s20'];
  const list = (['mean', 'estimate'] as const).flatMap((centre) => {
    const answer = bench.ask(file, {
      of: [golden.y!],
      ...weightOf(golden),
      replicates: 'rw*',
      replicateMethod: 'bootstrap',
      centre,
      quantile: 'inverse',
      line: [String(golden.z_abs)],
      indicator: names,
    });
    const se = numbersIn(centre === 'mean' ? entry.se_mse_false_mean_centered : entry.se_mse_true);
    return names.flatMap((name) => withError(answer.estimate(name), { value: theirs[name], se: se[name] }));
  });
  return covered(
    list,
    'bootstrap weights from the file, around the mean and around the estimate; percentile intervals are not offered',
  );
}

/** Two files of the same rows side by side, without the key of the second. */
function joined(left: string, right: string): string {
  const others = right.trimEnd().split(/\r?\n/);
  return left
    .trimEnd()
    .split(/\r?\n/)
    .map((line, k) => `${line},${others[k].slice(others[k].indexOf(',') + 1)}`)
    .join('\n');
}
