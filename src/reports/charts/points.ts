/**
 * Percentages at which a curve may be drawn, from `first` to `last`: every one, or so few that between two of them there are
 * as many households as a cell must rest on.
 */
export function percentagesBetween(
  first: number,
  last: number,
  { records, minCell }: { readonly records: number; readonly minCell: number },
): readonly number[] {
  const step = steps.find((one) => (one * records) / 100 >= minCell) ?? 100;
  return Array.from({ length: last - first + 1 }, (_, k) => first + k).filter((p) => p % step === 0);
}

const steps = [1, 2, 5, 10, 20, 25, 50];
