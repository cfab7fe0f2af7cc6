/** More players than this are to be put together in groups first: 2^n values are worked out. */
export const mostPlayers = 12;

/**
 * Shapley's value (Shapley 1953, Shorrocks 2013): how much each of `players` adds to `value`, on average over every order
 * in which they may come in; the parts add up to the value of all less the value of none. `value` is given which of them
 * are in.
 *
 * @example shapley(2, (isIn) => (isIn[0] ? 3 : 0) + (isIn[0] && isIn[1] ? 2 : 0)) // [4, 1]
 */
export function shapley(players: number, value: (isIn: readonly boolean[]) => number): readonly number[] {
  if (players > mostPlayers)
    throw new Error(`Shapley values of ${players} players need more than ${2 ** mostPlayers} values`);
  const values = valuesOfAllSubsets(players, value);
  const share = shares(players);
  return Array.from({ length: players }, (_, player) => {
    let part = 0;
    for (let subset = 0; subset < values.length; subset++) {
      if ((subset >> player) & 1) continue;
      part += share[bits(subset)] * (values[subset | (1 << player)] - values[subset]);
    }
    return part;
  });
}

function valuesOfAllSubsets(players: number, value: (isIn: readonly boolean[]) => number): Float64Array {
  return Float64Array.from({ length: 2 ** players }, (_, subset) =>
    value(Array.from({ length: players }, (_, player) => ((subset >> player) & 1) === 1)),
  );
}

function shares(players: number): Float64Array {
  const share = new Float64Array(players);
  for (let before = 0; before < players; before++) share[before] = 1 / (players * choose(players - 1, before));
  return share;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return Math.round(ways);
}

function bits(subset: number): number {
  let count = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) count++;
  return count;
}
