import { published } from './figures.ts';
import { type Household, isKuwaiti } from './household.ts';
import { draws } from './random.ts';
import { overHouseholds } from './totals.ts';

/** Draws spending from income and size, rent from dwelling, and scales them to the survey's means. */
export function setSpending(households: readonly Household[]): void {
  const d = draws('spending');
  const kuwaiti = households.filter(isKuwaiti);
  const others = households.filter((one) => !isKuwaiti(one));
  const families = others.filter((one) => one.kind === 'family');
  for (const one of households) {
    const need = 25 * one.persons.length + one.income ** 0.85;
    one.consumption = need * Math.exp(0.18 * d.normal());
    const owner = isKuwaiti(one) && one.dwelling === 'private_house' && !one.housingApplication;
    one.imputedRent = owner ? Math.exp(0.3 * one.standing + 0.2 * d.normal()) : 0;
    const tenant = isKuwaiti(one) && one.dwelling !== 'private_house';
    one.rentPaid = tenant ? Math.exp(0.25 * one.standing + 0.2 * d.normal()) : 0;
  }
  scale(kuwaiti, 'consumption', published.spending.kuwaiti);
  scale(families, 'consumption', published.spending.other);
  const singles = others.filter((one) => one.kind === 'single');
  const incomes = overHouseholds(singles, (one) => one.income) / overHouseholds(singles, () => 1);
  scale(singles, 'consumption', 0.75 * incomes);
  scale(kuwaiti, 'imputedRent', published.spendingWithRent - published.spending.kuwaiti);
  scale(
    kuwaiti.filter((one) => one.rentPaid > 0),
    'rentPaid',
    published.meanRent,
  );
}

function scale(list: readonly Household[], field: 'consumption' | 'imputedRent' | 'rentPaid', mean: number): void {
  const factor = (mean * overHouseholds(list, () => 1)) / overHouseholds(list, (one) => one[field]);
  for (const one of list) one[field] *= factor;
}
