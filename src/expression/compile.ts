import type { Numbers } from '../columns/column.ts';
import type { Node } from './node.ts';
import { isAmong, power, roundHalfAway, roundHalfEven } from './operations.ts';
import { lengthOf, type Rows } from './rows.ts';
import { Writer } from './write-loop.ts';

export type { Rows } from './rows.ts';

/**
 * A program's loop over households `from` … `to` − 1: fills `outputs`, one column a node asked for. What is one number
 * for the country fills its column, however long, when `from` is 0.
 */
export type Loop = (
  inputs: readonly Numbers[],
  constants: Float64Array,
  outputs: readonly Float64Array[],
  first: Uint32Array | undefined,
  from: number,
  to: number,
) => void;

/** A fused loop for some nodes, and the columns and constants it reads. */
export interface Program {
  readonly loop: Loop;
  readonly source: string;
  readonly inputs: readonly Numbers[];
  readonly constants: Float64Array;
  readonly outputs: readonly Node[];
}

const slice = 1024;
const compiled = new Map<string, Loop>();

/**
 * Writes one fused loop that works out `outputs` for every household and person. The source holds indices and numbers of our own
 * only, never a name or text from a file. `known` nodes are read from columns instead of being worked out again.
 */
export function compile(outputs: readonly Node[], known: ReadonlyMap<number, Float64Array> = new Map()): Program {
  const writer = new Writer(outputs, known);
  const source = writer.source();
  let loop = compiled.get(source);
  if (!loop) {
    loop = made(source);
    compiled.set(source, loop);
  }
  return { loop, source, inputs: writer.inputs, constants: Float64Array.from(writer.constants), outputs };
}

/** Compiles `outputs` and runs the loop over all rows: one column a node, of one number where it is the country's. */
export function runCompiled(
  outputs: readonly Node[],
  rows: Rows,
  known: ReadonlyMap<number, Float64Array> = new Map(),
): Float64Array[] {
  const { loop, inputs, constants } = compile(outputs, known);
  const columns = outputs.map((node) => new Float64Array(lengthOf(node, rows)));
  loop(inputs, constants, columns, rows.first, 0, rows.households);
  return columns;
}

/**
 * Makes the loop, and runs it some households at a time: a function that is called again is taken up by the optimising
 * compiler sooner than one long call is.
 */
function made(source: string): Loop {
  const make = new Function(
    'round',
    'roundEven',
    'power',
    'isAmong',
    `return (I, K, O, F, from, to) => {\n${source}};`,
  );
  const loop = make(roundHalfAway, roundHalfEven, power, isAmong) as Loop;
  return (inputs, constants, outputs, first, from, to) => {
    let at = from;
    do {
      const end = Math.min(at + slice, to);
      loop(inputs, constants, outputs, first, at, end);
      at = end;
    } while (at < to);
  };
}

/** The loop of a program as text that needs nothing beside itself, for a thread of its own. */
export function standalone(source: string): string {
  const own = { round: roundHalfAway, roundEven: roundHalfEven, power, isAmong };
  const functions = Object.entries(own).map(([name, text]) => `const ${name} = ${text};`);
  const slices = `for (let at = from; at < to; at += ${slice}) loop(I, K, O, F, at, Math.min(at + ${slice}, to));`;
  return `${functions.join('\n')}
const loop = (I, K, O, F, from, to) => {\n${source}};
return (I, K, O, F, from, to) => { ${slices} };`;
}
