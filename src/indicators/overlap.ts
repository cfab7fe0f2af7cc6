/** Shares of everybody by how many of several programmes reach them; they add up to 1. */
export interface Overlap {
  readonly none: number;
  /** Those whom one programme alone reaches, programme by programme. */
  readonly only: readonly number[];
  readonly several: number;
}

/**
 * How programmes overlap (ASPIRE): who is reached by none, by one alone, by two or more. A programme is a column of amounts.
 *
 * @example overlap([[3, 0, 2, 0], [0, 0, 1, 4]], [1, 1, 1, 1]).several // 0.25
 */
export function overlap(programmes: readonly ArrayLike<number>[], weights: ArrayLike<number>): Overlap {
  const only = programmes.map(() => 0);
  let all = 0;
  let none = 0;
  for (let i = 0; i < weights.length; i++) {
    all += weights[i];
    const reached = programmes.filter((amounts) => amounts[i] > 0).length;
    if (reached === 0) none += weights[i];
    if (reached === 1) only[programmes.findIndex((amounts) => amounts[i] > 0)] += weights[i];
  }
  const alone = only.reduce((sum, people) => sum + people, 0);
  return { none: none / all, only: only.map((people) => people / all), several: (all - none - alone) / all };
}
