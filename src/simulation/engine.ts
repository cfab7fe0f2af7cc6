import { inOrder, runClosures } from '../expression/closures.ts';
import { compile, type Rows } from '../expression/compile.ts';
import type { Node } from '../expression/node.ts';
import type { Population } from '../population/population.ts';
import type { Workers } from './workers.ts';

/** Works out nodes over a population and remembers their columns, so that nothing is worked out twice. */
export class Engine {
  readonly rows: Rows;
  readonly known = new Map<number, Float64Array>();
  readonly #codegen: boolean;
  readonly #workers?: Workers;

  constructor(population: Population, codegen = true, workers?: Workers) {
    this.rows = {
      households: population.size.length,
      persons: population.memberOf?.length ?? 0,
      first: population.first,
    };
    this.#codegen = codegen;
    this.#workers = workers;
  }

  /** The column of each node: one value a household or person at its level, a single one where it is a country's. */
  columns(nodes: readonly Node[]): readonly Float64Array[] {
    this.#takeCensuses(nodes);
    const needed = [...new Set(nodes)].filter((node) => !this.known.has(node.id));
    if (needed.length) this.#run(needed);
    return nodes.map((node) => this.known.get(node.id)!);
  }

  /** The column of a node, spread over households where it is one value for all. */
  ofHouseholds(node: Node): Float64Array {
    const [column] = this.columns([node]);
    return node.level === 'country' ? new Float64Array(this.rows.households).fill(column[0]) : column;
  }

  /** Drops the columns of nodes whose numbers have been taken. */
  forget(nodes: Iterable<Node>): void {
    for (const node of nodes) this.known.delete(node.id);
  }

  #run(nodes: readonly Node[]): void {
    const columns = this.#codegen ? this.#compiled(nodes) : runClosures(nodes, this.rows, this.known);
    nodes.forEach((node, k) => {
      this.known.set(node.id, columns[k]);
    });
  }

  #compiled(nodes: readonly Node[]): readonly Float64Array[] {
    const { households, persons, first } = this.rows;
    const column = (length: number) => this.#workers?.column(length) ?? new Float64Array(length);
    const outputs = nodes.map((node) => column(node.level === 'person' ? persons : households));
    const program = compile(nodes, this.known);
    if (this.#workers) this.#workers.run(program, outputs, this.rows);
    else program.loop(program.inputs, program.constants, outputs, first, 0, households);
    return outputs.map((column, k) => (nodes[k].level === 'country' ? column.subarray(0, 1) : column));
  }

  #takeCensuses(nodes: readonly Node[]): void {
    for (const node of inOrder(nodes, this.known)) {
      if (node.form.kind !== 'census' || this.known.has(node.id)) continue;
      this.known.set(node.id, node.form.census.evaluate(this.columns(node.form.args)));
    }
  }
}
