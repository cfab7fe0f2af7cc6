/** Who is in which group before and after: shares of everybody, and of each group before. */
export interface Mobility {
  readonly groups: number;
  /** Weight of those in group `before` and then in `after`, at before·groups + after. */
  readonly people: Float64Array;
  /** The same as a share of the group before; NaN where nobody was in it. */
  readonly rowShares: Float64Array;
  /** The share of people who change group. */
  readonly movers: number;
}

/**
 * The transition matrix between groups (deciles, poor and not poor) under the baseline and under the reform. Rows in no
 * group (code −1) on either side are left out.
 *
 * @example mobility({ before: [0, 0, 1], after: [0, 1, 1], weights: [1, 1, 2], groups: 2 }).movers // 0.25
 */
export function mobility(given: {
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly groups: number;
}): Mobility {
  const { before, after, weights, groups } = given;
  const people = new Float64Array(groups * groups);
  for (let i = 0; i < before.length; i++) {
    if (before[i] >= 0 && after[i] >= 0) people[before[i] * groups + after[i]] += weights[i];
  }
  return { groups, people, rowShares: rowShares(people, groups), movers: moversIn(people, groups) };
}

function rowShares(people: Float64Array, groups: number): Float64Array {
  return people.map((cell, at) => {
    const first = at - (at % groups);
    let row = 0;
    for (let k = first; k < first + groups; k++) row += people[k];
    return row > 0 ? cell / row : NaN;
  });
}

function moversIn(people: Float64Array, groups: number): number {
  let all = 0;
  let moved = 0;
  people.forEach((cell, at) => {
    all += cell;
    if (at % groups !== Math.floor(at / groups)) moved += cell;
  });
  return all > 0 ? moved / all : NaN;
}
