import { nearest } from '../diagnostics/nearest.ts';
import type { Checker, Value } from './check.ts';
import { few } from './check-name.ts';
import type { Binary } from './check-operator.ts';
import { shortened } from './lex.ts';
import type { Node } from './node.ts';
import type { Span, Syntax } from './syntax.ts';

/** Checks `a == b` and `a != b`: numbers with numbers, categories with their names in quotes. */
export function checkEquality(checker: Checker, left: Value | undefined, syntax: Binary): Value | undefined {
  const right = checker.value(syntax.right);
  if (!left || !right) return undefined;
  const name = left.type === 'text' ? syntax.left : syntax.right;
  const pair = comparable(checker, [left, right], { whole: syntax, name });
  if (!pair) return undefined;
  const operation = syntax.operator === '==' ? 'equal' : 'unequal';
  return { type: 'logical', node: checker.graph.operation(operation, ...pair), spoken: checker.spoken(syntax) };
}

/** Checks `x in [1, 2]`: fixed numbers for a number, names in quotes for a category. */
export function checkAmong(checker: Checker, left: Value | undefined, syntax: Binary): Value | undefined {
  const items = syntax.right.kind === 'list' ? syntax.right.items : [];
  const values = items.map((item) => fixed(checker, left, item));
  if (left?.type === 'text') return checker.say('not-a-number', syntax.left, { found: left.spoken });
  if (!left || values.includes(undefined)) return undefined;
  const node = checker.graph.among(left.node, values as number[]);
  return { type: 'logical', node, spoken: checker.spoken(syntax) };
}

interface Spans {
  readonly whole: Span;
  readonly name: Span;
}

function comparable(
  checker: Checker,
  [left, right]: readonly [Value, Value],
  spans: Spans,
): readonly [Node, Node] | undefined {
  if (left.type === 'text' && right.type === 'category') return comparable(checker, [right, left], spans);
  if (left.type === 'category' && right.type === 'text') {
    const code = codeOf(checker, [left, right], spans.name);
    return code && [left.node, code];
  }
  if (left.type === 'category' && right.type === 'category' && haveSameLevels(left, right))
    return [left.node, right.node];
  if (!isNumeric(left) || !isNumeric(right))
    return checker.say('not-comparable', spans.whole, { left: left.spoken, right: right.spoken });
  const alike = checker.inUnit(right, left.unit, spans.whole, 'compared');
  return alike && [left.node, alike.node];
}

function codeOf(checker: Checker, [category, name]: readonly [Value, Value], span: Span): Node | undefined {
  const levels = category.levels!;
  const text = name.text!;
  const code = levels.indexOf(text);
  if (code >= 0 || !category.closed) return checker.graph.constant(code < 0 ? -2 : code);
  const column = category.spoken.replace(/^the category "|"$/g, '');
  return checker.say('unknown-level', span, {
    column,
    level: shortened(text),
    near: nearest(text, levels),
    known: few(levels),
  });
}

function fixed(checker: Checker, left: Value | undefined, item: Syntax): number | undefined {
  const value = checker.value(item);
  if (!left || !value || left.type === 'text') return undefined;
  const pair = comparable(checker, [left, value], { whole: item, name: item });
  if (!pair) return undefined;
  const { form } = pair[1];
  if (form.kind === 'constant' && !Number.isNaN(form.value)) return form.value;
  return checker.say('rule-syntax', item, {
    found: checker.spoken(item),
    expected: 'a number or a name in quotes',
    hint: 'lists hold fixed values',
  });
}

function isNumeric(value: Value): boolean {
  return value.type === 'number' || value.type === 'logical';
}

function haveSameLevels(a: Value, b: Value): boolean {
  const [one, other] = [a.levels!, b.levels!];
  return one === other || (one.length === other.length && one.every((level, k) => level === other[k]));
}
