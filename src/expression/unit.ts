import type { Period } from '../columns/column.ts';

/** A unit of measure: a multiple of base dimensions, such as KWD·kWh⁻¹. The period of a flow is kept apart. */
export interface Unit {
  readonly scale: number;
  /** Exponent of each dimension: `{KWD: 1, energy: -1}`. */
  readonly dimensions: ReadonlyMap<string, number>;
  readonly text: string;
}

const known: ReadonlyMap<string, readonly [dimension: string, scale: number]> = new Map([
  ['kWh', ['energy', 1]],
  ['MWh', ['energy', 1e3]],
  ['GWh', ['energy', 1e6]],
  ['TWh', ['energy', 1e9]],
  ['Wh', ['energy', 1e-3]],
  ['litre', ['volume', 1]],
  ['litres', ['volume', 1]],
  ['l', ['volume', 1]],
  ['L', ['volume', 1]],
  ['m3', ['volume', 1e3]],
  ['m³', ['volume', 1e3]],
  ['IG', ['volume', 4.54609]],
  ['kg', ['mass', 1]],
  ['g', ['mass', 1e-3]],
  ['tonne', ['mass', 1e3]],
  ['fils', ['KWD', 1e-3]],
  ['KD', ['KWD', 1]],
  ['halala', ['SAR', 1e-2]],
  ['halalas', ['SAR', 1e-2]],
  ['SR', ['SAR', 1]],
]);

const plain = new Set([
  '',
  '1',
  'share',
  'ratio',
  'index',
  'number',
  'count',
  'person',
  'persons',
  'people',
  'household',
  'households',
  'percent of',
  'bool',
]);
const periods: ReadonlyMap<string, Period> = new Map([
  ['year', 'year'],
  ['quarter', 'quarter'],
  ['month', 'month'],
  ['week', 'week'],
  ['day', 'day'],
]);

/** A quantity's declaration read: its unit (undefined for pure numbers) and, from a `/month` or the like, its period. */
export interface Measure {
  readonly unit?: Unit;
  readonly period?: Period;
}

/** Reads `KWD/kWh`, `fils/kWh`, `KWD/1000 IG`, `KWD/month`, `%`. A word it does not know is a dimension of its own. */
export function readUnit(text: string): Measure {
  const [above, ...below] = text.split('/').map((part) => part.trim());
  const dimensions = new Map<string, number>();
  let scale = 1;
  let period: Period | undefined;
  const take = (part: string, exponent: 1 | -1): void => {
    const [, multiple = '1', word] = /^([\d.,]*)\s*(.*)$/.exec(part) ?? [];
    if (exponent < 0 && periods.has(word)) {
      period = periods.get(word);
      return;
    }
    const factor = Number(multiple.replaceAll(',', '') || '1') * (word === '%' ? 0.01 : 1);
    const [dimension, size] = known.get(word) ?? [plain.has(word) || word === '%' ? '' : word, 1];
    scale *= (factor * size) ** exponent;
    if (dimension) dimensions.set(dimension, (dimensions.get(dimension) ?? 0) + exponent);
  };
  take(above, 1);
  for (const part of below) take(part, -1);
  return { unit: dimensions.size === 0 && scale === 1 ? undefined : { scale, dimensions, text }, period };
}

/** The unit of a product (`exponent` 1) or quotient (−1); undefined where either is not declared. */
export function combine(a: Unit | undefined, b: Unit | undefined, exponent: 1 | -1): Unit | undefined {
  if (!a || !b) return undefined;
  const dimensions = new Map(a.dimensions);
  for (const [dimension, power] of b.dimensions) {
    const total = (dimensions.get(dimension) ?? 0) + exponent * power;
    if (total === 0) dimensions.delete(dimension);
    else dimensions.set(dimension, total);
  }
  const text = exponent > 0 ? `${a.text}·${b.text}` : `${a.text}/${b.text}`;
  return { scale: a.scale * b.scale ** exponent, dimensions, text: dimensions.size ? text : '' };
}

/** Factor that turns numbers in `from` into numbers in `to`; undefined where they measure different things; 1 where either is not declared. */
export function conversion(from: Unit | undefined, to: Unit | undefined): number | undefined {
  if (!from || !to) return 1;
  if (from.dimensions.size !== to.dimensions.size) return undefined;
  for (const [dimension, power] of from.dimensions) if (to.dimensions.get(dimension) !== power) return undefined;
  return from.scale === to.scale ? 1 : from.scale / to.scale;
}
