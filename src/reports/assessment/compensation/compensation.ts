import { sum } from '../../../columns/sum.ts';
import type { Comparison } from '../../../simulation/outcome.ts';
import { budgetIdentity } from '../../../tables/budget-identity.ts';
import { lookUp, type Result } from '../../../tables/result.ts';
import { povertyToday, unpaidOf } from './after-transfer.ts';
import { type Compensation, schemesOf } from './required-transfer.ts';

/** Levers that only pay out: every instrument they touch costs the treasury more, none less. */
export function payingLevers(result: Result): readonly string[] {
  const { scenario } = result.comparison;
  const changes = new Map(budgetIdentity(result).map(({ instrument, treasury }) => [instrument, treasury]));
  return scenario.levers
    .filter(({ touches }) => {
      const own = touches.map((id) => changes.get(id));
      return own.every((change) => change !== undefined && change >= 0) && own.some((change) => change! > 0);
    })
    .map(({ name }) => name);
}

/** The compensation of a reform, from it and from the same reform with its paying levers at zero. */
export function compensationOf(result: Result, without: Comparison): Compensation {
  const look = lookUp(result);
  const changes = budgetIdentity(result).map(({ treasury }) => treasury);
  const paid = sum(changes.map((change) => Math.max(0, change)));
  const unpaid = unpaidOf(without);
  const reformed = unpaidOf(result.comparison);
  return {
    today: povertyToday(unpaid),
    unpaid: povertyToday({ ...unpaid, baseline: without.reform.welfare }),
    reformed: povertyToday({ ...reformed, baseline: result.comparison.reform.welfare }),
    paid,
    saved: sum(changes.map((change) => Math.max(0, -change))),
    meanChange: { unpaid: meanChange(without), reformed: look('mean', 'welfare', 'change') ?? Number.NaN },
    schemes: schemesOf(without, paid),
    without,
  };
}

function meanChange({ baseline, reform, peopleWeight }: Comparison): number {
  const known = peopleWeight.map((people, h) => (Number.isNaN(reform.welfare[h] - baseline.welfare[h]) ? 0 : people));
  const change = sum(known.map((people, h) => (people ? people * (reform.welfare[h] - baseline.welfare[h]) : 0)));
  return change / sum(known);
}
