import { numberText } from '../tables/number-text.ts';
import type { Measure } from '../tables/table.ts';

/** How the numbers of a column (or row) are written: divided by a scale, to so many decimals. */
export interface Digits {
  readonly scale: number;
  readonly decimals: number;
  /** Smaller numbers are written as less than it. */
  readonly least?: number;
}

const million = 1e6;

/** Money and quantities from a hundred million up are written in millions. */
function scaleOf(measure: Measure, largest: number): number {
  return (measure === 'money' || measure === 'quantity') && largest >= 100 * million ? million : 1;
}

/**
 * How to write numbers of a measure of which `largest` is the biggest; `asked` decimals replace ours, but not in counts, and
 * never leave an index, a ratio or a price fewer than say something.
 */
export function digitsFor(measure: Measure, largest: number, asked: number | undefined): Digits {
  const scale = scaleOf(measure, largest);
  if (measure === 'count') return { scale, decimals: 0 };
  if (measure === 'probability') return { scale, decimals: 3, least: 0.001 };
  const ours = usual(measure, largest / scale, scale);
  if (asked === undefined) return { scale, decimals: ours };
  return { scale, decimals: small.has(measure) ? Math.max(asked, ours) : asked };
}

/** Measures of which the digits after the point are the number. */
const small: ReadonlySet<Measure> = new Set(['index', 'share', 'ratio', 'rate', 'price']);

/** A number as it is printed. */
export function written(value: number, { scale, decimals, least }: Digits): string {
  if (least !== undefined && value < least) return `<${least}`;
  return numberText(value / scale, decimals);
}

function usual(measure: Measure, largest: number, scale: number): number {
  if (measure === 'money' || measure === 'quantity') return scale > 1 ? 1 : largest >= 1000 ? 0 : 2;
  if (measure === 'money-per-head') return largest >= 10_000 ? 0 : largest >= 100 ? 1 : 2;
  if (measure === 'price') return Math.min(6, Math.max(2, 2 - Math.floor(Math.log10(largest || 1))));
  return fixed[measure] ?? 0;
}

const fixed: Partial<Record<Measure, number>> = { millions: 1, percent: 1, rate: 2, share: 4, index: 4, ratio: 2 };
