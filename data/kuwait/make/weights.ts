import { type Constraint, calibrate } from './calibration.ts';
import { assumed, publicEmployees, published } from './figures.ts';
import { type Household, isKuwaiti, members, type Person } from './household.ts';

/** Moves the weights, Kuwaiti and other households apart, until the published counts are met. */
export function calibrateWeights(households: readonly Household[]): void {
  const kuwaiti = households.filter(isKuwaiti);
  const other = households.filter((one) => !isKuwaiti(one));
  apply(kuwaiti, kuwaitiCounts(kuwaiti));
  apply(other, otherCounts(other));
}

/** Non-Kuwaiti households, domestic staff apart: the published mean size is "about two". */
export function otherHouseholdCount(): number {
  return (published.nonKuwaitis - published.domesticWorkers) / published.nonKuwaitiHouseholdSize;
}

function apply(households: readonly Household[], constraints: readonly Constraint[]): void {
  const start = Float64Array.from(households, (one) => one.weight);
  const weights = calibrate(start, constraints, { low: 0.3, high: 3 });
  for (const [i, one] of households.entries()) one.weight = Math.round(weights[i] * 1e4) / 1e4;
}

/** Kuwaitis in private work paid less than KD 359: 46.2% of those insured under chapter three. */
export const lowWage = 0.462 * 57_300;

/** Kuwaitis in private work paid KD 3,000 or more: 1,400 of 65,000 recipients of labour support. */
export const highWage = (published.kuwaitiPrivate * 1_400) / 65_000;

function kuwaitiCounts(list: readonly Household[]): Constraint[] {
  const staff = publicEmployees('kuwaiti');
  const works = (sector: string, sex?: string) => (p: Person) => p.sector === sector && (!sex || p.sex === sex);
  const uniformed = published.kuwaitiEmployeesAllSectors - published.publicKuwaiti - published.kuwaitiPrivate;
  return [
    count(list, 'families', published.kuwaitiFamilies, () => 1),
    people(list, 'Kuwaitis', published.kuwaitis, (p) => p.nationality === 'kuwaiti'),
    people(list, 'men in public posts', staff.male, works('government', 'male')),
    people(list, 'women in public posts', staff.female, works('government', 'female')),
    people(list, 'men in private work', published.kuwaitiPrivate / 2, works('private', 'male')),
    people(list, 'women in private work', published.kuwaitiPrivate / 2, works('private', 'female')),
    people(list, 'private wage below 359', lowWage, (p) => works('private')(p) && p.privateWage < 359),
    people(list, 'private wage of 3,000 or more', highWage, (p) => p.privateWage >= 3000),
    people(list, 'military and police', uniformed, works('military')),
    people(list, 'retirees', published.retirees, works('retired')),
    people(list, 'resident staff', assumed.staffWithKuwaitis * published.domesticWorkers, works('domestic')),
    people(list, 'staff on ration cards', published.rationStaff, (p) => p.relation === 'staff' && p.onRationCard),
    count(list, 'labour support', published.labourSupportYear / 12, supportOf),
    count(list, 'rent applications', published.rentApplications, (one) => Number(one.housingApplication)),
    ...dwellings(list),
    count(list, 'cars', (published.carsPer100.kuwaiti / 100) * published.kuwaitiFamilies, (one) => one.cars),
    ...assistance(list),
  ];
}

function supportOf(one: Household): number {
  return one.persons.reduce((sum, p) => sum + p.labourSupport, 0);
}

function dwellings(list: readonly Household[]): Constraint[] {
  return (['private_house', 'apartment_in_villa'] as const).map((kind) =>
    count(list, kind, published.dwelling[kind] * published.kuwaitiFamilies, (one) => Number(one.dwelling === kind)),
  );
}

function assistance(list: readonly Household[]): Constraint[] {
  const has = (name: string) => (one: Household) => Number(one.assistanceCategory === name);
  return [
    count(list, 'assistance files', published.assistanceFamilies, (one) => Number(one.assistanceCategory !== 'none')),
    count(list, 'housewives', 16_532, has('housewife')),
    count(list, 'unmarried women', 3_035, has('unmarried')),
    count(list, 'widows', 682, has('widow')),
  ];
}

function otherCounts(list: readonly Household[]): Constraint[] {
  const staff = publicEmployees('other');
  const privateWorkers =
    published.labourForce - published.publicKuwaiti - published.kuwaitiPrivate - published.publicOther;
  const cards = published.rationBeneficiaries - published.kuwaitis - published.rationStaff;
  const family = (one: Household): number => Number(one.kind === 'family');
  const resident = (p: Person): boolean => p.relation !== 'staff';
  return [
    count(list, 'households', otherHouseholdCount(), () => 1),
    count(list, 'families', assumed.otherFamilies, family),
    people(list, 'residents', published.nonKuwaitis - published.domesticWorkers, resident),
    people(list, 'men in public posts', staff.male, (p) => p.sector === 'government' && p.sex === 'male'),
    people(list, 'women in public posts', staff.female, (p) => p.sector === 'government' && p.sex === 'female'),
    people(list, 'private workers', privateWorkers, (p) => p.sector === 'private'),
    people(
      list,
      'resident staff',
      (1 - assumed.staffWithKuwaitis) * published.domesticWorkers,
      (p) => p.relation === 'staff',
    ),
    people(list, 'on ration cards', cards, (p) => p.onRationCard),
    count(list, 'cars', (published.carsPer100.other / 100) * assumed.otherFamilies, (one) => family(one) * one.cars),
  ];
}

function count(list: readonly Household[], name: string, target: number, of: (one: Household) => number): Constraint {
  return { name, target, values: Float64Array.from(list, of) };
}

function people(list: readonly Household[], name: string, target: number, test: (p: Person) => boolean): Constraint {
  return count(list, name, target, (one) => members(one, test));
}
