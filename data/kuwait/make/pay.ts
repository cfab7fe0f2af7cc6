import { assumed, published } from './figures.ts';
import type { Education, Household, Person } from './household.ts';
import { basicPay, socialAllowance } from './pay-grid.ts';
import { type Draws, draws } from './random.ts';

const spread = 0.42;
const childRate = 50;
const mostChildren = 7;

const premium: Readonly<Record<Education, number>> = {
  ...{ postgraduate: 0.3, university: 0.12, diploma: -0.06, secondary: -0.18, below_secondary: -0.3, none: -0.3 },
};

/**
 * Pays public employees from the grid: grade by standing in the lognormal of their sex, basic pay and social allowance
 * by grade and step, child allowance to fathers, and a job allowance for the rest, which later meets the published means.
 */
export function payPublic(households: readonly Household[]): void {
  const d = draws('public pay');
  for (const one of households) {
    for (const p of one.persons) if (p.sector === 'government') payOne(d, one, p);
  }
}

/** Pays those in private work, uniform and retirement; levels are scaled to the published means afterwards. */
export function payOthers(households: readonly Household[]): void {
  const d = draws('other pay');
  for (const one of households) {
    for (const p of one.persons) {
      const factor = Math.exp(0.25 * one.standing + 0.15 * premium[p.education]);
      if (p.sector === 'private')
        p.privateWage =
          p.nationality === 'kuwaiti'
            ? citizenWage(d, p)
            : 300 * factor * lognormal(d, one.kind === 'single' ? 0.28 : 0.5);
      if (p.sector === 'military') p.militaryPay = assumed.militaryPay * factor * lognormal(d, 0.3);
      if (p.sector === 'retired')
        p.pension = Math.max(350, published.meanPension * pensionFactor(p) * factor * lognormal(d, 0.22));
      p.labourSupport = supportRate(p);
    }
  }
}

/** Labour support by class, KWD a month (Law 19/2000). */
export function supportRate(p: Person): number {
  const rates = { health: 790, specialist_degree: 740, other_degree: 690, diploma: 629, intermediate: 571, none: 0 };
  return rates[p.supportClass];
}

function payOne(d: Draws, one: Household, p: Person): void {
  const merit = 0.55 * d.normal() + 0.25 * one.standing + premium[p.education] * 2 + 0.035 * (Math.min(p.age, 58) - 38);
  const kuwaiti = p.nationality === 'kuwaiti';
  p.grade = gradeOf(merit + (kuwaiti ? 0 : -0.5), p);
  p.step = Math.min(5, Math.max(0, Math.round(1.5 + 1.4 * d.normal())));
  p.basicPay = basicPay(p.grade, p.step);
  const married = (p.relation === 'head' || p.relation === 'spouse') && p.sex === 'male';
  p.socialAllowance = kuwaiti ? socialAllowance(p.grade, married) : 0;
  p.childrenSupported = kuwaiti ? supported(one, p) : 0;
  p.childAllowance = childRate * Math.min(mostChildren, p.childrenSupported);
  const mean = published.pay[kuwaiti ? 'kuwaiti' : 'other'][p.sex];
  const gross = mean * Math.exp(spread * (0.75 * merit + 0.6 * d.normal()) - spread * spread * 0.5);
  const floor = 0.15 * p.basicPay;
  p.jobAllowance = Math.max(floor, gross - p.basicPay - p.socialAllowance - p.childAllowance);
}

function gradeOf(merit: number, p: Person): number {
  const start = { postgraduate: 8, university: 7.1, diploma: 6, secondary: 5, below_secondary: 3.6, none: 3 };
  const grade = Math.round(start[p.education] + 1.3 * merit + 0.06 * (p.age - 34));
  const top = merit > 1.9 && p.age >= 40 ? 13 : 10;
  return Math.min(top, Math.max(1, grade));
}

function supported(one: Household, p: Person): number {
  const father = p.relation === 'head' && p.sex === 'male';
  if (!father) return 0;
  return one.persons.filter((c) => c.relation === 'child' && c.age < 24 && c.sector === 'none').length;
}

function pensionFactor(p: Person): number {
  return p.sex === 'male' ? 1.2 : 0.8;
}

function citizenWage(d: Draws, p: Person): number {
  const band = d.next();
  if (band < 0.369) return 180 + 178 * d.next();
  const top = p.sex === 'male' ? 0.03 : 0.01;
  if (band > 1 - top) return 3000 + 1500 * -Math.log(1 - d.next());
  return Math.min(2990, Math.max(360, (p.sex === 'male' ? 2300 : 1450) * lognormal(d, 0.28)));
}

function lognormal(d: Draws, sigma: number): number {
  return Math.exp(sigma * d.normal() - (sigma * sigma) / 2);
}
