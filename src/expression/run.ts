import { inOrder, runClosures } from './closures.ts';
import { runCompiled } from './compile.ts';
import type { Node } from './node.ts';
import type { Rows } from './rows.ts';

/** A loop pays once it has run over this many rows: before, the machine takes longer to make it fast than it saves. */
const worthALoop = 60_000;
/** Above this the optimising compiler of V8 gives a function up, and closures are faster by far. */
const mostNodes = 1500;
const seen = new Map<string, number>();

/**
 * Works out nodes over all rows, one column a node (of one number where it is the country's): by closures where the rows are
 * few or the rules very long, else by a fused loop. The values are the same to the last bit, whichever it is.
 */
export function run(
  nodes: readonly Node[],
  rows: Rows,
  known: ReadonlyMap<number, Float64Array> = new Map(),
): Float64Array[] {
  return isWorthALoop(nodes, rows, known) ? runCompiled(nodes, rows, known) : runClosures(nodes, rows, known);
}

/** Counts the rows that programs of one size have been run over, as the points of a sweep are. */
function isWorthALoop(nodes: readonly Node[], rows: Rows, known: ReadonlyMap<number, unknown>): boolean {
  const size = inOrder(nodes, known).length;
  if (size > mostNodes) return false;
  const key = `${nodes.length} of ${size}`;
  const total = (seen.get(key) ?? 0) + Math.max(rows.persons, rows.households);
  seen.set(key, total);
  return total >= worthALoop;
}
