import type { Sample } from '../../columns/sample.ts';
import { chain, minus, over, peopleIn, plus, times, totalOf } from '../../indicators/arithmetic.ts';
import { giniOf } from '../../indicators/concentration-curve.ts';
import { entropyOf } from '../../indicators/entropy.ts';
import { meanOf } from '../../indicators/location.ts';
import type { Measured } from '../../indicators/measured.ts';
import { eachGroup, type Observed } from '../../indicators/observed.ts';
import { positivePart } from '../../indicators/positive.ts';
import { fgtOf } from '../../indicators/shortfall.ts';

/** People in some group, and those of each. */
export interface Divided {
  readonly whole: Observed;
  readonly groups: readonly Observed[];
}

/** Divides the people observed by one code a row; those in no group are left out of the whole as well. */
export function divided(observed: Observed, codes: Int32Array, count: number): Divided {
  const [whole] = eachGroup(
    observed,
    codes.map((code) => Math.min(0, code)),
    1,
  );
  return { whole, groups: eachGroup(observed, codes, count) };
}

/** A total and its parts, which add up to it. */
export type Parts = Readonly<Record<string, Measured>>;

/** Generalised entropy inside groups and between their means (Shorrocks 1984), on positive values. */
export function entropyParts({ whole, groups }: Divided, alpha: number): Parts {
  const all = positivePart(whole.of);
  const total = entropyOf(all, alpha);
  const mean = meanOf(all);
  const parts = groups
    .map(({ of }) => positivePart(of))
    .filter(({ weight }) => weight > 0)
    .map((group) => {
      const share = over(peopleIn(group), peopleIn(all), 'nobody');
      const relative = over(meanOf(group), mean, 'divided-by-zero');
      return times(times(share, power(relative, alpha)), entropyOf(group, alpha));
    });
  const within = parts.reduce(plus);
  const between = minus(total, within);
  return { total, within, between, between_share: over(between, total, 'divided-by-zero') };
}

/** The Gini inside groups, between their means, and the overlap that neither explains (Bhattacharya and Mahalanobis 1967). */
export function giniParts({ whole, groups }: Divided): Parts {
  const total = giniOf(whole.of);
  const there = groups.map(({ of }) => of).filter(({ weight }) => weight > 0);
  const people = there.map((of) => peopleIn(of));
  const money = there.map(moneyIn);
  const [allPeople, allMoney] = [peopleIn(whole.of), moneyIn(whole.of)];
  const parts = there.flatMap((group, g) => {
    if (!(group.sum > 0)) return [];
    const share = times(over(people[g], allPeople, 'nobody'), over(money[g], allMoney, 'total-is-zero'));
    return [times(share, giniOf(group))];
  });
  const within = parts.reduce(plus);
  const between = giniOfMeans({ people, money, allPeople, allMoney });
  return { total, within, between, overlap: minus(minus(total, within), between) };
}

/** A group's part in poverty (Foster, Greer and Thorbecke 1984); the contributions add up to the index of everybody. */
export function povertyParts({ whole, groups }: Divided, alpha: number): readonly Parts[] {
  const total = fgtOf(whole.of, whole.line!.values, alpha);
  return groups.map(({ of, line }) => {
    const share = over(peopleIn(of), peopleIn(whole.of), 'nobody');
    const fgt = fgtOf(of, line!.values, alpha);
    const contribution = times(share, fgt);
    return {
      population_share: share,
      contribution,
      contribution_share: over(contribution, total, 'nobody-poor'),
      relative_risk: over(fgt, total, 'nobody-poor'),
    };
  });
}

function power(of: Measured, alpha: number): Measured {
  return chain(of.value ** alpha, [of], [alpha * of.value ** (alpha - 1)]);
}

function moneyIn(of: Sample): Measured {
  return totalOf(of, (i) => of.values[i]);
}

interface Totals {
  readonly people: readonly Measured[];
  readonly money: readonly Measured[];
  readonly allPeople: Measured;
  readonly allMoney: Measured;
}

/** Σ |Nₐ·Yᵦ − Nᵦ·Yₐ| over pairs of groups, over N·Y: the Gini had everybody the mean of their group. */
function giniOfMeans({ people, money, allPeople, allMoney }: Totals): Measured {
  const n = people.map(({ value }) => value);
  const y = money.map(({ value }) => value);
  const ofPeople = n.map(() => 0);
  const ofMoney = n.map(() => 0);
  let sum = 0;
  for (let a = 0; a < n.length; a++)
    for (let b = a + 1; b < n.length; b++) {
      const gap = n[a] * y[b] - n[b] * y[a];
      const sign = Math.sign(gap);
      sum += Math.abs(gap);
      ofPeople[a] += sign * y[b];
      ofMoney[b] += sign * n[a];
      ofPeople[b] -= sign * y[a];
      ofMoney[a] -= sign * n[b];
    }
  const scale = allPeople.value * allMoney.value;
  const value = sum / scale;
  const slopes = [...ofPeople, ...ofMoney].map((slope) => slope / scale);
  return chain(
    value,
    [...people, ...money, allPeople, allMoney],
    [...slopes, -value / allPeople.value, -value / allMoney.value],
  );
}
