import { affectedInstruments } from '../../../tables/affected-instruments.ts';
import type { Estimate } from '../../../tables/estimate.ts';
import { linearisedErrors } from '../../../tables/estimates/errors/linearised-errors.ts';
import type { Precision } from '../../../tables/estimates/errors/precision.ts';
import { groupings } from '../../../tables/estimates/grouping.ts';
import { indicated } from '../../../tables/estimates/indicated.ts';
import { compared, type Measured } from '../../../tables/estimates/measured.ts';
import type { Result } from '../../../tables/result.ts';

const indicators = ['fgt0', 'fgt1', 'gini'] as const;

/** How estimates name welfare with the change of one instrument alone. */
export function aloneName(instrument: string): string {
  return `alone:${instrument}`;
}

/**
 * Poverty and inequality if nothing but one instrument changed: baseline welfare plus what that instrument gives more or less
 * under the reform, per person (or as welfare is counted).
 */
export function aloneEstimates(result: Result): Estimate[] {
  const { comparison } = result;
  if (comparison.scenario.isReview) return [];
  const [everybody] = groupings(comparison, []);
  const precision = precisionIn(result);
  const [line] = comparison.lines;
  return affectedInstruments(result).flatMap(({ id }) => {
    const welfare = welfareAlone(result, id);
    return indicators
      .filter((indicator) => indicator === 'gini' || line)
      .flatMap((indicator) => {
        const at = indicator === 'gini' ? undefined : line;
        const subject = {
          indicator,
          of: aloneName(id),
          unit: indicator === 'fgt0' ? 'share' : 'index',
          line: at?.name,
        };
        const measure = (of: Float64Array) => indicated(indicator, { of, line: at?.value }, everybody)[0];
        const plan = compared(subject, () => ({
          baseline: measure(comparison.baseline.welfare),
          reform: measure(welfare),
        }));
        return plan.measure().map((measured) => ({ ...measured.estimate, ...precision(measured) }));
      });
  });
}

/** The sampling error of a change, by linearisation; none where the data bring replicate weights or errors are not asked for. */
function precisionIn({ comparison, errors }: Result): (measured: Measured) => Precision | undefined {
  if (!errors || errors.sampling.replicates) return () => undefined;
  const of = linearisedErrors({ comparison, sampling: errors.sampling, plansOf: () => [] });
  return ({ estimate, statistic }) =>
    estimate.policy === 'change' && estimate.value !== null
      ? of({ estimate, statistic, family: 'poverty', plan: 0, place: 0 })
      : undefined;
}

function welfareAlone({ comparison }: Result, id: string): Float64Array {
  const { baseline, reform, heads } = comparison;
  const [before, after] = [baseline.paid.get(id), reform.paid.get(id)];
  return baseline.welfare.map((y, h) => y + ((after?.[h] ?? 0) - (before?.[h] ?? 0)) / heads[h]);
}
