import type { Command } from './command.ts';
import type { Check, Published } from './published.ts';

type Rows = readonly Readonly<Record<string, number | string>>[];

/** Worked examples of a few rows that others published. */
export const examples: Readonly<Record<string, (mizan: Command, published: Published) => readonly Check[]>> = {
  bia_five_household_unit_cost: (mizan, { inputs, expected, tolerance }) => {
    const e = expected as { readonly example1_unit_by_area: Numbers; readonly example2_unit_national: number };
    const file = mizan.table('five-households.csv', inputs.households as Rows);
    const users = mizan.measure(file, '--of', 'users', '--indicator', 'total', '--by', 'area');
    const spending = inputs.example1_spending_by_area as Numbers;
    const check = checkWithin(tolerance.absolute, 'spending over the total of users');
    return [
      ...Object.entries(e.example1_unit_by_area).map(([area, theirs]) =>
        check(`unit cost, area ${area}`, spending[area] / users.value('total', { by: 'area', group: area }), theirs),
      ),
      check(
        'unit cost, national',
        (inputs.example2_national_spending as number) / users.value('total'),
        e.example2_unit_national,
      ),
    ];
  },
  fiscal_impoverishment_identity: (mizan, { inputs, expected, tolerance }) => {
    const file = mizan.table('eight-households.csv', inputs.households as Rows);
    const before = 'pre_tax_income / hhsize';
    const after = '(pre_tax_income * 0.9 + 40 * children) / hhsize';
    const lines = (inputs.poverty_lines as readonly number[]).flatMap((line) => ['--line', String(line)]);
    const indicators =
      'impoverishment,impoverishment:per_head,impoverishment:normalised,gains_to_poor,gap_total,impoverished,gaining_poor';
    const all = mizan.measure(
      file,
      '--of',
      after,
      '--against',
      before,
      '--size',
      'hhsize',
      ...lines,
      '--indicator',
      indicators,
    );
    return Object.entries(expected as Readonly<Record<string, Numbers>>).flatMap(([line, theirs]) => {
      const at = (indicator: string, policy: 'baseline' | 'reform' | 'change') =>
        all.value(indicator, { line, policy });
      const ours: Numbers = {
        fiscal_impoverishment_total: at('impoverishment', 'change'),
        fiscal_gains_of_the_poor_total: at('gains_to_poor', 'change'),
        poverty_gap_before: at('gap_total', 'baseline'),
        poverty_gap_after: at('gap_total', 'reform'),
        headcount_impoverished: at('impoverished', 'change'),
        headcount_gaining_poor: at('gaining_poor', 'change'),
        per_capita_fi: at('impoverishment:per_head', 'change'),
        normalised_fi: at('impoverishment:normalised', 'change'),
      };
      return Object.entries(theirs).map(([name, value]) => ({
        what: `${name}, line ${line}`,
        ours: ours[name],
        theirs: value,
        within: tolerance.relative * Math.max(1, value),
      }));
    });
  },
  haughton_khandker_poverty_gap: (mizan, { inputs, expected, tolerance }) => {
    const e = expected as Numbers & { readonly derived: Numbers };
    const file = mizan.table('four-people.csv', column('consumption', inputs.consumption));
    const all = mizan.measure(
      file,
      '--of',
      'consumption',
      '--line',
      String(inputs.poverty_line),
      '--indicator',
      'fgt0,fgt1,fgt2,watts',
    );
    const check = checkWithin(tolerance.absolute);
    return [
      check('poverty gap', all.value('fgt1'), e.poverty_gap),
      check('squared poverty gap', all.value('fgt2'), e.squared_poverty_gap),
      check('headcount', all.value('fgt0'), e.derived.headcount),
      check('Watts', all.value('watts'), e.derived.watts),
    ];
  },
  inequality_r_ineq_examples: (mizan, { inputs, expected, tolerance }) => {
    const e = expected as {
      readonly gini: number;
      readonly atkinson_half: number;
      readonly herfindahl: number;
      readonly corrected_gini: readonly number[];
      readonly lorenz_asymmetry: readonly number[];
    };
    const file = mizan.table('ten-incomes.csv', column('x', inputs.x));
    const all = mizan.measure(file, '--of', 'x', '--of', 'x^2', '--indicator', 'gini,atkinson:0.5,total');
    const check = checkWithin(tolerance.absolute);
    const populations = [inputs.population_1_values, inputs.population_2_values].map((values, k) =>
      mizan.table(`population-${k + 1}.csv`, column('x', values)),
    );
    return [
      check('Gini', all.value('gini', { of: 'x' }), e.gini),
      check('Atkinson, ε = 0.5', all.value('atkinson:0.5', { of: 'x' }), e.atkinson_half),
      {
        ...check('Herfindahl', all.value('total', { of: 'x^2' }) / all.value('total', { of: 'x' }) ** 2, e.herfindahl),
        note: 'total of squares over squared total',
      },
      ...populations.flatMap((name, k) => {
        const { value, n } = mizan.measure(name, '--of', 'x', '--indicator', 'gini').estimate('gini');
        const corrected = check(`corrected Gini, population ${k + 1}`, (value! * n) / (n - 1), e.corrected_gini[k]);
        return [
          { ...corrected, note: 'Gini times n/(n − 1)' },
          {
            what: `Lorenz asymmetry, population ${k + 1}`,
            ours: asymmetry(mizan, name),
            theirs: e.lorenz_asymmetry[k],
            within: tolerance.asymmetry_absolute,
            note: 'from the share of people below the mean, the values next to it, and the Lorenz curve',
          },
        ];
      }),
    ];
  },
  lambert_conundrum: (mizan, { inputs, expected, tolerance }) => {
    const e = expected as { readonly derived: Numbers };
    const { income, tax, benefit } = inputs as Record<string, readonly number[]>;
    const file = mizan.table(
      'four-incomes.csv',
      income.map((value, k) => ({ income: value, tax: tax[k], benefit: benefit[k] })),
    );
    const effect = (of: string) =>
      mizan.measure(file, '--of', of, '--welfare', 'income', '--indicator', 'redistribution').value('redistribution');
    const check = checkWithin(tolerance.derived_absolute);
    return [
      check(
        'Gini of income',
        mizan.measure(file, '--of', 'income', '--indicator', 'gini').value('gini'),
        e.derived.gini_income,
      ),
      check('effect of the tax alone', effect('income - tax'), e.derived.tax_only),
      check('effect of the benefit alone', effect('income + benefit'), e.derived.benefit_only),
      check('effect of both', effect('income - tax + benefit'), e.derived.net),
    ];
  },
  lerman_yitzhaki_source_decomposition: (mizan, { inputs, expected, tolerance }) => {
    const e = expected as { readonly gini: number; readonly derived: Readonly<Record<string, Numbers>> };
    const file = mizan.table('eight-households-sources.csv', inputs.households as Rows);
    const sources = { net_income: 'net_income / hhsize', ubi: 'universal / hhsize', child: 'child / hhsize' };
    const total = '(net_income + universal + child) / hhsize';
    const all = mizan.measure(
      file,
      '--of',
      total,
      '--size',
      'hhsize',
      '--indicator',
      'gini',
      '--decompose',
      `source=${Object.values(sources).join(',')}`,
    );
    const check = checkWithin(tolerance.derived_absolute);
    return [
      { ...check('Gini', all.value('gini'), e.gini), within: tolerance.printed_absolute },
      ...Object.entries(sources).flatMap(([name, group]) => {
        const part = (indicator: string) => all.value(indicator, { by: 'source', group });
        const ours: Numbers = {
          S: part('source_share'),
          G: part('source_gini'),
          R: part('source_correlation'),
          contribution: part('source_contribution'),
          share_of_inequality: part('source_contribution_share'),
          marginal_effect_percent: 100 * part('source_elasticity'),
        };
        return Object.entries(e.derived[name]).map(([id, theirs]) => check(`${id} of ${name}`, ours[id], theirs));
      }),
    ];
  },
  pep_alkire_foster_v1: (mizan, { inputs, expected, tolerance }) => {
    const e = expected as Numbers & { readonly contributions_percent: Readonly<Record<string, readonly number[]>> };
    const rows = (inputs.rows as readonly (readonly number[])[]).map(([a, b, c]) => ({ a, b, c }));
    const file = mizan.table('six-people.csv', rows);
    const z = inputs.z as number;
    const names = ['a', 'b', 'c'];
    const gap = (name: string, alpha: number) =>
      `if(${name} < ${z}, ${alpha === 0 ? '1' : `((${z} - ${name}) / ${z})^${alpha}`}, 0)`;
    const deprivations = names.map((name) => gap(name, 0)).join(' + ');
    const poor = (rule: string) => `if(${deprivations} >= ${inputs.k}, ${rule}, 0)`;
    const mean = (rule: string) => mizan.measure(file, '--of', rule, '--indicator', 'mean').value('mean');
    const indices = [0, 1, 2].map((alpha) => {
      const parts = names.map((name) => mean(poor(gap(name, alpha))) / 3);
      return { alpha, parts, all: parts.reduce((sum, part) => sum + part, 0) };
    });
    const check = checkWithin(tolerance.H_M0_absolute, 'means of rules');
    const loose = checkWithin(tolerance.M1_M2_BC_absolute, 'means of rules');
    return [
      check('union', mean(`if(${deprivations} >= 1, 1, 0)`), e.union),
      check('intersection', mean(`if(${deprivations} >= 3, 1, 0)`), e.intersection),
      check('H0', mean(poor('1')), e.H0),
      ...indices.map(({ alpha, all }) => (alpha === 0 ? check : loose)(`M${alpha}`, all, e[`M${alpha}`])),
      ...indices.flatMap(({ alpha, parts, all }) =>
        parts.map((part, k) =>
          checkWithin(tolerance.contributions_absolute)(
            `part of ${names[k]} in M${alpha}, %`,
            (100 * part) / all,
            e.contributions_percent[`M${alpha}`][k],
          ),
        ),
      ),
      loose(
        'Bourguignon and Chakravarty',
        mean(`(${names.map((name) => gap(name, 1)).join(' + ')}) / 3`),
        e.bourguignon_chakravarty,
      ),
    ];
  },
  pep_equivalence_scale: (mizan, { inputs, expected, tolerance }) =>
    Object.entries(expected as Readonly<Record<string, Numbers>>).flatMap(([period, theirs]) => {
      const file = mizan.table(`${period}.csv`, inputs[period] as Rows);
      const perHead = 'income / hhsize';
      const perAdult = 'income / (1 + 0.6 * (adults - 1) + 0.4 * (hhsize - adults))';
      const all = mizan.measure(file, '--of', perHead, '--of', perAdult, '--size', 'hhsize', '--indicator', 'mean');
      const check = checkWithin(tolerance.absolute);
      return [
        check(`per head, ${period}`, all.value('mean', { of: perHead }), theirs.mean_per_capita),
        check(`per adult equivalent, ${period}`, all.value('mean', { of: perAdult }), theirs.mean_adult_equivalent),
      ];
    }),
  pep_growth_redistribution_v1: (mizan, { inputs, expected, tolerance }) => {
    const e = expected as Numbers & Readonly<Record<'ref_t1' | 'ref_t2' | 'shapley', Numbers>>;
    const { inc_t1, inc_t2, weights } = inputs as Record<string, readonly number[]>;
    const file = mizan.table(
      'ten-people.csv',
      inc_t1.map((value, k) => ({ inc_t1: value, inc_t2: inc_t2[k], w: weights[k] })),
    );
    const line = String(inputs.poverty_line);
    const all = mizan.measure(
      file,
      '--of',
      'inc_t2',
      '--against',
      'inc_t1',
      '--weight',
      'w',
      '--line',
      line,
      '--indicator',
      'mean,fgt0,fgt1',
      '--decompose',
      'growth',
    );
    const poor = mizan.measure(
      file,
      '--of',
      'inc_t2 / inc_t1 - 1',
      '--weight',
      'w',
      '--filter',
      `inc_t1 < ${line}`,
      '--indicator',
      'mean',
    );
    const at = (indicator: string, policy: 'baseline' | 'reform' | 'change') => all.value(indicator, { policy });
    const growth = at('mean', 'change') / at('mean', 'baseline');
    const ratio = at('fgt0', 'change') / all.value('growth:fgt0');
    const residue = all.value('residual:fgt1');
    const check = checkWithin(tolerance.absolute);
    return [
      check('gap, first period', at('fgt1', 'baseline'), e.fgt1_t1),
      check('gap, second period', at('fgt1', 'reform'), e.fgt1_t2),
      check('growth, from the first', all.value('growth:fgt1'), e.ref_t1.growth),
      check('redistribution, from the first', all.value('redistribution:fgt1'), e.ref_t1.redistribution),
      check('residue, from the first', residue, e.ref_t1.residue),
      check('growth, from the last', all.value('growth_end:fgt1'), e.ref_t2.growth),
      check('redistribution, from the last', all.value('redistribution_end:fgt1'), e.ref_t2.redistribution),
      check(
        'residue, from the last',
        at('fgt1', 'change') - all.value('growth_end:fgt1') - all.value('redistribution_end:fgt1'),
        e.ref_t2.residue,
      ),
      check('growth, Shapley', all.value('growth_shapley:fgt1'), e.shapley.growth),
      check('redistribution, Shapley', all.value('redistribution_shapley:fgt1'), e.shapley.redistribution),
      check('mean, first period', at('mean', 'baseline'), e.mean_t1),
      check('mean, second period', at('mean', 'reform'), e.mean_t2),
      check('growth of the mean', growth, e.growth),
      check('mean growth of the poor', poor.value('mean'), e.ravallion_chen_mean_growth_of_poor),
      {
        ...check('Kakwani and Pernia', ratio, e.kakwani_pernia_alpha0),
        note: 'change of the headcount over its growth part',
      },
      { ...check('poverty-equivalent growth', growth * ratio, e.pegr_alpha0), note: 'growth times that ratio' },
    ];
  },
  pep_inequality_groups_v1: (mizan, { inputs, expected, tolerance }) => {
    const e = expected as { readonly gini: Numbers; readonly ge0: Numbers; readonly within_share_percent_inc1: number };
    const { group, inc1, inc2, inc3 } = inputs as Record<string, readonly number[]>;
    const file = mizan.table(
      'six-incomes.csv',
      group.map((value, k) => ({ group: value, inc1: inc1[k], inc2: inc2[k], inc3: inc3[k] })),
    );
    const all = mizan.measure(
      file,
      '--of',
      'inc1',
      '--of',
      'inc2',
      '--of',
      'inc3',
      '--by',
      'group',
      '--indicator',
      'gini,ge:0',
      '--decompose',
      'by=group',
    );
    const check = checkWithin(tolerance.absolute);
    const ours = (indicator: string, name: string): number => {
      const [of, part] = name.split('_');
      if (part === undefined) return all.value(indicator, { of });
      if (part.startsWith('group')) return all.value(indicator, { of, by: 'group', group: part.slice(-1) });
      return all.value(`${part}:${indicator}`, { of, by: 'group' });
    };
    const within = all.value('within:ge:0', { of: 'inc1', by: 'group' }) / all.value('ge:0', { of: 'inc1' });
    return [
      ...Object.entries(e.gini).map(([name, theirs]) => check(`Gini, ${name}`, ours('gini', name), theirs)),
      ...Object.entries(e.ge0).map(([name, theirs]) => check(`GE(0), ${name}`, ours('ge:0', name), theirs)),
      {
        what: 'part within groups, %',
        ours: 100 * within,
        theirs: e.within_share_percent_inc1,
        within: tolerance.share_percent_absolute,
      },
    ];
  },
  pep_ubi_vs_child_allowance_v1: (mizan, { inputs, expected, tolerance }) => {
    const e = expected as { readonly A: Programme; readonly B: Programme; readonly poverty_line_100: Numbers };
    const file = mizan.table('eight-households-programmes.csv', inputs.households as Rows);
    const a = inputs.programme_A as { per_person: number; per_child: number };
    const b = inputs.programme_B as { per_child: number };
    const net = 'pre_tax_income * 0.9 / hhsize';
    const parts = {
      A: { net_income: net, ubi: `${a.per_person} * hhsize / hhsize`, child: `${a.per_child} * children / hhsize` },
      B: { net_income: net, child: `${b.per_child} * children / hhsize` },
    };
    const check = checkWithin(tolerance.absolute);
    const after = Object.values(parts.B).join(' + ');
    const poverty = mizan.measure(
      file,
      '--of',
      after,
      '--against',
      'pre_tax_income / hhsize',
      '--size',
      'hhsize',
      '--line',
      '100',
      '--indicator',
      'fgt0,fgt1',
    );
    const p = e.poverty_line_100;
    return [
      ...(['A', 'B'] as const).flatMap((name) =>
        programme(mizan, file, { name, sources: parts[name], theirs: e[name], check }),
      ),
      check('headcount before', poverty.value('fgt0', { policy: 'baseline' }), p.fgt0_pre_tax),
      check('headcount under B', poverty.value('fgt0', { policy: 'reform' }), p.fgt0_post_B),
      check('gap before', poverty.value('fgt1', { policy: 'baseline' }), p.fgt1_pre_tax),
      check('gap under B', poverty.value('fgt1', { policy: 'reform' }), p.fgt1_post_B),
      check('change of the gap, standard error', poverty.estimate('fgt1', { policy: 'change' }).se!, p.fgt1_change_se),
    ];
  },
  pep_wk12_households_v1: (mizan, { inputs, expected, tolerance }) => {
    const file = mizan.table('twelve-households.csv', inputs.households as Rows);
    const e = expected as Readonly<
      Record<string, { readonly value: number; readonly se?: number; readonly ci95?: readonly number[] }>
    >;
    const nominal = 'income / hhsize';
    const deflator = inputs.deflator as Numbers;
    const real = `income / hhsize / if(region == 'A', ${deflator.A}, if(region == 'B', ${deflator.B}, ${deflator.C}))`;
    const of = (rule: string, line: string) =>
      mizan.measure(file, '--of', rule, '--size', 'hhsize', '--line', line, '--indicator', 'mean,total,fgt1');
    const [inMoney, deflated] = [of(nominal, '100'), of(real, '120')];
    const ours = {
      mean: inMoney.estimate('mean'),
      total: inMoney.estimate('total'),
      'fgt1/100': inMoney.estimate('fgt1'),
      meanreal: deflated.estimate('mean'),
      'fgt1real/120': deflated.estimate('fgt1'),
    };
    return Object.entries(ours).flatMap(([what, { value, se, low, high }]): Check[] => {
      const theirs = e[what];
      const own: Check = { what, ours: value!, theirs: theirs.value, within: tolerance.value_relative * theirs.value };
      if (theirs.se === undefined) return [own];
      const error: Check = {
        what: `${what}, standard error`,
        ours: se!,
        theirs: theirs.se,
        within: tolerance.se_relative * theirs.se,
      };
      const ends = [low!, high!].map(
        (end, k): Check => ({
          what: `${what}, interval ${k === 0 ? 'from' : 'to'}`,
          ours: end,
          theirs: theirs.ci95![k],
          within: tolerance.ci_absolute,
        }),
      );
      return [own, error, ...ends];
    });
  },
};

type Numbers = Readonly<Record<string, number>>;

interface Programme {
  readonly gini: number;
  readonly rao: Readonly<Record<string, Numbers>>;
}

interface Programming {
  readonly name: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly theirs: Programme;
  readonly check: ReturnType<typeof checkWithin>;
}

function programme(mizan: Command, file: string, { name, sources, theirs, check }: Programming): readonly Check[] {
  const rules = Object.values(sources);
  const all = mizan.measure(
    file,
    '--of',
    rules.join(' + '),
    '--size',
    'hhsize',
    '--indicator',
    'gini',
    '--decompose',
    `source=${rules.join(',')}`,
  );
  const parts: Readonly<Record<string, string>> = {
    share: 'source_share',
    concentration: 'source_concentration',
    absolute: 'source_contribution',
    relative: 'source_contribution_share',
  };
  return [
    check(`Gini under ${name}`, all.value('gini'), theirs.gini),
    ...Object.entries(theirs.rao).flatMap(([source, numbers]) =>
      Object.entries(numbers).map(([part, value]) =>
        check(
          `${part} of ${source} under ${name}`,
          all.value(parts[part], { by: 'source', group: sources[source] }),
          value,
        ),
      ),
    ),
  ];
}

function checkWithin(within: number, note?: string): (what: string, ours: number, theirs: number) => Check {
  return (what, ours, theirs) => ({ what, ours, theirs, within, note });
}

function column(name: string, values: unknown): Rows {
  return (values as readonly number[]).map((value) => ({ [name]: value }));
}

/** Damgaard and Weiner's asymmetry: the share of people at the mean and the share of the total that they hold, added up. */
function asymmetry(mizan: Command, file: string): number {
  const all = mizan.measure(file, '--of', 'x', '--line', '100%mean', '--indicator', 'mean,fgt0,count');
  const [mean, below, people] = [all.value('mean'), all.value('fgt0'), all.value('count')];
  const next = (filter: string, p: number) =>
    mizan.measure(file, '--of', 'x', '--filter', filter, '--indicator', `quantile:${p}`).value(`quantile:${p}`);
  const [last, first] = [next(`x < ${mean}`, 1), next(`x >= ${mean}`, 0)];
  const share = below + (mean - last) / (first - last) / people;
  return share + mizan.measure(file, '--of', 'x', '--indicator', `lorenz:${share}`).value(`lorenz:${share}`);
}
