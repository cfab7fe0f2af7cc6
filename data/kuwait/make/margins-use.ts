import { published } from './figures.ts';
import { type Dwelling, type Household, isKuwaiti } from './household.ts';
import type { Margin } from './margins.ts';
import { overHouseholds } from './totals.ts';

const krane = { asOf: 'about 2016', source: 'Krane, Energy Kingdoms', confidence: 'medium', by: 'levels' as const };
const water = {
  asOf: '2015',
  source: 'KUNA 2016-04-13, split as electricity',
  confidence: 'derived',
  by: 'levels' as const,
};
const fuel = { asOf: 'mid 2016', source: 'KUNA 2016-08-31', confidence: 'high', by: 'levels' as const };
const gas = { asOf: '2016', source: 'timeskuwait 2016-08-17', confidence: 'derived', by: 'levels' as const };
const cars = { asOf: '2021', source: 'HIES 2021, press Feb 2023', confidence: 'medium', by: 'weights' as const };

/** Quantities used: power, water, petrol, gas, cars. */
export function useMargins(households: readonly Household[]): readonly Margin[] {
  const kuwaiti = households.filter(isKuwaiti);
  const other = households.filter((one) => !isKuwaiti(one));
  const families = other.filter((one) => one.kind === 'family');
  return [
    {
      ...cars,
      title: 'Cars per 100 households, Kuwaiti',
      unit: 'cars',
      target: 288,
      reached: 100 * meanOf(kuwaiti, (h) => h.cars),
    },
    {
      ...cars,
      title: 'Cars per 100 households, non-Kuwaiti families',
      unit: 'cars',
      target: 98,
      reached: 100 * meanOf(families, (h) => h.cars),
    },
    ...power(kuwaiti, other),
    ...petrol(households, kuwaiti),
    ...cylinders(kuwaiti, other),
  ];
}

function power(kuwaiti: readonly Household[], other: readonly Household[]): Margin[] {
  const { shares, powerYear, waterYear } = published;
  const yearly = (list: readonly Household[], of: (one: Household) => number): number => 12 * overHouseholds(list, of);
  const villas = ofDwelling(kuwaiti, 'private_house');
  return [
    {
      ...krane,
      title: 'Electricity of a villa',
      unit: 'kWh a year',
      target: published.villaKwhYear,
      reached: 12 * meanOf(villas, (h) => h.electricityKwh),
    },
    {
      ...krane,
      title: 'Electricity of non-Kuwaiti homes (17% of 70 TWh)',
      unit: 'kWh a year',
      target: shares.expatriates * powerYear,
      reached: yearly(other, (h) => h.electricityKwh),
      confidence: 'derived',
    },
    {
      ...water,
      title: 'Water of Kuwaiti homes (48% of 140bn IG)',
      unit: 'IG a year',
      target: shares.citizens * waterYear,
      reached: yearly(kuwaiti, (h) => h.waterGallons),
    },
    {
      ...water,
      title: 'Water of non-Kuwaiti homes (17% of 140bn IG)',
      unit: 'IG a year',
      target: shares.expatriates * waterYear,
      reached: yearly(other, (h) => h.waterGallons),
    },
  ];
}

function petrol(households: readonly Household[], kuwaiti: readonly Household[]): Margin[] {
  const names = { p91: '91', p95: '95', ultra: 'Ultra' };
  const list: Margin[] = (['p91', 'p95', 'ultra'] as const).map((grade) => ({
    ...{
      ...fuel,
      confidence: 'derived',
      title: `Petrol ${names[grade]} of households (80.65%: private vehicles)`,
      unit: 'litres a day',
    },
    ...{ target: published.privateVehicleShare * published.petrolDay[grade] },
    ...{ reached: (12 / 365) * overHouseholds(households, (h) => h.petrol[grade]) },
  }));
  const { p91, p95, ultra } = published.petrolDay;
  const rest = (1 - published.privateVehicleShare) * (p91 + p95 + ultra);
  const litres = (h: Household): number => h.petrol.p91 + h.petrol.p95 + h.petrol.ultra;
  const drivers = overHouseholds(kuwaiti, (h) => h.drivers);
  return [
    ...list,
    {
      ...fuel,
      title: 'Petrol of all users, three grades',
      unit: 'litres a day',
      target: p91 + p95 + ultra,
      reached: rest + (12 / 365) * overHouseholds(households, litres),
      note: 'households plus other users, who are one national quantity a grade in the baseline',
    },
    {
      ...fuel,
      title: 'Petrol per Kuwaiti driver',
      unit: 'litres a month',
      target: published.litresADriver,
      reached: overHouseholds(kuwaiti, litres) / drivers,
      asOf: 'Oct 2016',
      source: 'kuwaitlocal, Gulf Business (240 to 250)',
    },
  ];
}

function cylinders(kuwaiti: readonly Household[], other: readonly Household[]): Margin[] {
  const target = (published.lpgShare * published.lpgSubsidyYear) / published.lpgSubsidyCylinder;
  const reached = (list: readonly Household[]): number => 12 * overHouseholds(list, (h) => h.lpg);
  return [
    {
      ...gas,
      title: 'LPG cylinders, Kuwaiti homes (15%)',
      unit: 'cylinders a year',
      target,
      reached: reached(kuwaiti),
    },
    {
      ...gas,
      title: 'LPG cylinders, non-Kuwaiti homes (15%)',
      unit: 'cylinders a year',
      target,
      reached: reached(other),
    },
  ];
}

/** Mean over households. */
export function meanOf(list: readonly Household[], of: (one: Household) => number): number {
  return overHouseholds(list, of) / overHouseholds(list, () => 1);
}

function ofDwelling(list: readonly Household[], dwelling: Dwelling): readonly Household[] {
  return list.filter((one) => one.dwelling === dwelling);
}
