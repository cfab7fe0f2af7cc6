import { adequacy, averageTransfer } from './adequacy.ts';
import { atkinson } from './atkinson.ts';
import { beneficiaries } from './beneficiaries.ts';
import { cgh } from './cgh.ts';
import { concentration } from './concentration.ts';
import { count } from './count.ts';
import { coverage } from './coverage.ts';
import { distributional } from './distributional.ts';
import {
  benefitCost,
  gapTotal,
  povertyGapEfficiency,
  povertyReductionEfficiency,
  spillover,
  verticalEfficiency,
} from './efficiency.ts';
import { fgt0, fgt1, fgt2 } from './fgt.ts';
import { gapMedian } from './gap-median.ts';
import { ge } from './ge.ts';
import { gini } from './gini.ts';
import { hoover } from './hoover.ts';
import { gainingPoor, gainsToPoor, impoverished, impoverishment } from './impoverishment.ts';
import { beneficiaryIncidence, benefitIncidence, relativeIncidence } from './incidence.ts';
import type { Indicator } from './indicator.ts';
import { kakwani } from './kakwani.ts';
import { sdLogs, varLogs } from './log-spread.ts';
import { lorenz } from './lorenz.ts';
import { mean } from './mean.ts';
import { median } from './median.ts';
import { mld } from './mld.ts';
import { p90p10 } from './p90p10.ts';
import { palma } from './palma.ts';
import { quantile } from './quantile.ts';
import { redistribution, reranking, reynoldsSmolensky } from './redistribution.ts';
import { gapReduction, giniReduction, headcountReduction } from './reduction.ts';
import { sGini } from './s-gini.ts';
import { s80s20, s80s20Cut } from './s80s20.ts';
import { sen, sst } from './sen.ts';
import { share, topShare } from './share.ts';
import { suits } from './suits.ts';
import { leakage, targetingDifferential, undercoverage } from './targeting.ts';
import { theil } from './theil.ts';
import { total } from './total.ts';
import { watts } from './watts.ts';
import { losers, winners } from './winners.ts';
import { wolfson } from './wolfson.ts';

/** Every indicator, alphabetically. */
export const indicators: readonly Indicator[] = [
  adequacy,
  atkinson,
  averageTransfer,
  beneficiaries,
  beneficiaryIncidence,
  benefitCost,
  benefitIncidence,
  cgh,
  concentration,
  count,
  coverage,
  distributional,
  fgt0,
  fgt1,
  fgt2,
  gainingPoor,
  gainsToPoor,
  gapMedian,
  gapReduction,
  gapTotal,
  ge,
  gini,
  giniReduction,
  headcountReduction,
  hoover,
  impoverished,
  impoverishment,
  kakwani,
  leakage,
  lorenz,
  losers,
  mean,
  median,
  mld,
  p90p10,
  palma,
  povertyGapEfficiency,
  povertyReductionEfficiency,
  quantile,
  redistribution,
  relativeIncidence,
  reranking,
  reynoldsSmolensky,
  s80s20,
  s80s20Cut,
  sdLogs,
  sen,
  sGini,
  share,
  spillover,
  sst,
  suits,
  targetingDifferential,
  theil,
  topShare,
  total,
  undercoverage,
  varLogs,
  verticalEfficiency,
  watts,
  winners,
  wolfson,
];
