import { atkinson } from './atkinson.ts';
import { beneficiaries } from './beneficiaries.ts';
import { count } from './count.ts';
import { fgt0, fgt1, fgt2 } from './fgt.ts';
import { gapMedian } from './gap-median.ts';
import { ge } from './ge.ts';
import { gini } from './gini.ts';
import { hoover } from './hoover.ts';
import type { Indicator } from './indicator.ts';
import { lorenz } from './lorenz.ts';
import { mean } from './mean.ts';
import { median } from './median.ts';
import { mld } from './mld.ts';
import { p90p10 } from './p90p10.ts';
import { palma } from './palma.ts';
import { quantile } from './quantile.ts';
import { s80s20, s80s20Cut } from './s80s20.ts';
import { sen, sst } from './sen.ts';
import { share, topShare } from './share.ts';
import { theil } from './theil.ts';
import { total } from './total.ts';
import { watts } from './watts.ts';
import { losers, winners } from './winners.ts';

/** Every indicator, alphabetically. */
export const indicators: readonly Indicator[] = [
  atkinson,
  beneficiaries,
  count,
  fgt0,
  fgt1,
  fgt2,
  gapMedian,
  ge,
  gini,
  hoover,
  lorenz,
  losers,
  mean,
  median,
  mld,
  p90p10,
  palma,
  quantile,
  s80s20,
  s80s20Cut,
  sen,
  share,
  sst,
  theil,
  topShare,
  total,
  watts,
  winners,
];
