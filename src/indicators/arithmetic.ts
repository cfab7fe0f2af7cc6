import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
import { type Amounts, totalOfAmounts } from './amounts.ts';
import { unitsBehind } from './drawn.ts';
import { combined, type Influence, influenceOf, influenceOnMean, type Some } from './influence.ts';
import { type Measured, type Reason, unmeasured } from './measured.ts';
import { heldOnUnits, meanOnUnits } from './on-units.ts';

/** Σ w·amount over the units of a sample: the weighted total of whatever `amount` says each of them counts. */
export function totalOf(sample: Sample, amount: (unit: number) => number): Measured {
  const amounts = new Float64Array(sample.values.length);
  for (let i = 0; i < amounts.length; i++) amounts[i] = amount(i);
  return totalOfEach(sample, amounts);
}

/** Σ w·amount over the units of a sample, given what each unit counts. */
export function totalOfEach(sample: Sample, amounts: Amounts): Measured {
  const influence = influenceOf(sample, () => amounts);
  return { value: totalOfAmounts(sample, amounts), excluded: 0, influence };
}

/** Σ w·x: the weighted total of the values themselves. */
export const sumOf = remembered((sample: Sample): Measured => {
  const influence = influenceOf(
    sample,
    () => sample.values,
    (units) => heldOnUnits(sample, units),
  );
  return { value: totalOfAmounts(sample, sample.values), excluded: 0, influence };
});

/** Σ w: how many people a sample stands for. */
export const peopleIn = remembered((sample: Sample): Measured => {
  const influence = influenceOf(sample, () => (block) => block.fill(1));
  return { value: sample.weight, excluded: 0, influence };
});

/** Σ w over the units for which `holds`: how many people they stand for. */
export function countOf(sample: Sample, holds: (unit: number) => boolean): Measured {
  return totalOf(sample, (i) => (holds(i) ? 1 : 0));
}

/**
 * Σ w·amount / Σ w over the units of a sample, or over `some` of them where others count nothing, given what each unit counts:
 * its influence is (amount − mean) / Σ w.
 */
export function meanOfEach(sample: Sample, amounts: Amounts, some?: Some): Measured {
  const { weight } = some ?? sample;
  if (!(weight > 0)) return unmeasured('nobody');
  const units = unitsBehind(sample);
  if (units) return meanOnUnits(sample, { amounts, some }, units);
  const value = totalOfAmounts(sample, amounts) / weight;
  return { value, excluded: 0, influence: influenceOnMean(sample, { amounts, some }, value) };
}

/** a / b, undefined for `reason` where b is zero. */
export function over(a: Measured, b: Measured, reason: Reason): Measured {
  if (b.value === 0) return unmeasured(b.reason ?? a.reason ?? reason);
  const value = a.value / b.value;
  return chain(value, [a, b], [1 / b.value, -value / b.value]);
}

/** a / b, undefined where b is not above zero: a ratio to less than nothing says nothing. */
export function overPositive(a: Measured, b: Measured): Measured {
  return b.value < 0 ? unmeasured('divided-by-negative') : over(a, b, 'divided-by-zero');
}

/** a − b. */
export function minus(a: Measured, b: Measured): Measured {
  return chain(a.value - b.value, [a, b], [1, -1]);
}

/** a + b. */
export function plus(a: Measured, b: Measured): Measured {
  return chain(a.value + b.value, [a, b], [1, 1]);
}

/** a · b. */
export function times(a: Measured, b: Measured): Measured {
  return chain(a.value * b.value, [a, b], [b.value, a.value]);
}

/** constant + factor · a. */
export function linear(a: Measured, factor: number, constant = 0): Measured {
  return chain(constant + factor * a.value, [a], [factor]);
}

/** A value that depends on others, with its derivative for each: undefined where one of them is. */
export function chain(value: number, parts: readonly Measured[], slopes: readonly number[]): Measured {
  const undefinedPart = parts.find((part) => part.reason !== undefined);
  if (undefinedPart?.reason !== undefined) return unmeasured(undefinedPart.reason);
  const excluded = Math.max(...parts.map((part) => part.excluded));
  const influences = parts.map((part) => part.influence);
  if (influences.includes(undefined)) return { value, excluded };
  return { value, excluded, influence: combined(influences as Influence[], slopes) };
}
