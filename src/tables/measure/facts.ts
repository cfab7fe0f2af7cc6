import type { Sample } from '../../columns/sample.ts';
import type { Prepared } from './prepare.ts';
import { situationsOf } from './situations.ts';

/** What lies behind the numbers of one variable: who was counted, and who was left out. */
export interface VariableFacts {
  readonly of: string;
  /** Records measured, and rows that the filter left. */
  readonly records: number;
  readonly asked: number;
  readonly missing: number;
  readonly zeros: number;
  readonly negatives: number;
  /** Records that weigh nothing. */
  readonly weightless: number;
}

/** Counts of each variable: records, missing, zeros, negatives. */
export function variableFacts({ plan, survey }: Prepared): readonly VariableFacts[] {
  const asked = plan.domain ? plan.domain.reduce((count, isIn) => count + isIn, 0) : plan.sheet.rows;
  return plan.variables.map(({ of, inDomain }) => {
    const situations = situationsOf(inDomain, survey.weights, plan.request.quantiles);
    const sample = situations[situations.length - 1].observed.of;
    return { of, records: sample.values.length, asked, missing: asked - sample.values.length, ...counts(sample) };
  });
}

function counts({ values, weights }: Sample): Pick<VariableFacts, 'zeros' | 'negatives' | 'weightless'> {
  let zeros = 0;
  let negatives = 0;
  let weightless = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 0) zeros++;
    if (values[i] < 0) negatives++;
    if (weights[i] === 0) weightless++;
  }
  return { zeros, negatives, weightless };
}
