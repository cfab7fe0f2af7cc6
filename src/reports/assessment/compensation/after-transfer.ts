import { sum } from '../../../columns/sum.ts';
import type { Comparison } from '../../../simulation/outcome.ts';

/** Who receives a payment of equal amounts a person: everybody, or the poorest groups alone. */
export interface Scheme {
  /** Households that are paid. */
  readonly isPaid: (household: number) => boolean;
}

/** Welfare under a reform without its payments, and what is needed to add equal payments to it. */
export interface Unpaid {
  readonly welfare: Float64Array;
  readonly baseline: Float64Array;
  /** Welfare gained by a payment of 1 to each member: members over the heads that share it. */
  readonly perPayment: Float64Array;
  readonly people: Float64Array;
  /** Members by household weight: what a payment of 1 each costs. */
  readonly paidMembers: Float64Array;
  readonly line: number | Float64Array;
  readonly groups: Int32Array;
}

/** What equal payments can be added to: the reform of `comparison`, whose payments are taken out, at its first poverty line. */
export function unpaidOf({ baseline, reform, peopleWeight, population, heads, groups, lines }: Comparison): Unpaid {
  const { size, weight } = population;
  return {
    welfare: reform.welfare,
    baseline: baseline.welfare,
    perPayment: size.map((members, h) => members / heads[h]),
    people: peopleWeight,
    paidMembers: size.map((members, h) => members * weight[h]),
    line: lines[0].value,
    groups: groups.codes,
  };
}

/** What a payment of 1 a person a year costs under a scheme. */
export function costOfOne({ paidMembers }: Unpaid, { isPaid }: Scheme): number {
  return sum(paidMembers.map((members, h) => (isPaid(h) ? members : 0)));
}

/** Poverty after a payment: headcount and gap of people, as shares; households without welfare are left out. */
export function povertyAfter(unpaid: Unpaid, { isPaid }: Scheme, payment: number): Poverty {
  const { welfare, perPayment } = unpaid;
  return povertyOf(unpaid, (h) => welfare[h] + (isPaid(h) ? payment * perPayment[h] : 0));
}

/** Poverty under the rules in force. */
export function povertyToday(unpaid: Unpaid): Poverty {
  return povertyOf(unpaid, (h) => unpaid.baseline[h]);
}

export interface Poverty {
  readonly headcount: number;
  readonly gap: number;
}

function povertyOf({ people, line }: Unpaid, welfareOf: (household: number) => number): Poverty {
  const poor = new Float64Array(people.length);
  const gap = new Float64Array(people.length);
  const counted = new Float64Array(people.length);
  for (let h = 0; h < people.length; h++) {
    const y = welfareOf(h);
    const z = typeof line === 'number' ? line : line[h];
    if (Number.isNaN(y) || Number.isNaN(z)) continue;
    counted[h] = people[h];
    if (!(y < z)) continue;
    poor[h] = people[h];
    gap[h] = people[h] * (1 - y / z);
  }
  const all = sum(counted);
  return { headcount: sum(poor) / all, gap: sum(gap) / all };
}
