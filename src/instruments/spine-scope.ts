import type { Column, Numbers, Period } from '../columns/column.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Graph, Node } from '../expression/node.ts';
import type { Found, Scope } from '../expression/scope.ts';
import { readUnit, type Unit } from '../expression/unit.ts';
import { type Concept, concepts, type Parameter } from '../policy/policy.ts';
import type { Population } from '../population/population.ts';
import { isPeopled } from '../population/size.ts';

/** What the scope of a spine starts from. */
export interface Ground {
  readonly graph: Graph;
  readonly population: Population;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** What numbers and columns mean that do not say otherwise. */
  readonly period: Period;
  readonly day: string;
  readonly diagnostics: Diagnostic[];
  /** Whether names of categories are known in full, so that another is a mistake (false for a test's own few rows). */
  readonly closed: boolean;
  /** Simulated payments of the baseline, by instrument; empty while the baseline itself is lowered. */
  readonly baselineSimulated: ReadonlyMap<string, Node>;
}

const stock = new Set(['energy', 'volume', 'mass']);

/** The names rules may use at one point of the spine: instruments above, parameters, columns, `size`, and incomes so far. */
export class SpineScope implements Scope {
  readonly graph: Graph;
  readonly hasPersons: boolean;
  readonly money: Unit;
  readonly day: string;
  readonly diagnostics: Diagnostic[];
  readonly population: Population;
  /** Simulated payments of the baseline, for instruments on the recorded basis. */
  readonly baselineSimulated: ReadonlyMap<string, Node>;
  readonly #ground: Ground;
  readonly #instruments = { household: new Map<string, Found>(), person: new Map<string, Found>() };
  readonly #failed = new Set<string>();
  readonly #incomes: Record<Concept, Node>;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.graph = ground.graph;
    this.population = ground.population;
    this.hasPersons = ground.population.persons !== undefined;
    this.money = readUnit(ground.population.currency).unit ?? {
      scale: 1,
      dimensions: new Map([['money', 1]]),
      text: 'money',
    };
    this.day = ground.day;
    this.diagnostics = ground.diagnostics;
    this.baselineSimulated = ground.baselineSimulated;
    const zero = ground.graph.constant(0);
    this.#incomes = { market: zero, disposable: zero, consumable: zero, final: zero };
  }

  find(path: readonly string[], level: 'household' | 'person'): Found | undefined {
    const name = path.join('.');
    if (this.#failed.has(path[0])) return { node: this.graph.constant(Number.NaN) };
    const instrument = this.#instruments[level].get(name);
    if (instrument) return instrument;
    if (path.length > 1) return undefined;
    const parameter = this.#ground.parameters.get(name);
    if (parameter) return this.#parameter(parameter);
    const frame = level === 'person' ? this.population.persons : this.population.households;
    const column = frame?.columns.get(name);
    if (column) return this.#column(column, level);
    return name === 'size' ? this.#size() : undefined;
  }

  *names(level: 'household' | 'person'): Iterable<string> {
    yield* this.#instruments[level].keys();
    yield* this.#ground.parameters.keys();
    const frame = level === 'person' ? this.population.persons : this.population.households;
    if (frame) yield* frame.columns.keys();
    if (!frame?.columns.has('size')) yield 'size';
  }

  income(concept: string): Found | undefined {
    if (!(concepts as readonly string[]).includes(concept)) return undefined;
    return { node: this.#incomes[concept as Concept], unit: this.money, period: 'year' };
  }

  /** Makes what an instrument paid (or exposes) known to the rules below it. */
  add(name: string, level: 'household' | 'person', found: Found): void {
    this.#instruments[level].set(name, found);
  }

  /** Lets later rules name an instrument whose own fields are wrong, so that one mistake is said once. */
  addFailed(id: string): void {
    this.#failed.add(id);
  }

  /** Adds a year's amount, a household's, to a concept and those after it. */
  enter(concept: Concept, annual: Node): void {
    for (const later of concepts.slice(concepts.indexOf(concept)))
      this.#incomes[later] = this.graph.operation('add', this.#incomes[later], annual);
  }

  /** A column by name, for fields that name columns; households before persons. */
  columnNode(name: string, level: 'household' | 'person'): Found | undefined {
    const frame = level === 'person' ? this.population.persons : this.population.households;
    const column = frame?.columns.get(name);
    return column && this.#column(column, level);
  }

  /** Names of the columns there are, for fields that name columns. */
  columns(level: 'household' | 'person'): readonly string[] {
    const frame = level === 'person' ? this.population.persons : this.population.households;
    return [...(frame?.columns.keys() ?? [])];
  }

  #size(): Found {
    const source = {
      name: 'size',
      level: 'household',
      values: this.population.size,
      missing: false,
      nonzero: isPeopled(this.population.size),
    } as const;
    return { node: this.graph.input(source) };
  }

  #parameter(parameter: Parameter): Found {
    const declared = readUnit(parameter.unit ?? '');
    return {
      node: this.graph.constant(parameter.value),
      unit: declared.unit,
      period: parameter.period ?? declared.period,
    };
  }

  #column(column: Column, level: 'household' | 'person'): Found {
    if (column.kind === 'category') {
      const source = { name: column.name, level, values: column.codes, missing: column.missing > 0, coded: true };
      return { node: this.graph.input(source), levels: column.levels, closed: this.#ground.closed };
    }
    const nonzero = column.values === this.population.size && isPeopled(this.population.size);
    const source = { name: column.name, level, values: column.values, missing: column.missing > 0, nonzero };
    const declared = readUnit(column.unit ?? '');
    return {
      node: this.graph.input(source),
      unit: declared.unit,
      period: column.period ?? declared.period ?? (this.#isFlow(declared.unit) ? this.#ground.period : undefined),
      logical: column.logical ?? isZeroOrOne(column.values),
    };
  }

  #isFlow(unit: Unit | undefined): boolean {
    if (unit?.dimensions.size !== 1) return false;
    const [dimension] = unit.dimensions.keys();
    return stock.has(dimension) || this.money.dimensions.has(dimension);
  }
}

const judged = new WeakMap<Numbers, boolean>();

function isZeroOrOne(values: Numbers): boolean {
  const known = judged.get(values);
  if (known !== undefined) return known;
  let only = values.length > 0;
  for (let i = 0; only && i < values.length; i++) only = values[i] === 0 || values[i] === 1 || Number.isNaN(values[i]);
  judged.set(values, only);
  return only;
}
