import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts';
import { checkCondition, checkNumber, type Value } from '../expression/check.ts';
import { constantOf, type Graph, type Node } from '../expression/node.ts';
import type { Setting } from '../expression/scope.ts';
import { combine, conversion, type Unit } from '../expression/unit.ts';
import type { Field, Instrument } from '../policy/policy.ts';
import { describe } from '../policy/shape-problems.ts';
import { part } from '../policy/source.ts';
import { NotedScope } from './noted-scope.ts';
import type { Block } from './schedule-points.ts';
import type { SpineScope } from './spine-scope.ts';

/** What numbers of a field are expected to measure: an amount of money, or anything. */
export type Expected = Unit | undefined;

/** Brackets as stretches: where the first begins, and each with its rate or amount. */
export interface Stretches {
  readonly from: number;
  readonly blocks: readonly Block[];
}

/** Reads one field at a time as a checked expression, as it stands in one policy; says what is wrong and remembers that something was. */
export class FieldReader {
  readonly instrument: Instrument;
  readonly scope: SpineScope;
  /** The names its rules may use, kept as they stand here. */
  readonly noted: NotedScope;
  #failed = false;

  constructor(instrument: Instrument, scope: SpineScope) {
    this.instrument = instrument;
    this.scope = scope;
    this.noted = new NotedScope(scope);
  }

  get graph(): Graph {
    return this.scope.graph;
  }

  /** Whether anything in the fields was wrong. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Says that something is wrong, remembers it, and yields undefined. */
  fail(diagnostic: Diagnostic): undefined {
    this.scope.diagnostics.push(diagnostic);
    this.#failed = true;
    return undefined;
  }

  /** Hands a value on, remembering where there is none. */
  kept<T>(value: T | undefined): T | undefined {
    if (value === undefined) this.#failed = true;
    return value;
  }

  /** The setting in which a rule of this field is checked. */
  setting(field: Field, path: readonly (string | number)[] = []): Setting {
    const { unit, period } = this.instrument;
    const place = (span: { readonly start: number; readonly end: number }) => field.within(path, span);
    return { scope: this.noted, level: unit, period, place, diagnostics: this.scope.diagnostics };
  }

  /** A condition; always true where the field is absent. */
  condition(field: Field): Node | undefined {
    if (field.value === undefined) return this.graph.constant(1);
    if (typeof field.value === 'boolean') return this.graph.constant(field.value ? 1 : 0);
    return this.kept(checkCondition(String(field.value), this.setting(field)));
  }

  /** A number or a rule, in any unit. */
  value(field: Field): Value | undefined {
    const { value } = field;
    if (typeof value === 'number' && Number.isFinite(value))
      return { type: 'number', node: this.graph.constant(value), spoken: String(value) };
    if (typeof value === 'string') return this.kept(checkNumber(value, this.setting(field)));
    const found = describe(value);
    return this.fail(
      error('wrong-shape', field.at(), { name: this.instrument.id, found, expected: 'a number or a rule' }),
    );
  }

  number(field: Field): Node | undefined {
    return this.value(field)?.node;
  }

  /** An amount of money. */
  money(field: Field): Value | undefined {
    const value = this.value(field);
    const { money } = this.scope;
    const factor = value && conversion(value.unit, money);
    if (!value || factor === 1) return value;
    if (factor !== undefined) return { ...this.#times(value, factor), unit: money };
    return this.fail(
      error('wrong-unit', field.at(), { found: value.unit?.text || 'a pure number', expected: money.text }),
    );
  }

  /** A price for a quantity in `unit`: money for one of it, which is not negative as far as that can be told beforehand. */
  price(field: Field, unit: Expected): Value | undefined {
    const value = this.value(field);
    const constant = value && constantOf(value.node);
    if (constant !== undefined && constant < 0)
      return this.fail(error('negative-price', field.at(), { price: constant }));
    if (!value?.unit || !unit) return value;
    const { money } = this.scope;
    const factor = conversion(combine(value.unit, unit, 1), money);
    if (factor === 1) return value;
    if (factor !== undefined) return { ...this.#times(value, factor), unit: undefined };
    return this.fail(
      error('wrong-unit', field.at(), { found: value.unit.text, expected: `${money.text}/${unit.text}` }),
    );
  }

  /** A share within bounds, where it can be told beforehand. */
  share(field: Field, [low, high]: readonly [low: number, high: number]): Value | undefined {
    const value = this.value(field);
    const constant = value && constantOf(value.node);
    if (value === undefined || constant === undefined || (constant >= low && constant <= high)) return value;
    const found = String(field.value);
    const facts = {
      name: this.#nameOf(field),
      found,
      low: String(low),
      high: String(high),
      hint: shareHint(constant, found, [low, high]),
    };
    return this.fail(error('outside-range', field.at(), facts));
  }

  /** A rate of tax; a bare number above one is taken as it stands, and said, since 5 is often meant for 5%. */
  rate(field: Field): Value | undefined {
    const { value: rate } = field;
    if (typeof rate === 'number' && rate > 1) {
      const percent = Number((rate * 100).toPrecision(12));
      this.scope.diagnostics.push(warning('rate-above-one', field.at(), { rate, percent }));
    }
    return this.value(field);
  }

  /** Blocks with bounds in the quantity's unit and prices in money for one of it. */
  blocks(field: Field | undefined, unit: Expected): readonly Block[] | undefined {
    if (!field || !Array.isArray(field.value)) return this.kept(undefined);
    const bounds = field.value.map((block: { up_to?: number | null }) => block?.up_to ?? Number.POSITIVE_INFINITY);
    const fallen = bounds.findIndex((bound, k) => !(bound > (k === 0 ? 0 : bounds[k - 1])));
    if (fallen >= 0) {
      const facts = { found: String(bounds[fallen]), before: String(bounds[fallen - 1] ?? 0) };
      return this.fail(error('blocks-order', part(field, fallen, 'up_to').at(), facts));
    }
    const last = bounds.at(-1) ?? 0;
    if (last !== Number.POSITIVE_INFINITY)
      return this.fail(error('blocks-open', part(field, bounds.length - 1).at(), { last: String(last) }));
    const prices = field.value.map((_, k) => this.price(part(field, k, 'price'), unit)?.node);
    if (prices.some((price) => !price)) return undefined;
    return bounds.map((upTo, k) => ({ upTo, price: prices[k]! }));
  }

  /** `[{from, rate}]` or `[{from, amount}]` as stretches. */
  brackets(field: Field | undefined, which: 'rate' | 'amount'): Stretches | undefined {
    if (!field || !Array.isArray(field.value)) return this.kept(undefined);
    const starts = field.value.map((bracket: { from?: number }) => bracket?.from ?? 0);
    const fallen = starts.findIndex((start, k) => k > 0 && !(start > starts[k - 1]));
    if (fallen >= 0) {
      const facts = { found: String(starts[fallen]), before: String(starts[fallen - 1]) };
      return this.fail(error('brackets-order', part(field, fallen, 'from').at(), facts));
    }
    const prices = field.value.map((_, k) => {
      const one = part(field, k, which);
      if (one.value === undefined) return this.fail(error('missing-field', part(field, k).at(), lacking(which)));
      return which === 'amount' ? this.money(one)?.node : this.rate(one)?.node;
    });
    if (prices.some((price) => !price)) return undefined;
    const blocks = starts.map((_, k) => ({ upTo: starts[k + 1] ?? Number.POSITIVE_INFINITY, price: prices[k]! }));
    return { from: starts[0] ?? 0, blocks };
  }

  #times(value: Value, factor: number): Value {
    return { ...value, node: this.graph.operation('multiply', value.node, this.graph.constant(factor)) };
  }

  #nameOf(field: Field): string {
    for (const [name, own] of this.instrument.fields) if (own === field) return name;
    return this.instrument.id;
  }
}

function shareHint(share: number, written: string, [low, high]: readonly [low: number, high: number]): string {
  if (written.includes('%')) return `shares run from ${low * 100}% to ${high * 100}%`;
  if (share > 1 && share <= 100) return `shares run from ${low} to ${high}: write ${share / 100} or ${share}%`;
  return `write a number from ${low} to ${high}`;
}

function lacking(name: string): { readonly name: string; readonly what: string; readonly shape: string } {
  return { name, what: 'a bracket', shape: `${name}: a number or a rule` };
}
