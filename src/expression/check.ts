import { type Period, timesPerYear } from '../columns/column.ts';
import type { Code, Facts } from '../diagnostics/catalogue/index.ts';
import { error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { checkName } from './check-name.ts';
import { checkBinary } from './check-operator.ts';
import { callFunction, functionNames } from './functions.ts';
import { quote, shortened } from './lex.ts';
import { constantOf, type Graph, type Node } from './node.ts';
import { isProblem, parse } from './parse.ts';
import type { Found, Setting } from './scope.ts';
import type { Span, Syntax } from './syntax.ts';
import { conversion, type Unit } from './unit.ts';

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
  return value && new Checker(setting, text).asNumber(value, { start: 0, end: text.length });
}

/** The same, for a rule that must yield yes or no. */
export function checkCondition(text: string, setting: Setting): Node | undefined {
  const value = checkRule(text, setting);
  return value && new Checker(setting, text).asCondition(value, { start: 0, end: text.length })?.node;
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
  readonly setting: Setting;
  readonly #text: string;
  #isAggregating = false;

  constructor(setting: Setting, text: string) {
    this.setting = setting;
    this.#text = text;
  }

  get graph(): Graph {
    return this.setting.scope.graph;
  }

  /** Whether what is being read is inside an aggregate, so that `person.` names are allowed. */
  get isAggregating(): boolean {
    return this.#isAggregating;
  }

  value(syntax: Syntax): Value | undefined {
    const value = syntax.kind === 'binary' ? checkBinary(this, syntax) : this.#simple(syntax);
    return value && this.finite(value, syntax);
  }

  number(syntax: Syntax): Value | undefined {
    return this.asNumber(this.value(syntax), syntax);
  }

  condition(syntax: Syntax): Value | undefined {
    return this.asCondition(this.value(syntax), syntax);
  }

  asNumber(value: Value | undefined, span: Span): Value | undefined {
    if (!value || value.type === 'number' || value.type === 'logical') return value;
    return this.say('not-a-number', span, { found: value.spoken });
  }

  asCondition(value: Value | undefined, span: Span): Value | undefined {
    if (!value || value.type === 'logical') return value;
    return this.say('not-a-condition', span, { found: value.spoken });
  }

  /** `value`, unless it is a fixed number too large to be held. */
  finite(value: Value, span: Span): Value | undefined {
    const constant = constantOf(value.node);
    if (constant === undefined || Math.abs(constant) !== Number.POSITIVE_INFINITY) return value;
    return this.say('too-large', span, { found: this.spoken(span) });
  }

  /** Reads `syntax` as something each member of the household has. */
  ofMember(syntax: Syntax): Value | undefined {
    if (!this.setting.scope.hasPersons) return this.say('no-persons', syntax, {});
    const before = this.#isAggregating;
    this.#isAggregating = true;
    const value = this.value(syntax);
    this.#isAggregating = before;
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
    return found.period ? perPeriod(this.graph, found.node, found.period, this.setting.period) : found.node;
  }

  say<C extends Code>(code: C, span: Span, facts: Facts<C>): undefined {
    this.setting.diagnostics.push(error(code, this.setting.place(span), facts));
    return undefined;
  }

  /** What was written at `span`, in quotes, cut where it is long. */
  spoken({ start, end }: Span): string {
    return quote(this.#text.slice(start, end));
  }

  #simple(syntax: Exclude<Syntax, { kind: 'binary' }>): Value | undefined {
    if (syntax.kind === 'number')
      return { type: 'number', node: this.graph.constant(syntax.value), spoken: this.spoken(syntax) };
    if (syntax.kind === 'text') return textValue(this.graph, syntax.value);
    if (syntax.kind === 'name') return checkName(this, syntax);
    if (syntax.kind === 'call') return this.#call(syntax);
    if (syntax.kind === 'unary') return this.#unary(syntax);
    throw new Error('the parser makes lists only after "in"');
  }

  #call(syntax: Syntax & { kind: 'call' }): Value | undefined {
    if (functionNames.has(syntax.name)) return callFunction(this, syntax);
    return this.say('unknown-function', syntax, {
      name: syntax.name,
      near: nearest(syntax.name, functionNames),
      known: [...functionNames].join(' '),
    });
  }

  #unary(syntax: Syntax & { kind: 'unary' }): Value | undefined {
    const spoken = this.spoken(syntax);
    if (syntax.operator === 'not') {
      const operand = this.condition(syntax.operand);
      return operand && { type: 'logical', node: this.graph.operation('not', operand.node), spoken };
    }
    const operand = this.number(syntax.operand);
    const node = operand && this.graph.operation('negate', operand.node);
    return node && { type: 'number', node, unit: operand.unit, spoken };
  }
}

function textValue(graph: Graph, text: string): Value {
  return { type: 'text', node: graph.constant(Number.NaN), text, spoken: `'${shortened(text)}'` };
}
