import { spine } from './estimates/index.ts';
import { lookUp, type Result } from './result.ts';

/** The budget identity of one instrument, in changes (in levels for a review): households + others = treasury. */
export interface IdentityRow {
  readonly instrument: string;
  readonly households: number;
  readonly others: number;
  readonly treasury: number;
  /** What does not close: nothing but rounding, unless something is counted on one side only. */
  readonly residual: number;
}

/** Whether every unit of money the treasury spends or saves is somebody's, instrument by instrument. */
export function budgetIdentity(result: Result): IdentityRow[] {
  const look = lookUp(result);
  const { scenario } = result.comparison;
  const total = (of: string) => look('total', of, scenario.isReview ? 'baseline' : 'change') ?? 0;
  return spine(result.comparison).map(({ id }) => {
    const [households, others, treasury] = [total(`received:${id}`), total(`others:${id}`), total(id)];
    return { instrument: id, households, others, treasury, residual: treasury - households - others };
  });
}
