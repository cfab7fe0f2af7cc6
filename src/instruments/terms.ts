import { error, warning } from '../diagnostics/diagnostic.ts';
import { checkCondition, checkNumber, type Value } from '../expression/check.ts';
import { constantOf, type Graph, type Node } from '../expression/node.ts';
import type { Setting } from '../expression/scope.ts';
import { combine, conversion, type Unit } from '../expression/unit.ts';
import { inForce, isDated } from '../policy/dated.ts';
import type { Field, Instrument } from '../policy/policy.ts';
import { blend } from '../policy/reformed.ts';
import { describe } from '../policy/shape-problems.ts';
import { part } from '../policy/source.ts';
import { NotedScope } from './noted-scope.ts';
import type { Block } from './schedule-points.ts';
import { blendBlocks } from './schedule-points.ts';
import type { SpineScope } from './spine-scope.ts';

/** What numbers of a field are expected to measure: an amount of money, or anything. */
export type Expected = Unit | undefined;

/**
 * The terms of one instrument: its fields read as checked expressions, moved from what the baseline had by the intensity of the
 * lever that changes them. A kind reads its numbers here and need not know whether it stands in a baseline or a reform.
 */
export class Terms {
  readonly instrument: Instrument;
  readonly scope: SpineScope;
  /** The names its rules may use, kept as they stand here. */
  readonly noted: NotedScope;
  readonly #conditions = new Map<string, Node | undefined>();
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

  has(name: string): boolean {
    const value = this.instrument.fields.get(name)?.value;
    return value !== undefined && value !== null;
  }

  /** The field as written (the value in force, where it is dated). */
  raw(name: string): Field | undefined {
    const field = this.instrument.fields.get(name);
    return field && this.#current(field);
  }

  /** The field as the baseline has it: the same where no reform changes it, absent where the reform adds it. */
  baselineField(name: string): Field | undefined {
    const change = this.instrument.changes.get(name);
    const field = change ? change.was : this.instrument.fields.get(name);
    return field && this.#current(field);
  }

  word<W extends string>(name: string, usual: W): W {
    return (this.raw(name)?.value as W | undefined) ?? usual;
  }

  /** A number or rule in any unit; `usual` where the field is absent. */
  number(name: string, usual?: number): Value | undefined {
    return this.#blended(name, usual, (field) => this.#value(field));
  }

  /** An amount of money per the instrument's period. */
  money(name: string, usual?: number): Node | undefined {
    return this.#blended(name, usual, (field) => this.#inMoney(this.#value(field), field))?.node;
  }

  /** A price for a quantity in `unit`: money per one of it. */
  price(name: string, unit: Expected, usual?: number): Node | undefined {
    return this.#blended(name, usual, (field) => this.priceOf(field, unit))?.node;
  }

  /** A share from 0 to 1 (or `high`), where it can be told beforehand. */
  share(name: string, usual: number, range: readonly [low: number, high: number] = [0, 1]): Node | undefined {
    return this.#blended(name, usual, (field) => this.#inRange(this.#value(field), field, range))?.node;
  }

  /** Whether a condition holds; always, where it is absent. Asked for twice it is checked once. */
  condition(name: string): Node | undefined {
    if (!this.#conditions.has(name)) this.#conditions.set(name, this.#condition(name));
    return this.#conditions.get(name);
  }

  /** An amount of money inside a field, such as one of its limits; undefined where it is absent. */
  moneyWithin(name: string, key: string): Node | undefined {
    const field = this.raw(name);
    if (!field || part(field, key).value === undefined) return undefined;
    const now = this.#kept(this.moneyOf(part(field, key)));
    const change = this.instrument.changes.get(name);
    const before = change?.was && part(this.#current(change.was), key);
    const was = before?.value === undefined ? undefined : this.moneyOf(before);
    return now && was && change ? this.#mix(was, now, change.intensity) : now;
  }

  /** Blocks with bounds in the quantity's unit and prices in money for one of it; `price` names the field that holds the price. */
  blocks(name: string, unit: Expected): readonly Block[] | undefined {
    const now = this.#blocks(this.raw(name), unit);
    const change = this.instrument.changes.get(name);
    if (!now || !change?.was) return now;
    const was = this.#blocks(this.#current(change.was), unit);
    if (!was) return now;
    this.#warnIfSame(name);
    return blendBlocks(was, now, (a, b) => this.#mix(a, b, change.intensity));
  }

  /** The blocks that the baseline has, for turning recorded spending into quantities. */
  baselineBlocks(name: string, unit: Expected): readonly Block[] | undefined {
    const was = this.baselineField(name);
    return was && this.#blocks(was, unit);
  }

  /** `[{from, rate}]` or `[{from, amount}]` as stretches, with where the first begins. */
  brackets(
    name: string,
    which: 'rate' | 'amount',
  ): { readonly from: number; readonly blocks: readonly Block[] } | undefined {
    const now = this.bracketsOf(this.raw(name), which);
    const change = this.instrument.changes.get(name);
    if (!now || !change?.was) return now;
    const was = this.bracketsOf(this.#current(change.was), which);
    if (!was) return now;
    this.#warnIfSame(name);
    const from = Math.min(was.from, now.from);
    const padded = [was, now].map((s) =>
      s.from > from ? [{ upTo: s.from, price: this.graph.constant(0) }, ...s.blocks] : s.blocks,
    );
    return { from, blocks: blendBlocks(padded[0], padded[1], (a, b) => this.#mix(a, b, change.intensity)) };
  }

  /** The setting in which a rule of this field is checked. */
  setting(field: Field, path: readonly (string | number)[] = []): Setting {
    const { unit, period } = this.instrument;
    return {
      scope: this.noted,
      level: unit,
      period,
      place: (span) => field.within(path, span),
      diagnostics: this.scope.diagnostics,
    };
  }

  /** Checks one rule of a field without blending, as a condition; `true` where it is absent. */
  conditionOf(field: Field): Node | undefined {
    if (field.value === undefined) return this.graph.constant(1);
    return this.#kept(checkCondition(String(field.value), this.setting(field)));
  }

  /** Checks one number or rule of a field without blending, as money. */
  moneyOf(field: Field): Node | undefined {
    return this.#inMoney(this.#value(field), field)?.node;
  }

  /** Checks one number or rule of a field without blending. */
  numberOf(field: Field): Node | undefined {
    return this.#value(field)?.node;
  }

  bracketsOf(
    field: Field | undefined,
    which: 'rate' | 'amount',
  ): { readonly from: number; readonly blocks: readonly Block[] } | undefined {
    if (!field || !Array.isArray(field.value)) return this.#kept(undefined);
    const starts = field.value.map((bracket: { from?: number }) => bracket?.from ?? 0);
    for (let k = 1; k < starts.length; k++) {
      if (!(starts[k] > starts[k - 1]))
        return this.fail(() =>
          this.scope.diagnostics.push(
            error('blocks-order', part(field, k, 'from').at(), {
              found: String(starts[k]),
              before: String(starts[k - 1]),
            }),
          ),
        );
    }
    const prices = field.value.map((_, k) =>
      which === 'amount' ? this.moneyOf(part(field, k, which)) : this.numberOf(part(field, k, which)),
    );
    if (prices.some((price) => !price)) return undefined;
    return {
      from: starts[0] ?? 0,
      blocks: starts.map((_, k) => ({ upTo: starts[k + 1] ?? Number.POSITIVE_INFINITY, price: prices[k]! })),
    };
  }

  priceOf(field: Field, unit: Expected): Value | undefined {
    const value = this.#value(field);
    if (!value?.unit || !unit) return value;
    const factor = conversion(combine(value.unit, unit, 1), this.scope.money);
    if (factor !== undefined)
      return factor === 1
        ? value
        : {
            ...value,
            node: this.graph.operation('multiply', value.node, this.graph.constant(factor)),
            unit: undefined,
          };
    return this.fail(() =>
      this.scope.diagnostics.push(
        error('wrong-unit', field.at(), { found: value.unit!.text, expected: `${this.scope.money.text}/${unit.text}` }),
      ),
    );
  }

  /** Notes that something was wrong, says it, and yields undefined. */
  fail(say: () => unknown): undefined {
    say();
    this.#failed = true;
    return undefined;
  }

  #condition(name: string): Node | undefined {
    const field = this.raw(name);
    if (!field) return this.graph.constant(1);
    if (typeof field.value === 'boolean') return this.graph.constant(field.value ? 1 : 0);
    this.#warnIfSame(name);
    return this.#kept(checkCondition(String(field.value), this.setting(field)));
  }

  #blended(name: string, usual: number | undefined, read: (field: Field) => Value | undefined): Value | undefined {
    const field = this.raw(name);
    if (!field || field.value === undefined || field.value === null) {
      if (usual === undefined) return this.#kept(undefined);
      return { type: 'number', node: this.graph.constant(usual), spoken: name };
    }
    const now = read(field);
    const change = this.instrument.changes.get(name);
    if (!now || !change) return now;
    const was = change.was
      ? read(this.#current(change.was))
      : usual === undefined
        ? undefined
        : { type: 'number' as const, node: this.graph.constant(usual), spoken: name };
    if (!was) return now;
    if (was.node === now.node) this.#warnSame(name, field);
    return { ...now, node: this.#mix(was.node, now.node, change.intensity) };
  }

  #mix(was: Node, now: Node, intensity: number): Node {
    const [a, b] = [constantOf(was), constantOf(now)];
    return a === undefined || b === undefined ? now : this.graph.constant(blend(a, b, intensity));
  }

  #current(field: Field): Field {
    if (!isDated(field.value)) return field;
    const key = inForce(field.value, this.scope.day);
    if (key !== undefined) return part(field, key);
    this.fail(() =>
      this.scope.diagnostics.push(
        error('not-in-force', field.at([], 'key'), {
          name: this.instrument.id,
          day: this.scope.day,
          first: Object.keys(field.value as object).sort()[0],
        }),
      ),
    );
    return part(field, Object.keys(field.value)[0]);
  }

  #value(field: Field): Value | undefined {
    const { value } = field;
    if (typeof value === 'number' && Number.isFinite(value))
      return { type: 'number', node: this.graph.constant(value), spoken: String(value) };
    if (typeof value === 'string') return this.#kept(checkNumber(value, this.setting(field)));
    return this.fail(() =>
      this.scope.diagnostics.push(
        error('wrong-shape', field.at(), {
          name: this.instrument.id,
          found: describe(value),
          expected: 'a number or a rule',
        }),
      ),
    );
  }

  #inMoney(value: Value | undefined, field: Field): Value | undefined {
    if (!value) return undefined;
    const factor = conversion(value.unit, this.scope.money);
    if (factor === 1) return value;
    if (factor !== undefined)
      return {
        ...value,
        node: this.graph.operation('multiply', value.node, this.graph.constant(factor)),
        unit: this.scope.money,
      };
    return this.fail(() =>
      this.scope.diagnostics.push(
        error('wrong-unit', field.at(), {
          found: value.unit?.text || 'a pure number',
          expected: this.scope.money.text,
        }),
      ),
    );
  }

  #inRange(value: Value | undefined, field: Field, [low, high]: readonly [number, number]): Value | undefined {
    const constant = value && constantOf(value.node);
    if (value === undefined || constant === undefined || (constant >= low && constant <= high)) return value;
    const hint =
      constant > 1 && constant <= 100
        ? `shares run from ${low} to ${high}: write ${constant / 100} or ${constant}%`
        : `write a number from ${low} to ${high}`;
    return this.fail(() =>
      this.scope.diagnostics.push(
        error('outside-range', field.at(), {
          name: this.#nameOf(field),
          found: String(field.value),
          low: String(low),
          high: String(high),
          hint,
        }),
      ),
    );
  }

  #blocks(field: Field | undefined, unit: Expected): readonly Block[] | undefined {
    if (!field || !Array.isArray(field.value)) return this.#kept(undefined);
    const bounds = field.value.map((block: { up_to?: number | null }) => block?.up_to ?? Number.POSITIVE_INFINITY);
    for (let k = 0; k < bounds.length; k++) {
      const before = k === 0 ? 0 : bounds[k - 1];
      if (!(bounds[k] > before))
        return this.fail(() =>
          this.scope.diagnostics.push(
            error('blocks-order', part(field, k, 'up_to').at(), { found: String(bounds[k]), before: String(before) }),
          ),
        );
    }
    const last = bounds.at(-1);
    if (last !== Number.POSITIVE_INFINITY)
      return this.fail(() =>
        this.scope.diagnostics.push(
          error('blocks-open', part(field, bounds.length - 1).at(), { last: String(last ?? 0) }),
        ),
      );
    const prices = field.value.map((_, k) => this.priceOf(part(field, k, 'price'), unit)?.node);
    if (prices.some((price) => !price)) return undefined;
    return bounds.map((upTo, k) => ({ upTo, price: prices[k]! }));
  }

  #warnIfSame(name: string): void {
    const field = this.raw(name);
    const change = this.instrument.changes.get(name);
    if (field && change?.was && JSON.stringify(field.value) === JSON.stringify(this.#current(change.was).value))
      this.#warnSame(name, field);
  }

  #warnSame(name: string, field: Field): void {
    const value = typeof field.value === 'object' ? 'so' : String(field.value);
    this.scope.diagnostics.push(
      warning('changes-nothing', field.at([], 'key'), { what: `${this.instrument.id}.${name}`, value }),
    );
  }

  #nameOf(field: Field): string {
    for (const [name, own] of this.instrument.fields) if (own === field) return name;
    return this.instrument.id;
  }

  #kept<T>(value: T | undefined): T | undefined {
    if (value === undefined) this.#failed = true;
    return value;
  }
}
