import { inOrder } from '../expression/closures.ts';
import { Clerk } from '../expression/interpret.ts';
import type { Node } from '../expression/node.ts';
import type { Bench } from './compare.ts';
import { nodesOf } from './simulate.ts';
import type { Sides } from './worksheet.ts';

/** The desk at which one household's worksheet is worked out: slowly, step by step, by the plain reading of every rule. */
export class Desk {
  readonly bench: Bench;
  readonly household: number;
  /** Rows of its members; none in data without persons. */
  readonly members: readonly number[];
  /** Columns that the rules of either policy read. */
  readonly read: Readonly<Record<'household' | 'person', ReadonlySet<string>>>;
  readonly #clerk: Clerk;

  constructor(bench: Bench, household: number) {
    this.bench = bench;
    this.household = household;
    const { engine, population } = bench;
    const { first } = population;
    this.members = first
      ? Array.from({ length: first[household + 1] - first[household] }, (_, k) => first[household] + k)
      : [];
    const nodes = inOrder(nodesOf([bench.baseline, bench.reform]));
    this.read = { household: columnsRead(nodes, 'household'), person: columnsRead(nodes, 'person') };
    const censuses = nodes.filter((node) => node.form.kind === 'census');
    const columns = engine.columns(censuses);
    this.#clerk = new Clerk(engine.rows, new Map(censuses.map((node, k) => [node.id, columns[k]])), household);
  }

  /** A node for the household, or for member `p`. */
  value(node: Node, p?: number): number {
    return this.#clerk.value(node, p);
  }

  /** A number, or null where it is missing. */
  number(node: Node, p?: number): number | null {
    const value = this.value(node, p);
    return Number.isNaN(value) ? null : value;
  }

  /** A node under each policy that has it. */
  numbers(nodes: Sides<Node>, p?: number): Sides<number | null> {
    return eachSide(nodes, (node) => this.number(node, p));
  }
}

/** The same made of each side that there is. */
export function eachSide<T, U>({ baseline, reform }: Sides<T>, make: (value: T) => U | undefined): Sides<U> {
  const made = {
    baseline: baseline === undefined ? undefined : make(baseline),
    reform: reform === undefined ? undefined : make(reform),
  };
  return {
    ...(made.baseline !== undefined && { baseline: made.baseline }),
    ...(made.reform !== undefined && { reform: made.reform }),
  };
}

function columnsRead(nodes: readonly Node[], level: 'household' | 'person'): ReadonlySet<string> {
  return new Set(
    nodes.flatMap(({ form }) => (form.kind === 'input' && form.source.level === level ? [form.source.name] : [])),
  );
}
