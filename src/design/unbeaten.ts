/** Whether a larger value of an aim is better (saving) or a smaller one (poverty). */
export type Sense = 'more' | 'less';

/**
 * Which points no other point beats: none is at least as good in every aim and better in one (Pareto). `values[p][a]` is aim a at
 * point p; missing values are never better.
 *
 * @example unbeaten([[10, 0.2], [8, 0.3], [12, 0.4]], ['more', 'less']) // [true, false, true]
 */
export function unbeaten(values: readonly (readonly number[])[], senses: readonly Sense[]): readonly boolean[] {
  const gains = values.map((point) => point.map((x, a) => (senses[a] === 'more' ? x : -x)));
  return gains.map((point) => !gains.some((other) => beats(other, point)));
}

function beats(other: readonly number[], point: readonly number[]): boolean {
  return other.every((x, a) => x >= point[a]) && other.some((x, a) => x > point[a]);
}
