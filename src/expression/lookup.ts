import type { Numbers } from '../columns/column.ts';
import { runClosures } from './closures.ts';
import { type Node, partsOf, type Source } from './node.ts';

/** What a part of a rule yields for each value of the one narrow column it rests on: `table[value − least]`. */
export interface Lookup {
  readonly column: Numbers;
  readonly level: 'household' | 'person';
  readonly least: number;
  readonly table: Numbers;
}

/** What a node rests on: constants alone, one narrow column of whole numbers, or more than a table can hold. */
interface Support {
  readonly input?: Node;
  readonly isWide: boolean;
  /** Operations it takes. */
  readonly work: number;
}

const longest = 4096;
const leastWork = 2;
const ranges = new WeakMap<Numbers, readonly [least: number, most: number]>();

/**
 * Of `nodes`, parts first, those that can be looked up: age bands, pay scales, what goes by category.
 * Their tables are filled by the plain operations, so results are the same to the last bit.
 */
export function lookups(nodes: readonly Node[], known: ReadonlyMap<number, unknown>): ReadonlyMap<number, Node> {
  const supports = new Map<number, Support>();
  const found = new Map<number, Node>();
  for (const node of nodes) {
    const support = known.has(node.id) ? wide : supportOf(node, supports);
    supports.set(node.id, support);
    if (support.input && !support.isWide && support.work >= leastWork) found.set(node.id, support.input);
  }
  return found;
}

/** The table of `node`, which rests on `input` alone. */
export function lookupOf(node: Node, input: Node): Lookup {
  if (input.form.kind !== 'input') throw new Error('a table is looked up by a column');
  const { source } = input.form;
  const [least, most] = rangeOf(source.values);
  const keys = new Float64Array(most - least + 1);
  for (let k = 0; k < keys.length; k++) keys[k] = least + k;
  if (source.coded) for (let k = 0; k < keys.length && keys[k] < 0; k++) keys[k] = Number.NaN;
  const [values] = runClosures([node], eachAlone(keys.length), new Map([[input.id, keys]]));
  const isPlain = node.logical && !values.some(Number.isNaN);
  return { column: source.values, level: source.level, least, table: isPlain ? Int8Array.from(values) : values };
}

const wide: Support = { isWide: true, work: 0 };

function supportOf(node: Node, supports: ReadonlyMap<number, Support>): Support {
  const { form } = node;
  if (form.kind === 'constant') return { isWide: false, work: 0 };
  if (form.kind === 'input') return isNarrow(form.source) ? { input: node, isWide: false, work: 0 } : wide;
  if (form.kind !== 'operation' && form.kind !== 'among') return wide;
  const parts = partsOf(node).map((part) => supports.get(part.id)!);
  const input = parts.find((part) => part.input)?.input;
  if (parts.some((part) => part.isWide || (part.input && part.input !== input))) return wide;
  return { input, isWide: false, work: parts.reduce((work, part) => work + part.work, 1) };
}

function isNarrow({ values }: Source): boolean {
  if (values instanceof Float64Array) return false;
  const [least, most] = rangeOf(values);
  return most - least < longest;
}

function rangeOf(values: Numbers): readonly [least: number, most: number] {
  if (values instanceof Int8Array) return [-128, 127];
  let range = ranges.get(values);
  if (!range) {
    range = scanned(values);
    ranges.set(values, range);
  }
  return range;
}

function scanned(values: Numbers): readonly [least: number, most: number] {
  let least = 0;
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]);
    most = Math.max(most, values[i]);
  }
  return [least, most];
}

function eachAlone(n: number) {
  const first = new Uint32Array(n + 1);
  for (let h = 0; h <= n; h++) first[h] = h;
  return { households: n, persons: n, first };
}
