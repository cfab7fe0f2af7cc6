import type { Answer, Bench } from './bench.ts';
import { designOf, type Entry, type Golden, numbersIn, weightOf } from './golden.ts';
import { absent, covered, other, type Pair, pairs, type Verdict } from './verdict.ts';

/** What a reform does to the same people: growth and redistribution, incidence by decile, who moves. */
export function reforms(bench: Bench, golden: Golden, entry: Entry): Verdict {
  const [y0, y1] = [golden.y0!, reformed(golden.y1!)];
  const common = { ...weightOf(golden), line: [String(golden.z_abs)], quantile: 'inverse' as const };
  const ask: Ask = (flags) => bench.ask(golden.dataset, { ...common, ...flags });
  const here: Here = { ask, y0, y1, z: golden.z_abs! };
  const known = cases[entry.id.replace(/\.fgt\d$/, '')];
  return known ? known(here, entry) : absent('no rule of ours yet');
}

type Ask = (flags: Parameters<Bench['ask']>[1]) => Answer;

interface Here {
  readonly ask: Ask;
  readonly y0: string;
  readonly y1: string;
  readonly z: number;
}

/** `… with F = … = 699.37` put as a rule with the number in it. */
function reformed(text: string): string {
  const [, rule, number] = /^(.+) with F = .+ = ([\d.]+)$/.exec(text) ?? [];
  return rule === undefined ? text : rule.replace(/\bF\b/, number);
}

type Case = (here: Here, entry: Entry) => Verdict;

const cases: Readonly<Record<string, Case>> = {
  datt_ravallion: ({ ask, y0, y1 }, { id, value }) => {
    const index = id.slice(-4);
    const answer = ask({ of: [y1], against: y0, indicator: [index], decompose: ['growth'] });
    const part = (name: string) => answer.value(`${name}:${index}`);
    const ours = {
      P0: answer.value(index, { policy: 'baseline' }),
      P1: answer.value(index, { policy: 'reform' }),
      change: answer.value(index, { policy: 'change' }),
      growth_base: part('growth'),
      redist_base: part('redistribution'),
      residual: part('residual'),
      growth_shapley: part('growth_shapley'),
      redist_shapley: part('redistribution_shapley'),
    };
    return covered(pairs(ours, numbersIn(value)), '--decompose growth');
  },
  growth_incidence_curve: ({ ask, y0, y1 }, { value }) => {
    const theirs = numbersIn(value);
    const answer = ask({ of: [y1], against: y0, indicator: Object.keys(theirs).map((p) => `quantile:${p}`) });
    const list = Object.entries(theirs).map(([p, change]) => {
      const at = (policy: 'baseline' | 'reform') => answer.value(`quantile:${p}`, { policy });
      return { ours: at('reform') / at('baseline') - 1, theirs: change };
    });
    return covered(list, 'quantiles of both');
  },
  decile_impact: ({ ask, y0, y1 }, { value }) =>
    covered(decileImpact({ ask, y0, y1 }, value), 'rules by decile of the baseline'),
  net_cost: ({ ask, y0, y1 }, { value }) => {
    const answer = ask({ of: [`(${y1}) - (${y0})`], indicator: ['total'] });
    return covered([{ ours: answer.value('total'), theirs: value as number }], 'total of a rule');
  },
  transition_matrix: ({ ask, y0, y1 }, { value }) => {
    const answer = ask({ of: [y1], against: y0, indicator: ['mean'], decompose: ['mobility'] });
    const list = (value as readonly (readonly number[])[]).flatMap((row, from) =>
      row.map((theirs, to) => ({
        ours: answer.value(`transition:${to + 1}`, { by: 'decile', group: String(from + 1) }),
        theirs,
      })),
    );
    return covered(list, '--decompose mobility');
  },
  movers_share: ({ ask, y0, y1 }, { value }) => {
    const answer = ask({ of: [y1], against: y0, indicator: ['mean'], decompose: ['mobility'] });
    return covered([{ ours: answer.value('movers'), theirs: value as number }], '--decompose mobility');
  },
  poverty_transitions: ({ ask, y0, y1, z }, { value }) => {
    const poor = (y: string) => `((${y}) < ${z})`;
    const count = (rule: string) => ask({ of: [`if(${rule}, 1, 0)`], indicator: ['total'] }).value('total');
    const ours = {
      poor_both: count(`${poor(y0)} and ${poor(y1)}`),
      exit: count(`${poor(y0)} and not ${poor(y1)}`),
      enter: count(`not ${poor(y0)} and ${poor(y1)}`),
      nonpoor_both: count(`not ${poor(y0)} and not ${poor(y1)}`),
    };
    return covered(pairs(ours, numbersIn(value)), 'totals of rules');
  },
};

function decileImpact({ ask, y0, y1 }: Omit<Here, 'z'>, value: unknown): Pair[] {
  const change = `((${y1}) - (${y0}))`;
  const by = { by: ['deciles'], rank: y0 };
  const both = ask({ of: [y1], against: y0, indicator: ['mean'], ...by });
  const ofRule = (rule: string, filter?: string) =>
    ask({ of: [rule], indicator: ['mean', 'count', 'share'], ...by, filter });
  const winners = ofRule(`if(${change} > 0.005, 1, 0)`);
  const losers = ofRule(`if(${change} < -0.005, 1, 0)`);
  const large = ofRule(`if(${change} < -0.05 * (${y0}), 1, 0)`);
  const changes = ofRule(change);
  return (value as readonly Record<string, number>[]).flatMap((row) => {
    const where = { by: 'decile', group: String(row.group) };
    const mean = (policy: 'baseline' | 'reform' | 'change') => both.value('mean', { ...where, policy });
    const ours = {
      pop: winners.value('count', where),
      mean_base: mean('baseline'),
      mean_reform: mean('reform'),
      mean_change: mean('change'),
      pct_change_of_mean: mean('change') / mean('baseline'),
      winners_share: winners.value('mean', where),
      losers_share: losers.value('mean', where),
      unchanged_share: 1 - winners.value('mean', where) - losers.value('mean', where),
      loss_gt5pct_share: large.value('mean', where),
      share_of_net_change: changes.value('share', where),
    };
    return pairs(ours, row).map(nearZero);
  });
}

/** What is zero but for rounding is zero. */
function nearZero(pair: Pair): Pair {
  return pair.theirs !== null && Math.abs(pair.theirs) < 1e-14 && Math.abs(pair.ours) < 1e-12
    ? { ...pair, ours: 0, theirs: 0 }
    : pair;
}

/** A transfer seen as ASPIRE does: coverage, incidence, adequacy by fifths, targeting, and what it does to poverty. */
export function socialProtection(bench: Bench, golden: Golden, entry: Entry): Verdict {
  const welfare = `(${golden.welfare})`;
  const before = `${welfare} - (${golden.benefit})`;
  const ask: Ask = (flags) =>
    bench.ask(golden.dataset, {
      of: [golden.benefit!],
      welfare,
      ...weightOf(golden),
      ...designOf(golden.design),
      quantile: 'inverse',
      ...flags,
    });
  const [what, moment] = entry.id.split('_');
  if (what === 'quintiles') return fifths(ask, entry, moment === 'pre' ? before : welfare);
  if (what === 'targeting') return targeting(ask, entry, { moment, ranked: moment === 'pre' ? before : welfare });
  if (entry.id === 'impact_p20pre') {
    const line = (entry.value as { line: number }).line;
    return other(
      'poor at or below the line, here a person’s own welfare (ours: strictly below)',
      impact(ask, entry, { line, before }),
    );
  }
  return covered(impact(ask, entry, { line: golden.z_abs!, before }));
}

const fifthIndicators = [
  'count',
  'beneficiaries',
  'coverage',
  'beneficiary_incidence',
  'total',
  'benefit_incidence',
  'mean',
  'average_transfer',
  'adequacy',
  'relative_incidence',
];

function fifths(ask: Ask, entry: Entry, rank: string): Verdict {
  const answer = ask({ indicator: fifthIndicators, by: ['quintiles'], rank });
  const list = (entry.value as readonly Record<string, number | string>[]).flatMap((row) => {
    const where = row.group === 'total' ? {} : { by: 'quintile', group: String(row.group).slice(1) };
    const value = (indicator: string) => answer.value(indicator, where);
    const values = pairs(
      {
        pop: value('count'),
        beneficiaries: value('beneficiaries'),
        coverage: value('coverage'),
        beneficiary_incidence: value('beneficiary_incidence'),
        benefit_total: value('total'),
        benefit_incidence: value('benefit_incidence'),
        avg_transfer_per_capita: value('mean'),
        avg_transfer_beneficiaries: value('average_transfer'),
        adequacy: value('adequacy'),
        relative_incidence: value('relative_incidence'),
      },
      row,
    );
    const errors = ['coverage', 'beneficiary_incidence', 'benefit_incidence', 'adequacy'].flatMap((name): Pair[] => {
      const theirs = row[`${name}_se`];
      return typeof theirs === 'number' ? [{ ours: answer.se(name, where), theirs, isError: true }] : [];
    });
    return [...values, ...errors];
  });
  return covered(list, '--by quintiles, --rank welfare with or without the transfer');
}

function targeting(ask: Ask, entry: Entry, { moment, ranked }: { moment: string; ranked: string }): Verdict {
  const people = moment === 'pre' ? 'leakage:people' : 'leakage:people_post';
  const indicators = [
    `cgh:0.2:${moment}`,
    `cgh:0.4:${moment}`,
    `targeting_differential:${moment}`,
    `undercoverage:${moment}`,
    `leakage:${moment}`,
    people,
  ];
  const answer = ask({ indicator: indicators });
  const concentration = ask({ indicator: ['concentration'], welfare: ranked }).value('concentration');
  const byFifth = ask({ indicator: ['benefit_incidence'], by: ['quintiles'], rank: ranked });
  const fifth = (group: number) => byFifth.value('benefit_incidence', { by: 'quintile', group: String(group) });
  const ours = {
    cgh_q1: answer.value(indicators[0]),
    cgh_q12: answer.value(indicators[1]),
    share_bottom20: fifth(1),
    share_bottom40: fifth(1) + fifth(2),
    concentration,
    targeting_differential: answer.value(indicators[2]),
    undercoverage_q1: answer.value(indicators[3]),
    leakage_benefits_q1: answer.value(indicators[4]),
    leakage_beneficiaries_q1: answer.value(people),
  };
  const theirs = numbersIn(entry.value);
  const isTied = Math.abs(concentration - theirs.concentration) > 1e-10;
  const { concentration: own, ...rest } = ours;
  if (!isTied)
    return covered(pairs(ours, theirs), 'shares read off the concentration curve at exact fifths are not offered');
  const near =
    'the concentration alone: people whose welfare before the transfer is equal but for rounding are ties in ours';
  return other(near, [...pairs(rest, theirs), { ours: own, theirs: theirs.concentration }]);
}

function impact(ask: Ask, entry: Entry, { line, before }: { line: number; before: string }): Pair[] {
  const indicator = [
    'headcount_reduction',
    'gap_reduction',
    'gini_reduction',
    'benefit_cost',
    'vertical_efficiency',
    'spillover',
    'poverty_gap_efficiency',
    'fgt0',
    'fgt1',
    'fgt2',
    'gap_total',
    'total',
  ];
  const answer = ask({ indicator, line: [String(line)] });
  const poverty = ['fgt0', 'fgt1', 'fgt2', 'gap_total', 'gini'];
  const pre = ask({ of: [before], welfare: undefined, line: [String(line)], indicator: poverty });
  const post = ask({
    of: [ask({ indicator: ['total'] }).measurement.prepared.plan.request.welfare!],
    welfare: undefined,
    line: [String(line)],
    indicator: poverty,
  });
  const ours = {
    headcount_pre: pre.value('fgt0'),
    headcount_post: answer.value('fgt0'),
    headcount_reduction_pct: 100 * answer.value('headcount_reduction'),
    gap_index_pre: pre.value('fgt1'),
    gap_index_post: answer.value('fgt1'),
    gap_reduction_pct: 100 * answer.value('gap_reduction'),
    severity_pre: pre.value('fgt2'),
    severity_post: answer.value('fgt2'),
    gini_pre: pre.value('gini'),
    gini_post: post.value('gini'),
    gini_reduction_pct: 100 * answer.value('gini_reduction'),
    total_gap_pre: pre.value('gap_total'),
    total_gap_post: answer.value('gap_total'),
    total_transfer: answer.value('total'),
    benefit_cost_ratio: answer.value('benefit_cost'),
    vertical_expenditure_efficiency: answer.value('vertical_efficiency'),
    spillover: answer.value('spillover'),
    poverty_gap_efficiency: answer.value('poverty_gap_efficiency'),
  };
  return pairs(ours, numbersIn(entry.value));
}
