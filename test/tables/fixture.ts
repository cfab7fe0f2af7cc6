import { quantileGroups } from '../../src/columns/groups.ts';
import { sample } from '../../src/columns/sample.ts';
import type { Field, Instrument, Policy, Scenario } from '../../src/policy/policy.ts';
import { populationFromColumns } from '../../src/population/from-columns.ts';
import type { Population } from '../../src/population/population.ts';
import type { Comparison, Outcome } from '../../src/simulation/outcome.ts';

/*
 * Ten households of two, each standing for a hundred. Household h (0 … 9) uses 1000·(h + 1) kWh a year at 0.002 KWD
 * (cost 0.04); those from 3 up have one member in government pay of 12,000 a year (10,000 basic, 2,000 social), on which
 * the treasury adds a tenth; 0, 1 and 2 receive social assistance of 1,200. Private income is 500·h.
 * The reform raises the price to 0.010, cuts the social allowance to 1,800, pays 240 to households 0 to 4, and cuts
 * commercial diesel, which no household sees, from 50,000 to 30,000.
 */
const households = Array.from({ length: 10 }, (_, h) => h);
const isStaff = (h: number) => h >= 3;

function population(): Population {
  return {
    ...populationFromColumns({
      households: {
        region: households.map((h) => (h < 5 ? 'north' : 'south')),
        kwh: households.map((h) => 1000 * (h + 1)),
      },
      persons: {
        sex: households.flatMap(() => ['female', 'male']),
        grade: households.flatMap((h) => [isStaff(h) ? (h < 6 ? 1 : 2) : null, null]),
      },
      memberOf: households.flatMap((h) => [h, h]),
      weight: households.map(() => 100),
      currency: 'KWD',
      year: 2025,
      measures: { kwh: { unit: 'kWh', period: 'year' } },
    }),
    title: { en: 'ten households', ar: 'عشر أسر' },
    totals: [
      { line: 'social_assistance', amount: 400_000, recipients: 300, year: 2024, source: 'annual report' },
      { line: 'marriage_grants', amount: 1_000_000 },
    ],
  };
}

function instrument(id: string, kind: string, more: Partial<Instrument>): Instrument {
  const place = { file: 'baseline.yaml' };
  return {
    id,
    kind,
    place,
    fields: new Map(),
    changes: new Map(),
    share: 1,
    label: id,
    unit: 'household',
    period: 'year',
    enters: 'disposable',
    who: 'household',
    budget: { line: 'social_transfers' },
    basis: 'simulated',
    ...more,
  };
}

function field(value: unknown): Field {
  const place = () => ({ file: 'baseline.yaml' });
  return { value, at: place, within: place };
}

export const spineOfBaseline: readonly Instrument[] = [
  instrument('government_pay', 'pay', {
    unit: 'person',
    enters: 'market',
    label: { en: 'Government pay', ar: 'رواتب الحكومة' },
    budget: { line: 'wage_bill' },
  }),
  instrument('electricity', 'block_tariff', {
    enters: 'consumable',
    label: { en: 'Electricity', ar: 'الكهرباء' },
    budget: { line: 'subsidies', administrativeTotal: 190_000 },
    fields: new Map([['quantity', field('kwh')]]),
  }),
  instrument('diesel', 'unit_subsidy', {
    who: 'other',
    label: { en: 'Commercial diesel', ar: 'ديزل تجاري' },
    budget: { line: 'subsidies' },
  }),
  instrument('social_assistance', 'transfer', { label: { en: 'Social assistance', ar: 'المساعدات الاجتماعية' } }),
];

const support = instrument('citizen_support', 'transfer', { label: { en: 'Citizen support', ar: 'دعم المواطن' } });

function policy(instruments: readonly Instrument[]): Policy {
  return {
    title: 'Rules of 2025',
    year: 2025,
    day: '2025-12-31',
    period: 'year',
    parameters: new Map(),
    incomes: new Map(),
    instruments,
    assumptions: {
      welfare: { concept: 'consumable' },
      per: 'capita',
      equivalence: { first: 1, adult: 0.5, child: 0.3, childUnder: 14 },
      povertyLines: [{ name: 'national', amount: 1000, period: 'year' }],
      groups: 10,
      response: { demand: 'none', welfare: 'laspeyres' },
    },
  };
}

/** What a policy is, in this small world. */
interface Rules {
  readonly price: number;
  readonly social: number;
  readonly support: number;
  readonly diesel: number;
}

function outcome(rules: Rules): Outcome {
  const per = (value: (h: number) => number) => Float64Array.from(households, value);
  const persons = (value: (h: number) => number) => Float64Array.from(households.flatMap((h) => [value(h), 0]));
  const pay = per((h) => (isStaff(h) ? 10_000 + rules.social : 0));
  const kwh = per((h) => 1000 * (h + 1));
  const assistance = per((h) => (h < 3 ? 1200 : 0));
  const paidSupport = per((h) => (h < 5 ? rules.support : 0));
  const bill = kwh.map((q) => q * rules.price);
  const cost = kwh.map((q) => q * 0.04);
  const electricity = cost.map((c, h) => c - bill[h]);
  const market = per((h) => 500 * h + pay[h]);
  const disposable = market.map((m, h) => m + assistance[h] + paidSupport[h]);
  const consumable = disposable.map((d, h) => d + electricity[h]);
  const none = new Float64Array(10);
  const added: [string, Float64Array][] = rules.support > 0 ? [['citizen_support', paidSupport]] : [];
  return {
    paid: new Map([
      ['government_pay', pay],
      ['electricity', electricity],
      ['diesel', none],
      ['social_assistance', assistance],
      ...added,
    ]),
    cost: new Map([
      ['government_pay', pay.map((x) => x * 1.1)],
      ['electricity', electricity],
      ['diesel', none],
      ['social_assistance', assistance],
      ...added,
    ]),
    lumpSum: new Map([['diesel', rules.diesel]]),
    exposed: new Map([
      ['electricity.quantity', kwh],
      ['electricity.bill', bill],
      ['electricity.cost', cost],
    ]),
    persons: new Map([
      ['government_pay', persons((h) => pay[h])],
      ['government_pay.basic', persons((h) => (isStaff(h) ? 10_000 : 0))],
      ['government_pay.social', persons((h) => (isStaff(h) ? rules.social : 0))],
    ]),
    incomes: { market, disposable, consumable, final: consumable },
    welfare: consumable.map((c) => c / 2),
    missing: new Map(),
  };
}

const present: Rules = { price: 0.002, social: 2000, support: 0, diesel: 50_000 };
const proposed: Rules = { price: 0.01, social: 1800, support: 240, diesel: 30_000 };

/** The reform described above, against the present rules. */
export function comparison(reformRules: Rules = proposed): Comparison {
  const baseline = outcome(present);
  const people = Float64Array.from(households, () => 200);
  const before = sample(baseline.welfare, people);
  const scenario: Scenario = {
    file: 'reform.yaml',
    title: { en: 'A small reform', ar: 'إصلاح صغير' },
    baselineFile: 'baseline.yaml',
    reforms: [],
    baseline: policy(spineOfBaseline),
    reform: policy([...spineOfBaseline, support]),
    levers: [],
    intensity: { subsidies: 1, wages: 1 },
    claims: [],
    isReview: false,
  };
  return {
    scenario,
    population: population(),
    baseline,
    reform: outcome(reformRules),
    peopleWeight: people,
    heads: Float64Array.from(households, () => 2),
    order: before.order,
    groups: { by: 'decile', codes: quantileGroups(before, 10), labels: households.map((h) => String(h + 1)) },
    lines: [{ name: 'national', value: 1000, description: '1000 a year' }],
  };
}

/** The present rules on their own. */
export function review(): Comparison {
  const made = comparison();
  const scenario = {
    ...made.scenario,
    file: 'baseline.yaml',
    title: 'Rules of 2025',
    reform: made.scenario.baseline,
    isReview: true,
  };
  return { ...made, scenario, reform: made.baseline };
}

/** A reform that changes nothing. */
export function unchanged(): Comparison {
  return comparison(present);
}
