/** The 136 numbers of W by name: budgets, Gini, poverty, deciles, regions. */
export type Numbers = Readonly<Record<string, number>>;

/** The largest relative difference between two sets of numbers, and where it is; infinite where a number is absent. */
export function worst(of: Numbers, against: Numbers): { readonly difference: number; readonly at: string } {
  let [difference, at] = [0, ''];
  for (const [name, value] of Object.entries(against)) {
    const found = Math.abs((of[name] ?? Number.NaN) - value) / Math.max(1e-9, Math.abs(value));
    if (found <= difference) continue;
    difference = Number.isNaN(found) ? Infinity : found;
    at = name;
  }
  return { difference, at };
}
