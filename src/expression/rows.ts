import type { Node } from './node.ts';

/** The rows a program runs over: members of household h are persons first[h] … first[h + 1] − 1. */
export interface Rows {
  readonly households: number;
  readonly persons: number;
  readonly first?: Uint32Array;
}

/** How many values a node has: one for the country, or one a household or person. */
export function lengthOf(node: Node, rows: Rows): number {
  if (node.level === 'country') return 1;
  return node.level === 'household' ? rows.households : rows.persons;
}
