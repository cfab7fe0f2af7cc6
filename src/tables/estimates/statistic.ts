/** A number before it is labelled: its value, the records it rests on, and how each household pulls on it. */
export interface Statistic {
  /** null where undefined; `reason` says why. */
  readonly value: number | null;
  /** Unweighted records the value rests on. */
  readonly n: number;
  readonly reason?: string;
  /** Each household's weighted influence on the value; sampling errors are worked out from it, and only when asked for. */
  readonly influence?: () => Float64Array;
}

/** A statistic that cannot be given, and why. */
export function undefinedStatistic(n: number, reason: string): Statistic {
  return { value: null, n, reason };
}

/** Reform less baseline, paired on the same households. */
export function difference(baseline: Statistic, reform: Statistic): Statistic {
  const n = Math.max(baseline.n, reform.n);
  if (baseline.value === null || reform.value === null)
    return { value: null, n, reason: baseline.reason ?? reform.reason };
  return { value: reform.value - baseline.value, n, influence: differenceOf(baseline.influence, reform.influence) };
}

function differenceOf(baseline: Statistic['influence'], reform: Statistic['influence']): Statistic['influence'] {
  if (!baseline || !reform) return undefined;
  return () => {
    const before = baseline();
    return reform().map((after, row) => after - before[row]);
  };
}

/** One statistic times another, as the number of poor is their share times the people. */
export function product(a: Statistic, b: Statistic): Statistic {
  if (a.value === null || b.value === null) return { value: null, n: a.n, reason: a.reason ?? b.reason };
  const [x, y] = [a.value, b.value];
  const [pullOfA, pullOfB] = [a.influence, b.influence];
  if (!pullOfA || !pullOfB) return { value: x * y, n: a.n };
  const influence = () => {
    const other = pullOfB();
    return pullOfA().map((pull, row) => y * pull + x * other[row]);
  };
  return { value: x * y, n: a.n, influence };
}

/** The sum of statistics, as a budget total is of its lines. */
export function sumOf(parts: readonly Statistic[], add: (values: readonly number[]) => number): Statistic {
  const n = parts.reduce((most, part) => Math.max(most, part.n), 0);
  const influences = parts.map((part) => part.influence).filter((influence) => influence !== undefined);
  return {
    value: add(parts.map((part) => part.value ?? 0)),
    n,
    influence: influences.length === parts.length && parts.length > 0 ? () => addedUp(influences) : undefined,
  };
}

function addedUp(influences: readonly (() => Float64Array)[]): Float64Array {
  const total = influences[0]().slice();
  for (const influence of influences.slice(1)) {
    const values = influence();
    for (let row = 0; row < total.length; row++) total[row] += values[row];
  }
  return total;
}
