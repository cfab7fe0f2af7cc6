import { inLanguage } from '../../columns/column.ts';
import type { LineMeasure, Value } from '../../simulation/worksheet.ts';
import { numberText } from '../../tables/number-text.ts';
import type { Say } from './words.ts';

/** How figures of a worksheet are written. */
export interface FigureStyle {
  readonly language: string;
  readonly say: Say;
  readonly currency: string;
  /** Digits of amounts of money, in place of the currency's own. */
  readonly decimals?: number;
}

const thousandths = new Set(['KWD', 'BHD', 'OMR', 'JOD', 'IQD', 'TND', 'LYD']);

/** A value as it is written on the worksheet. */
export function figure(value: Value, measure: LineMeasure, style: FigureStyle): string {
  if (value === null || Number.isNaN(value)) return style.say('missing');
  if (typeof value === 'boolean') return style.say(value ? 'yes' : 'no');
  if (typeof value !== 'number') return inLanguage(value, style.language);
  if (measure === 'money') return numberText(value, style.decimals ?? (thousandths.has(style.currency) ? 3 : 2));
  return shortest(value, measure === 'rate' ? 6 : 4);
}

/** A share as a percentage with its sign: `+2.3%`. */
export function percent(share: number): string {
  const text = numberText(100 * share, Math.abs(share) < 0.1 ? 2 : 1);
  return `${share > 0 && text !== '0' ? '+' : ''}${text}%`;
}

/** As few digits as say the number to `digits` decimals, or as many significant ones below 1. */
function shortest(value: number, digits: number): string {
  const size = Math.abs(value);
  const decimals = size === 0 || size >= 1 ? digits : Math.min(12, digits - 1 - Math.floor(Math.log10(size)));
  const text = numberText(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
