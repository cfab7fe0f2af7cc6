import { type Estimate, recordsShown } from '../../tables/estimate.ts';

/** Fields of an estimate in the order in which files carry them. */
export const estimateFields = [
  'indicator',
  'of',
  'policy',
  'by',
  'group',
  'value',
  'se',
  'low',
  'high',
  'n',
  'unit',
  'line',
  'welfare',
  'method',
  'df',
  'p',
  'reason',
] as const satisfies readonly (keyof Estimate)[];

/** An estimate with every field in that order; undefined where it has none. How many records a withheld one rests on, and their freedom, is not told. */
export function estimateRecord(estimate: Estimate): Record<string, string | number | null | undefined> {
  const n = recordsShown(estimate);
  const shown = { ...estimate, n, ...(n === null && { df: undefined, p: undefined }) };
  return Object.fromEntries(estimateFields.map((field) => [field, shown[field]]));
}
