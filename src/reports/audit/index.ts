import { budgetCloses } from './budget-closes.ts';
import { changesAreDifferences } from './changes.ts';
import type { CheckDefinition } from './check.ts';
import { groupsAddUp } from './groups-add-up.ts';
import { redistributionIdentity } from './inequality-identity.ts';
import { linesAddUp } from './lines-add-up.ts';
import { lossIsTheBill, savingCoversLoss } from './losses.ts';
import { partsMakeTheMean } from './means.ts';
import { gapIsLossesLessGains } from './poverty-gap.ts';
import { rowsAddUp } from './rows-add-up.ts';
import { sharesAddUp } from './shares.ts';
import { sweepStartsHere } from './sweep-starts-here.ts';

/** Every check of a report. */
export const checks: readonly CheckDefinition[] = [
  budgetCloses,
  linesAddUp,
  savingCoversLoss,
  lossIsTheBill,
  groupsAddUp,
  rowsAddUp,
  sharesAddUp,
  changesAreDifferences,
  partsMakeTheMean,
  gapIsLossesLessGains,
  redistributionIdentity,
  sweepStartsHere,
];
