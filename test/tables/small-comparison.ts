import { quantileGroups } from '../../src/columns/groups.ts';
import { sample } from '../../src/columns/sample.ts';
import type { Instrument, Policy } from '../../src/policy/policy.ts';
import { populationFromColumns } from '../../src/population/from-columns.ts';
import type { Comparison, LineInForce, Outcome } from '../../src/simulation/outcome.ts';

/** Households of one person each: what they have of their own, and what instruments pay them under each policy. */
export interface Small {
  readonly market: readonly number[];
  readonly baseline: Readonly<Record<string, readonly number[]>>;
  /** The present rules are reviewed where it is left out. */
  readonly reform?: Readonly<Record<string, readonly number[]>>;
  readonly line?: number;
  readonly weight?: readonly number[];
  /** A column to group by. */
  readonly region?: readonly string[];
  /** More of them, missing where null. */
  readonly columns?: Readonly<Record<string, readonly (string | null)[]>>;
  /** Instruments under other budget lines than their own name. */
  readonly lines?: Readonly<Record<string, string>>;
  readonly groups?: number;
}

/** A comparison of one-person households, written out in numbers. */
export function smallComparison(small: Small): Comparison {
  const { market, baseline, reform, line, groups = 5 } = small;
  const weight = small.weight ?? market.map(() => 1);
  const [before, after] = [baseline, reform ?? baseline].map((paid) => outcomeOf(market, paid));
  const people = Float64Array.from(weight);
  const population = populationFromColumns({
    households: { region: small.region ?? market.map(() => 'all'), ...small.columns },
    weight,
    currency: 'KWD',
    year: 2025,
  });
  const lines: LineInForce[] =
    line === undefined ? [] : [{ name: 'national', value: line, description: `${line} a year` }];
  const ranked = sample(before.welfare, people);
  return {
    scenario: {
      file: 'small.yaml',
      title: 'small',
      baselineFile: 'small.yaml',
      reforms: [],
      baseline: policyOf(small, baseline),
      reform: policyOf(small, reform ?? baseline),
      levers: [],
      intensity: {},
      claims: [],
      isReview: reform === undefined,
    },
    population,
    baseline: before,
    reform: reform ? after : before,
    peopleWeight: people,
    heads: population.size,
    order: ranked.order,
    groups: {
      by: groups === 10 ? 'decile' : 'quintile',
      codes: quantileGroups(ranked, groups),
      labels: Array.from({ length: groups }, (_, k) => String(k + 1)),
    },
    lines,
  };
}

function outcomeOf(market: readonly number[], paid: Readonly<Record<string, readonly number[]>>): Outcome {
  const columns = new Map(Object.entries(paid).map(([id, amounts]) => [id, Float64Array.from(amounts)]));
  const own = Float64Array.from(market);
  const welfare = own.map((x, h) => [...columns.values()].reduce((sum, amounts) => sum + amounts[h], x));
  return {
    paid: columns,
    cost: columns,
    lumpSum: new Map(),
    exposed: new Map(),
    persons: new Map(),
    incomes: { market: own, disposable: welfare, consumable: welfare, final: welfare },
    welfare,
    missing: new Map(),
  };
}

function policyOf({ line, lines = {}, groups = 5 }: Small, paid: Readonly<Record<string, readonly number[]>>): Policy {
  return {
    title: 'small',
    year: 2025,
    day: '2025-12-31',
    period: 'year',
    parameters: new Map(),
    incomes: new Map(),
    instruments: Object.keys(paid).map((id) => instrumentOf(id, lines[id] ?? id)),
    assumptions: {
      welfare: { concept: 'consumable' },
      per: 'capita',
      equivalence: { first: 1, adult: 0.5, child: 0.3, childUnder: 14 },
      povertyLines: line === undefined ? [] : [{ name: 'national', amount: line, period: 'year' }],
      groups,
      response: { demand: 'none', welfare: 'laspeyres' },
    },
  };
}

function instrumentOf(id: string, line: string): Instrument {
  return {
    id,
    kind: id.includes('tax') ? 'schedule' : 'transfer',
    place: { file: 'small.yaml' },
    fields: new Map(),
    changes: new Map(),
    share: 1,
    label: { en: id, ar: id },
    unit: 'household',
    period: 'year',
    enters: 'disposable',
    who: 'household',
    budget: { line },
    basis: 'simulated',
  };
}
