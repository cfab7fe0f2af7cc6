import { Worker } from 'node:worker_threads';
import type { Numbers } from '../columns/column.ts';
import { type Program, type Rows, standalone } from '../expression/compile.ts';
import { rangesOf, type Workers } from '../simulation/workers.ts';

/** How long a thread may take to start and do its part, in milliseconds, before its part is done here. */
const patience = 60_000;

/**
 * Starts threads that share the loop with this one. They start up while data are read, take columns in shared memory, and end
 * with the process.
 */
export function startWorkers(threads: number): Workers {
  const crew = Array.from({ length: threads - 1 }, start);
  return { column: (length) => new Float64Array(new SharedArrayBuffer(8 * length)), run };

  function run(program: Program, outputs: readonly Float64Array[], rows: Rows): void {
    const [own, ...others] = rangesOf(rows, threads);
    const inputs = program.inputs.map(shared);
    const first = rows.first && shared(rows.first);
    const done = new Int32Array(new SharedArrayBuffer(4 * others.length));
    const { constants, loop } = program;
    const text = standalone(program.source);
    others.forEach((range, k) => {
      crew[k].postMessage({ text, constants, inputs, outputs, first, range, done, place: k });
    });
    loop(inputs, constants, outputs, first, own.from, own.to);
    others.forEach(({ from, to }, k) => {
      if (Atomics.wait(done, k, 0, patience) === 'timed-out') loop(inputs, constants, outputs, first, from, to);
    });
  }
}

const code = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ text, constants, inputs, outputs, first, range, done, place }) => {
  new Function(text)()(inputs, constants, outputs, first, range.from, range.to);
  Atomics.store(done, place, 1);
  Atomics.notify(done, place);
});`;

function start(): Worker {
  const worker = new Worker(code, { eval: true, execArgv: [] });
  worker.unref();
  return worker;
}

const copies = new WeakMap<Numbers | Uint32Array, Numbers | Uint32Array>();

/** A column in memory that every thread sees, copied there once. */
function shared<T extends Numbers | Uint32Array>(column: T): T {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const known = copies.get(column) as T | undefined;
  if (known) return known;
  const copy = new (column.constructor as new (buffer: SharedArrayBuffer) => T)(
    new SharedArrayBuffer(column.byteLength),
  );
  copy.set(column);
  copies.set(column, copy);
  return copy;
}
