import type { AssistanceCategory, Household, Person } from './household.ts';
import { type Draws, draws } from './random.ts';

interface File {
  readonly category: AssistanceCategory;
  /** Files of the category in the country. */
  readonly files: number;
  /** Spending on the category, KWD a year, where published. */
  readonly spending?: number;
  readonly who: (p: Person, one: Household) => boolean;
}

const kuwaiti = (p: Person): boolean => p.nationality === 'kuwaiti';
const idle = (p: Person): boolean => kuwaiti(p) && p.sector === 'none';
const woman = (p: Person): boolean => idle(p) && p.sex === 'female';

/** The assistance files by category. Housewives, unmarried women, widows and those unable to work have published counts; the other numbers are ours. */
export const files: readonly File[] = [
  { category: 'housewife', files: 16_532, spending: 110.9e6, who: (p) => woman(p) && p.age >= 55 },
  {
    category: 'unmarried',
    files: 3_035,
    spending: 2 * 7.25e6,
    who: (p) => woman(p) && p.age >= 22 && p.relation !== 'spouse',
  },
  {
    category: 'widow',
    files: 682,
    spending: 2 * 1.329e6,
    who: (p) => kuwaiti(p) && p.sex === 'female' && p.relation === 'head',
  },
  { category: 'unable', files: 190, spending: 2 * 0.729e6, who: (p) => idle(p) && p.sex === 'male' && p.age >= 25 },
  {
    category: 'divorced',
    files: 6_000,
    spending: 36.32e6,
    who: (p) => kuwaiti(p) && p.sex === 'female' && p.relation === 'head',
  },
  {
    category: 'old_age',
    files: 6_300,
    spending: 34.17e6,
    who: (p, one) => kuwaiti(p) && p.age >= 60 && adultWorkers(one) < 2,
  },
  { category: 'sick', files: 900, spending: 2 * 2.471e6, who: (p) => idle(p) && p.age >= 22 },
  { category: 'other', files: 6_161, who: (p) => idle(p) && p.age >= 20 },
];

/** Opens an assistance file in as many households as published, the less well placed first; a household has at most one. */
export function openFiles(households: readonly Household[]): void {
  const d = draws('assistance');
  const luck = new Map(households.map((one) => [one, one.standing + 0.6 * d.normal()]));
  const order = households.filter((one) => one.nationality === 'kuwaiti');
  order.sort((a, b) => (luck.get(a) ?? 0) - (luck.get(b) ?? 0));
  for (const file of files) fill(d, order, file);
}

/** The amount of a file, KWD a month: 559 for the first, 121 for the second, 65 for the third to tenth, less other income; 255 to 1,200. */
export function assistanceAmount(memberCount: number, counted: number): number {
  const full = 559 + 121 * Math.min(1, memberCount - 1) + 65 * Math.min(8, Math.max(0, memberCount - 2));
  return Math.max(255, Math.min(1200, full - counted));
}

function fill(d: Draws, order: readonly Household[], file: File): void {
  let left = file.files;
  for (const one of order) {
    if (left < one.weight / 2) return;
    if (one.assistanceCategory !== 'none' || !one.persons.some((p) => file.who(p, one))) continue;
    one.assistanceCategory = file.category;
    one.assistanceMembers = memberCount(d, one, file.category);
    one.assistanceIncome = file.category === 'housewife' ? 0 : 500 * d.next();
    left -= one.weight;
  }
}

function memberCount(d: Draws, one: Household, category: AssistanceCategory): number {
  if (category === 'housewife' || category === 'unmarried') return 1;
  const dependants = one.persons.filter((p) => kuwaiti(p) && p.age < 21).length;
  return 1 + Math.min(9, d.integer(0, dependants));
}

function adultWorkers(one: Household): number {
  return one.persons.filter((p) => kuwaiti(p) && ['government', 'private', 'military'].includes(p.sector)).length;
}
