import { nearest } from '../diagnostics/nearest.ts';
import type { Checker, Value } from './check.ts';
import type { Fold, Graph, Node } from './node.ts';
import type { Syntax } from './syntax.ts';

type Call = Syntax & { kind: 'call' };

const shapes: Readonly<Record<string, readonly [least: number, most: number, shape: string]>> = {
  min: [1, 1000, 'min(a, b, …)'],
  max: [1, 1000, 'max(a, b, …)'],
  abs: [1, 1, 'abs(x)'],
  round: [1, 2, 'round(x) or round(x, step)'],
  floor: [1, 1, 'floor(x)'],
  ceil: [1, 1, 'ceil(x)'],
  clamp: [3, 3, 'clamp(x, low, high)'],
  if: [3, 3, 'if(test, then, else)'],
  missing: [1, 1, 'missing(x)'],
  sum: [1, 1, 'sum(person.x)'],
  count: [1, 1, 'count(person.age < 18)'],
  any: [1, 1, 'any(person.disabled)'],
  max_of: [1, 1, 'max_of(person.x)'],
  min_of: [1, 1, 'min_of(person.x)'],
  head: [1, 1, 'head(person.x)'],
  income: [1, 1, 'income(disposable)'],
};

const concepts = ['market', 'disposable', 'consumable', 'final'];
const folds: Readonly<Record<string, Fold>> = { sum: 'sum', max_of: 'max', min_of: 'min', head: 'head' };

/** The functions a rule may call. */
export const functionNames: ReadonlySet<string> = new Set(Object.keys(shapes));

/** Checks a call of a known function and turns it into its value. */
export function callFunction(checker: Checker, call: Call): Value | undefined {
  const [least, most, shape] = shapes[call.name];
  if (call.args.length < least || call.args.length > most) {
    return checker.say('wrong-arguments', call, { name: call.name, found: call.args.length, expected: shape });
  }
  if (call.name === 'income') return income(checker, call);
  if (call.name === 'missing') return missing(checker, call);
  if (call.name === 'if') return choose(checker, call);
  if (call.name === 'count' || call.name === 'any') return count(checker, call);
  if (Object.hasOwn(folds, call.name)) return fold(checker, call, folds[call.name]);
  return arithmetic(checker, call);
}

function income(checker: Checker, call: Call): Value | undefined {
  const [arg] = call.args;
  const name = arg.kind === 'name' ? arg.path.join('.') : arg.kind === 'text' ? arg.value : checker.spoken(arg);
  const found = concepts.includes(name) ? checker.setting.scope.income(name) : undefined;
  if (!found) return checker.say('unknown-concept', arg, { name, near: nearest(name, concepts) });
  return { type: 'number', node: checker.inRulePeriod(found), unit: found.unit, spoken: checker.spoken(call) };
}

function missing(checker: Checker, call: Call): Value | undefined {
  const value = checker.value(call.args[0]);
  if (value?.type === 'text') return checker.say('not-a-number', call.args[0], { found: value.spoken });
  const node = value && checker.graph.operation('missing', value.node);
  return node && { type: 'logical', node, spoken: checker.spoken(call) };
}

function choose(checker: Checker, call: Call): Value | undefined {
  const test = checker.condition(call.args[0]);
  const then = checker.number(call.args[1]);
  const otherwise = checker.number(call.args[2]);
  if (!test || !then || !otherwise) return undefined;
  const alike = checker.inUnit(otherwise, then.unit, call, 'alternatives');
  if (!alike) return undefined;
  const type = then.type === 'logical' && otherwise.type === 'logical' ? 'logical' : 'number';
  const node = checker.graph.operation('choose', test.node, then.node, alike.node);
  return { type, node, unit: then.unit ?? otherwise.unit, spoken: checker.spoken(call) };
}

function count(checker: Checker, call: Call): Value | undefined {
  const value = checker.asCondition(checker.ofMember(call.args[0]), call.args[0]);
  if (!value) return undefined;
  const spoken = checker.spoken(call);
  if (call.name === 'any') return { type: 'logical', node: checker.graph.fold('any', value.node), spoken };
  return { type: 'number', node: checker.graph.fold('sum', value.node), spoken };
}

function fold(checker: Checker, call: Call, kind: Fold): Value | undefined {
  const value = checker.ofMember(call.args[0]);
  if (!value) return undefined;
  if (value.type === 'text' || (value.type === 'category' && kind !== 'head'))
    return checker.say('not-a-number', call.args[0], { found: value.spoken });
  const type = value.type === 'logical' && kind === 'sum' ? 'number' : value.type;
  const spoken = value.type === 'category' ? value.spoken : checker.spoken(call);
  return { ...value, type, node: checker.graph.fold(kind, value.node), spoken };
}

function arithmetic(checker: Checker, call: Call): Value | undefined {
  const values = call.args.map((arg) => checker.number(arg));
  if (!values.every((value) => value !== undefined)) return undefined;
  const unit = values.find((value) => value.unit)?.unit;
  const alike = values.map((value, k) => checker.inUnit(value, unit, call.args[k], 'compared'));
  if (!alike.every((value) => value !== undefined)) return undefined;
  const nodes = alike.map((value) => value.node);
  return { type: 'number', node: arithmeticNode(checker.graph, call.name, nodes), unit, spoken: checker.spoken(call) };
}

function arithmeticNode(graph: Graph, name: string, nodes: readonly Node[]): Node {
  const [x, low, high] = nodes;
  if (name === 'min' || name === 'max') return nodes.reduce((best, node) => graph.operation(name, best, node));
  if (name === 'clamp') return graph.operation('min', graph.operation('max', x, low), high);
  if (name !== 'round' || nodes.length === 1) return graph.operation(name as 'abs' | 'round' | 'floor' | 'ceil', x);
  return graph.operation('multiply', graph.operation('round', graph.operation('divide', x, low)), low);
}
