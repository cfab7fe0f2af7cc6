import { assumed, published } from './figures.ts';
import { type Dwelling, type Household, isKuwaiti } from './household.ts';
import { overHouseholds } from './totals.ts';

const grades = ['p91', 'p95', 'ultra'] as const;

/** Scales what households use until it adds up to the published volumes. */
export function setQuantities(households: readonly Household[]): void {
  const kuwaiti = households.filter(isKuwaiti);
  const other = households.filter((one) => !isKuwaiti(one));
  electricity(kuwaiti, other);
  const { citizens, expatriates } = published.shares;
  scale(kuwaiti, 'waterGallons', (citizens * published.waterYear) / 12);
  scale(other, 'waterGallons', (expatriates * published.waterYear) / 12);
  const cylinders = (published.lpgShare * published.lpgSubsidyYear) / published.lpgSubsidyCylinder / 12;
  scale(kuwaiti, 'lpg', cylinders);
  scale(other, 'lpg', cylinders);
  petrol(kuwaiti, other);
}

/** Litres a month of each grade that private vehicles use: their share of all vehicles, of the published daily volumes. */
export function householdPetrol(grade: (typeof grades)[number]): number {
  return (published.privateVehicleShare * published.petrolDay[grade] * 365) / 12;
}

function electricity(kuwaiti: readonly Household[], other: readonly Household[]): void {
  const perYear: readonly (readonly [Dwelling, number])[] = [
    ['private_house', published.villaKwhYear],
    ['apartment_in_villa', assumed.villaApartmentKwhYear],
    ['investment_apartment', assumed.kuwaitiApartmentKwhYear],
  ];
  for (const [dwelling, kwh] of perYear) {
    const list = kuwaiti.filter((one) => one.dwelling === dwelling);
    scale(list, 'electricityKwh', (kwh / 12) * overHouseholds(list, () => 1));
  }
  scale(other, 'electricityKwh', (published.shares.expatriates * published.powerYear) / 12);
}

function scale(list: readonly Household[], field: 'electricityKwh' | 'waterGallons' | 'lpg', target: number): void {
  const factor = target / overHouseholds(list, (one) => one[field]);
  for (const one of list) one[field] *= factor;
}

function petrol(kuwaiti: readonly Household[], other: readonly Household[]): void {
  const all = grades.reduce((sum, grade) => sum + householdPetrol(grade), 0);
  const ofKuwaitis = published.litresADriver * overHouseholds(kuwaiti, (one) => one.drivers);
  for (let i = 0; i < 60; i++) {
    scalePetrol(kuwaiti, grades, ofKuwaitis);
    scalePetrol(other, grades, all - ofKuwaitis);
    for (const grade of grades) scalePetrol([...kuwaiti, ...other], [grade], householdPetrol(grade));
  }
}

function scalePetrol(list: readonly Household[], of: readonly (typeof grades)[number][], target: number): void {
  const now = overHouseholds(list, (one) => of.reduce((sum, grade) => sum + one.petrol[grade], 0));
  for (const one of list) for (const grade of of) one.petrol[grade] *= target / now;
}
