import { publicEmployees, published } from './figures.ts';
import { type Household, isKuwaiti, type Person } from './household.ts';
import type { Aim, Evidence, Figure } from './margins.ts';
import { countPersons, overHouseholds } from './totals.ts';
import { highWage, lowWage } from './weights.ts';

const paci: Evidence = { asOf: 'Dec 2024', source: 'PACI, Arab Times 2025-05-14', confidence: 'high' };
const families: Evidence = { asOf: 'end 2022', source: 'PACI, Arab Times 2023-05-27', confidence: 'high' };
const labour: Evidence = { asOf: 'Q2 2024', source: 'CSB, kuwaittimes.com/article/21047', confidence: 'high' };
const posts: Evidence = { asOf: 'early 2025', source: 'CSB, timeskuwait Feb 2025', confidence: 'high' };
const bySex = { ...posts, confidence: 'derived', note: 'split by sex from the three published means of pay, Q2 2024' };
const privateWork: Evidence = { asOf: 'end 2022', source: 'CSB, Arab Times 2023-04-02', confidence: 'medium' };
const support: Evidence = { asOf: '2021', source: 'Al-Rai 2021 (kuwaitworker.com)', confidence: 'derived' };
const retired: Evidence = { asOf: 'Q2 2025', source: 'PIFSS, timeskuwait ?p=65338', confidence: 'medium' };
const rations: Evidence = { asOf: 'Oct 2025', source: 'Arab Times 2025-12-27', confidence: 'high' };
const rationStaff: Evidence = { asOf: 'Oct 2025', source: 'zawya', confidence: 'medium' };
const rent: Evidence = { asOf: 'Oct 2024', source: 'zawya 2024-10-16', confidence: 'high' };
const files: Evidence = { asOf: 'H1 2023', source: 'timeskuwait 2023-07-19', confidence: 'high' };
const dwellings: Evidence = { asOf: 'about 2022', source: 'PAHW, timeskuwait', confidence: 'medium' };

const own = publicEmployees('kuwaiti');
const other = publicEmployees('other');
const all = published.kuwaitiFamilies;

/** Counts of persons and households that the weights are calibrated to. */
export const countFigures: readonly Figure[] = [
  { ...people('Population', published.kuwaitis + published.nonKuwaitis, () => true), ...paci },
  { ...people('Kuwaitis', published.kuwaitis, kuwaiti), ...paci },
  { ...people('Non-Kuwaitis', published.nonKuwaitis, (p) => !kuwaiti(p)), ...paci },
  { ...homes('Kuwaiti private families', all, isKuwaiti), ...families },
  { ...people('Domestic workers', published.domesticWorkers, (p) => p.sector === 'domestic'), ...labour },
  { ...people('Public employees, Kuwaiti', published.publicKuwaiti, (p) => holdsPost(p, true)), ...posts },
  { ...people('- men', own.male, (p) => holdsPost(p, true, 'male')), ...bySex },
  { ...people('- women', own.female, (p) => holdsPost(p, true, 'female')), ...bySex },
  { ...people('Public employees, non-Kuwaiti', published.publicOther, (p) => holdsPost(p, false)), ...posts },
  { ...people('- men', other.male, (p) => holdsPost(p, false, 'male')), ...bySex },
  { ...people('- women', other.female, (p) => holdsPost(p, false, 'female')), ...bySex },
  {
    ...people('Kuwaitis in private work', published.kuwaitiPrivate, (p) => kuwaiti(p) && p.sector === 'private'),
    ...privateWork,
  },
  { ...people('Labour force without domestic workers', published.labourForce, inLabourForce), ...labour },
  { ...people('Private wage below KD 359, Kuwaitis', lowWage, (p) => earns(p, 0, 359)), ...support },
  { ...people('Private wage of KD 3,000 or more, Kuwaitis', highWage, (p) => earns(p, 3000, Infinity)), ...support },
  { ...people('Retirees', published.retirees, (p) => p.sector === 'retired'), ...retired },
  { ...people('Ration beneficiaries', published.rationBeneficiaries, (p) => p.onRationCard), ...rations },
  {
    ...people('- domestic workers among them', published.rationStaff, (p) => p.onRationCard && p.relation === 'staff'),
    ...rationStaff,
  },
  { ...homes('Rent allowance applications', published.rentApplications, (h) => h.rentAllowance > 0), ...rent },
  {
    ...homes('Families on social assistance', published.assistanceFamilies, (h) => h.assistanceCategory !== 'none'),
    ...files,
  },
  { ...homes('- unmarried women', 3_035, (h) => h.assistanceCategory === 'unmarried'), ...files },
  { ...homes('- widows', 682, (h) => h.assistanceCategory === 'widow'), ...files },
  {
    ...homes('Kuwaiti families in private houses (72%)', 0.72 * all, (h) => h.dwelling === 'private_house'),
    ...dwellings,
  },
  {
    ...homes(
      'Kuwaiti families in apartments within villas (20%)',
      0.2 * all,
      (h) => h.dwelling === 'apartment_in_villa',
    ),
    ...dwellings,
  },
];

function people(title: string, target: number, test: (p: Person) => boolean): Aim {
  const measure = (list: readonly Household[]): number => countPersons(list, test);
  return { title, unit: 'persons', target, by: 'weights', measure };
}

function homes(title: string, target: number, test: (one: Household) => boolean): Aim {
  const measure = (list: readonly Household[]): number => overHouseholds(list, (one) => Number(test(one)));
  return { title, unit: 'households', target, by: 'weights', measure };
}

function kuwaiti(p: Person): boolean {
  return p.nationality === 'kuwaiti';
}

function holdsPost(p: Person, citizen: boolean, sex?: Person['sex']): boolean {
  return p.sector === 'government' && kuwaiti(p) === citizen && (!sex || p.sex === sex);
}

function inLabourForce(p: Person): boolean {
  return p.sector === 'private' || p.sector === 'government';
}

function earns(p: Person, from: number, below: number): boolean {
  return kuwaiti(p) && p.sector === 'private' && p.privateWage >= from && p.privateWage < below;
}
