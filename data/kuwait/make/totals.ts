import type { Household, Person } from './household.ts';

/** Weighted total over households of what `of` says of each. */
export function overHouseholds(households: readonly Household[], of: (one: Household) => number): number {
  let sum = 0;
  for (const one of households) sum += one.weight * of(one);
  return sum;
}

/** Weighted total over persons. */
export function overPersons(households: readonly Household[], of: (p: Person, one: Household) => number): number {
  let sum = 0;
  for (const one of households) {
    let inside = 0;
    for (const p of one.persons) inside += of(p, one);
    sum += one.weight * inside;
  }
  return sum;
}

/** Weighted number of persons for whom `test` holds. */
export function countPersons(households: readonly Household[], test: (p: Person, one: Household) => boolean): number {
  return overPersons(households, (p, one) => (test(p, one) ? 1 : 0));
}

/** Gross public pay of a person with every allowance, KWD a month. */
export function grossPay(p: Person): number {
  return p.basicPay + p.socialAllowance + p.jobAllowance + p.childAllowance;
}

/** What one person brings home, KWD a month. */
export function personIncome(p: Person): number {
  return grossPay(p) + p.privateWage + p.militaryPay + p.labourSupport + p.pension;
}

/** A household's money income a month, without imputed rent. */
export function moneyIncome(one: Household): number {
  let sum = one.socialAssistance + one.rentAllowance + one.selfEmployment + one.propertyIncome;
  for (const p of one.persons) sum += personIncome(p);
  return sum;
}

/** Weighted mean over households. */
export function meanOverHouseholds(list: readonly Household[], of: (one: Household) => number): number {
  return overHouseholds(list, of) / overHouseholds(list, () => 1);
}

/** Weighted mean over the persons for whom `who` holds. */
export function meanOverPersons(
  list: readonly Household[],
  of: (p: Person) => number,
  who: (p: Person) => boolean,
): number {
  return overPersons(list, (p) => (who(p) ? of(p) : 0)) / countPersons(list, who);
}
