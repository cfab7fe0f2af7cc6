import { type Period, timesPerYear } from '../columns/column.ts';
import type { Code, Facts } from '../diagnostics/catalogue/index.ts';
import { error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { callFunction, functionNames } from './functions.ts';
import type { Graph, Node } from './node.ts';
import { isProblem, parse } from './parse.ts';
import type { Found, Setting } from './scope.ts';
import type { BinaryOperator, Span, Syntax } from './syntax.ts';
import { combine, conversion, type Unit } from './unit.ts';

/** A checked value: its node, its unit where declared, and what it may be used as. */
export interface Value {
  readonly type: 'number' | 'logical' | 'category' | 'text';
  readonly node: Node;
  readonly unit?: Unit;
  readonly levels?: readonly string[];
  readonly closed?: boolean;
  readonly text?: string;
  /** How to speak of it in a message. */
  readonly spoken: string;
}

/** Reads and checks a rule; undefined where anything is wrong, which has then been said in `setting.diagnostics`. */
export function checkRule(text: string, setting: Setting): Value | undefined {
  const syntax = parse(text);
  if (isProblem(syntax)) {
    const { found, expected, hint } = syntax;
    setting.diagnostics.push(error('rule-syntax', setting.place(syntax), { found, expected, hint }));
    return undefined;
  }
  return new Checker(setting, text).value(syntax);
}

/** The same, for a rule that must yield a number. */
export function checkNumber(text: string, setting: Setting): Value | undefined {
  const value = checkRule(text, setting);
  if (!value || value.type === 'number' || value.type === 'logical') return value;
  setting.diagnostics.push(
    error('not-a-number', setting.place({ start: 0, end: text.length }), { found: value.spoken }),
  );
  return undefined;
}

/** The same, for a rule that must yield yes or no. */
export function checkCondition(text: string, setting: Setting): Node | undefined {
  const value = checkRule(text, setting);
  if (!value || value.type === 'logical') return value?.node;
  setting.diagnostics.push(
    error('not-a-condition', setting.place({ start: 0, end: text.length }), { found: value.spoken }),
  );
  return undefined;
}

/** `node`, counted per `from`, in numbers per `to`: a month's amount is a year's over twelve. */
export function perPeriod(graph: Graph, node: Node, from: Period, to: Period): Node {
  const [a, b] = [timesPerYear(from), timesPerYear(to)];
  if (a === b) return node;
  if (a % b === 0) return graph.operation('multiply', node, graph.constant(a / b));
  if (b % a === 0) return graph.operation('divide', node, graph.constant(b / a));
  return graph.operation('multiply', node, graph.constant(a / b));
}

/** Turns syntax into values, saying all that is wrong on the way. */
export class Checker {
  readonly #setting: Setting;
  readonly #text: string;
  #aggregating = false;

  constructor(setting: Setting, text: string) {
    this.#setting = setting;
    this.#text = text;
  }

  get graph(): Graph {
    return this.#setting.scope.graph;
  }

  get setting(): Setting {
    return this.#setting;
  }

  value(syntax: Syntax): Value | undefined {
    if (syntax.kind === 'number')
      return { type: 'number', node: this.graph.constant(syntax.value), spoken: 'a number' };
    if (syntax.kind === 'text')
      return { type: 'text', node: this.graph.constant(Number.NaN), text: syntax.value, spoken: `'${syntax.value}'` };
    if (syntax.kind === 'name') return this.#name(syntax);
    if (syntax.kind === 'call') return this.#call(syntax);
    if (syntax.kind === 'unary') return this.#unary(syntax);
    if (syntax.kind === 'binary') return this.#binary(syntax);
    return this.say('rule-syntax', syntax, {
      found: 'a list',
      expected: 'a value',
      hint: 'lists follow in: x in [1, 2]',
    });
  }

  number(syntax: Syntax): Value | undefined {
    const value = this.value(syntax);
    if (!value || value.type === 'number' || value.type === 'logical') return value;
    return this.say('not-a-number', syntax, { found: value.spoken });
  }

  condition(syntax: Syntax): Value | undefined {
    const value = this.value(syntax);
    if (!value || value.type === 'logical') return value;
    return this.say('not-a-condition', syntax, { found: value.spoken });
  }

  /** Reads `syntax` as something each member of the household has. */
  ofMember(syntax: Syntax): Value | undefined {
    if (!this.#setting.scope.hasPersons) return this.say('no-persons', syntax, {});
    const before = this.#aggregating;
    this.#aggregating = true;
    const value = this.value(syntax);
    this.#aggregating = before;
    return value;
  }

  /** `value` with its numbers turned into `unit`; says so where the two measure different things. */
  inUnit(value: Value, unit: Unit | undefined, span: Span, what = 'added or compared'): Value | undefined {
    const factor = conversion(value.unit, unit);
    if (factor === undefined)
      return this.say('mixed-units', span, {
        left: unit?.text || 'a pure number',
        right: value.unit?.text || 'a pure number',
        what,
      });
    if (factor === 1) return value;
    return { ...value, node: this.graph.operation('multiply', value.node, this.graph.constant(factor)), unit };
  }

  /** A found amount in the period that the rule's numbers are in. */
  inRulePeriod(found: Found): Node {
    return found.period ? perPeriod(this.graph, found.node, found.period, this.#setting.period) : found.node;
  }

  say<C extends Code>(code: C, span: Span, facts: Facts<C>): undefined {
    this.#setting.diagnostics.push(error(code, this.#setting.place(span), facts));
    return undefined;
  }

  spoken(span: Span): string {
    return `"${this.#text.slice(span.start, span.end)}"`;
  }

  #name(syntax: Syntax & { kind: 'name' }): Value | undefined {
    const { scope, level } = this.#setting;
    const [first, ...rest] = syntax.path;
    if (first === 'true' || first === 'false') {
      if (rest.length === 0)
        return { type: 'logical', node: this.graph.constant(first === 'true' ? 1 : 0), spoken: first };
    }
    if (rest.length && first === 'household')
      return this.#found(scope.find(rest, 'household'), syntax, rest, 'household');
    if (rest.length && first === 'person') {
      if (!this.#aggregating && level !== 'person') return this.say('person-outside', syntax, { name: rest.join('.') });
      return this.#found(scope.find(rest, 'person'), syntax, rest, 'person');
    }
    const whose = this.#aggregating ? 'household' : level;
    return this.#found(scope.find(syntax.path, whose), syntax, syntax.path, whose);
  }

  #found(
    found: Found | undefined,
    span: Span,
    path: readonly string[],
    level: 'household' | 'person',
  ): Value | undefined {
    if (!found) return this.#unknown(path, span, level);
    const node = this.inRulePeriod(found);
    const spoken = `"${path.join('.')}"`;
    if (found.levels)
      return { type: 'category', node, levels: found.levels, closed: found.closed, spoken: `the category ${spoken}` };
    const type = found.logical || node.logical ? 'logical' : 'number';
    return { type, node, unit: found.unit, spoken: `the number ${spoken}` };
  }

  #unknown(path: readonly string[], span: Span, level: 'household' | 'person'): undefined {
    const { scope } = this.#setting;
    const name = path.join('.');
    const other = level === 'household' ? 'person' : 'household';
    if (scope.find(path, other)) {
      if (level === 'person') return this.say('household-in-person', span, { name });
      if (this.#aggregating) return this.say('unknown-name', span, { name, near: `person.${name}`, known: '' });
      return this.say('person-in-household', span, { name });
    }
    const names = [...scope.names(level)].sort();
    const near = nearest(name, names) ?? nearest(name, scope.names(other));
    return this.say('unknown-name', span, { name, near, known: few(names) });
  }

  #call(syntax: Syntax & { kind: 'call' }): Value | undefined {
    if (!functionNames.has(syntax.name)) {
      return this.say('unknown-function', syntax, {
        name: syntax.name,
        near: nearest(syntax.name, functionNames),
        known: [...functionNames].join(' '),
      });
    }
    return callFunction(this, syntax);
  }

  #unary(syntax: Syntax & { kind: 'unary' }): Value | undefined {
    if (syntax.operator === 'not') {
      const operand = this.condition(syntax.operand);
      return (
        operand && { type: 'logical', node: this.graph.operation('not', operand.node), spoken: this.spoken(syntax) }
      );
    }
    const operand = this.number(syntax.operand);
    return (
      operand && {
        type: 'number',
        node: this.graph.operation('negate', operand.node),
        unit: operand.unit,
        spoken: this.spoken(syntax),
      }
    );
  }

  #binary(syntax: Syntax & { kind: 'binary' }): Value | undefined {
    const { operator } = syntax;
    if (operator === 'and' || operator === 'or') return this.#junction(syntax, operator);
    if (operator === 'in') return this.#among(syntax);
    if (operator === '==' || operator === '!=') return this.#equality(syntax);
    const left = this.number(syntax.left);
    const right = this.number(syntax.right);
    if (!left || !right) return undefined;
    const spoken = this.spoken(syntax);
    if (operator === '*' || operator === '/') {
      const node = this.graph.operation(operator === '*' ? 'multiply' : 'divide', left.node, right.node);
      return { type: 'number', node, unit: combine(left.unit, right.unit, operator === '*' ? 1 : -1), spoken };
    }
    if (operator === '^') return { type: 'number', node: this.graph.operation('power', left.node, right.node), spoken };
    const alike = this.inUnit(right, left.unit, syntax, operator === '+' || operator === '-' ? 'added' : 'compared');
    if (!alike) return undefined;
    const unit = left.unit ?? right.unit;
    if (operator === '+' || operator === '-') {
      return {
        type: 'number',
        node: this.graph.operation(operator === '+' ? 'add' : 'subtract', left.node, alike.node),
        unit,
        spoken,
      };
    }
    return { type: 'logical', node: this.#order(operator, left.node, alike.node), spoken };
  }

  #order(operator: BinaryOperator, left: Node, right: Node): Node {
    if (operator === '<') return this.graph.operation('less', left, right);
    if (operator === '<=') return this.graph.operation('atMost', left, right);
    if (operator === '>') return this.graph.operation('less', right, left);
    return this.graph.operation('atMost', right, left);
  }

  #junction(syntax: Syntax & { kind: 'binary' }, operator: 'and' | 'or'): Value | undefined {
    const left = this.condition(syntax.left);
    const right = this.condition(syntax.right);
    return (
      left &&
      right && {
        type: 'logical',
        node: this.graph.operation(operator, left.node, right.node),
        spoken: this.spoken(syntax),
      }
    );
  }

  #equality(syntax: Syntax & { kind: 'binary' }): Value | undefined {
    const left = this.value(syntax.left);
    const right = this.value(syntax.right);
    if (!left || !right) return undefined;
    const pair = this.#alike(left, right, syntax);
    if (!pair) return undefined;
    const name = syntax.operator === '==' ? 'equal' : 'unequal';
    return { type: 'logical', node: this.graph.operation(name, pair[0], pair[1]), spoken: this.spoken(syntax) };
  }

  #alike(left: Value, right: Value, span: Span): readonly [Node, Node] | undefined {
    if (left.type === 'text' && right.type === 'category') return this.#alike(right, left, span);
    if (left.type === 'category' && right.type === 'text') {
      const code = this.#code(left, right, span);
      return code && [left.node, code];
    }
    if (left.type === 'category' && right.type === 'category' && sameLevels(left, right))
      return [left.node, right.node];
    const isNumeric = (value: Value) => value.type === 'number' || value.type === 'logical';
    if (!isNumeric(left) || !isNumeric(right))
      return this.say('not-comparable', span, { left: left.spoken, right: right.spoken });
    const alike = this.inUnit(right, left.unit, span, 'compared');
    return alike && [left.node, alike.node];
  }

  #code(category: Value, name: Value, span: Span): Node | undefined {
    const code = category.levels!.indexOf(name.text!);
    if (code < 0 && category.closed) {
      const column = category.spoken.replace(/^the category "|"$/g, '');
      return this.say('unknown-level', span, {
        column,
        level: name.text!,
        near: nearest(name.text!, category.levels!),
        known: few(category.levels!),
      });
    }
    return this.graph.constant(code < 0 ? -2 : code);
  }

  #among(syntax: Syntax & { kind: 'binary' }): Value | undefined {
    const left = this.value(syntax.left);
    const items = syntax.right.kind === 'list' ? syntax.right.items : [];
    const values = items.map((item) => this.#item(left, item));
    if (!left || values.some((v) => v === undefined)) return undefined;
    return { type: 'logical', node: this.graph.among(left.node, values as number[]), spoken: this.spoken(syntax) };
  }

  #item(left: Value | undefined, item: Syntax): number | undefined {
    const value = this.value(item);
    if (!left || !value) return undefined;
    const pair = this.#alike(left, value, item);
    if (!pair) return undefined;
    const form = (pair[0] === left.node ? pair[1] : pair[0]).form;
    if (form.kind === 'constant') return form.value;
    return this.say('rule-syntax', item, {
      found: this.spoken(item),
      expected: 'a number or a name in quotes',
      hint: 'lists hold fixed values',
    });
  }
}

function sameLevels(a: Value, b: Value): boolean {
  return (
    a.levels === b.levels ||
    (a.levels!.length === b.levels!.length && a.levels!.every((level, k) => level === b.levels![k]))
  );
}

function few(names: readonly string[]): string {
  return names.length <= 12 ? names.join(', ') : `${names.slice(0, 12).join(', ')} and ${names.length - 12} more`;
}
