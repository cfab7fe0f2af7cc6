import Papa from 'papaparse';
import type { Answer, Bench } from './bench.ts';
import { designOf, type Entry, filterOf, type Golden, numbersIn, weightOf } from './golden.ts';
import { absent, covered, type Pair, pairs, type Verdict, withError } from './verdict.ts';

/** Progressivity of taxes and benefits, and what each contributes to redistribution. */
export function progressivity(bench: Bench, golden: Golden, entry: Entry): Verdict {
  const pre = `(${golden.pre})`;
  const taxes = rules(golden.taxes);
  const benefits = rules(golden.benefits);
  const signed = [...Object.values(taxes).map((v) => ` - (${v})`), ...Object.values(benefits).map((v) => ` + (${v})`)];
  const post = pre + signed.join('');
  const ask: Ask = (flags) => bench.ask(golden.dataset, { ...weightOf(golden), ...flags });
  const here: Progressive = { golden, ask, pre, post, taxes, benefits };
  if (entry.id === 'system') return system(here, entry);
  const [kind, name, , ranking] = /^(tax|benefit|marginal)\.(\w+?)(\.by_(pre|post))?$/.exec(entry.id)?.slice(1) ?? [];
  return kind === 'marginal' ? marginal(here, entry, name) : instrument(here, entry, { kind, name, ranking });
}

type Ask = (flags: Parameters<Bench['ask']>[1]) => Answer;

interface Progressive {
  readonly golden: Golden;
  readonly ask: Ask;
  readonly pre: string;
  readonly post: string;
  readonly taxes: Readonly<Record<string, string>>;
  readonly benefits: Readonly<Record<string, string>>;
}

/** Rules by name; `a if test else b` is written as the rule language has it. */
function rules(given: Golden['taxes']): Readonly<Record<string, string>> {
  const entries = Object.entries(given ?? {}) as [string, string][];
  return Object.fromEntries(
    entries.map(([name, text]) => [name, text.replace(/^(.+) if (.+) else (.+)$/, 'if($2, $1, $3)')]),
  );
}

const jackknives = [
  ['estimate', 'se_jkn_mse'],
  ['mean', 'se_jkn_default'],
] as const;

function system({ golden, ask, pre, post }: Progressive, entry: Entry): Verdict {
  const names = {
    gini_pre: 'gini',
    gini_post: 'gini',
    conc_post_by_pre: 'concentration',
    RE: 'redistribution',
    VE: 'reynolds_smolensky',
    RR: 'reranking',
  };
  const theirs = numbersIn(entry.value);
  const list = jackknives.flatMap(([centre, key]) => {
    const design = { ...designOf(golden.design_for_jackknife), replicateMethod: 'jkn', centre } as const;
    const after = ask({ of: [post], welfare: pre, ...design, indicator: [...new Set(Object.values(names))] });
    const before = ask({ of: [pre], ...design, indicator: ['gini'] });
    const se = numbersIn(entry[key]);
    return Object.entries(names).flatMap(([name, indicator]) =>
      withError((name === 'gini_pre' ? before : after).estimate(indicator), { value: theirs[name], se: se[name] }),
    );
  });
  return covered(list, '--welfare is income before; jackknife around the estimate and around the mean');
}

interface Instrument {
  readonly kind: string;
  readonly name: string;
  readonly ranking: string;
}

function instrument(
  { golden, ask, pre, post, taxes, benefits }: Progressive,
  entry: Entry,
  { kind, name, ranking }: Instrument,
): Verdict {
  const isTax = kind === 'tax';
  const amount = (isTax ? taxes : benefits)[name];
  const ranked = ranking === 'post' ? post : pre;
  const kakwani = isTax ? 'kakwani:tax' : 'kakwani:benefit';
  const theirs = numbersIn(entry.value);
  const own = ask({
    of: [amount],
    welfare: ranked,
    indicator: ['concentration', kakwani, 'relative_incidence', 'suits'],
  });
  const list: Pair[] = pairs(
    {
      concentration: own.value('concentration'),
      kakwani: own.value(kakwani),
      avg_rate: own.value('relative_incidence'),
      suits: own.value('suits'),
    },
    theirs,
  );
  const alone = ask({
    of: [isTax ? `${pre} - (${amount})` : `${pre} + (${amount})`],
    welfare: pre,
    indicator: ['reynolds_smolensky', 'redistribution', 'reranking'],
  });
  const t = own.value('relative_incidence');
  const rest: Pair[] =
    ranking === 'post'
      ? []
      : pairs(
          {
            RS_vertical: alone.value('reynolds_smolensky'),
            RE: alone.value('redistribution'),
            reranking: alone.value('reranking'),
            RS_from_kakwani: (t / (isTax ? 1 - t : 1 + t)) * own.value(kakwani),
          },
          theirs,
        );
  const errors = jackknives.flatMap(([centre, key]): Pair[] => {
    const se = entry[key] as { readonly C: number; readonly K: number } | undefined;
    if (!se) return [];
    const design = { ...designOf(golden.design_for_jackknife), replicateMethod: 'jkn', centre } as const;
    const answer = ask({ of: [amount], welfare: ranked, ...design, indicator: ['concentration', kakwani] });
    const error = (ours: number, theirs: number): Pair => ({ ours, theirs, isError: true });
    return [error(answer.se('concentration'), se.C), error(answer.se(kakwani), se.K)];
  });
  return covered([...list, ...rest, ...errors].map(nearZero));
}

/** What is zero but for rounding on both sides is zero. */
function nearZero(pair: Pair): Pair {
  const isNothing = (x: number | null) => x !== null && Math.abs(x) < 1e-14;
  return isNothing(pair.ours) && isNothing(pair.theirs) ? { ...pair, ours: 0, theirs: 0 } : pair;
}

function marginal({ ask, post, taxes, benefits }: Progressive, entry: Entry, name: string): Verdict {
  const without = taxes[name] === undefined ? `${post} - (${benefits[name]})` : `${post} + (${taxes[name]})`;
  const answer = ask({ of: [post], against: without, indicator: ['gini'] });
  const ours = {
    gini_without: answer.value('gini', { policy: 'baseline' }),
    gini_with: answer.value('gini', { policy: 'reform' }),
    marginal_contribution: -answer.value('gini', { policy: 'change' }),
  };
  return covered(pairs(ours, numbersIn(entry.value)), '--against the end without it');
}

/** Lerman and Yitzhaki's decomposition by source. */
export function bySource(bench: Bench, golden: Golden, entry: Entry): Verdict {
  const sources = golden.entries.find(({ id }) => id === 'lerman_yitzhaki')!.value as readonly Record<
    string,
    string & number
  >[];
  const formulas = sources.map(({ formula }) => formula);
  const of = formulas.join(' + ');
  const answer = bench.ask(golden.dataset, {
    of: [of],
    ...weightOf(golden),
    indicator: ['gini', 'mean'],
    decompose: [`source=${formulas.join(',')}`],
  });
  if (entry.id === 'total')
    return covered(pairs({ gini: answer.value('gini'), mean: answer.value('mean') }, numbersIn(entry.value)));
  const means = bench.ask(golden.dataset, { of: formulas, ...weightOf(golden), indicator: ['mean'] });
  return covered(
    sources.flatMap((source) => {
      const part = (indicator: string) => answer.value(indicator, { by: 'source', group: source.formula });
      const ours = {
        mean: means.value('mean', { of: source.formula }),
        share_S: part('source_share'),
        gini_G: part('source_gini'),
        gini_corr_R: part('source_correlation'),
        concentration_C: part('source_concentration'),
        contribution_SGR: part('source_contribution'),
        contribution_share: part('source_contribution_share'),
        elasticity_marginal_pct: part('source_elasticity'),
        shorrocks_cov_share: part('source_covariance_share'),
      };
      return pairs(ours, source);
    }),
    '--decompose source=…',
  );
}

/** Inequality and poverty by group. */
export function byGroup(bench: Bench, golden: Golden, entry: Entry): Verdict {
  const { group, y, z_abs } = golden;
  const z = z_abs ?? (golden.entries.find(({ params }) => params?.z !== undefined)?.params?.z as number | undefined);
  const line = z === undefined ? undefined : [String(z)];
  const common = { of: [y!], ...weightOf(golden), ...filterOf(golden), line };
  const file = bench.table(`positive-${golden.dataset}`, positiveRows(bench.text(golden.dataset), y!));
  const decompose = [`by=${group}`];
  const ask: Ask = (design) => bench.ask(file, { ...common, ...design, indicator: ['mean'], decompose });
  const answer = bench.ask(golden.dataset, { ...common, indicator: ['mean'], decompose });
  const groups = bench.ask(golden.dataset, {
    ...common,
    by: [group!],
    indicator: ['count', 'mean', 'gini', 'ge:-1', 'ge:0', 'ge:1', 'ge:2', ...(line ? ['fgt0', 'fgt1', 'fgt2'] : [])],
  });
  const [, alpha] = /^ge\((.+)\)_decomp$/.exec(entry.id) ?? [];
  if (alpha !== undefined) return entropy({ ask, answer, groups, group: group! }, entry, alpha);
  if (entry.id === 'gini_decomp_group') return gini({ ask, answer, groups, group: group! }, entry);
  const [, index] = /^(fgt\d)_by_group$/.exec(entry.id) ?? [];
  return index === undefined
    ? absent('no rule of ours yet')
    : poverty({ ask, answer, groups, group: group! }, entry, index);
}

/** A file without the rows whose variable is not above zero. */
function positiveRows(text: string, variable: string): string {
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return Papa.unparse({ fields: meta.fields!, data: data.filter((row) => Number(row[variable]) > 0) });
}

interface Grouped {
  /** The same decomposition under a survey design, of a file without those whose income is not positive: convey drops their units. */
  readonly ask: Ask;
  readonly answer: Answer;
  readonly groups: Answer;
  readonly group: string;
}

function entropy({ ask, answer, groups, group }: Grouped, entry: Entry, alpha: string): Verdict {
  const at = (name: string) => answer.value(`${name}:ge:${alpha}`, { by: group });
  const own = ['total', 'within', 'between', 'between_share'];
  const list = pairs(Object.fromEntries(own.map((name) => [name, at(name)])), numbersIn(entry.value));
  const ofGroups = (entry.groups as readonly Record<string, number | string>[]).flatMap((row) => {
    const where = { by: group, group: String(row.group) };
    return pairs({ mean: groups.value('mean', where), ge: groups.value(`ge:${alpha}`, where) }, row);
  });
  return covered([...list, ...ofGroups, ...errorsOfParts({ ask, group }, entry, alpha)], '--decompose by=…');
}

/** convey's standard errors of the total and of its parts within and between groups. */
function errorsOfParts({ ask, group }: Pick<Grouped, 'ask' | 'group'>, entry: Entry, alpha: string): Pair[] {
  const theirs = entry.se_convey as
    | { readonly design: string | readonly string[]; readonly se: readonly number[] }
    | undefined;
  if (!theirs) return [];
  const [ids, strata] = typeof theirs.design === 'string' ? [] : theirs.design;
  const answer = ask(ids && strata ? designOf({ ids, strata }) : {});
  return ['total', 'within', 'between'].map((name, k) => ({
    ours: answer.se(`${name}:ge:${alpha}`, { by: group }),
    theirs: theirs.se[k],
    isError: true,
  }));
}

function gini({ answer, groups, group }: Grouped, entry: Entry): Verdict {
  const at = (name: string) => answer.value(`${name}:gini`, { by: group });
  const own = ['total', 'within', 'between', 'overlap'];
  const list = pairs(Object.fromEntries(own.map((name) => [name, at(name)])), numbersIn(entry.value));
  const ofGroups = Object.entries(numbersIn(entry.group_gini)).map(([name, theirs]) => ({
    ours: groups.value('gini', { by: group, group: name }),
    theirs,
  }));
  return covered([...list, ...ofGroups], '--decompose by=…; Yitzhaki and Lerman’s split is not offered');
}

function poverty({ answer, groups, group }: Grouped, entry: Entry, index: string): Verdict {
  const rows = entry.value as readonly Record<string, number | string>[];
  return covered(
    rows.flatMap((row) => {
      const where = { by: group, group: String(row.group) };
      const ours = {
        pop_share: answer.value('population_share', where),
        fgt: groups.value(index, where),
        contribution: answer.value(`contribution:${index}`, where),
        contribution_share: answer.value(`contribution_share:${index}`, where),
        relative_risk: answer.value(`relative_risk:${index}`, where),
      };
      return pairs(ours, row);
    }),
    '--decompose by=…',
  );
}
