import type { Text } from '../columns/column.ts';
import { indicators } from './index.ts';
import type { Indicator } from './indicator.ts';
import type { Measured } from './measured.ts';
import type { Observed } from './observed.ts';

/** An indicator as somebody asked for it: `quantile:0.1`, `ge:2`, `undercoverage:post`. */
export interface Asked {
  /** The name as it was asked for, and as estimates carry it. */
  readonly id: string;
  readonly title: Text;
  readonly indicator: Indicator;
  readonly measure: (observed: Observed) => Measured;
}

/**
 * The indicator of that name, with the number or word in it read; undefined where there is none such, or the number is
 * absent, not a number or out of range (`usage` says what is expected).
 *
 * @example find('quantile:0.1').id // 'quantile:0.1'
 */
export function find(id: string): Asked | undefined {
  const [name, ...words] = id.split(':');
  const indicator = indicators.find((one) => one.id === name);
  if (indicator === undefined) return undefined;
  const number = indicator.parameter === undefined ? undefined : numberIn(indicator, words);
  const word = indicator.variants?.includes(words[0]) ? words.shift() : indicator.variants?.[0];
  if (words.length > 0 || number === null) return undefined;
  return {
    id,
    title: titleOf(indicator, id),
    indicator,
    measure: (observed) => indicator.measure(observed, number, word),
  };
}

/** Every name there is, for suggestions: parameters are left to `usage`. */
export const names: readonly string[] = indicators.map((indicator) => indicator.id);

/**
 * How an indicator's name is written: what follows the colon, and its range.
 *
 * @example usage(find('ge:2').indicator) // 'ge:<α>, α from -10 to 10'
 */
export function usage({ id, parameter, variants }: Indicator): string {
  const number =
    parameter && (parameter.otherwise === undefined ? `:<${parameter.symbol}>` : `[:<${parameter.symbol}>]`);
  const words = variants && `[:${variants.join('|')}]`;
  const range = parameter && `, ${parameter.symbol} from ${parameter.low} to ${parameter.high}`;
  return [id, number, words, range].filter(Boolean).join('');
}

function numberIn({ parameter, variants }: Indicator, words: string[]): number | undefined | null {
  if (parameter === undefined) return undefined;
  if (words.length === 0 || variants?.includes(words[0])) return parameter.otherwise ?? null;
  const word = words.shift() ?? '';
  const number = word.trim() === '' ? NaN : Number(word);
  return number >= parameter.low && number <= parameter.high ? number : null;
}

function titleOf({ title }: Indicator, id: string): Text {
  const asked = id.slice(id.indexOf(':') + 1);
  return id.includes(':') ? { en: `${title.en} (${asked})`, ar: `${title.ar} (${asked})` } : title;
}
