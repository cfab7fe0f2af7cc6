/** A number written as such or as a percentage: 0.15, "15%", "1_000"; undefined for anything else. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value;
  if (typeof value !== 'string') return undefined;
  const [, digits, percent] = /^\s*([-+]?(?:[\d_]+\.?[\d_]*|\.\d+)(?:[eE][-+]?\d+)?)\s*(%?)\s*$/.exec(value) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replaceAll('_', ''));
  if (!Number.isFinite(number)) return undefined;
  return percent ? number / 100 : number;
}
