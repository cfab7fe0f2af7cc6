import type { Column, NumberColumn } from '../../columns/column.ts';
import { Graph } from '../../expression/node.ts';
import type { Found, Scope } from '../../expression/scope.ts';
import { readUnit } from '../../expression/unit.ts';
import type { Data } from './data.ts';

/** The names a rule may use over data alone: their columns. A person's rule may name the household's columns as they are. */
export class DataScope implements Scope {
  readonly graph = new Graph();
  readonly hasPersons: boolean;
  readonly #data: Data;

  constructor(data: Data) {
    this.#data = data;
    this.hasPersons = data.persons !== undefined;
  }

  find([name, ...rest]: readonly string[], level: 'household' | 'person'): Found | undefined {
    if (rest.length > 0) return this.find([[name, ...rest].join('.')], level);
    const { households, persons } = this.#data;
    const own = level === 'person' ? persons?.columns.get(name) : undefined;
    if (own) return this.#found(own, 'person');
    const column = households.columns.get(name);
    return column && this.#found(column, 'household');
  }

  *names(level: 'household' | 'person'): Iterable<string> {
    const { households, persons } = this.#data;
    if (level === 'person' && persons) yield* persons.columns.keys();
    yield* households.columns.keys();
  }

  income(): undefined {
    return undefined;
  }

  #found(column: Column, level: 'household' | 'person'): Found {
    if (column.kind === 'category') {
      const source = { name: column.name, level, values: column.codes, missing: column.missing > 0, coded: true };
      return { node: this.graph.input(source), levels: column.levels, closed: true };
    }
    const source = { name: column.name, level, values: column.values, missing: column.missing > 0 };
    const declared = readUnit(column.unit ?? '');
    return {
      node: this.graph.input(source),
      unit: declared.unit,
      period: column.period ?? declared.period,
      logical: column.logical ?? isZeroOrOne(column),
    };
  }
}

function isZeroOrOne({ values }: NumberColumn): boolean {
  if (values.length === 0) return false;
  for (let i = 0; i < values.length; i++) {
    const x = values[i];
    if (x !== 0 && x !== 1 && !Number.isNaN(x)) return false;
  }
  return true;
}
