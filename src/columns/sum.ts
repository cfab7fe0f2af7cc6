/**
 * Compensated sum: the same to the last bit as long as the order is the same, and right to one rounding.
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i];
    lost += lostIn(total, x);
    total += x;
  }
  return total + lost;
}

const block = 64;

/** Σ weight·value, compensated from one block of rows to the next, leaving out rows whose value is missing. */
export function weightedSum(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let start = 0; start < values.length; start += block) {
    const end = Math.min(values.length, start + block);
    let here = 0;
    for (let i = start; i < end; i++) {
      const x = values[i] * weights[i];
      if (!Number.isNaN(x)) here += x;
    }
    lost += lostIn(total, here);
    total += here;
  }
  return total + lost;
}

/** What rounding takes from `sum + x`, to be given back at the end: Knuth's two-sum, which has no branch. */
export function lostIn(sum: number, x: number): number {
  const next = sum + x;
  const added = next - sum;
  return sum - (next - added) + (x - added);
}
