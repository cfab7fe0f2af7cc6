import { type Sample, sampleOf } from '../columns/sample.ts';
import { concentrationOf } from './concentration-curve.ts';

/** What an income source has to do with the Gini of the total (Lerman and Yitzhaki 1985). */
export interface SourceOfInequality {
  /** S: the source's share of the total. */
  readonly share: number;
  /** G: the Gini of the source itself; above 1 or below 0 where it takes negative values. */
  readonly gini: number;
  /** R: how the source goes with the ranks of the total, from −1 to 1; NaN where everybody has the same of it. */
  readonly correlation: number;
  /** C = G·R: its concentration over the ranks of the total. */
  readonly concentration: number;
  /** S·G·R: the contributions of the sources add up to the Gini. */
  readonly contribution: number;
  /** The contribution as a share of the Gini. */
  readonly contributionShare: number;
  /** By how many percent the Gini moves when the source grows by 1% for everybody; these add up to zero. */
  readonly elasticity: number;
  /** The source's covariance with the total over the variance of the total (Shorrocks 1982). */
  readonly covarianceShare: number;
}

/**
 * Breaks the Gini of a total down by its sources, which are columns of amounts of the same units.
 *
 * @example bySource(sample([10, 30]), [Float64Array.of(5, 25), Float64Array.of(5, 5)])[0].contribution // 0.25
 */
export function bySource(total: Sample, sources: readonly Float64Array[]): readonly SourceOfInequality[] {
  const giniOfTotal = concentrationOf(total, total).value;
  return sources.map((values) => {
    const source = sampleOf(values, total.weights, { rows: total.rows, length: total.length, missing: 0 });
    const share = source.sum / total.sum;
    const gini = concentrationOf(source, source).value;
    const concentration = concentrationOf(source, total).value;
    const contribution = source.sum === 0 ? momentShare(source, total) : share * concentration;
    return {
      share,
      gini,
      correlation: Math.abs(gini) > 1e-12 ? concentration / gini : NaN,
      concentration,
      contribution,
      contributionShare: contribution / giniOfTotal,
      elasticity: contribution / giniOfTotal - share,
      covarianceShare: covariance(source, total) / covariance(total, total),
    };
  });
}

function momentShare({ values, weights }: Sample, { ranks, sum }: Sample): number {
  let moment = 0;
  for (let i = 0; i < values.length; i++) moment += weights[i] * values[i] * ranks[i];
  return (2 * moment) / sum;
}

function covariance(a: Sample, b: Sample): number {
  let total = 0;
  for (let i = 0; i < a.values.length; i++) total += a.weights[i] * (a.values[i] - a.mean) * (b.values[i] - b.mean);
  return total / a.weight;
}
