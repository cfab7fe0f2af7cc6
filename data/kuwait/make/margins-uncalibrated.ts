import { published } from './figures.ts';
import { type Household, isKuwaiti, members } from './household.ts';
import type { Margin } from './margins.ts';
import { meanOf } from './margins-use.ts';
import { countPersons, overHouseholds, overPersons } from './totals.ts';

const loose = { by: 'not calibrated' as const };
const staffSource = { asOf: 'end 2022', source: 'CSB, Arab Times 2023-04-02', confidence: 'medium' };

/** Published figures that cannot be met together with the others, or that are checks; each with its reason. */
export function looseMargins(households: readonly Household[]): readonly Margin[] {
  return [...sizes(households), ...schooling(households), ...quantities(households), ...money(households)];
}

function sizes(households: readonly Household[]): Margin[] {
  const kuwaiti = households.filter(isKuwaiti);
  const other = households.filter((one) => !isKuwaiti(one));
  const citizens = (h: Household): number => members(h, (p) => p.nationality === 'kuwaiti');
  return [
    {
      ...loose,
      title: 'Mean size of Kuwaiti families, Kuwaitis only',
      unit: 'persons',
      target: published.kuwaitiFamilySize,
      reached: meanOf(kuwaiti, citizens),
      asOf: 'end 2022',
      source: 'PACI, Arab Times 2023-05-27',
      confidence: 'high',
      note: '313,000 × 4.60 = 1.44m, but Kuwaitis are 1.568m: the rest came later, or live outside private families; families and persons are met, the size is not',
    },
    {
      ...loose,
      title: 'Mean size of Kuwaiti households with resident staff',
      unit: 'persons',
      target: 7,
      reached: meanOf(kuwaiti, (h) => h.persons.length),
      asOf: '2025',
      source: 'Arab Times 2025',
      confidence: 'low',
      note: 'a check: "7" is read as dwelling with relatives and staff',
    },
    {
      ...loose,
      title: 'Mean size of non-Kuwaiti households',
      unit: 'persons',
      target: published.nonKuwaitiHouseholdSize,
      reached: meanOf(other, (h) => members(h, (p) => p.relation !== 'staff')),
      by: 'weights',
      asOf: '2024',
      source: 'Arab Times 2025-05-14 ("about 2")',
      confidence: 'low',
    },
    {
      ...loose,
      title: 'Kuwaiti employees, all sectors',
      unit: 'persons',
      target: published.kuwaitiEmployeesAllSectors,
      reached: countPersons(kuwaiti, (p) => ['government', 'private', 'military'].includes(p.sector)),
      by: 'weights',
      asOf: 'Dec 2024',
      source: 'PACI, Arab Times 2025-05-14',
      confidence: 'medium',
      note: 'wider than CSB; the difference is taken to be military and police',
    },
  ];
}

function schooling(households: readonly Household[]): Margin[] {
  const staff = (education?: string): number =>
    countPersons(
      households,
      (p) => p.nationality === 'kuwaiti' && p.sector === 'government' && (!education || p.education === education),
    );
  const target = { university: 46.6, postgraduate: 4.6, diploma: 13.7, secondary: 20.8 };
  return (['university', 'postgraduate', 'diploma', 'secondary'] as const).map((education) => ({
    ...{ ...staffSource, title: `Kuwaiti public staff: ${education}`, unit: '%', by: 'drawn' as const },
    ...{ target: target[education], reached: (100 * staff(education)) / staff() },
  }));
}

function quantities(households: readonly Household[]): Margin[] {
  const kuwaiti = households.filter(isKuwaiti);
  const cards = overHouseholds(households, (h) => Number(h.rationMembers > 0));
  return [
    {
      ...loose,
      title: 'Electricity of citizens’ homes (48% of 70 TWh)',
      unit: 'kWh a year',
      target: 33.6e9,
      reached: 12 * overHouseholds(kuwaiti, (h) => h.electricityKwh),
      asOf: 'about 2016',
      source: 'Krane; 313,000 × 110,000 kWh = 34.4 TWh',
      confidence: 'derived',
      note: 'the share counts every family as a villa; 28% live in apartments, which use less',
    },
    {
      ...loose,
      title: 'Ration cards',
      unit: 'cards',
      target: published.rationCards,
      reached: cards,
      asOf: 'Sep 2025',
      source: 'Arab Times 2025-12-27',
      confidence: 'high',
      note: 'reached: households with someone on a card; a card has 8.5 persons, more than a family, so it spans families',
    },
    {
      ...loose,
      title: 'Private cars',
      unit: 'cars',
      target: published.privateCars,
      reached: overHouseholds(households, (h) => h.cars),
      asOf: '2024',
      source: 'reporterlive 2025-10-28',
      confidence: 'high',
      note: 'registered, with those of firms and hire fleets; the survey’s cars per household leave them out',
    },
  ];
}

function money(households: readonly Household[]): Margin[] {
  const rations = 12 * 5.42 * overPersons(households, (p) => Number(p.onRationCard));
  const pensions = overPersons(households, (p) => p.pension);
  return [
    {
      ...loose,
      title: 'Food rations at KD 5.42 a head',
      unit: 'KWD a year',
      target: published.rationSpendYear,
      reached: rations,
      asOf: '2025',
      source: 'KD 125.9m in ten months, Arab Times 2025-12-27',
      confidence: 'derived',
    },
    {
      ...loose,
      title: 'Pensions',
      unit: 'KWD a month',
      target: 221e6,
      reached: pensions,
      asOf: '2023',
      source: 'zawya 2023-08-17',
      confidence: 'medium',
      note: '170,000 retirees in 2023, 203,440 in 2025',
    },
  ];
}
