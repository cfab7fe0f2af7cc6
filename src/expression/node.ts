import type { Numbers } from '../columns/column.ts';
import { largestInput, largestResult, largestSum } from './largest.ts';
import { isAmong, type Operation, type OperationName, operations } from './operations.ts';

/** What a value belongs to: the country (one number), each household, or each person. */
export type Level = 'country' | 'household' | 'person';

/** A column that expressions read, at one level. `missing` holds whether any of its values is NaN (or code −1). */
export interface Source {
  readonly name: string;
  readonly level: 'household' | 'person';
  readonly values: Numbers;
  readonly missing: boolean;
  /** Codes of names, with −1 for missing. */
  readonly coded?: boolean;
  /** Known to be 1 or more (household size). */
  readonly nonzero?: boolean;
}

export type Fold = 'sum' | 'max' | 'min' | 'any' | 'head';

/** A value worked out over the whole population at once, such as who is ranked in: read as a column once it is known. */
export interface Census {
  readonly key: string;
  readonly evaluate: (columns: readonly Float64Array[]) => Float64Array;
}

/** One value of a checked rule. Equal values are one node, so what two policies share is worked out once. */
export interface Node {
  readonly id: number;
  readonly level: Level;
  /** Whether it could be missing for anyone. */
  readonly nullable: boolean;
  readonly nonzero: boolean;
  /** No value is further from zero than this; infinite where nothing is known. */
  readonly largest: number;
  /** Yes or no, held as 1 and 0. */
  readonly logical: boolean;
  readonly form:
    | { readonly kind: 'constant'; readonly value: number }
    | { readonly kind: 'input'; readonly source: Source }
    | { readonly kind: 'operation'; readonly name: OperationName; readonly args: readonly Node[] }
    | { readonly kind: 'among'; readonly arg: Node; readonly values: readonly number[] }
    | { readonly kind: 'fold'; readonly fold: Fold; readonly arg: Node }
    | { readonly kind: 'census'; readonly census: Census; readonly args: readonly Node[] };
}

const rank: Readonly<Record<Level, number>> = { country: 0, household: 1, person: 2 };

/** The more detailed of the levels of `nodes`: a household amount plus a person's is a person's. */
export function finestLevel(nodes: readonly Node[]): Level {
  return nodes.reduce<Level>((level, node) => (rank[node.level] > rank[level] ? node.level : level), 'country');
}

/** The value of a constant node, or undefined. */
export function constantOf(node: Node): number | undefined {
  return node.form.kind === 'constant' ? node.form.value : undefined;
}

/** What a node is made from. */
export function partsOf(node: Node): readonly Node[] {
  const { form } = node;
  if (form.kind === 'operation' || form.kind === 'census') return form.args;
  return form.kind === 'among' || form.kind === 'fold' ? [form.arg] : [];
}

/** Makes nodes, one for each different value, and works out at once what depends on constants alone. */
export class Graph {
  readonly #nodes = new Map<string, Node>();

  constant(value: number): Node {
    return this.#intern(`constant ${value}`, {
      level: 'country',
      nullable: Number.isNaN(value),
      nonzero: value !== 0,
      largest: Number.isNaN(value) ? 0 : Math.abs(value),
      logical: false,
      form: { kind: 'constant', value: value === 0 ? 0 : value },
    });
  }

  input(source: Source): Node {
    const { level, missing, nonzero = false } = source;
    return this.#intern(`input ${level} ${source.name}`, {
      level,
      nullable: missing,
      nonzero,
      largest: largestInput(source),
      logical: false,
      form: { kind: 'input', source },
    });
  }

  operation(name: OperationName, ...args: readonly Node[]): Node {
    const operation: Operation = operations[name];
    const values = args.map(constantOf);
    if (values.every((v) => v !== undefined)) {
      const [a, b, c] = values as number[];
      return this.constant(operation.evaluate(a, b, c));
    }
    const simpler = this.#simplify(name, args, values);
    if (simpler) return simpler;
    const chosen = name === 'divide' && args[1].nonzero ? 'divideByNonzero' : name;
    const form = { kind: 'operation', name: chosen, args } as const;
    return this.#intern(`${chosen} ${ids(args)}`, {
      level: finestLevel(args),
      nullable: isNullable(chosen, args),
      nonzero: false,
      largest: largestResult(chosen, args),
      logical: operation.logical ?? false,
      form,
    });
  }

  among(arg: Node, values: readonly number[]): Node {
    const sorted = [...new Set(values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    const constant = constantOf(arg);
    if (constant !== undefined && !Number.isNaN(constant)) return this.constant(isAmong(sorted, constant) ? 1 : 0);
    return this.#intern(`among ${arg.id} ${sorted.join(' ')}`, {
      level: arg.level,
      nullable: arg.nullable,
      nonzero: false,
      largest: 1,
      logical: true,
      form: { kind: 'among', arg, values: sorted },
    });
  }

  fold(fold: Fold, arg: Node): Node {
    return this.#intern(`${fold} ${arg.id}`, {
      level: 'household',
      nullable: arg.nullable || !(fold === 'sum' || fold === 'any'),
      nonzero: false,
      largest: fold === 'sum' ? largestSum(arg) : arg.largest,
      logical: fold === 'any' || (fold !== 'sum' && arg.logical),
      form: { kind: 'fold', fold, arg },
    });
  }

  census(census: Census, args: readonly Node[], level: 'country' | 'household' | 'person'): Node {
    return this.#intern(`census ${census.key} ${ids(args)}`, {
      level,
      nullable: args.some((a) => a.nullable),
      nonzero: false,
      largest: Number.POSITIVE_INFINITY,
      logical: false,
      form: { kind: 'census', census, args },
    });
  }

  #simplify(name: OperationName, args: readonly Node[], values: readonly (number | undefined)[]): Node | undefined {
    const [a, b, c] = args;
    const [x, y] = values;
    if (name === 'add') return x === 0 ? b : y === 0 ? a : undefined;
    if (name === 'subtract') return y === 0 ? a : undefined;
    if (name === 'multiply') return x === 1 ? b : y === 1 ? a : undefined;
    if (name === 'divide') return y === 1 ? a : y === 0 ? this.constant(Number.NaN) : undefined;
    if (name === 'min')
      return y === Number.POSITIVE_INFINITY ? a : x === Number.POSITIVE_INFINITY ? b : a === b ? a : undefined;
    if (name === 'max')
      return y === Number.NEGATIVE_INFINITY ? a : x === Number.NEGATIVE_INFINITY ? b : a === b ? a : undefined;
    if (name === 'and') return x === 1 ? b : y === 1 ? a : undefined;
    if (name === 'or') return x === 0 ? b : y === 0 ? a : undefined;
    if (name === 'choose')
      return x === undefined ? (b === c && !a.nullable ? b : undefined) : Number.isNaN(x) ? a : x !== 0 ? b : c;
    return undefined;
  }

  #intern(key: string, node: Omit<Node, 'id'>): Node {
    const known = this.#nodes.get(key);
    if (known) return known;
    const made = { id: this.#nodes.size, ...node };
    this.#nodes.set(key, made);
    return made;
  }
}

function ids(nodes: readonly Node[]): string {
  return nodes.map((node) => node.id).join(' ');
}

/** Operations that yield missing from infinities: ∞ − ∞, 0 · ∞, ∞ / ∞. */
const overflows: ReadonlySet<OperationName> = new Set(['add', 'subtract', 'multiply', 'divideByNonzero']);

function isNullable(name: OperationName, args: readonly Node[]): boolean {
  if (name === 'missing') return false;
  if (name === 'divide' || name === 'power') return true;
  if (overflows.has(name) && args.some((arg) => arg.largest === Number.POSITIVE_INFINITY)) return true;
  const [test, then, otherwise] = args;
  if (
    name === 'choose' &&
    test.form.kind === 'operation' &&
    test.form.name === 'missing' &&
    test.form.args[0] === otherwise
  )
    return then.nullable;
  return args.some((arg) => arg.nullable);
}
