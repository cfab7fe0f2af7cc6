import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** How many threads can load the module at this address: none where it is not bundled, as many as the machine has processors else. */
export function threadsFor(here: string): number {
  return here.endsWith('.js') ? availableParallelism() : 0;
}

/** A thread that loads the module at this address and has its `serve` answer what is posted. */
export function moduleThread(here: string): Worker {
  const code = `import(${JSON.stringify(here)}).then(({ serve }) => serve(require('node:worker_threads').parentPort))`;
  return new Worker(code, { eval: true, execArgv: [] });
}
