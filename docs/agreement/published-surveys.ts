import type { Command, Printed } from './command.ts';
import type { Check, Published } from './published.ts';

/** Results on survey files that others published. */
export const surveys: Readonly<Record<string, (mizan: Command, published: Published) => readonly Check[]>> = {
  dasp_burkina94_headcount: (mizan, { expected, tolerance }) => {
    const design = [
      '--weight',
      'weight',
      '--size',
      'size',
      '--strata',
      'strata',
      '--psu',
      'psu',
      '--indicator',
      'fgt0',
    ];
    const at = (of: string, line: string, ...more: string[]) =>
      mizan.measure('data/bkf94.csv', '--of', of, ...design, '--line', line, ...more);
    const e = expected as BurkinaFaso;
    const within = { value: tolerance.absolute, error: tolerance.se_relative };
    const perHead = at('exppc', '41099', '--by', 'sex');
    const relative = at('exppc', '60%median');
    return [
      ...measured('headcount of exppc', perHead.estimate('fgt0'), { ...e.exppc, value: e.exppc.fgt0 }, within),
      ...measured(
        'headcount of expeq',
        at('expeq', '41099').estimate('fgt0'),
        { ...e.expeq, value: e.expeq.fgt0 },
        within,
      ),
      ...['1', '2'].flatMap((sex) =>
        measured(
          `headcount, sex ${sex}`,
          perHead.estimate('fgt0', { by: 'sex', group: sex }),
          { ...e.exppc_by_sex[sex], value: e.exppc_by_sex[sex].fgt0 },
          within,
        ),
      ),
      {
        what: 'headcount at 60% of the median',
        ours: relative.value('fgt0'),
        theirs: e.exppc_relative_line.fgt0,
        within: tolerance.relative_line_absolute,
      },
    ];
  },
  dasp_canada_gini_concentration_kakwani: (mizan, { expected, tolerance }) => {
    const file = 'data/can6.csv';
    const e = expected as Record<string, number> & { readonly derived_ties_at_mid_rank: Record<string, number> };
    const ginis = mizan.measure(file, '--of', 'x', '--of', 'n', '--indicator', 'gini');
    const tax = mizan.measure(file, '--of', 't', '--welfare', 'x', '--indicator', 'concentration,kakwani');
    const net = mizan.measure(
      file,
      '--of',
      'n',
      '--welfare',
      'x',
      '--indicator',
      'concentration,reranking,reynolds_smolensky,redistribution',
    );
    const within = tolerance.absolute;
    const ties = e.derived_ties_at_mid_rank;
    const tied = 'ties at mid-rank; the printed figure keeps the file’s order within ties';
    return [
      { what: 'Gini of x', ours: ginis.value('gini', { of: 'x' }), theirs: e.gini_x, within },
      { what: 'Gini of n', ours: ginis.value('gini', { of: 'n' }), theirs: e.gini_n, within },
      { what: 'redistributive effect', ours: net.value('redistribution'), theirs: e.redistributive_effect, within },
      {
        what: 'concentration of t',
        ours: tax.value('concentration'),
        theirs: ties.concentration_t,
        within,
        note: tied,
      },
      {
        what: 'concentration of n',
        ours: net.value('concentration'),
        theirs: ties.concentration_n,
        within,
        note: tied,
      },
      { what: 'Kakwani of t', ours: tax.value('kakwani'), theirs: ties.concentration_t - e.gini_x, within, note: tied },
      {
        what: 'Reynolds–Smolensky',
        ours: net.value('reynolds_smolensky'),
        theirs: e.gini_x - ties.concentration_n,
        within,
        note: tied,
      },
      { what: 'reranking', ours: net.value('reranking'), theirs: e.gini_n - ties.concentration_n, within, note: tied },
    ];
  },
  pip_synthetic_1_poverty_inequality: (mizan, { expected, inputs, tolerance }) => {
    const e = expected as Record<string, number> & { readonly decile_shares: readonly number[] };
    const of = ['--of', 'welfare', '--weight', 'weight'];
    const file = 'data/pip_synth_1.csv';
    const all = mizan.measure(
      file,
      ...of,
      '--line',
      String(inputs.poverty_line),
      '--indicator',
      'fgt0,fgt1,fgt2,watts,mean,median,gini',
    );
    const mld = mizan.measure(
      file,
      '--of',
      'max(welfare, if(welfare <= 0, 1, 0))',
      '--weight',
      'weight',
      '--indicator',
      'mld',
    );
    const shares = mizan.measure(file, ...of, '--by', 'deciles', '--groups', 'split', '--indicator', 'share');
    const fgt = ([what, id]: readonly [string, string]): Check => ({
      what,
      ours: all.value(id),
      theirs: e[what],
      within: tolerance.fgt_absolute,
    });
    return [
      ...(
        [
          ['headcount', 'fgt0'],
          ['gap', 'fgt1'],
          ['severity', 'fgt2'],
        ] as const
      ).map(fgt),
      { what: 'Watts', ours: all.value('watts'), theirs: e.watts, within: tolerance.watts_absolute },
      { what: 'mean', ours: all.value('mean'), theirs: e.mean, within: tolerance.mean_relative * e.mean },
      { what: 'median', ours: all.value('median'), theirs: e.median, within: tolerance.mean_relative * e.median },
      { what: 'Gini', ours: all.value('gini'), theirs: e.gini, within: tolerance.gini_mld_absolute },
      {
        what: 'mean log deviation',
        ours: mld.value('mld'),
        theirs: e.mld,
        within: tolerance.gini_mld_absolute,
        note: 'a welfare of 0 counts as 1, as in PIP',
      },
      ...e.decile_shares.map((theirs, k) => ({
        what: `share of decile ${k + 1}`,
        ours: shares.value('share', { by: 'decile', group: String(k + 1) }),
        theirs,
        within: tolerance.decile_share_absolute,
      })),
    ];
  },
  svy_design_means_1: (mizan, { expected, tolerance }) => {
    const e = expected as DesignMeans;
    const of = (...args: string[]) =>
      mizan.measure('data/pep12_data_1.csv', '--of', 'ae_exp', ...args, '--lonely', 'certainty', '--indicator', 'mean');
    const size = ['--size', 'hhsize'];
    const strata = ['--strata', 'strata'];
    const psu = ['--psu', 'psu'];
    const full = ['--weight', 'sweight', ...size, ...strata, ...psu];
    const whole = of(...full, '--by', 'region', '--by', 'sex');
    const designs: Readonly<Record<string, Printed>> = {
      unweighted_no_hhsize: of(),
      hhsize_strata: of(...size, ...strata),
      hhsize_psu: of(...size, ...psu),
      hhsize_psu_strata: of(...size, ...strata, ...psu),
      full_design: whole,
    };
    const check = (name: string, estimate: ReturnType<Printed['estimate']>): readonly Check[] =>
      relatively(name, estimate, e.estimates[name], tolerance);
    const groups = ['region1', 'region2', 'region3', 'region4', 'sex1', 'sex2'].flatMap((name) =>
      check(name, whole.estimate('mean', { by: name.slice(0, -1), group: name.slice(-1) })),
    );
    return [
      ...Object.entries(designs).flatMap(([name, printed]) => check(name, printed.estimate('mean'))),
      ...groups,
      ...difference(mizan, full, e, tolerance),
    ];
  },
  svy_headcount_by_sex_1: (mizan, { expected, inputs, tolerance }) => {
    const e = expected as Readonly<Record<string, { readonly fgt0: number; readonly se: number }>>;
    const all = mizan.measure(
      'data/pep345_data_1.csv',
      '--of',
      'ae_exp',
      ...pepDesign,
      '--line',
      String(inputs.poverty_line),
      '--by',
      'sex',
      '--indicator',
      'fgt0',
    );
    const within = { value: tolerance.absolute, error: tolerance.se_relative };
    const where = { population: undefined, male: { by: 'sex', group: '1' }, female: { by: 'sex', group: '2' } };
    return Object.entries(where).flatMap(([name, wanted]) =>
      measured(name, all.estimate('fgt0', wanted), { ...e[name], value: e[name].fgt0 }, within),
    );
  },
  svy_poverty_profile_and_decomposition: (mizan, { expected, tolerance }) => {
    const e = expected as Profile;
    const file = 'data/pep678_data_1.csv';
    const within = { value: tolerance.absolute, error: tolerance.se_relative };
    const of = ['--of', 'ae_exp', ...pepDesign];
    const lines = ['--line', 'a=21000', '--line', 'b=22922.42', '--line', 'half=50%mean'];
    const all = mizan.measure(file, ...of, ...lines, '--by', 'sex', '--by', 'region', '--indicator', 'fgt0,fgt1,mean');
    const profile = mizan.measure(file, ...of, '--line', '21000', '--indicator', 'mean', '--decompose', 'by=sex');
    const shocked = 'ae_exp * if(region == 3, 1.10, if(region == 2, 0.94, 1))';
    const shock = mizan.measure(
      file,
      '--of',
      shocked,
      '--against',
      'ae_exp',
      ...pepDesign,
      '--line',
      '21000',
      '--indicator',
      'fgt1',
      '--decompose',
      'growth',
    );
    const value = (what: string, ours: number, theirs: number): Check => ({
      what,
      ours,
      theirs,
      within: tolerance.absolute,
    });
    const after = e.after_regional_shock;
    return [
      ...measured('gap at 21000', all.estimate('fgt1', { line: 'a' }), e.fgt1_z21000, within),
      ...measured('gap at 22922.42', all.estimate('fgt1', { line: 'b' }), e.fgt1_z22922_42, within),
      { what: 'half the mean', ours: all.value('mean') / 2, theirs: e.half_mean_line, within: 0.005 },
      value('gap at half the mean', all.value('fgt1', { line: 'half' }), e.fgt1_half_mean),
      ...Object.entries(e.headcount_by_sex).flatMap(([group, theirs]) => [
        ...measured(`headcount, sex ${group}`, all.estimate('fgt0', { by: 'sex', group, line: 'a' }), theirs, within),
        value(
          `share of people, sex ${group}`,
          profile.value('population_share', { by: 'sex', group }),
          theirs.population_share,
        ),
      ]),
      ...measured('headcount', all.estimate('fgt0', { line: 'a' }), e.headcount_population, within),
      ...Object.entries(e.headcount_by_region).map(([group, theirs]) =>
        value(`headcount, region ${group}`, all.value('fgt0', { by: 'region', group, line: 'a' }), theirs),
      ),
      value('gap after the shock', shock.value('fgt1', { policy: 'reform' }), after.fgt1),
      value('growth, from the first', shock.value('growth:fgt1'), after.ref_t1.growth),
      value('redistribution, from the first', shock.value('redistribution:fgt1'), after.ref_t1.redistribution),
      value('growth, Shapley', shock.value('growth_shapley:fgt1'), after.shapley.growth),
      value('redistribution, Shapley', shock.value('redistribution_shapley:fgt1'), after.shapley.redistribution),
    ];
  },
};

const pepDesign = [
  '--weight',
  'sweight',
  '--size',
  'hsize',
  '--strata',
  'strata',
  '--psu',
  'psu',
  '--lonely',
  'certainty',
];

interface Theirs {
  readonly value: number;
  readonly se?: number;
  readonly ci95?: readonly number[];
}

interface BurkinaFaso {
  readonly exppc: { readonly fgt0: number; readonly se: number; readonly ci95: readonly number[] };
  readonly expeq: { readonly fgt0: number; readonly se: number };
  readonly exppc_by_sex: Readonly<Record<string, { readonly fgt0: number; readonly se: number }>>;
  readonly exppc_relative_line: { readonly fgt0: number };
}

interface Profile {
  readonly fgt1_z21000: Theirs;
  readonly fgt1_z22922_42: Theirs;
  readonly half_mean_line: number;
  readonly fgt1_half_mean: number;
  readonly headcount_by_sex: Readonly<Record<string, Theirs & { readonly population_share: number }>>;
  readonly headcount_population: Theirs;
  readonly headcount_by_region: Readonly<Record<string, number>>;
  readonly after_regional_shock: {
    readonly fgt1: number;
    readonly ref_t1: { readonly growth: number; readonly redistribution: number };
    readonly shapley: { readonly growth: number; readonly redistribution: number };
  };
}

interface DesignMeans {
  readonly estimates: Readonly<
    Record<string, { readonly mean: number; readonly se: number; readonly ci95?: readonly number[] }>
  >;
  readonly sex1_minus_sex2: { readonly difference: number; readonly se: number; readonly t: number };
}

/** A value, its standard error and its interval, where they were printed. */
function measured(
  what: string,
  ours: ReturnType<Printed['estimate']>,
  { value, se, ci95 }: Theirs,
  within: { readonly value: number; readonly error: number },
): readonly Check[] {
  return [
    { what, ours: ours.value!, theirs: value, within: within.value },
    ...(se === undefined
      ? []
      : [{ what: `${what}, standard error`, ours: ours.se!, theirs: se, within: within.error * se }]),
    ...(ci95 === undefined ? [] : ends(what, ours, ci95, within.error * se!)),
  ];
}

function ends(
  what: string,
  { low, high }: { readonly low?: number; readonly high?: number },
  [from, to]: readonly number[],
  within: number,
): readonly Check[] {
  const room = Math.max(within, 2e-6);
  return [
    { what: `${what}, interval from`, ours: low!, theirs: from, within: room },
    { what: `${what}, interval to`, ours: high!, theirs: to, within: room },
  ];
}

function relatively(
  what: string,
  ours: ReturnType<Printed['estimate']>,
  theirs: DesignMeans['estimates'][string],
  tolerance: Published['tolerance'],
): readonly Check[] {
  const [value, error] = [tolerance.mean_relative * theirs.mean, tolerance.se_relative * theirs.se];
  return [
    { what, ours: ours.value!, theirs: theirs.mean, within: value },
    { what: `${what}, standard error`, ours: ours.se!, theirs: theirs.se, within: error },
    ...(theirs.ci95 ? ends(what, ours, theirs.ci95, 2 * error) : []),
  ];
}

/** The difference of two groups is the coefficient of one of them: (x − mean of the other) is measured where it belongs. */
function difference(
  mizan: Command,
  full: readonly string[],
  e: DesignMeans,
  tolerance: Published['tolerance'],
): readonly Check[] {
  const printed = mizan.measure(
    'data/pep12_data_1.csv',
    '--of',
    'ae_exp',
    ...full,
    '--lonely',
    'certainty',
    '--indicator',
    'mean',
    '--contrast',
    'sex=1,2',
  );
  const { value, se } = printed.estimate('mean', { by: 'sex', group: '1 - 2' });
  const theirs = e.sex1_minus_sex2;
  return [
    { what: 'sex 1 less sex 2', ours: value!, theirs: theirs.difference, within: tolerance.mean_relative * 42563.9 },
    {
      what: 'sex 1 less sex 2, standard error',
      ours: se!,
      theirs: theirs.se,
      within: tolerance.se_relative * theirs.se,
    },
    { what: 'sex 1 less sex 2, t', ours: value! / se!, theirs: theirs.t, within: tolerance.t_relative * theirs.t },
  ];
}
