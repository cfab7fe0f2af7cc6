import { published } from './figures.ts';
import { type Household, ofKuwaitis, ofOtherFamilies, ofOthers } from './household.ts';
import type { Aim, Evidence, Figure } from './margins.ts';
import { meanOverHouseholds, overHouseholds } from './totals.ts';

const cars: Evidence = { asOf: '2021', source: 'HIES 2021, press Feb 2023', confidence: 'medium' };
const power: Evidence = { asOf: 'about 2016', source: 'Krane, Energy Kingdoms', confidence: 'medium' };
const water: Evidence = { asOf: '2015', source: 'KUNA 2016-04-13, split as electricity', confidence: 'derived' };
const fuel: Evidence = { asOf: 'mid 2016', source: 'KUNA 2016-08-31', confidence: 'high' };
const drivers: Evidence = { asOf: 'Oct 2016', source: 'kuwaitlocal, Gulf Business (240 to 250)', confidence: 'high' };
const gas: Evidence = { asOf: '2016', source: 'timeskuwait 2016-08-17', confidence: 'derived' };

const { shares, powerYear, waterYear, petrolDay, privateVehicleShare } = published;
const cylinders = (published.lpgShare * published.lpgSubsidyYear) / published.lpgSubsidyCylinder;
const allGrades = petrolDay.p91 + petrolDay.p95 + petrolDay.ultra;
const national = 'households plus other users, who are one national quantity a grade in the baseline';

/** Quantities used: cars, power, water, petrol, gas. */
export const useFigures: readonly Figure[] = [
  {
    ...use('Cars per 100 households, Kuwaiti', (list) => carsPer100(ofKuwaitis(list))),
    target: 288,
    unit: 'cars',
    ...cars,
    by: 'weights',
  },
  {
    ...use('Cars per 100 households, non-Kuwaiti families', (list) => carsPer100(ofOtherFamilies(list))),
    target: 98,
    unit: 'cars',
    ...cars,
    by: 'weights',
  },
  { ...use('Electricity of a villa', villa), target: published.villaKwhYear, unit: 'kWh a year', ...power },
  {
    ...use('Electricity of non-Kuwaiti homes (17% of 70 TWh)', (list) =>
      yearly(ofOthers(list), (h) => h.electricityKwh),
    ),
    target: shares.expatriates * powerYear,
    unit: 'kWh a year',
    ...power,
    confidence: 'derived',
  },
  {
    ...use('Water of Kuwaiti homes (48% of 140bn IG)', (list) => yearly(ofKuwaitis(list), (h) => h.waterGallons)),
    target: shares.citizens * waterYear,
    unit: 'IG a year',
    ...water,
  },
  {
    ...use('Water of non-Kuwaiti homes (17% of 140bn IG)', (list) => yearly(ofOthers(list), (h) => h.waterGallons)),
    target: shares.expatriates * waterYear,
    unit: 'IG a year',
    ...water,
  },
  { ...petrol('91', petrolDay.p91, (h) => h.petrol.p91), ...fuel, confidence: 'derived' },
  { ...petrol('95', petrolDay.p95, (h) => h.petrol.p95), ...fuel, confidence: 'derived' },
  { ...petrol('Ultra', petrolDay.ultra, (h) => h.petrol.ultra), ...fuel, confidence: 'derived' },
  {
    ...use('Petrol of all users, three grades', (list) => (1 - privateVehicleShare) * allGrades + daily(list, litres)),
    target: allGrades,
    unit: 'litres a day',
    ...fuel,
    note: national,
  },
  {
    ...use('Petrol per Kuwaiti driver', perDriver),
    target: published.litresADriver,
    unit: 'litres a month',
    ...drivers,
  },
  {
    ...use('LPG cylinders, Kuwaiti homes (15%)', (list) => yearly(ofKuwaitis(list), (h) => h.lpg)),
    target: cylinders,
    unit: 'cylinders a year',
    ...gas,
  },
  {
    ...use('LPG cylinders, non-Kuwaiti homes (15%)', (list) => yearly(ofOthers(list), (h) => h.lpg)),
    target: cylinders,
    unit: 'cylinders a year',
    ...gas,
  },
];

function use(title: string, measure: Figure['measure']): Pick<Aim, 'title' | 'by' | 'measure'> {
  return { title, by: 'levels', measure };
}

function petrol(grade: string, day: number, of: (one: Household) => number): Aim {
  const title = `Petrol ${grade} of households (80.65%: private vehicles)`;
  return { ...use(title, (list) => daily(list, of)), unit: 'litres a day', target: privateVehicleShare * day };
}

function litres(one: Household): number {
  return one.petrol.p91 + one.petrol.p95 + one.petrol.ultra;
}

function yearly(list: readonly Household[], of: (one: Household) => number): number {
  return 12 * overHouseholds(list, of);
}

function daily(list: readonly Household[], of: (one: Household) => number): number {
  return yearly(list, of) / 365;
}

function carsPer100(list: readonly Household[]): number {
  return 100 * meanOverHouseholds(list, (one) => one.cars);
}

function villa(list: readonly Household[]): number {
  const villas = list.filter((one) => one.dwelling === 'private_house');
  return 12 * meanOverHouseholds(villas, (one) => one.electricityKwh);
}

function perDriver(list: readonly Household[]): number {
  const kuwaiti = ofKuwaitis(list);
  return overHouseholds(kuwaiti, litres) / overHouseholds(kuwaiti, (one) => one.drivers);
}
