import { publicEmployees, published } from './figures.ts';
import { type Household, isKuwaiti, type Person } from './household.ts';
import type { Margin } from './margins.ts';
import { countPersons, grossPay, overHouseholds, overPersons } from './totals.ts';

const pay = {
  asOf: 'Q2 2024',
  source: 'CSB, kuwaittimes.com/article/21047',
  confidence: 'high',
  by: 'levels' as const,
};
const hies = { asOf: '2021', source: 'HIES 2021, KUNA 2023-01-31', confidence: 'high', by: 'levels' as const };
const month = 'KWD a month';

/** Means and totals of pay, incomes, spending and transfers that amounts are scaled to. */
export function amountMargins(households: readonly Household[]): readonly Margin[] {
  return [...publicPay(households), ...otherPay(households), ...survey(households), ...transfers(households)];
}

function publicPay(households: readonly Household[]): Margin[] {
  const mean = (citizen: boolean, sex?: string): number =>
    meanOf(
      households,
      grossPay,
      (p) => isPublic(p) && (p.nationality === 'kuwaiti') === citizen && (!sex || p.sex === sex),
    );
  const list: Margin[] = [];
  for (const [name, citizen, means] of [
    ['Kuwaiti', true, published.pay.kuwaiti],
    ['non-Kuwaiti', false, published.pay.other],
  ] as const) {
    list.push({
      ...pay,
      title: `Mean public pay, ${name} men`,
      unit: month,
      target: means.male,
      reached: mean(citizen, 'male'),
    });
    list.push({
      ...pay,
      title: `Mean public pay, ${name} women`,
      unit: month,
      target: means.female,
      reached: mean(citizen, 'female'),
    });
    list.push({
      ...pay,
      title: `Mean public pay, ${name}, both`,
      unit: month,
      target: means.both,
      reached: mean(citizen),
    });
  }
  const bill = 12 * overPersons(households, (p) => (isPublic(p) ? grossPay(p) : 0));
  const note =
    'headcounts × mean pay; narrower than "salaries and the like" (KD 15.05bn), see administrative-totals.csv';
  list.push({
    ...pay,
    title: 'Wage bill of the surveyed posts',
    unit: 'KWD a year',
    target: payBill(),
    reached: bill,
    confidence: 'derived',
    note,
  });
  return list;
}

/** Headcount × mean pay of public employees by nationality and sex, KWD a year. */
export function payBill(): number {
  let bill = 0;
  for (const group of ['kuwaiti', 'other'] as const) {
    for (const sex of ['male', 'female'] as const) bill += 12 * publicEmployees(group)[sex] * published.pay[group][sex];
  }
  return bill;
}

function otherPay(households: readonly Household[]): Margin[] {
  const citizen = (p: Person, sex: string): boolean =>
    p.sector === 'private' && p.nationality === 'kuwaiti' && p.sex === sex;
  const wage = (p: Person): number => p.privateWage;
  return [
    {
      ...pay,
      title: 'Mean private wage, Kuwaiti men',
      unit: month,
      target: published.privatePay.male,
      reached: meanOf(households, wage, (p) => citizen(p, 'male')),
    },
    {
      ...pay,
      asOf: 'Q1 2024',
      title: 'Mean private wage, Kuwaiti women',
      unit: month,
      target: published.privatePay.female,
      reached: meanOf(households, wage, (p) => citizen(p, 'female')),
    },
    {
      ...pay,
      asOf: 'Q3 2023',
      title: 'Mean private wage, non-Kuwaitis',
      unit: month,
      target: published.privatePay.other,
      reached: meanOf(households, wage, (p) => p.sector === 'private' && p.nationality !== 'kuwaiti'),
    },
    {
      ...pay,
      title: 'Mean pension',
      unit: month,
      target: published.meanPension,
      reached: meanOf(
        households,
        (p) => p.pension,
        (p) => p.sector === 'retired',
      ),
      asOf: 'mid 2025',
      source: 'PIFSS, timeskuwait ?p=65338',
      confidence: 'medium',
      note: 'published for civilian retirees, used for all',
    },
  ];
}

function survey(households: readonly Household[]): Margin[] {
  const kuwaiti = households.filter(isKuwaiti);
  const families = households.filter((one) => !isKuwaiti(one) && one.kind === 'family');
  const mean = (list: readonly Household[], of: (one: Household) => number): number =>
    overHouseholds(list, of) / overHouseholds(list, () => 1);
  const { income, spending, spendingWithRent } = published;
  const note = 'families; people who share or live in labour housing are taken to be outside the survey';
  return [
    {
      ...hies,
      title: 'Mean household income, Kuwaiti',
      unit: month,
      target: income.kuwaiti,
      reached: mean(kuwaiti, (h) => h.income),
    },
    {
      ...hies,
      title: 'Mean household income, non-Kuwaiti',
      unit: month,
      target: income.other,
      reached: mean(families, (h) => h.income),
      note,
    },
    {
      ...hies,
      title: 'Mean household spending, Kuwaiti',
      unit: month,
      target: spending.kuwaiti,
      reached: mean(kuwaiti, (h) => h.consumption),
    },
    {
      ...hies,
      title: 'Mean household spending, non-Kuwaiti',
      unit: month,
      target: spending.other,
      reached: mean(families, (h) => h.consumption),
      note,
      confidence: 'medium',
    },
    {
      ...hies,
      title: 'Mean spending with imputed rent, Kuwaiti',
      unit: month,
      target: spendingWithRent,
      reached: mean(kuwaiti, (h) => h.consumption + h.imputedRent),
    },
  ];
}

function transfers(households: readonly Household[]): Margin[] {
  const year = (of: (one: Household) => number): number => 12 * overHouseholds(households, of);
  const support = 12 * overPersons(households, (p) => p.labourSupport);
  const spent = (name: string): number => year((h) => (h.assistanceCategory === name ? h.socialAssistance : 0));
  const audit = {
    asOf: '2022',
    source: 'Audit Bureau, Arab Times 2023-11-28',
    confidence: 'high',
    by: 'levels' as const,
  };
  const half = { asOf: 'H1 2023', source: 'timeskuwait 2023-07-19', confidence: 'high', by: 'levels' as const };
  const unit = 'KWD a year';
  return [
    {
      title: 'Labour support',
      unit,
      target: published.labourSupportYear,
      reached: support,
      by: 'weights',
      asOf: '2021',
      source: 'Al-Rai 2021 (kuwaitworker.com)',
      confidence: 'high',
    },
    {
      title: 'Rent allowance',
      unit,
      target: 175.8e6,
      reached: year((h) => h.rentAllowance),
      by: 'weights',
      asOf: 'Oct 2024',
      source: 'zawya 2024-10-16',
      confidence: 'high',
    },
    {
      ...half,
      title: 'Social assistance',
      unit,
      target: published.assistanceYear,
      reached: year((h) => h.socialAssistance),
      note: 'twice the first half-year',
    },
    { ...audit, title: '- housewives', unit, target: 110.9e6, reached: spent('housewife') },
    { ...audit, title: '- divorced women', unit, target: 36.32e6, reached: spent('divorced') },
    { ...audit, title: '- old age', unit, target: 34.17e6, reached: spent('old_age') },
    { ...half, title: '- unmarried women', unit, target: 14.5e6, reached: spent('unmarried') },
    { ...half, title: '- widows', unit, target: 2.658e6, reached: spent('widow') },
  ];
}

function isPublic(p: Person): boolean {
  return p.sector === 'government';
}

function meanOf(households: readonly Household[], of: (p: Person) => number, who: (p: Person) => boolean): number {
  return overPersons(households, (p) => (who(p) ? of(p) : 0)) / countPersons(households, who);
}
