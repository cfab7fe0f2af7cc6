import type { Clerk } from '../expression/interpret.ts';
import { type Node, partsOf } from '../expression/node.ts';

/** A column that is missing for a household or one of its persons. */
export interface MissingColumn {
  readonly name: string;
  readonly level: 'household' | 'person';
}

interface At {
  readonly clerk: Clerk;
  readonly person?: number;
  /** Where the persons of each household start. */
  readonly first?: Uint32Array;
}

interface Step {
  readonly node: Node;
  readonly person?: number;
}

/** The columns for want of which a value of the first household is missing: followed back along missing values only, on both sides of a test that is missing itself. */
export function missingColumns(node: Node, { clerk, person, first }: At): readonly MissingColumn[] {
  const columns: MissingColumn[] = [];
  const seen = new Set<string>();
  const waiting: Step[] = [{ node, person }];
  while (waiting.length) {
    const step = waiting.pop()!;
    const key = `${step.node.id} ${step.node.level === 'person' ? step.person : ''}`;
    if (seen.has(key) || !Number.isNaN(clerk.value(step.node, step.person))) continue;
    seen.add(key);
    const { form } = step.node;
    if (form.kind === 'input') columns.push({ name: form.source.name, level: form.source.level });
    else waiting.push(...[...stepsBefore(step, clerk, first)].reverse());
  }
  return columns;
}

function stepsBefore({ node, person }: Step, clerk: Clerk, first: Uint32Array | undefined): readonly Step[] {
  const { form } = node;
  if (form.kind === 'fold' || (form.kind === 'census' && person === undefined)) {
    const persons = first ? Array.from({ length: first[1] }, (_, p) => p) : [undefined];
    return partsOf(node).flatMap((part) => persons.map((p) => ({ node: part, person: p })));
  }
  if (form.kind !== 'operation' || form.name !== 'choose') return partsOf(node).map((part) => ({ node: part, person }));
  const [test, then, otherwise] = form.args;
  const chosen = clerk.value(test, person);
  const open = Number.isNaN(chosen) ? form.args : [chosen !== 0 ? then : otherwise];
  return open.map((part) => ({ node: part, person }));
}
