import type { Replicates } from '../../../indicators/variance/replicated.ts';
import { type Layout, type LonelyRule, layOut, populationUnitsOf } from '../../../indicators/variance/survey-design.ts';
import type { Comparison } from '../../../simulation/outcome.ts';

/** How sampling errors are to be worked out. */
export interface SamplingOptions {
  /** What to do with a stratum that has one sampling unit: `centre` unless told otherwise. */
  readonly lonely?: LonelyRule;
  /** Seed of samples drawn anew. */
  readonly seed?: number;
}

/** How the households of a comparison were drawn, as errors are worked out from it. */
export interface Sampling {
  readonly layout: Layout;
  /** Replicate weights, where the data bring them. */
  readonly replicates?: Replicates;
  /** False where the data say nothing of how they were drawn: households then count as drawn one by one. */
  readonly isDeclared: boolean;
  /** Strata with one sampling unit. */
  readonly lonely: number;
  readonly rule: LonelyRule;
  readonly seed: number;
}

/** Whether the data say how their households were drawn. */
export function isDeclared({ population }: Comparison): boolean {
  const { strata, psu, replicates } = population.design ?? {};
  return strata !== undefined || psu !== undefined || (replicates?.length ?? 0) > 1;
}

/** The design of the data behind a comparison, laid out. */
export function samplingOf(comparison: Comparison, { lonely = 'centre', seed = 1 }: SamplingOptions): Sampling {
  const { design, weight } = comparison.population;
  const { strata, psu, fpc, replicates = [], method = 'bootstrap', centre = 'estimate' } = design ?? {};
  const plain = layOut({ rows: weight.length, strata, psu, lonely });
  const layout = fpc
    ? { ...plain, design: { ...plain.design, populationUnits: populationUnitsOf(plain, fpc) } }
    : plain;
  return {
    layout,
    replicates: replicates.length > 1 ? { method, centre, weights: replicates } : undefined,
    isDeclared: isDeclared(comparison),
    lonely: layout.unitsIn.reduce((count, units) => count + Number(units === 1), 0),
    rule: lonely,
    seed,
  };
}
