import type { Comparison } from '../../../simulation/outcome.ts';
import {
  costOfOne,
  type Poverty,
  povertyAfter,
  povertyToday,
  type Scheme,
  type Unpaid,
  unpaidOf,
} from './after-transfer.ts';

/** An amount a person a year, and what it costs the treasury when everybody the scheme names receives it. */
export interface Transfer {
  readonly amount: number;
  readonly budget: number;
}

/** What one way of paying takes to undo what a reform does to poverty, and how poverty falls with its budget. */
export interface SchemeResult {
  readonly id: 'everybody' | 'poorest';
  /** Share of people that are paid. */
  readonly share: number;
  /** Least payment that brings the headcount back to today's; undefined where no payment within reach does. */
  readonly headcount?: Transfer;
  /** The same for the poverty gap. */
  readonly gap?: Transfer;
  /** The mean loss of the poorest fifth, paid to all the scheme names. */
  readonly poorestLoss: Transfer;
  /** The mean loss of everybody. */
  readonly meanLoss: Transfer;
  readonly curve: readonly CurvePoint[];
  /** Poverty if what the reform itself pays were paid this way. */
  readonly sameMoney: Poverty;
}

export interface CurvePoint extends Transfer, Poverty {}

/** Compensation of a reform: poverty today and before any payment, what the reform itself pays, and what other payments would do. */
export interface Compensation {
  readonly today: Poverty;
  /** Under the reform without its levers of payment. */
  readonly unpaid: Poverty;
  readonly reformed: Poverty;
  /** What the reform's own levers of payment cost. */
  readonly paid: number;
  /** What the reform saves before its payments. */
  readonly saved: number;
  /** Mean change of welfare without payments, and with them. */
  readonly meanChange: { readonly unpaid: number; readonly reformed: number };
  readonly schemes: readonly SchemeResult[];
  /** The comparison without payments. */
  readonly without: Comparison;
}

/** What equal payments to everybody, and to the poorest two fifths alone, would take and do. */
export function schemesOf(without: Comparison, paid: number): readonly SchemeResult[] {
  const unpaid = unpaidOf(without);
  const last = Math.round(0.4 * without.groups.labels.length);
  const poorest: Scheme = { isPaid: (h) => unpaid.groups[h] >= 0 && unpaid.groups[h] < last };
  const everybody: Scheme = { isPaid: () => true };
  return [
    schemeResult('everybody', unpaid, everybody, { without, paid }),
    schemeResult('poorest', unpaid, poorest, { without, paid }),
  ];
}

/**
 * The least payment a person a year that brings `measure` of poverty back to `target`; 0 where it is there already, undefined
 * where none up to the line itself does.
 */
export function requiredPayment(
  unpaid: Unpaid,
  scheme: Scheme,
  { measure, target }: { readonly measure: keyof Poverty; readonly target: number },
): number | undefined {
  const isEnough = (payment: number) => povertyAfter(unpaid, scheme, payment)[measure] <= target * (1 + 1e-12);
  if (isEnough(0)) return 0;
  const steps = measure === 'headcount' ? payingOut(unpaid, scheme) : undefined;
  if (steps) return leastOf(steps, isEnough);
  const most = highestLine(unpaid);
  return isEnough(most) ? bisected(0, most, isEnough) : undefined;
}

function schemeResult(
  id: SchemeResult['id'],
  unpaid: Unpaid,
  scheme: Scheme,
  { without, paid }: { readonly without: Comparison; readonly paid: number },
): SchemeResult {
  const today = povertyToday(unpaid);
  const each = costOfOne(unpaid, scheme);
  const transfer = (amount: number): Transfer => ({ amount, budget: amount * each });
  const required = (measure: keyof Poverty): Transfer | undefined => {
    const amount = requiredPayment(unpaid, scheme, { measure, target: today[measure] });
    return amount === undefined ? undefined : transfer(amount);
  };
  const [headcount, gap] = [required('headcount'), required('gap')];
  const fifth = Math.round(0.2 * without.groups.labels.length);
  const losses = {
    poorestLoss: transfer(meanLoss(unpaid, (h) => unpaid.groups[h] >= 0 && unpaid.groups[h] < fifth)),
    meanLoss: transfer(meanLoss(unpaid, () => true)),
  };
  const furthest = Math.max(headcount?.amount ?? 0, gap?.amount ?? 0, losses.meanLoss.amount, 1);
  const curve = Array.from({ length: 41 }, (_, k) => {
    const payment = (1.5 * furthest * k) / 40;
    return { ...transfer(payment), ...povertyAfter(unpaid, scheme, payment) };
  });
  const sameMoney = povertyAfter(unpaid, scheme, each > 0 ? paid / each : 0);
  return { id, share: shareOf(unpaid, scheme), headcount, gap, ...losses, curve, sameMoney };
}

function shareOf({ people }: Unpaid, { isPaid }: Scheme): number {
  let [paid, all] = [0, 0];
  for (let h = 0; h < people.length; h++) {
    all += people[h];
    if (isPaid(h)) paid += people[h];
  }
  return paid / all;
}

/** Mean loss of people in a domain, in the payment each member would need; nothing where they gain. */
function meanLoss({ welfare, baseline, people, perPayment }: Unpaid, isIn: (household: number) => boolean): number {
  let [loss, gained] = [0, 0];
  for (let h = 0; h < people.length; h++) {
    if (!isIn(h) || Number.isNaN(welfare[h]) || Number.isNaN(baseline[h])) continue;
    loss += people[h] * (baseline[h] - welfare[h]);
    gained += people[h] * perPayment[h];
  }
  return gained > 0 ? Math.max(0, loss / gained) : 0;
}

/** The payments at which one household after another reaches the line, from the least. */
function payingOut({ welfare, line, perPayment }: Unpaid, { isPaid }: Scheme): Float64Array {
  const steps: number[] = [];
  for (let h = 0; h < welfare.length; h++) {
    const z = typeof line === 'number' ? line : line[h];
    if (welfare[h] < z && isPaid(h)) steps.push(reaching(welfare[h], z, perPayment[h]));
  }
  return Float64Array.from(steps).sort();
}

/** The least payment that lifts `welfare` to the line in floating point too. */
function reaching(welfare: number, line: number, perPayment: number): number {
  let payment = (line - welfare) / perPayment;
  while (welfare + payment * perPayment < line) payment *= 1 + 2 ** -52;
  return payment;
}

function leastOf(steps: Float64Array, isEnough: (payment: number) => boolean): number | undefined {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(steps[middle])) high = middle;
    else low = middle + 1;
  }
  return steps[low];
}

function highestLine({ line, perPayment, welfare }: Unpaid): number {
  let most = 0;
  for (let h = 0; h < welfare.length; h++) {
    const z = typeof line === 'number' ? line : line[h];
    if (welfare[h] < z) most = Math.max(most, (z - welfare[h]) / perPayment[h]);
  }
  return 1.001 * most;
}

function bisected(low: number, high: number, isEnough: (payment: number) => boolean): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 60; step++) {
    const middle = (from + to) / 2;
    if (isEnough(middle)) to = middle;
    else from = middle;
  }
  return to;
}
