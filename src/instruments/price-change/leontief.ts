import { checked, type Sectors } from './technical-coefficients.ts';

/**
 * Price changes once all has gone through: the x for which x = d + xA, where d is what hits each sector and A hands a sector's
 * change on to its users. Refused where a round of inputs does not shrink (a spectral radius of 1 or more: Hawkins and Simon's
 * condition fails), for then prices would rise without end.
 *
 * @example throughInputs([[0, 0.5], [0, 0]], [1, 0]) // [1, 0.5]
 */
export function throughInputs(coefficients: Sectors, costs: readonly number[]): readonly number[] {
  const n = checked(coefficients).length;
  if (costs.length !== n) throw new RangeError(`${costs.length} costs are given for ${n} sectors`);
  const rows = costs.map((cost, j) => [...coefficients.map((row, i) => (i === j ? 1 : 0) - row[j]), cost]);
  for (let k = 0; k < n; k++) eliminate(rows, k);
  const changes = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    let rest = rows[k][n];
    for (let i = k + 1; i < n; i++) rest -= rows[k][i] * changes[i];
    changes[k] = rest / rows[k][k];
  }
  return changes;
}

/**
 * Leontief's inverse (I − A)⁻¹: at `[i][j]`, what sector i must put out, all inputs of inputs counted, for a unit of j to be
 * there for final use.
 *
 * @example leontiefInverse([[0, 0.5], [0, 0]]) // [[1, 0.5], [0, 1]]
 */
export function leontiefInverse(coefficients: Sectors): Sectors {
  return coefficients.map((_, i) =>
    throughInputs(
      coefficients,
      coefficients.map((_, j) => (i === j ? 1 : 0)),
    ),
  );
}

function eliminate(rows: number[][], k: number): void {
  const pivot = rows[k][k];
  if (!(pivot > 1e-12))
    throw new RangeError(
      'inputs take as much as is put out, or more: prices would rise without end through this table',
    );
  for (let below = k + 1; below < rows.length; below++) {
    const factor = rows[below][k] / pivot;
    for (let at = k; at <= rows.length; at++) rows[below][at] -= factor * rows[k][at];
  }
}
