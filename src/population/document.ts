import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Range,
} from 'yaml';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/diagnostic.ts';
import { breaksOf } from '../diagnostics/yaml-breaks.ts';
import type { Item } from './item.ts';
import { nestsTooDeep } from './nesting.ts';

const deepest = 64;
const largest = 200_000;

/** A YAML or JSON text as items that know their places; problems are pushed, and undefined returned where it cannot be read. */
export function readDocument(file: string, text: string, diagnostics: Diagnostic[]): Item | undefined {
  if (nestsTooDeep(text, deepest)) return deep(file, diagnostics);
  try {
    return itemsOf(file, text, diagnostics);
  } catch (problem) {
    if (problem instanceof RangeError) return deep(file, diagnostics);
    throw problem;
  }
}

function deep(file: string, diagnostics: Diagnostic[]): undefined {
  diagnostics.push(error('package-too-deep', { file }, { limit: deepest }));
  return undefined;
}

function itemsOf(file: string, text: string, diagnostics: Diagnostic[]): Item | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
  const placeOf = placer(file, text, counter);
  for (const { at, problem, hint } of breaksOf(text, document.errors)) {
    const message = problem.charAt(0).toLowerCase() + problem.slice(1);
    diagnostics.push(error('package-syntax', placeOf([at, at + 1]), { message, hint }));
  }
  if (document.errors.length > 0) return undefined;
  const walk: Walk = { document, placeOf, seen: new Map(), open: new Set(), sizes: new Map() };
  const item = itemOf(document.contents, walk);
  if ((walk.sizes.get(item) ?? 0) <= largest) return item;
  diagnostics.push(error('package-too-large', item.place, { limit: largest }));
  return undefined;
}

type Span = readonly [number, number];

function placer(file: string, text: string, counter: LineCounter): (span: Span) => Place {
  return ([from, to]) => {
    const { line, col } = counter.linePos(from);
    const start = counter.lineStarts[line - 1] ?? 0;
    const excerpt = text.slice(start, counter.lineStarts[line] ?? text.length).trimEnd();
    const length = Math.max(1, Math.min(to - from, excerpt.length - col + 1));
    return { file, line: Math.max(1, line), column: Math.max(1, col), length, excerpt };
  };
}

interface Walk {
  readonly document: Document;
  readonly placeOf: (span: Span) => Place;
  readonly seen: Map<Node, Item>;
  readonly open: Set<Node>;
  /** How many entries each item has once its aliases are written out. */
  readonly sizes: Map<Item, number>;
}

function itemOf(node: unknown, walk: Walk): Item {
  if (isAlias(node)) return itemOf(node.resolve(walk.document), walk);
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return nothing(walk);
  const known = walk.seen.get(node);
  if (known) return known;
  if (walk.open.has(node)) return endless(node.range, walk);
  walk.open.add(node);
  const item = converted(node, walk);
  walk.open.delete(node);
  walk.seen.set(node, item);
  return item;
}

function nothing(walk: Walk): Item {
  return { kind: 'scalar', value: null, text: '', place: walk.placeOf([0, 0]) };
}

function endless(range: Range | null | undefined, walk: Walk): Item {
  const item: Item = { kind: 'list', items: [], place: walk.placeOf(span(range)) };
  walk.sizes.set(item, largest + 1);
  return item;
}

function converted(node: Node, walk: Walk): Item {
  const place = walk.placeOf(span(node.range));
  if (isMap(node)) return mapOf(node.items, place, walk);
  if (isSeq(node)) {
    const items = node.items.map((entry) => itemOf(entry, walk));
    return sized({ kind: 'list', items, place }, items, walk);
  }
  const { value, source } = node as { value?: unknown; source?: string };
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return sized({ kind: 'scalar', value: known, text: source ?? String(value ?? ''), place }, [], walk);
}

function mapOf(pairs: readonly { key: unknown; value: unknown }[], place: Place, walk: Walk): Item {
  const entries = new Map<string, Item>();
  const keys = new Map<string, Place>();
  for (const pair of pairs) {
    const key = itemOf(pair.key, walk);
    const value = itemOf(pair.value, walk);
    const name = key.kind === 'scalar' ? key.text : '';
    if (name === '<<' && value.kind === 'map') mergeInto(entries, value.entries);
    else entries.set(name, value);
    keys.set(name, key.place);
  }
  return sized({ kind: 'map', entries, keys, place }, [...entries.values()], walk);
}

function mergeInto(entries: Map<string, Item>, merged: ReadonlyMap<string, Item>): void {
  for (const [name, item] of merged) if (!entries.has(name)) entries.set(name, item);
}

function sized(item: Item, parts: readonly Item[], walk: Walk): Item {
  const size = parts.reduce((total, part) => total + (walk.sizes.get(part) ?? 1), 1);
  walk.sizes.set(item, Math.min(size, largest + 1));
  return item;
}

function span(range: Range | null | undefined): Span {
  return range ? [range[0], range[1]] : [0, 0];
}
