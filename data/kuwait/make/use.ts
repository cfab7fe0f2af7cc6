import { type Household, isKuwaiti, members } from './household.ts';
import { type Draws, draws } from './random.ts';

/** Draws what each household uses: power, water, petrol by grade, diesel, gas. Levels are scaled to the published totals afterwards. */
export function assignUse(households: readonly Household[]): void {
  const d = draws('use');
  for (const one of households) {
    power(d, one);
    fuel(d, one);
    const kitchen = isKuwaiti(one) ? 0.4 + 0.06 * one.persons.length : 0.12 + 0.05 * one.persons.length;
    one.lpg = kitchen * lognormal(d, 0.4);
    one.diesel = d.chance(isKuwaiti(one) ? 0.03 : 0.01) ? 60 * lognormal(d, 0.6) : 0;
  }
}

/** Names those on a ration card: Kuwaitis, GCC and stateless families, and part of the domestic staff of Kuwaiti families. */
export function assignRations(households: readonly Household[], shareOfStaff: number): void {
  const d = draws('rations');
  for (const one of households) {
    for (const p of one.persons) {
      const staff = p.relation === 'staff';
      p.onRationCard = staff ? isKuwaiti(one) && d.chance(shareOfStaff) : p.nationality !== 'other';
    }
    one.rationMembers = members(one, (p) => p.onRationCard);
  }
}

function power(d: Draws, one: Household): void {
  const people = one.persons.length;
  const level = isKuwaiti(one) ? 3500 + 780 * people : 350 + 380 * people + (one.kind === 'family' ? 700 : 0);
  one.electricityKwh = level * Math.exp(0.28 * one.standing) * lognormal(d, 0.38);
  one.waterGallons =
    (isKuwaiti(one) ? 3000 + 2000 * people : 500 + 700 * people) * Math.exp(0.1 * one.standing) * lognormal(d, 0.4);
}

function fuel(d: Draws, one: Household): void {
  const adults = members(one, (p) => p.age >= 18 && p.relation !== 'staff');
  one.drivers = Math.min(adults, one.cars, 1 + d.poisson(0.5 * adults));
  const base = isKuwaiti(one) ? one.drivers : one.cars;
  const litres = 200 * base * Math.exp(0.12 * one.standing) * lognormal(d, 0.35);
  const grade = d.next() - 0.06 * one.standing;
  const cut = isKuwaiti(one) ? [0.1, 0.97] : [0.28, 0.99];
  if (grade < cut[0]) one.petrol.p91 = litres;
  else if (grade < cut[1]) one.petrol.p95 = litres;
  else one.petrol.ultra = litres;
}

function lognormal(d: Draws, sigma: number): number {
  return Math.exp(sigma * d.normal() - (sigma * sigma) / 2);
}
