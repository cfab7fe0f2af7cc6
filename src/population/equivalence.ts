import { runClosures } from '../expression/closures.ts';
import { Graph, type Node } from '../expression/node.ts';
import type { Population } from './population.ts';
import { isPeopled } from './size.ts';

/** How much each member adds to what a household needs: modified OECD is {first: 1, adult: 0.5, child: 0.3, childUnder: 14}. */
export interface EquivalenceScale {
  readonly first: number;
  readonly adult: number;
  readonly child: number;
  /** Members younger than this count as children. */
  readonly childUnder: number;
  /** The person column that holds age in years; `age` unless said. */
  readonly age?: string;
}

/**
 * Equivalent adults in each household: the first adult counts `first`, every further adult `adult`, every child `child`;
 * where all are children the first of them counts as the first adult. NaN where an age is missing; undefined for data
 * without persons or without ages, which cannot be equivalised.
 *
 * @example equivalenceScale(twoAdultsAndAChildOf9, {first: 1, adult: 0.5, child: 0.3, childUnder: 14}) // [1.8]
 */
export function equivalenceScale(population: Population, scale: EquivalenceScale): Float64Array | undefined {
  const node = equivalentAdults(new Graph(), population, scale);
  const { size: sizes, memberOf, first } = population;
  const rows = { households: sizes.length, persons: memberOf?.length ?? 0, first };
  return node && runClosures([node], rows, new Map())[0];
}

/** The same as a value of rules, to be worked out along with them. */
export function equivalentAdults(graph: Graph, population: Population, scale: EquivalenceScale): Node | undefined {
  const column = population.persons?.columns.get(scale.age ?? 'age');
  if (column?.kind !== 'number' || population.first === undefined) return undefined;
  const { name, values } = column;
  const age = graph.input({ name, level: 'person', values, missing: column.missing > 0 });
  const nonzero = isPeopled(population.size);
  const size = graph.input({
    name: 'size',
    level: 'household',
    values: population.size,
    missing: false,
    nonzero,
  });
  const isChild = graph.operation('less', age, graph.constant(scale.childUnder));
  const others = graph.operation('subtract', size, graph.constant(1));
  const children = graph.operation('min', graph.fold('sum', isChild), others);
  const adults = graph.operation('subtract', others, children);
  const counted = (heads: Node, each: number) => graph.operation('multiply', heads, graph.constant(each));
  const firstAndAdults = graph.operation('add', graph.constant(scale.first), counted(adults, scale.adult));
  const all = graph.operation('add', firstAndAdults, counted(children, scale.child));
  if (nonzero) return all;
  const isEmpty = graph.operation('equal', size, graph.constant(0));
  return graph.operation('choose', isEmpty, graph.constant(Number.NaN), all);
}
