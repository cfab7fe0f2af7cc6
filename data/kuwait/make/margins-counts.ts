import { publicEmployees, published } from './figures.ts';
import { type Household, isKuwaiti, type Person } from './household.ts';
import type { Margin } from './margins.ts';
import { countPersons, overHouseholds } from './totals.ts';
import { highWage, lowWage } from './weights.ts';

const paci = { asOf: 'Dec 2024', source: 'PACI, Arab Times 2025-05-14', confidence: 'high' };
const csb = { asOf: 'early 2025', source: 'CSB, timeskuwait Feb 2025', confidence: 'high' };
const bySex = { ...csb, confidence: 'derived', note: 'split by sex from the three published means of pay, Q2 2024' };
const labour = { asOf: '2021', source: 'Al-Rai 2021 (kuwaitworker.com)', confidence: 'high' };

/** Counts of persons and households that the weights are calibrated to. */
export function countMargins(households: readonly Household[]): readonly Margin[] {
  const persons = (title: string, target: number, test: (p: Person, one: Household) => boolean) => {
    return { title, unit: 'persons', target, reached: countPersons(households, test), by: 'weights' as const };
  };
  return [...residents(households, persons), ...employees(persons), ...clients(households, persons)];
}

type Persons = (
  title: string,
  target: number,
  test: (p: Person, one: Household) => boolean,
) => Pick<Margin, 'title' | 'unit' | 'target' | 'reached' | 'by'>;

const kuwaiti = (p: Person): boolean => p.nationality === 'kuwaiti';
const works = (p: Person, sector: string): boolean => p.sector === sector;

function residents(households: readonly Household[], persons: Persons): Margin[] {
  const families = { title: 'Kuwaiti private families', unit: 'households', target: published.kuwaitiFamilies };
  return [
    { ...persons('Population', published.kuwaitis + published.nonKuwaitis, () => true), ...paci },
    { ...persons('Kuwaitis', published.kuwaitis, kuwaiti), ...paci },
    { ...persons('Non-Kuwaitis', published.nonKuwaitis, (p) => !kuwaiti(p)), ...paci },
    {
      ...{ ...families, reached: overHouseholds(households, (one) => Number(isKuwaiti(one))), by: 'weights' },
      ...{ asOf: 'end 2022', source: 'PACI, Arab Times 2023-05-27', confidence: 'high' },
    },
    {
      ...persons('Domestic workers', published.domesticWorkers, (p) => works(p, 'domestic')),
      ...{ asOf: 'Q2 2024', source: 'CSB, kuwaittimes.com/article/21047', confidence: 'high' },
    },
  ];
}

function employees(persons: Persons): Margin[] {
  const public_ = (p: Person, citizen: boolean, sex?: string): boolean =>
    works(p, 'government') && kuwaiti(p) === citizen && (!sex || p.sex === sex);
  const own = publicEmployees('kuwaiti');
  const other = publicEmployees('other');
  const work = { asOf: 'Q2 2024', source: 'CSB, kuwaittimes.com/article/21047', confidence: 'high' };
  return [
    { ...persons('Public employees, Kuwaiti', published.publicKuwaiti, (p) => public_(p, true)), ...csb },
    { ...persons('- men', own.male, (p) => public_(p, true, 'male')), ...bySex },
    { ...persons('- women', own.female, (p) => public_(p, true, 'female')), ...bySex },
    { ...persons('Public employees, non-Kuwaiti', published.publicOther, (p) => public_(p, false)), ...csb },
    { ...persons('- men', other.male, (p) => public_(p, false, 'male')), ...bySex },
    { ...persons('- women', other.female, (p) => public_(p, false, 'female')), ...bySex },
    {
      ...persons('Kuwaitis in private work', published.kuwaitiPrivate, (p) => kuwaiti(p) && works(p, 'private')),
      ...{ asOf: 'end 2022', source: 'CSB, Arab Times 2023-04-02', confidence: 'medium' },
    },
    {
      ...persons(
        'Labour force without domestic workers',
        published.labourForce,
        (p) => works(p, 'private') || works(p, 'government'),
      ),
      ...work,
    },
  ];
}

function clients(households: readonly Household[], persons: Persons): Margin[] {
  const homes = (title: string, target: number, test: (one: Household) => boolean) => {
    const reached = overHouseholds(households, (one) => Number(test(one)));
    return { title, unit: 'households', target, reached, by: 'weights' as const };
  };
  const ration = { asOf: 'Oct 2025', source: 'Arab Times 2025-12-27', confidence: 'high' };
  const files = { asOf: 'H1 2023', source: 'timeskuwait 2023-07-19', confidence: 'high' };
  const area = { asOf: 'about 2022', source: 'PAHW, timeskuwait', confidence: 'medium' };
  const families = published.kuwaitiFamilies;
  return [
    { ...persons('Private wage below KD 359, Kuwaitis', lowWage, (p) => lowPaid(p)), ...labour, confidence: 'derived' },
    { ...persons('Private wage of KD 3,000 or more, Kuwaitis', highWage, highPaid), ...labour, confidence: 'derived' },
    {
      ...persons('Retirees', published.retirees, (p) => works(p, 'retired')),
      asOf: 'Q2 2025',
      source: 'PIFSS, timeskuwait ?p=65338',
      confidence: 'medium',
    },
    { ...persons('Ration beneficiaries', published.rationBeneficiaries, (p) => p.onRationCard), ...ration },
    {
      ...persons(
        '- domestic workers among them',
        published.rationStaff,
        (p) => p.onRationCard && p.relation === 'staff',
      ),
      ...ration,
      source: 'zawya',
      confidence: 'medium',
    },
    {
      ...homes('Rent allowance applications', published.rentApplications, (h) => h.rentAllowance > 0),
      asOf: 'Oct 2024',
      source: 'zawya 2024-10-16',
      confidence: 'high',
    },
    {
      ...homes('Families on social assistance', published.assistanceFamilies, (h) => h.assistanceCategory !== 'none'),
      ...files,
    },
    { ...homes('- unmarried women', 3_035, (h) => h.assistanceCategory === 'unmarried'), ...files },
    { ...homes('- widows', 682, (h) => h.assistanceCategory === 'widow'), ...files },
    {
      ...homes('Kuwaiti families in private houses (72%)', 0.72 * families, (h) => h.dwelling === 'private_house'),
      ...area,
    },
    {
      ...homes(
        'Kuwaiti families in apartments within villas (20%)',
        0.2 * families,
        (h) => h.dwelling === 'apartment_in_villa',
      ),
      ...area,
    },
  ];
}

function lowPaid(p: Person): boolean {
  return kuwaiti(p) && works(p, 'private') && p.privateWage < 359;
}

function highPaid(p: Person): boolean {
  return kuwaiti(p) && p.privateWage >= 3000;
}
