import { type Intensities, sweep } from '../../design/sweep.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Scenario } from '../../policy/policy.ts';
import type { Bench } from '../../simulation/compare.ts';
import type { Estimate } from '../../tables/estimate.ts';
import type { Precision } from '../../tables/estimates/errors/precision.ts';
import type { Result } from '../../tables/result.ts';
import { compensationOf, payingLevers } from './compensation/compensation.ts';
import type { Compensation } from './compensation/required-transfer.ts';
import { aloneEstimates } from './estimates/alone.ts';
import { goodsEstimates } from './estimates/goods.ts';

/** What is needed to run a scenario again at other intensities. */
export interface Rerun {
  readonly bench: Bench;
  readonly at: (point: Intensities, diagnostics: Diagnostic[]) => Scenario;
  readonly diagnostics: Diagnostic[];
}

/** Everything estimated for a report, before disclosure control: that of a run, goods by group, and each change alone. */
export function reportEstimates(result: Result): readonly Estimate[] {
  return [...result.estimates, ...goodsEstimates(result), ...aloneEstimates(result)];
}

/** The same result whose estimates of welfare, of the poor and of the budget carry their sampling errors into files. */
export function carrying(result: Result): Result {
  const { estimates, errors } = result;
  if (!errors) return result;
  const precisions = new Map<Estimate, Precision>();
  const carried = estimates.map((estimate) => {
    const precision = isHeadline(estimate) ? errors.of(estimate) : undefined;
    if (!precision) return estimate;
    const whole = { ...estimate, ...precision };
    precisions.set(whole, precision);
    return whole;
  });
  const of = (estimate: Estimate) => precisions.get(estimate) ?? errors.of(estimate);
  return { ...result, estimates: carried, errors: { ...errors, of } };
}

function isHeadline({ of, value }: Estimate): boolean {
  return value !== null && (of === 'welfare' || of === 'poor' || of.startsWith('budget:'));
}

/** What payments would do to poverty; nothing for a review, without a line, or where the reform only pays out. */
export function gatherCompensation(result: Result, rerun: Rerun): Compensation | undefined {
  const { scenario, lines } = result.comparison;
  if (scenario.isReview || lines.length === 0) return undefined;
  const paying = payingLevers(result);
  const others = scenario.levers.filter(({ name }) => !paying.includes(name));
  if (others.length === 0) return undefined;
  if (paying.length === 0) return compensationOf(result, result.comparison);
  const [point] = sweep(
    rerun.bench,
    { points: [Object.fromEntries(paying.map((lever) => [lever, 0]))], at: rerun.at },
    rerun.diagnostics,
  );
  return point && compensationOf(result, point.comparison);
}
