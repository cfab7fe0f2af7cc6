import { publicEmployees, published } from './figures.ts';
import { type AssistanceCategory, type Household, ofKuwaitis, ofOtherFamilies, type Person } from './household.ts';
import type { Aim, Evidence, Figure } from './margins.ts';
import { grossPay, meanOverHouseholds, meanOverPersons, overHouseholds, overPersons } from './totals.ts';

const wages: Evidence = { asOf: 'Q2 2024', source: 'CSB, kuwaittimes.com/article/21047', confidence: 'high' };
const survey: Evidence = { asOf: '2021', source: 'HIES 2021, KUNA 2023-01-31', confidence: 'high' };
const pensions: Evidence = { asOf: 'mid 2025', source: 'PIFSS, timeskuwait ?p=65338', confidence: 'medium' };
const support: Evidence = { asOf: '2021', source: 'Al-Rai 2021 (kuwaitworker.com)', confidence: 'high' };
const rent: Evidence = { asOf: 'Oct 2024', source: 'zawya 2024-10-16', confidence: 'high' };
const half: Evidence = { asOf: 'H1 2023', source: 'timeskuwait 2023-07-19', confidence: 'high' };
const audit: Evidence = { asOf: '2022', source: 'Audit Bureau, Arab Times 2023-11-28', confidence: 'high' };

const { pay, privatePay, income, spending, spendingWithRent } = published;
const outside = 'families; people who share or live in labour housing are taken to be outside the survey';
const narrower =
  'headcounts × mean pay; narrower than "salaries and the like" (KD 15.05bn), see administrative-totals.csv';

/** Means and totals of pay, incomes, spending and transfers that amounts are scaled to. */
export const amountFigures: readonly Figure[] = [
  { ...mean('Mean public pay, Kuwaiti men', pay.kuwaiti.male, publicPay(true, 'male')), ...wages },
  { ...mean('Mean public pay, Kuwaiti women', pay.kuwaiti.female, publicPay(true, 'female')), ...wages },
  { ...mean('Mean public pay, Kuwaiti, both', pay.kuwaiti.both, publicPay(true)), ...wages },
  { ...mean('Mean public pay, non-Kuwaiti men', pay.other.male, publicPay(false, 'male')), ...wages },
  { ...mean('Mean public pay, non-Kuwaiti women', pay.other.female, publicPay(false, 'female')), ...wages },
  { ...mean('Mean public pay, non-Kuwaiti, both', pay.other.both, publicPay(false)), ...wages },
  { ...year('Wage bill of the surveyed posts', payBill(), wageBill), ...wages, confidence: 'derived', note: narrower },
  { ...mean('Mean private wage, Kuwaiti men', privatePay.male, privateWage(true, 'male')), ...wages },
  {
    ...mean('Mean private wage, Kuwaiti women', privatePay.female, privateWage(true, 'female')),
    ...wages,
    asOf: 'Q1 2024',
  },
  { ...mean('Mean private wage, non-Kuwaitis', privatePay.other, privateWage(false)), ...wages, asOf: 'Q3 2023' },
  {
    ...mean('Mean pension', published.meanPension, meanPension),
    ...pensions,
    note: 'published for civilian retirees, used for all',
  },
  {
    ...mean(
      'Mean household income, Kuwaiti',
      income.kuwaiti,
      ofCitizens((h) => h.income),
    ),
    ...survey,
  },
  {
    ...mean(
      'Mean household income, non-Kuwaiti',
      income.other,
      ofFamilies((h) => h.income),
    ),
    ...survey,
    note: outside,
  },
  {
    ...mean(
      'Mean household spending, Kuwaiti',
      spending.kuwaiti,
      ofCitizens((h) => h.consumption),
    ),
    ...survey,
  },
  {
    ...mean(
      'Mean household spending, non-Kuwaiti',
      spending.other,
      ofFamilies((h) => h.consumption),
    ),
    ...survey,
    confidence: 'medium',
    note: outside,
  },
  {
    ...mean(
      'Mean spending with imputed rent, Kuwaiti',
      spendingWithRent,
      ofCitizens((h) => h.consumption + h.imputedRent),
    ),
    ...survey,
  },
  {
    ...year('Labour support', published.labourSupportYear, (list) => 12 * overPersons(list, (p) => p.labourSupport)),
    ...support,
    by: 'weights',
  },
  {
    ...year('Rent allowance', 175.8e6, (list) => 12 * overHouseholds(list, (h) => h.rentAllowance)),
    ...rent,
    by: 'weights',
  },
  { ...year('Social assistance', published.assistanceYear, assistance()), ...half, note: 'twice the first half-year' },
  { ...year('- housewives', 110.9e6, assistance('housewife')), ...audit },
  { ...year('- divorced women', 36.32e6, assistance('divorced')), ...audit },
  { ...year('- old age', 34.17e6, assistance('old_age')), ...audit },
  { ...year('- unmarried women', 14.5e6, assistance('unmarried')), ...half },
  { ...year('- widows', 2.658e6, assistance('widow')), ...half },
];

/** Headcount × mean pay of public employees by nationality and sex, KWD a year. */
export function payBill(): number {
  let bill = 0;
  for (const group of ['kuwaiti', 'other'] as const) {
    for (const sex of ['male', 'female'] as const) bill += 12 * publicEmployees(group)[sex] * pay[group][sex];
  }
  return bill;
}

type Measure = Figure['measure'];

function mean(title: string, target: number, measure: Measure): Aim {
  return { title, unit: 'KWD a month', target, by: 'levels', measure };
}

function year(title: string, target: number, measure: Measure): Aim {
  return { title, unit: 'KWD a year', target, by: 'levels', measure };
}

function inGroup(p: Person, citizen: boolean, sex?: Person['sex']): boolean {
  return (p.nationality === 'kuwaiti') === citizen && (!sex || p.sex === sex);
}

function publicPay(citizen: boolean, sex?: Person['sex']): Measure {
  return (list) => meanOverPersons(list, grossPay, (p) => p.sector === 'government' && inGroup(p, citizen, sex));
}

function privateWage(citizen: boolean, sex?: Person['sex']): Measure {
  return (list) =>
    meanOverPersons(
      list,
      (p) => p.privateWage,
      (p) => p.sector === 'private' && inGroup(p, citizen, sex),
    );
}

function wageBill(list: readonly Household[]): number {
  return 12 * overPersons(list, (p) => (p.sector === 'government' ? grossPay(p) : 0));
}

function meanPension(list: readonly Household[]): number {
  return meanOverPersons(
    list,
    (p) => p.pension,
    (p) => p.sector === 'retired',
  );
}

function ofCitizens(of: (one: Household) => number): Measure {
  return (list) => meanOverHouseholds(ofKuwaitis(list), of);
}

function ofFamilies(of: (one: Household) => number): Measure {
  return (list) => meanOverHouseholds(ofOtherFamilies(list), of);
}

function assistance(category?: AssistanceCategory): Measure {
  const counted = (one: Household): boolean => !category || one.assistanceCategory === category;
  return (list) => 12 * overHouseholds(list, (one) => (counted(one) ? one.socialAssistance : 0));
}
