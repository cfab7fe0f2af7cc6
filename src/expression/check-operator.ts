import type { Checker, Value } from './check.ts';
import { checkAmong, checkEquality } from './check-comparison.ts';
import type { Graph, Node } from './node.ts';
import type { Syntax } from './syntax.ts';
import { combine, type Unit } from './unit.ts';

/** A sign or word between two operands. */
export type Binary = Syntax & { kind: 'binary' };

/** Checks `a + b + c …` from left to right, however long it is. */
export function checkBinary(checker: Checker, syntax: Binary): Value | undefined {
  const spine: Binary[] = [];
  let first: Syntax = syntax;
  for (; first.kind === 'binary'; first = first.left) spine.push(first);
  let left = checker.value(first);
  for (let k = spine.length - 1; k >= 0; k--) {
    const value = step(checker, left, spine[k]);
    left = value && checker.finite(value, spine[k]);
  }
  return left;
}

function step(checker: Checker, left: Value | undefined, syntax: Binary): Value | undefined {
  const { operator } = syntax;
  if (operator === 'and' || operator === 'or') return junction(checker, left, syntax);
  if (operator === 'in') return checkAmong(checker, left, syntax);
  if (operator === '==' || operator === '!=') return checkEquality(checker, left, syntax);
  const a = checker.asNumber(left, syntax.left);
  const b = checker.number(syntax.right);
  if (!a || !b) return undefined;
  if (operator === '*' || operator === '/') return product(checker, [a, b], syntax);
  if (operator === '^')
    return {
      type: 'number',
      node: checker.graph.operation('power', a.node, b.node),
      spoken: checker.spoken(syntax),
    };
  return alike(checker, [a, b], syntax);
}

function junction(checker: Checker, left: Value | undefined, syntax: Binary): Value | undefined {
  const a = checker.asCondition(left, syntax.left);
  const b = checker.condition(syntax.right);
  if (!a || !b) return undefined;
  const name = syntax.operator === 'and' ? 'and' : 'or';
  return { type: 'logical', node: checker.graph.operation(name, a.node, b.node), spoken: checker.spoken(syntax) };
}

function product(checker: Checker, [a, b]: readonly [Value, Value], syntax: Binary): Value {
  const { graph } = checker;
  const node = graph.operation(syntax.operator === '*' ? 'multiply' : 'divide', a.node, b.node);
  const unit = combine(a.unit, b.unit, syntax.operator === '*' ? 1 : -1);
  return { type: 'number', ...pure(graph, node, unit), spoken: checker.spoken(syntax) };
}

/** Where units cancel (kWh over MWh) what remains is a pure number. */
function pure(graph: Graph, node: Node, unit: Unit | undefined): Pick<Value, 'node' | 'unit'> {
  if (!unit || unit.dimensions.size) return { node, unit };
  return { node: graph.operation('multiply', node, graph.constant(unit.scale)) };
}

function alike(checker: Checker, [a, b]: readonly [Value, Value], syntax: Binary): Value | undefined {
  const { operator } = syntax;
  const isSum = operator === '+' || operator === '-';
  const right = checker.inUnit(b, a.unit, syntax, isSum ? 'added' : 'compared');
  if (!right) return undefined;
  const spoken = checker.spoken(syntax);
  if (!isSum) return { type: 'logical', node: order(checker.graph, operator, [a.node, right.node]), spoken };
  const node = checker.graph.operation(operator === '+' ? 'add' : 'subtract', a.node, right.node);
  return { type: 'number', node, unit: a.unit ?? b.unit, spoken };
}

function order(graph: Graph, operator: Binary['operator'], [a, b]: readonly [Node, Node]): Node {
  if (operator === '<') return graph.operation('less', a, b);
  if (operator === '<=') return graph.operation('atMost', a, b);
  if (operator === '>') return graph.operation('less', b, a);
  return graph.operation('atMost', b, a);
}
