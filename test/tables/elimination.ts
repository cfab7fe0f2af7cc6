/** A large prime: sums are followed exactly, in its remainders. */
const prime = 1_000_003;

/** Tells of a sum (its factors, one an unknown) whether it follows from published ones by adding and subtracting their multiples. */
export function telling(published: readonly (readonly number[])[]): (sum: readonly number[]) => boolean {
  const known: { readonly at: number; readonly row: Int32Array }[] = [];
  for (const sum of published) {
    const row = reduced(sum, known);
    const at = row.findIndex((x) => x !== 0);
    if (at < 0) continue;
    const inverse = power(row[at], prime - 2);
    known.push({ at, row: row.map((x) => (x * inverse) % prime) });
  }
  return (sum) => reduced(sum, known).every((x) => x === 0);
}

function reduced(
  sum: readonly number[],
  known: readonly { readonly at: number; readonly row: Int32Array }[],
): Int32Array {
  const left = Int32Array.from(sum, remainder);
  for (const { at, row } of known) {
    const factor = left[at];
    if (factor !== 0) for (let k = 0; k < left.length; k++) left[k] = remainder(left[k] - factor * row[k]);
  }
  return left;
}

function remainder(x: number): number {
  return ((x % prime) + prime) % prime;
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
