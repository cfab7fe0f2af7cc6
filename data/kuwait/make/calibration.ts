/** A total that the weights must reproduce: the value of each unit, and what they must add up to. */
export interface Constraint {
  readonly name: string;
  readonly values: Float64Array;
  readonly target: number;
}

/** How far a weight may move from where it started, as a ratio. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Weights near `start` that meet every constraint exactly, by generalised raking with the logit distance, whose
 * ratios stay within `bounds` (Deville and Särndal 1992). Throws where no such weights are found.
 */
export function calibrate(start: Float64Array, constraints: readonly Constraint[], bounds: Bounds): Float64Array {
  const multipliers = new Float64Array(constraints.length);
  for (let iteration = 0; iteration < 200; iteration++) {
    const weights = weightsAt(start, constraints, { multipliers, bounds });
    const gaps = constraints.map((c) => c.target - total(weights.value, c.values));
    if (gaps.every((gap, i) => Math.abs(gap) <= 1e-10 * Math.abs(constraints[i].target))) return weights.value;
    const step = solve(information(weights.slope, constraints), gaps);
    const length = Math.min(1, 3 / largestMove(constraints, step));
    for (let k = 0; k < step.length; k++) multipliers[k] += length * step[k];
  }
  throw new Error(`calibration did not converge: ${constraints.map((c) => c.name).join(', ')}`);
}

/** Weighted total of a column. */
export function total(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] * values[i];
  return sum;
}

interface Point {
  readonly multipliers: Float64Array;
  readonly bounds: Bounds;
}

function weightsAt(start: Float64Array, constraints: readonly Constraint[], point: Point) {
  const { low, high } = point.bounds;
  const pace = (high - low) / ((1 - low) * (high - 1));
  const value = new Float64Array(start.length);
  const slope = new Float64Array(start.length);
  for (let i = 0; i < start.length; i++) {
    let u = 0;
    for (let k = 0; k < constraints.length; k++) u += point.multipliers[k] * constraints[k].values[i];
    const e = Math.exp(Math.max(-60, Math.min(60, pace * u)));
    const bottom = high - 1 + (1 - low) * e;
    const ratio = (low * (high - 1) + high * (1 - low) * e) / bottom;
    value[i] = start[i] * ratio;
    slope[i] = (start[i] * pace * (high - low) * (high - 1) * (1 - low) * e) / (bottom * bottom);
  }
  return { value, slope };
}

function information(slope: Float64Array, constraints: readonly Constraint[]): number[][] {
  return constraints.map((row) =>
    constraints.map((column) => {
      let sum = 0;
      for (let i = 0; i < slope.length; i++) sum += slope[i] * row.values[i] * column.values[i];
      return sum;
    }),
  );
}

function largestMove(constraints: readonly Constraint[], step: readonly number[]): number {
  let largest = 1e-300;
  const units = constraints[0].values.length;
  for (let i = 0; i < units; i++) {
    let move = 0;
    for (let k = 0; k < step.length; k++) move += step[k] * constraints[k].values[i];
    largest = Math.max(largest, Math.abs(move));
  }
  return largest;
}

function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    const pivot = rows
      .slice(k)
      .reduce((best, row, i) => (Math.abs(row[k]) > Math.abs(rows[best][k]) ? k + i : best), k);
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i][k] / rows[k][k];
      for (let j = k; j <= n; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    let rest = rows[k][n];
    for (let j = k + 1; j < n; j++) rest -= rows[k][j] * x[j];
    x[k] = rest / rows[k][k];
  }
  return x;
}
