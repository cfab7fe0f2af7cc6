import { adValorem } from './ad-valorem.ts';
import { blockTariff } from './block-tariff.ts';
import { formula } from './formula.ts';
import { guaranteedIncome } from './guaranteed-income.ts';
import type { Kind } from './kind.ts';
import { pay } from './pay.ts';
import { proxyMeansTest } from './proxy-means-test.ts';
import { ration } from './ration.ts';
import { schedule } from './schedule.ts';
import { taperedBenefit } from './tapered-benefit.ts';
import { transfer } from './transfer.ts';
import { unitSubsidy } from './unit-subsidy.ts';

/** The kinds of instrument, by id. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  [
    adValorem,
    blockTariff,
    formula,
    guaranteedIncome,
    pay,
    proxyMeansTest,
    ration,
    schedule,
    taperedBenefit,
    transfer,
    unitSubsidy,
  ].map((kind) => [kind.id, kind]),
);
