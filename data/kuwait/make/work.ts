import { publicEmployees, published } from './figures.ts';
import type { Education, Household, Person, Sector, SupportClass } from './household.ts';
import { type Draws, draws } from './random.ts';

type Odds = (p: Person, one: Household) => number;

/** Gives every adult a sector and an education, so that expected totals come near the published counts before calibration. */
export function assignWork(households: readonly Household[]): void {
  const kuwaiti = households.filter((h) => h.nationality === 'kuwaiti');
  const other = households.filter((h) => h.nationality !== 'kuwaiti');
  retire(kuwaiti);
  employKuwaitis(kuwaiti);
  employOthers(other);
}

const adult = (p: Person): boolean => p.age >= 19 && p.sector === 'none';
const citizen = (p: Person): boolean => p.nationality === 'kuwaiti' && adult(p);

function retire(households: readonly Household[]): void {
  const atHome = alwaysAtHome(households);
  const odds: Odds = (p) => {
    if (!citizen(p) || atHome.has(p)) return 0;
    if (p.sex === 'male') return p.age < 45 ? 0 : Math.min(0.97, 0.25 + 0.06 * (p.age - 45));
    return p.age < 40 ? 0 : Math.min(0.97, 0.15 + 0.06 * (p.age - 40));
  };
  choose(households, { sector: 'retired', target: published.retirees, odds });
}

function alwaysAtHome(households: readonly Household[]): ReadonlySet<Person> {
  const d = draws('always at home');
  const all = new Set<Person>();
  for (const one of households) {
    for (const p of one.persons) if (p.sex === 'female' && d.chance(p.age >= 55 ? 0.6 : 0.15)) all.add(p);
  }
  return all;
}

function employKuwaitis(households: readonly Household[]): void {
  const at = (sex: Person['sex'], rise: number): Odds => {
    return (p) => (citizen(p) && p.sex === sex ? Math.min(1, Math.max(0.02, (p.age - 18) * rise)) : 0);
  };
  const staff = publicEmployees('kuwaiti');
  const half = published.kuwaitiPrivate / 2;
  const uniformed = published.kuwaitiEmployeesAllSectors - published.publicKuwaiti - published.kuwaitiPrivate;
  choose(households, { sector: 'military', target: uniformed * 0.99, odds: at('male', 0.3) });
  choose(households, { sector: 'government', target: staff.male, odds: at('male', 0.25) });
  choose(households, { sector: 'government', target: staff.female, odds: at('female', 0.16) });
  choose(households, { sector: 'private', target: half, odds: at('male', 0.3) });
  choose(households, { sector: 'private', target: half, odds: at('female', 0.3) });
  const d = draws('kuwaiti education');
  for (const one of households) for (const p of one.persons) if (p.age >= 18) educate(d, p);
}

function employOthers(households: readonly Household[]): void {
  const staff = publicEmployees('other');
  const inFamily =
    (sex: Person['sex']): Odds =>
    (p, one) => {
      if (!adult(p) || p.sex !== sex || p.relation === 'child') return 0;
      return one.kind === 'family' ? 1 + 0.4 * Math.max(-1, one.standing) : 0.07;
    };
  choose(households, { sector: 'government', target: staff.male, odds: inFamily('male') });
  choose(households, { sector: 'government', target: staff.female, odds: inFamily('female') });
  const workers = published.labourForce - published.publicKuwaiti - published.kuwaitiPrivate - published.publicOther;
  const odds: Odds = (p) => {
    if (!adult(p)) return 0;
    if (p.relation === 'child') return 0.1;
    return p.relation === 'spouse' ? 0.24 : 6;
  };
  choose(households, { sector: 'private', target: workers, odds });
  const d = draws('other education');
  for (const one of households) for (const p of one.persons) if (p.age >= 18) educate(d, p);
}

interface Aim {
  readonly sector: Sector;
  readonly target: number;
  readonly odds: Odds;
}

function choose(households: readonly Household[], aim: Aim): void {
  const d = draws(`${aim.sector} ${aim.target}`);
  const able: Candidate[] = [];
  for (const one of households) {
    for (const p of one.persons) {
      const odds = aim.odds(p, one);
      if (odds > 0) able.push({ p, odds, weight: one.weight });
    }
  }
  const scale = scaleOf(able, aim.target);
  for (const { p, odds } of able) if (d.chance(chanceOf(odds, scale))) p.sector = aim.sector;
}

interface Candidate {
  readonly p: Person;
  readonly odds: number;
  readonly weight: number;
}

const chanceOf = (odds: number, scale: number): number => Math.min(0.995, scale * odds);

function scaleOf(able: readonly Candidate[], target: number): number {
  let low = 0;
  let high = 50;
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    let expected = 0;
    for (const one of able) expected += one.weight * chanceOf(one.odds, middle);
    if (expected < target) low = middle;
    else high = middle;
  }
  return high;
}

const governmentEducation: readonly (readonly [Education, number])[] = [
  ['university', 46.6],
  ['postgraduate', 4.6],
  ['diploma', 13.7],
  ['secondary', 20.8],
  ['below_secondary', 14.3],
];

const generalEducation: readonly (readonly [Education, number])[] = [
  ['university', 24],
  ['postgraduate', 1],
  ['diploma', 15],
  ['secondary', 32],
  ['below_secondary', 28],
];

const supportClasses: readonly (readonly [SupportClass, number])[] = [
  ['health', 1],
  ['specialist_degree', 9],
  ['other_degree', 10],
  ['diploma', 40],
  ['intermediate', 40],
];

function educate(d: Draws, p: Person): void {
  p.education = d.pick(p.sector === 'government' ? governmentEducation : generalEducation);
  if (p.nationality !== 'kuwaiti' || p.sector !== 'private') return;
  p.supportClass = d.pick(supportClasses);
  p.education = educationOf(p.supportClass);
}

function educationOf(support: SupportClass): Education {
  if (support === 'intermediate') return 'below_secondary';
  return support === 'diploma' ? 'diploma' : 'university';
}
