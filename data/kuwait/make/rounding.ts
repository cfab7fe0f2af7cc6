import type { Household, Person } from './household.ts';
import { moneyIncome } from './totals.ts';

const personMoney = [
  'jobAllowance',
  'privateWage',
  'militaryPay',
  'pension',
] as const satisfies readonly (keyof Person)[];
const householdMoney = ['selfEmployment', 'propertyIncome', 'rentPaid', 'consumption', 'imputedRent'] as const;

/** Rounds money to the fils and quantities to what a meter shows, so that files and totals are of the same numbers. */
export function roundAmounts(households: readonly Household[]): void {
  for (const one of households) {
    for (const p of one.persons) for (const field of personMoney) p[field] = rounded(p[field], 3);
    for (const field of householdMoney) one[field] = rounded(one[field], 3);
    for (const grade of ['p91', 'p95', 'ultra'] as const) one.petrol[grade] = rounded(one.petrol[grade], 2);
    one.electricityKwh = rounded(one.electricityKwh, 1);
    one.waterGallons = rounded(one.waterGallons, 0);
    one.diesel = rounded(one.diesel, 1);
    one.lpg = rounded(one.lpg, 4);
    one.income = rounded(moneyIncome(one), 3);
  }
}

function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
