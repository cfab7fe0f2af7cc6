import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { YamlProblem } from './yaml-document.ts';

const largest = 200_000;

/** The plain data of a tree, and everything for which it cannot be used. */
export interface YamlValue {
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
}

/**
 * Plain data of a tree: mappings as objects whose entries are their own whatever their name, aliases as what they repeat,
 * `<<` merged. Names written twice or that are no plain text, aliases of nothing or of what they stand in, and aliases that
 * would unfold without bounds are problems.
 */
export function yamlValue(root: Node | null): YamlValue {
  const walk: Walk = { anchors: new Map(), unfolded: 0, problems: [] };
  const { value } = made(root, walk);
  return { value, problems: walk.problems };
}

/** A value, and how many entries it holds once its aliases are written out. */
interface Made {
  readonly value: unknown;
  readonly size: number;
}

interface Walk {
  /** What each anchor marks; null while that is being read. */
  readonly anchors: Map<string, Made | null>;
  /** How many entries aliases have repeated so far. */
  unfolded: number;
  readonly problems: YamlProblem[];
}

const nothing: Made = { value: null, size: 1 };
/** Stands for what could not be read, which has been said. */
const failed: Made = { value: undefined, size: 1 };

function made(node: unknown, walk: Walk): Made {
  if (isAlias(node)) return repeated(node.source, startOf(node), walk);
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return nothing;
  const { anchor } = node;
  if (anchor) walk.anchors.set(anchor, null);
  const result = isMap(node) ? mapping(node.items, walk) : isSeq(node) ? list(node.items, walk) : scalar(node.value);
  if (anchor) walk.anchors.set(anchor, result);
  return result;
}

function scalar(value: unknown): Made {
  return { value: value ?? null, size: 1 };
}

function list(items: readonly unknown[], walk: Walk): Made {
  let size = 1;
  const value = items.map((item) => {
    const part = made(item, walk);
    size += part.size;
    return part.value;
  });
  return { value, size };
}

function mapping(pairs: readonly Pair[], walk: Walk): Made {
  const value = {};
  const written = new Set<string>();
  let size = 1;
  for (const pair of pairs) {
    const part = made(pair.value, walk);
    size += part.size;
    const name = nameOf(pair.key, walk);
    if (name === '<<') merge(value, part.value, startOf(pair.key), walk);
    else if (name !== undefined) {
      if (written.has(name)) walk.problems.push({ at: startOf(pair.key), twice: name });
      written.add(name);
      put(value, name, part.value);
    }
  }
  return { value, size };
}

function nameOf(key: unknown, { problems }: Walk): string | undefined {
  if (isScalar(key) && key.value !== null) return String(key.value);
  const hint = 'a text with a colon in it goes in quotes';
  problems.push({ at: startOf(key), problem: 'a name is expected before ":"', hint });
  return undefined;
}

/** Adds the entries of one mapping, or of several, that are not there yet. */
function merge(value: object, from: unknown, at: number, { problems }: Walk): void {
  for (const source of Array.isArray(from) ? from : [from]) {
    if (source === undefined) continue;
    if (source === null || typeof source !== 'object' || Array.isArray(source)) {
      problems.push({
        at,
        problem: 'what << merges is no mapping',
        hint: 'write <<: *name, of a mapping marked &name',
      });
      return;
    }
    for (const [name, entry] of Object.entries(source)) if (!Object.hasOwn(value, name)) put(value, name, entry);
  }
}

function put(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}

function repeated(name: string, at: number, walk: Walk): Made {
  const { problems } = walk;
  const target = walk.anchors.get(name);
  if (target) return unfolded(target, at, walk);
  if (target === null)
    problems.push({ at, problem: `*${name} stands inside what it repeats`, hint: 'write it out plainly' });
  else problems.push({ at, problem: `nothing above is marked &${name}`, hint: `mark what *${name} is to repeat` });
  return failed;
}

/** What an alias repeats, as long as all that aliases repeat stays within bounds; that it does not is said once. */
function unfolded(target: Made, at: number, walk: Walk): Made {
  const isWithin = walk.unfolded <= largest;
  walk.unfolded += target.size;
  if (walk.unfolded <= largest) return target;
  const problem = { at, found: 'aliases that multiply beyond bounds', expected: 'fewer of them (*name)' };
  if (isWithin) walk.problems.push(problem);
  return failed;
}

function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
