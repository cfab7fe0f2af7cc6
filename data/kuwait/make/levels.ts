import { assistanceAmount, files } from './assistance.ts';
import { assumed, published } from './figures.ts';
import { type Household, isKuwaiti, type Person } from './household.ts';
import { draws } from './random.ts';
import { countPersons, grossPay, moneyIncome, overHouseholds, overPersons } from './totals.ts';

/** Scales pay, pensions and assistance, then other incomes and spending, until published means and totals are met. */
export function setLevels(households: readonly Household[]): void {
  const kuwaiti = households.filter(isKuwaiti);
  const families = households.filter((one) => !isKuwaiti(one) && one.kind === 'family');
  publicPay(households);
  citizenWages(kuwaiti);
  meet(kuwaiti, 'pension', published.meanPension, (p) => p.sector === 'retired');
  meet(kuwaiti, 'militaryPay', assumed.militaryPay, (p) => p.sector === 'military');
  payAssistance(kuwaiti);
  for (const one of kuwaiti) one.rentAllowance = one.housingApplication ? published.rentAllowance : 0;
  otherIncomes(kuwaiti, published.income.kuwaiti);
  otherWages(households, families);
  for (const one of households) one.income = moneyIncome(one);
}

function publicPay(households: readonly Household[]): void {
  for (const group of ['kuwaiti', 'other'] as const) {
    for (const sex of ['male', 'female'] as const) {
      const inGroup = (p: Person): boolean =>
        p.sector === 'government' && p.sex === sex && (p.nationality === 'kuwaiti') === (group === 'kuwaiti');
      const job = overPersons(households, (p) => (inGroup(p) ? p.jobAllowance : 0));
      const rest = overPersons(households, (p) => (inGroup(p) ? grossPay(p) - p.jobAllowance : 0));
      const factor = (published.pay[group][sex] * countPersons(households, inGroup) - rest) / job;
      for (const one of households) for (const p of one.persons) if (inGroup(p)) p.jobAllowance *= factor;
    }
  }
}

function citizenWages(kuwaiti: readonly Household[]): void {
  for (const sex of ['male', 'female'] as const) {
    const workers = kuwaiti.flatMap((one) =>
      one.persons.filter((p) => p.sector === 'private' && p.sex === sex).map((p) => ({ p, weight: one.weight })),
    );
    const middle = workers.filter(({ p }) => p.privateWage >= 360 && p.privateWage < 3000);
    const wages = (list: typeof workers): number =>
      list.reduce((sum, { p, weight }) => sum + weight * p.privateWage, 0);
    const target = published.privatePay[sex] * workers.reduce((sum, { weight }) => sum + weight, 0);
    for (let i = 0; i < 40; i++) {
      const factor = 1 + (target - wages(workers)) / wages(middle);
      for (const { p } of middle) p.privateWage = Math.min(2990, Math.max(360, p.privateWage * factor));
    }
  }
}

function meet(
  list: readonly Household[],
  field: 'pension' | 'militaryPay',
  mean: number,
  who: (p: Person) => boolean,
): void {
  const factor = (mean * countPersons(list, who)) / overPersons(list, (p) => (who(p) ? p[field] : 0));
  for (const one of list) for (const p of one.persons) if (who(p)) p[field] *= factor;
}

function payAssistance(kuwaiti: readonly Household[]): void {
  let left = published.assistanceYear;
  for (const file of files) {
    const clients = kuwaiti.filter((one) => one.assistanceCategory === file.category);
    left -= payFiles(clients, file.spending ?? left);
  }
}

function payFiles(clients: readonly Household[], year: number): number {
  const counted = (one: Household, factor: number): number => Math.round(one.assistanceIncome * factor * 1000) / 1000;
  const spent = (factor: number): number =>
    12 * overHouseholds(clients, (one) => assistanceAmount(one.assistanceMembers, counted(one, factor)));
  let low = 0;
  let high = 3;
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (spent(middle) > year) low = middle;
    else high = middle;
  }
  for (const one of clients) {
    one.assistanceIncome = counted(one, high);
    one.socialAssistance = assistanceAmount(one.assistanceMembers, one.assistanceIncome);
  }
  return 12 * overHouseholds(clients, (one) => one.socialAssistance);
}

function otherIncomes(kuwaiti: readonly Household[], mean: number): void {
  const d = draws('other incomes');
  for (const one of kuwaiti) {
    const level = Math.exp(0.6 * one.standing + 0.7 * d.normal());
    one.selfEmployment = d.chance(0.06) ? 900 * level : 0;
    one.propertyIncome = d.chance(0.25) ? 500 * level : 0;
  }
  const drawn = overHouseholds(kuwaiti, (one) => one.selfEmployment + one.propertyIncome);
  const known = overHouseholds(kuwaiti, moneyIncome) - drawn;
  const factor = (mean * overHouseholds(kuwaiti, () => 1) - known) / drawn;
  for (const one of kuwaiti) {
    one.selfEmployment *= factor;
    one.propertyIncome *= factor;
  }
}

function otherWages(households: readonly Household[], families: readonly Household[]): void {
  const others = households.filter((one) => !isKuwaiti(one));
  const singles = others.filter((one) => one.kind === 'single');
  const d = draws('expatriate business');
  for (const one of families) one.selfEmployment = d.chance(0.12) ? 350 * Math.exp(0.5 * one.standing) : 0;
  const wages = (list: readonly Household[]): number => overPersons(list, (p) => p.privateWage);
  const known = overHouseholds(families, moneyIncome) - wages(families);
  scaleWages(families, (published.income.other * overHouseholds(families, () => 1) - known) / wages(families));
  const all = published.privatePay.other * countPersons(others, (p) => p.sector === 'private');
  scaleWages(singles, (all - wages(families)) / wages(singles));
}

function scaleWages(list: readonly Household[], factor: number): void {
  for (const one of list) for (const p of one.persons) p.privateWage *= factor;
}
