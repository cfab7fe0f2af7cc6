import { error, warning } from '../diagnostics/diagnostic.ts';
import type { Value } from '../expression/check.ts';
import { constantOf, type Graph, type Node } from '../expression/node.ts';
import { inForce, isDated } from '../policy/dated.ts';
import type { Field, Instrument } from '../policy/policy.ts';
import { blend } from '../policy/reformed.ts';
import { part } from '../policy/source.ts';
import { type Expected, FieldReader, type Stretches } from './field-reader.ts';
import { type Block, blendBlocks } from './schedule-points.ts';
import type { SpineScope } from './spine-scope.ts';

/** A bound as it is named (a field, and a part of it) and as it is worked out. */
type Bound = readonly [name: string, key: string | undefined, node: Node];

/** Fields that change nothing that is worked out. */
const remarks = new Set(['label', 'budget', 'reference', 'description', 'note']);

/**
 * The terms of one instrument: its fields read as checked expressions, moved from what the baseline had by the intensity of the
 * lever that changes them. A kind reads its numbers here and need not know whether it stands in a baseline or a reform.
 */
export class Terms {
  readonly instrument: Instrument;
  readonly scope: SpineScope;
  /** Reads a field as it stands, without moving it. */
  readonly plain: FieldReader;
  readonly #conditions = new Map<string, Node | undefined>();
  readonly #moved = new Set<string>();
  readonly #whole = new Set<string>();

  constructor(instrument: Instrument, scope: SpineScope) {
    this.instrument = instrument;
    this.scope = scope;
    this.plain = new FieldReader(instrument, scope);
  }

  get graph(): Graph {
    return this.scope.graph;
  }

  /** Whether anything in the fields was wrong. */
  get failed(): boolean {
    return this.plain.failed;
  }

  /** Says that a changed field moves with the intensity of its lever, though not as a number of this instrument. */
  moves(name: string): void {
    this.#moved.add(name);
  }

  /** The changed fields that cannot move part of the way and take their new value in full: rules, conditions, choices, limits that were not there. */
  get takenWhole(): readonly string[] {
    return [...this.instrument.changes]
      .filter(([name, { intensity }]) => intensity !== 0 && intensity !== 1 && !remarks.has(name))
      .map(([name]) => name)
      .filter((name) => this.#whole.has(name) || !this.#moved.has(name))
      .filter((name) => !this.#isSame(name));
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
    return this.#blended(name, usual, (field) => this.plain.value(field));
  }

  /** An amount of money per the instrument's period. */
  money(name: string, usual?: number): Node | undefined {
    return this.#blended(name, usual, (field) => this.plain.money(field))?.node;
  }

  /** A price for a quantity in `unit`: money per one of it. */
  price(name: string, unit: Expected, usual?: number): Node | undefined {
    return this.#blended(name, usual, (field) => this.plain.price(field, unit))?.node;
  }

  /** A share from 0 to 1 (or `high`), where it can be told beforehand. */
  share(name: string, usual: number, range: readonly [low: number, high: number] = [0, 1]): Node | undefined {
    return this.#blended(name, usual, (field) => this.plain.share(field, range))?.node;
  }

  /** A rate of tax. */
  rate(name: string): Node | undefined {
    return this.#blended(name, undefined, (field) => this.plain.rate(field))?.node;
  }

  /** Says so where the lower of two bounds lies above the upper, as far as it can be told beforehand. */
  inOrder([name, key, least]: Bound, [upper, upperKey, most]: Bound): void {
    const [low, high] = [constantOf(least), constantOf(most)];
    if (low === undefined || high === undefined || low <= high) return;
    const said = (...path: (string | undefined)[]) => path.filter(Boolean).join('.');
    const facts = { low: said(name, key), lowValue: low, high: said(upper, upperKey), highValue: high };
    this.plain.fail(error('bounds-crossed', this.raw(name)?.at(key ? [key] : []), facts));
  }

  /** Whether a condition holds; always, where it is absent. Asked for twice it is checked once. */
  condition(name: string): Node | undefined {
    if (!this.#conditions.has(name)) this.#conditions.set(name, this.#condition(name));
    return this.#conditions.get(name);
  }

  /** An amount of money inside a field, such as one of its limits; undefined where it is absent. */
  moneyWithin(name: string, key: string): Node | undefined {
    const field = this.raw(name);
    const change = this.instrument.changes.get(name);
    const before = change?.was && part(this.#current(change.was), key);
    const isHere = field !== undefined && part(field, key).value !== undefined;
    if (change && isHere !== (before?.value !== undefined)) this.#whole.add(name);
    if (!isHere) return undefined;
    const now = this.plain.kept(this.plain.money(part(field, key))?.node);
    const was = before?.value === undefined ? undefined : this.plain.money(before)?.node;
    return now && was ? this.#mix(name, was, now) : now;
  }

  /** Blocks with bounds in the quantity's unit and prices in money for one of it; `price` names the field that holds the price. */
  blocks(name: string, unit: Expected): readonly Block[] | undefined {
    const now = this.plain.blocks(this.raw(name), unit);
    const change = this.instrument.changes.get(name);
    if (!now || !change?.was) return now;
    const was = this.plain.blocks(this.#current(change.was), unit);
    if (!was) return now;
    this.#warnIfSame(name);
    return blendBlocks(was, now, (a, b) => this.#mix(name, a, b));
  }

  /** The blocks that the baseline has, for turning recorded spending into quantities. */
  baselineBlocks(name: string, unit: Expected): readonly Block[] | undefined {
    const was = this.baselineField(name);
    return was && this.plain.blocks(was, unit);
  }

  /** Brackets as stretches, with where the first begins. */
  brackets(name: string, which: 'rate' | 'amount'): Stretches | undefined {
    const now = this.plain.brackets(this.raw(name), which);
    const change = this.instrument.changes.get(name);
    if (!now || !change?.was) return now;
    const was = this.plain.brackets(this.#current(change.was), which);
    if (!was) return now;
    this.#warnIfSame(name);
    const from = Math.min(was.from, now.from);
    const [before, after] = [was, now].map((stretches) => this.#beginning(stretches, from));
    return { from, blocks: blendBlocks(before, after, (a, b) => this.#mix(name, a, b)) };
  }

  #beginning({ from, blocks }: Stretches, at: number): readonly Block[] {
    return from > at ? [{ upTo: from, price: this.graph.constant(0) }, ...blocks] : blocks;
  }

  #condition(name: string): Node | undefined {
    const field = this.raw(name);
    if (!field) return this.graph.constant(1);
    this.#warnIfSame(name);
    return this.plain.condition(field);
  }

  #blended(name: string, usual: number | undefined, read: (field: Field) => Value | undefined): Value | undefined {
    const field = this.raw(name);
    const otherwise = usual === undefined ? undefined : this.#usual(name, usual);
    if (!field || field.value === undefined || field.value === null) return this.plain.kept(otherwise);
    const now = read(field);
    const change = this.instrument.changes.get(name);
    if (!now || !change) return now;
    const was = change.was ? read(this.#current(change.was)) : otherwise;
    if (!was) return now;
    if (was.node === now.node) this.#warnSame(name, field);
    return { ...now, node: this.#mix(name, was.node, now.node) };
  }

  #usual(name: string, value: number): Value {
    return { type: 'number', node: this.graph.constant(value), spoken: name };
  }

  #mix(name: string, was: Node, now: Node): Node {
    const [a, b] = [constantOf(was), constantOf(now)];
    const isMoved = was === now || (a !== undefined && b !== undefined);
    (isMoved ? this.#moved : this.#whole).add(name);
    const { intensity } = this.instrument.changes.get(name)!;
    return a === undefined || b === undefined ? now : this.graph.constant(blend(a, b, intensity));
  }

  #current(field: Field): Field {
    if (!isDated(field.value)) return field;
    const key = inForce(field.value, this.scope.day);
    if (key !== undefined) return part(field, key);
    const [first] = Object.keys(field.value).sort();
    this.plain.fail(
      error('not-in-force', field.at([], 'key'), { name: this.instrument.id, day: this.scope.day, first }),
    );
    return part(field, first);
  }

  #warnIfSame(name: string): void {
    const field = this.raw(name);
    if (field && this.#isSame(name)) this.#warnSame(name, field);
  }

  #isSame(name: string): boolean {
    const was = this.instrument.changes.get(name)?.was;
    return was !== undefined && JSON.stringify(this.raw(name)?.value) === JSON.stringify(this.#current(was).value);
  }

  #warnSame(name: string, field: Field): void {
    const value = typeof field.value === 'object' ? 'so' : String(field.value);
    const what = `${this.instrument.id}.${name}`;
    this.scope.diagnostics.push(warning('changes-nothing', field.at([], 'key'), { what, value }));
  }
}
