import type { Graph } from '../expression/node.ts';
import type { Found, Scope } from '../expression/scope.ts';

/**
 * The names that rules of one instrument may use, remembered as they stood at its place in the spine: the incomes so far
 * and the instruments above. A worksheet can then work out any part of its rules again.
 */
export class NotedScope implements Scope {
  readonly graph: Graph;
  readonly hasPersons: boolean;
  readonly #scope: Scope;
  readonly #notes = new Map<string, Found>();

  constructor(scope: Scope) {
    this.graph = scope.graph;
    this.hasPersons = scope.hasPersons;
    this.#scope = scope;
  }

  find(path: readonly string[], level: 'household' | 'person'): Found | undefined {
    return this.#noted(`${level} ${path.join('.')}`, () => this.#scope.find(path, level));
  }

  names(level: 'household' | 'person'): Iterable<string> {
    return this.#scope.names(level);
  }

  income(concept: string): Found | undefined {
    return this.#noted(`income ${concept}`, () => this.#scope.income(concept));
  }

  #noted(key: string, find: () => Found | undefined): Found | undefined {
    const found = this.#notes.get(key) ?? find();
    if (found) this.#notes.set(key, found);
    return found;
  }
}
