import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/diagnostics/diagnostic.ts';
import { resultOf, tablesOf } from '../../src/reports/report.ts';
import { budgetIdentity } from '../../src/tables/budget-identity.ts';
import { groupingProblems } from '../../src/tables/grouping-problems.ts';
import { tables } from '../../src/tables/index.ts';
import { type Cell, fullRows, type Table } from '../../src/tables/table.ts';
import { comparison, review, unchanged } from './fixture.ts';

const result = resultOf(comparison(), { by: ['region'] });

function table(id: string, of = result): Table {
  return tables.find((one) => one.id === id)!.make(of);
}

function nameOf(cell: Cell): string {
  return typeof cell === 'object' && cell !== null ? cell.en : String(cell);
}

/** The numbers of the first row whose label is `label`, by column id. */
function row({ columns, rows }: Table, label: string): Record<string, Cell> {
  const found = rows.find(([first]) => nameOf(first) === label)!;
  return Object.fromEntries(columns.map(({ id }, c) => [id, found[c]]));
}

describe('fiscal-impact', () => {
  const made = table('fiscal-impact');

  it('says no sum of what is withheld', () => {
    const withheld = table('fiscal-impact', resultOf(comparison(), { minCell: 1e6 }));
    const numbers = withheld.rows.flatMap((cells) => cells.slice(1).filter((cell) => typeof cell === 'number'));
    expect(numbers).toEqual([]);
    const notes = (of: Table) => of.notes.map(nameOf).join(' ');
    expect(notes(made)).toMatch(/Saving KWD .* Budget identity/);
    expect(notes(withheld)).not.toMatch(/Saving|Budget identity/);
  });

  it('books every instrument under its line, with the employer share and national totals', () => {
    expect(row(made, 'Wage bill: Government pay')).toMatchObject({ households: -140_000 });
    expect(row(made, 'Wage bill: Government pay').baseline).toBeCloseTo(9_240_000, 6);
    expect(row(made, 'Wage bill: Government pay').reform).toBeCloseTo(9_086_000, 6);
    expect(row(made, 'Wage bill: Government pay').others).toBeCloseTo(-14_000, 6);
    expect(row(made, 'Subsidies').baseline).toBeCloseTo(259_000, 6);
    expect(row(made, 'Commercial diesel')).toMatchObject({
      baseline: 50_000,
      change: -20_000,
      change_percent: -40,
      others: -20_000,
    });
    expect(row(made, 'Citizen support')).toMatchObject({ baseline: 0, change: 120_000, change_percent: null });
    expect(row(made, 'Total cost to the treasury').change).toBeCloseTo(-98_000, 6);
  });

  it('says saving less compensation is net in one sentence', () => {
    expect(nameOf(made.notes[0])).toBe(
      'Saving KWD 218,000 − added spending (compensation) KWD 120,000 = net saving KWD 98,000 a year.',
    );
  });

  it('sets published claims beside the simulated saving', () => {
    const { scenario, ...rest } = comparison();
    const claimed = {
      ...rest,
      scenario: { ...scenario, claims: [{ what: 'saving', amount: 250_000, source: 'ministry' }] },
    };
    const notes = table('fiscal-impact', resultOf(claimed)).notes.map(nameOf);
    expect(notes).toContain(
      'Published claim, saving: KWD 250,000 (ministry); net saving simulated here: KWD 98,000 a year.',
    );
  });

  it('closes the budget identity of every instrument to a tenth of a fils', () => {
    const rows = budgetIdentity(result);
    expect(rows.map(({ instrument }) => instrument)).toEqual([
      'government_pay',
      'electricity',
      'diesel',
      'social_assistance',
      'citizen_support',
    ]);
    for (const { residual } of rows) expect(Math.abs(residual)).toBeLessThan(1e-4);
  });

  it('shows a cost that no party accounts for as a gap', () => {
    const broken = comparison();
    const estimates = resultOf(broken).estimates.map((estimate) =>
      estimate.of === 'received:electricity' && estimate.by === null ? { ...estimate, value: 0 } : estimate,
    );
    const [, electricity] = budgetIdentity({ comparison: broken, estimates });
    expect(electricity.residual).toBeCloseTo(-44_000, 6);
  });
});

describe('distribution', () => {
  const made = table('distribution');

  it('gives mean welfare per person, its change, and the share of the change', () => {
    expect(row(made, '1')).toMatchObject({ people: 10, baseline: 619, reform: 735, change: 116 });
    expect(row(made, '1').change_percent).toBeCloseTo(11600 / 619, 9);
    expect(row(made, '10')).toMatchObject({ change: -140, share_of_change: 43.75 });
    expect(row(made, 'All')).toMatchObject({ people: 100, baseline: 5609.5, reform: 5577.5, share_of_change: 100 });
  });

  it('adds the groups of variables asked for under a heading', () => {
    const heading = made.rows.findIndex(([label]) => nameOf(label) === 'Region');
    expect(made.styles![heading].heading).toBe(true);
    expect(row(made, 'north').baseline).toBe((619 + 888 + 1157 + 6826 + 7095) / 5);
    expect(row(made, 'south').people).toBe(50);
  });
});

describe('winners-losers', () => {
  it('puts every person in one bin', () => {
    const made = table('winners-losers');
    expect(row(made, 'All')).toEqual({
      group: { en: 'All', ar: 'الجميع' },
      losers: 50,
      winners: 30,
      loss_over_5: 0,
      loss_under_5: 50,
      no_change: 20,
      gain_under_5: 0,
      gain_over_5: 30,
    });
  });

  it('has nothing to say in a review', () => {
    expect(table('winners-losers', resultOf(review())).rows).toEqual([]);
  });
});

describe('poverty', () => {
  const made = table('poverty');

  it('counts those strictly below the line, and their gap', () => {
    expect(row(made, 'Headcount')).toMatchObject({ baseline: 20, reform: 10, change: -10 });
    expect(row(made, 'Poverty gap').baseline).toBeCloseTo((100 * (381 / 1000 + 112 / 1000)) / 10, 9);
    expect(row(made, 'Severity').reform).toBeCloseTo((100 * 0.265 ** 2) / 10, 9);
    expect(row(made, 'Number of poor')).toMatchObject({ baseline: 400, reform: 200 });
  });

  it('puts the floating line beside the anchored one', () => {
    const floating = {
      ...comparison(),
      lines: [{ name: 'relative', value: 1000, floating: 1265.5, description: 'half the median' }],
    };
    const { rows } = table('poverty', resultOf(floating));
    const headcounts = rows.filter(([label]) => nameOf(label) === 'Headcount');
    expect(headcounts.map((cells) => cells.slice(2).map((cell) => Math.round(Number(cell))))).toEqual([
      [20, 10, -10],
      [20, 30, 10],
    ]);
  });
});

describe('inequality', () => {
  it('gives the Gini index of welfare and of each income', () => {
    const made = table('inequality');
    const welfare = [619, 888, 1157, 6826, 7095, 7364, 7633, 7902, 8171, 8440];
    const differences = welfare.flatMap((x) => welfare.map((y) => Math.abs(x - y))).reduce((a, b) => a + b);
    const gini = differences / (2 * 100 * 5609.5);
    expect(row(made, 'Gini index').baseline).toBeCloseTo(gini, 12);
    expect(row(made, 'Consumable income').baseline).toBeCloseTo(gini, 12);
    expect(row(made, 'Share of the richest 10%').baseline).toBeCloseTo((100 * 8440) / 56_095, 9);
  });
});

describe('incidence', () => {
  it('gives each change as a percentage of baseline welfare, everybody computed directly', () => {
    const made = table('incidence');
    expect(made.columns.map(({ id }) => id)).toEqual([
      'group',
      'all',
      'government_pay',
      'electricity',
      'citizen_support',
    ]);
    expect(row(made, '1').citizen_support).toBeCloseTo(12000 / 619, 9);
    expect(row(made, 'All').electricity).toBeCloseTo(-2200 / 5609.5, 9);
    expect(row(made, 'All').all).toBeCloseTo(-3200 / 5609.5, 9);
  });

  it('gives the same in money per person', () => {
    expect(row(table('incidence-per-person'), '10')).toMatchObject({
      all: -140,
      government_pay: -100,
      electricity: -40,
    });
  });
});

describe('wage-bill', () => {
  const made = table('wage-bill');

  it('adds components to gross pay and the employer to the wage bill', () => {
    expect(row(made, 'Staff').baseline).toBe(700);
    expect(row(made, 'Basic').reform).toBe(7_000_000);
    expect(row(made, 'Social')).toMatchObject({ baseline: 1_400_000, reform: 1_260_000, change: -140_000 });
    expect(row(made, 'Gross pay').baseline).toBe(8_400_000);
    expect(row(made, "Employer's contributions").baseline).toBeCloseTo(840_000, 6);
    expect(row(made, 'Average gross pay').reform).toBe(11_800);
  });

  it('profiles staff by grade and sex', () => {
    const profile = table('wage-bill-profile');
    expect(row(profile, '1')).toMatchObject({ staff: 300, baseline: 12_000, reform: 11_800 });
    expect(row(profile, '2').share).toBeCloseTo(400 / 7, 9);
    expect(row(profile, 'Female').staff).toBe(700);
    expect(profile.rows.map(([label]) => nameOf(label))).not.toContain('Male');
  });
});

describe('subsidies', () => {
  it('gives the subsidy on each good, its price, its cost and how much is used', () => {
    const made = table('subsidies');
    const electricity = row(made, 'Electricity');
    expect(electricity).toMatchObject({ baseline: 209_000, reform: 165_000, quantity: 5_500_000, unit: 'kWh' });
    expect(electricity.price).toBeCloseTo(0.002, 12);
    expect(electricity.price_reform).toBeCloseTo(0.01, 12);
    expect(electricity.unit_cost).toBeCloseTo(0.04, 12);
    expect(electricity.share_of_cost).toBeCloseTo(95, 9);
    expect(row(made, 'All').share_of_cost_reform).toBeCloseTo(75, 9);
  });

  it('takes what no household sees once, not once a household', () => {
    const made = comparison();
    const whole = { 'diesel.quantity': 2_000_000, 'diesel.bill': 30_000, 'diesel.cost': 80_000 };
    const spread = Object.entries(whole).map(([id, value]) => [id, new Float64Array(10).fill(value)] as const);
    const baseline = { ...made.baseline, exposed: new Map([...made.baseline.exposed, ...spread]) };
    const diesel = row(table('subsidies', resultOf({ ...made, baseline, reform: baseline })), 'Commercial diesel');
    expect(diesel).toMatchObject({ quantity: 2_000_000, price: 0.015, unit_cost: 0.04, share_of_cost: 62.5 });
  });

  it('shares each subsidy out over the groups', () => {
    const made = table('subsidies-by-group');
    expect(row(made, '10').electricity).toBeCloseTo(1000 / 55, 9);
    expect(row(made, '1')).toMatchObject({ baseline: 19, people: 10 });
    expect(row(made, 'All').electricity).toBe(100);
  });
});

describe('transfers', () => {
  it('gives cost, recipients, coverage and what reaches the poorest', () => {
    const made = table('transfers');
    expect(row(made, 'Citizen support')).toMatchObject({
      baseline: 0,
      reform: 120_000,
      recipients_reform: 500,
      average: null,
      average_reform: 240,
      covered_reform: 50,
      poorest_reform: 80,
    });
    expect(row(made, 'Social assistance')).toMatchObject({ change: 0, recipients: 300, average: 1200, poorest: 100 });
    expect(row(made, 'All').reform).toBe(480_000);
  });
});

describe('validation', () => {
  const made = table('validation');

  it('holds the simulated baseline against the books and reads the misfit', () => {
    expect(row(made, 'Electricity')).toMatchObject({
      amount_administrative: 190_000,
      reading: { en: 'amount 10% too high' },
    });
    expect(row(made, 'Social assistance')).toMatchObject({
      amount_ratio: 90,
      recipients_ratio: 100,
      reading: { en: 'amount 10% too low; recipients within 5%' },
    });
  });

  it('says what is not simulated and what has nothing to compare with', () => {
    expect(made.notes.map(nameOf)).toEqual([
      'Nothing in the books to compare with: Government pay; Commercial diesel.',
      'In the books but not simulated: Marriage grants.',
      'Books: Social assistance (2024, annual report).',
    ]);
  });
});

describe('instruments that a reform leaves alone', () => {
  it('are folded into one row on brief pages and listed elsewhere', () => {
    const made = comparison();
    const twins = ['petrol', 'water'].map((id) => ({
      ...made.scenario.baseline.instruments[1],
      id,
      label: { en: id, ar: id },
    }));
    const withTwins = (policy: typeof made.scenario.baseline) => ({
      ...policy,
      instruments: [...policy.instruments, ...twins],
    });
    const scenario = {
      ...made.scenario,
      baseline: withTwins(made.scenario.baseline),
      reform: withTwins(made.scenario.reform),
    };
    const { rows, styles } = table('fiscal-impact', resultOf({ ...made, scenario }));
    const only = (label: string) => styles![rows.findIndex(([first]) => nameOf(first) === label)].only;
    expect([only('petrol'), only('water'), only('Electricity'), only('2 others, unchanged')]).toEqual([
      'full',
      'full',
      undefined,
      'brief',
    ]);
    expect(fullRows({ rows, styles }).map(([label]) => nameOf(label))).not.toContain('2 others, unchanged');
  });
});

describe('every table', () => {
  it('prints nothing but zeros in its columns of change where nothing changes', () => {
    for (const { columns, rows } of tablesOf(resultOf(unchanged(), { by: ['region', 'sex'] }))) {
      const changes = columns.flatMap(({ isChange }, c) => (isChange ? [c] : []));
      for (const cells of rows) for (const c of changes) expect(['', 0, null]).toContain(cells[c]);
    }
  });

  it('has the baseline alone in a review', () => {
    for (const { columns } of tablesOf(resultOf(review()))) expect(columns.map(({ id }) => id)).not.toContain('reform');
  });

  it('is titled in English and Arabic, and as wide in every row as its columns', () => {
    for (const { title, columns, rows, notes } of tablesOf(result)) {
      for (const text of [title, ...notes])
        expect(text).toMatchObject({ en: expect.any(String), ar: expect.stringMatching(/\p{Script=Arabic}/u) });
      for (const cells of rows) expect(cells).toHaveLength(columns.length);
    }
  });
});

describe('welfare that is not positive', () => {
  it('is counted where an index leaves it out', () => {
    const made = comparison();
    const welfare = made.baseline.welfare.map((y, h) => (h === 0 ? -5 : y));
    const { notes } = table('inequality', resultOf({ ...made, baseline: { ...made.baseline, welfare } }));
    expect(notes.map(nameOf)).toContain(
      'Welfare is not positive in 1 households (reform: 0); they are left out of Theil, mean log deviation and Atkinson.',
    );
  });
});

describe('variables that results are asked by', () => {
  it('are refused where the data do not have them or they have too many values', () => {
    const made = comparison();
    expect(groupingProblems(made, ['decile', 'region', 'sex'])).toEqual([]);
    const [unknown] = groupingProblems(made, ['regoin']);
    expect(unknown).toMatchObject({
      code: 'unknown-column',
      severity: 'error',
      hint: expect.stringContaining('region'),
    });
    expect(() => resultOf(made, { by: ['regoin'] })).toThrow(Refusal);
    const values = Float64Array.from({ length: 61 }, (_, k) => k);
    const columns = new Map([['income', { kind: 'number', name: 'income', values, missing: 0 } as const]]);
    const many = { ...made, population: { ...made.population, households: { rows: 61, columns } } };
    expect(groupingProblems(many, ['income'])).toMatchObject([{ code: 'too-many-groups' }]);
  });
});
