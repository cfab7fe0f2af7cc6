import type { Graph, Node } from '../expression/node.ts';
import type { Terms } from './terms.ts';

const rounding = 1e-9;

/** An amount held between the limits of its instrument and rounded to its step: the same for every kind. undefined where either is wrong, which has then been said. */
export function bounded(terms: Terms, amount: Node): Node | undefined {
  const limited = limit(terms, amount);
  return limited && round(terms, limited);
}

/** Limits hold what is due: an amount of nothing, or one that turns round, is left as it is. */
function limit(terms: Terms, amount: Node): Node | undefined {
  if (!terms.has('limits')) return amount;
  const { graph } = terms;
  const least = terms.moneyWithin('limits', 'min');
  const most = terms.moneyWithin('limits', 'max');
  if (least && most) terms.inOrder(['limits', 'min', least], ['limits', 'max', most]);
  if (terms.failed) return undefined;
  const floored = least ? graph.operation('max', amount, least) : amount;
  const held = most ? graph.operation('min', floored, most) : floored;
  return graph.operation('choose', graph.operation('less', graph.constant(0), amount), held, amount);
}

type Mode = 'half_up' | 'half_even' | 'up' | 'down';

function round(terms: Terms, amount: Node): Node {
  const value = terms.raw('rounding')?.value;
  if (value === undefined) return amount;
  const { to, mode = 'half_up' } = typeof value === 'number' ? { to: value } : (value as { to: number; mode?: Mode });
  const { graph } = terms;
  const step = graph.constant(to);
  return graph.operation('multiply', whole(graph, graph.operation('divide', amount, step), mode), step);
}

/** A number of steps made whole; one within 1e-9 of a step lies on it. */
function whole(graph: Graph, steps: Node, mode: Mode): Node {
  if (mode === 'half_up') return graph.operation('round', steps);
  if (mode === 'half_even') return graph.operation('roundEven', steps);
  if (mode === 'up') return graph.operation('ceil', graph.operation('subtract', steps, graph.constant(rounding)));
  return graph.operation('floor', graph.operation('add', steps, graph.constant(rounding)));
}
