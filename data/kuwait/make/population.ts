import { openFiles } from './assistance.ts';
import { assumed, published } from './figures.ts';
import type { Household } from './household.ts';
import { kuwaitiFamilies } from './kuwaiti-families.ts';
import { setLevels } from './levels.ts';
import { otherHouseholds } from './other-households.ts';
import { payOthers, payPublic } from './pay.ts';
import { setQuantities } from './quantities.ts';
import { roundAmounts } from './rounding.ts';
import { setSpending } from './spending.ts';
import { assignRations, assignUse } from './use.ts';
import { calibrateWeights } from './weights.ts';
import { assignWork } from './work.ts';

/** The synthetic population of Kuwait: drawn, weighted to the published counts, scaled to the published means. */
export function syntheticPopulation(): readonly Household[] {
  const households = [...kuwaitiFamilies(), ...otherHouseholds()];
  assignWork(households);
  payPublic(households);
  payOthers(households);
  assignUse(households);
  assignRations(households, published.rationStaff / (assumed.staffWithKuwaitis * published.domesticWorkers));
  openFiles(households);
  calibrateWeights(households);
  setLevels(households);
  setQuantities(households);
  setSpending(households);
  roundAmounts(households);
  return households;
}
