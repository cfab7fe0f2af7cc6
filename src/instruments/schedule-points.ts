import type { Text } from '../columns/column.ts';
import type { Graph, Node } from '../expression/node.ts';
import type { Step } from './kind.ts';

/** A stretch of a schedule: from just above the one before up to and including `upTo`, at one price or rate. */
export interface Block {
  readonly upTo: number;
  readonly price: Node;
}

/**
 * `was` moved towards `now`: on the union of both sets of bounds every price is blended, so that an increasing-block bill
 * moves in a straight line with the intensity.
 */
export function blendBlocks(
  was: readonly Block[],
  now: readonly Block[],
  mix: (a: Node, b: Node) => Node,
): readonly Block[] {
  const bounds = [...new Set([...was, ...now].map((block) => block.upTo))].sort((a, b) => a - b);
  return bounds.map((upTo) => ({ upTo, price: mix(priceAt(was, upTo), priceAt(now, upTo)) }));
}

function priceAt(blocks: readonly Block[], upTo: number): Node {
  return (blocks.find((block) => upTo <= block.upTo) ?? blocks[blocks.length - 1]).price;
}

/** Σ price × the part of `quantity` that falls in each block: an increasing-block bill, or a marginal tax. `from` is where the first block begins. */
export function slices(graph: Graph, quantity: Node, blocks: readonly Block[], from = 0): Node {
  let start = from;
  let total = graph.constant(0);
  for (const { upTo, price } of blocks) {
    total = graph.operation('add', total, graph.operation('multiply', slice(graph, quantity, start, upTo), price));
    start = upTo;
  }
  return total;
}

/** The same, a line of the worksheet for each block: what falls in it, and at which price. */
export function sliceSteps(graph: Graph, quantity: Node, blocks: readonly Block[], from = 0): readonly Step[] {
  return blocks.map(({ upTo, price }, k) => {
    const start = k === 0 ? from : blocks[k - 1].upTo;
    const inside = slice(graph, quantity, start, upTo);
    const node = graph.operation('multiply', inside, price);
    return { text: stretch(start, upTo), node, unit: 'money', times: [inside, price] };
  });
}

function stretch(start: number, end: number): Text {
  const [low, high] = [start, end].map((bound) => String(bound).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ','));
  if (end === Number.POSITIVE_INFINITY) return { en: `above ${low}`, ar: `ما فوق ${low}` };
  return start === 0
    ? { en: `up to ${high}`, ar: `حتى ${high}` }
    : { en: `${low} to ${high}`, ar: `من ${low} إلى ${high}` };
}

/** The part of `quantity` between two bounds. */
export function slice(graph: Graph, quantity: Node, start: number, end: number): Node {
  const above = graph.operation('max', quantity, graph.constant(start));
  return graph.operation('subtract', graph.operation('min', above, graph.constant(end)), graph.constant(start));
}

/** The price of the block in which `quantity` ends; a quantity on a bound belongs to the lower block. */
export function priceReached(graph: Graph, quantity: Node, blocks: readonly Block[]): Node {
  return [...blocks].reverse().reduce((above, { upTo, price }, k) => {
    if (k === 0) return price;
    return graph.operation('choose', graph.operation('atMost', quantity, graph.constant(upTo)), price, above);
  }, graph.constant(Number.NaN));
}
