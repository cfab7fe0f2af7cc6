import { type Sample, sampleOf, take } from '../../columns/sample.ts';
import { minus, over, times, totalOf } from '../../indicators/arithmetic.ts';
import { bySource, type SourceOfInequality } from '../../indicators/by-source.ts';
import { concentrationOf } from '../../indicators/concentration-curve.ts';
import { type Measured, unmeasured } from '../../indicators/measured.ts';

/** The parts of a decomposition by source, as estimates name them. */
export const sourceIndicators = {
  source_share: 'share',
  source_gini: 'gini',
  source_correlation: 'correlation',
  source_concentration: 'concentration',
  source_contribution: 'contribution',
  source_contribution_share: 'contributionShare',
  source_elasticity: 'elasticity',
  source_covariance_share: 'covarianceShare',
} as const satisfies Record<string, keyof SourceOfInequality>;

/** Lerman and Yitzhaki's decomposition of the Gini of a total by one of its sources, with the influence of each row on it. */
export function measuredBySource(total: Sample, column: Float64Array): Record<keyof typeof sourceIndicators, Measured> {
  const { rows, length, weights } = total;
  const values = take(column, rows);
  const source = sampleOf(values, weights, { rows, length, missing: 0 });
  const [plain] = bySource(total, [values]);
  const bare = (value: number): Measured =>
    Number.isNaN(value) ? unmeasured('divided-by-zero') : { value, excluded: 0 };
  const rest = { source_covariance_share: bare(plain.covarianceShare) };
  if (source.sum === 0) {
    const each = Object.entries(sourceIndicators).map(([id, key]) => [id, bare(plain[key])]);
    return Object.fromEntries(each) as Record<keyof typeof sourceIndicators, Measured>;
  }
  const sumOf = (of: Sample) => totalOf(of, (i) => of.values[i]);
  const share = over(sumOf(source), sumOf(total), 'total-is-zero');
  const gini = concentrationOf(source, source);
  const concentration = concentrationOf(source, total);
  const contribution = times(share, concentration);
  const contributionShare = over(contribution, concentrationOf(total, total), 'divided-by-zero');
  const isSpread = Math.abs(gini.value) > 1e-12;
  return {
    source_share: share,
    source_gini: gini,
    source_correlation: isSpread ? over(concentration, gini, 'divided-by-zero') : unmeasured('divided-by-zero'),
    source_concentration: concentration,
    source_contribution: contribution,
    source_contribution_share: contributionShare,
    source_elasticity: minus(contributionShare, share),
    ...rest,
  };
}
