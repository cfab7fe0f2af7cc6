/** A large prime: sums are followed exactly, in its remainders. */
const prime = 1_000_003;

/** Whether a sum (its factors, one a record) follows from published ones by adding and subtracting their multiples. */
export function follows(sum: readonly number[], published: readonly (readonly number[])[]): boolean {
  return rank([...published, sum]) === rank(published);
}

function rank(given: readonly (readonly number[])[]): number {
  const rows = given.map((row) => row.map((x) => ((x % prime) + prime) % prime));
  let top = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, r) => r >= top && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[top], rows[pivot]] = [rows[pivot], rows[top]];
    const inverse = power(rows[top][column], prime - 2);
    for (let r = top + 1; r < rows.length; r++) {
      const factor = (rows[r][column] * inverse) % prime;
      if (factor !== 0) rows[r] = rows[r].map((x, k) => (((x - factor * rows[top][k]) % prime) + prime) % prime);
    }
    top++;
  }
  return top;
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
