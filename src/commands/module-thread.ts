import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Service } from './threads.ts';

/** How many threads can load the program: none where it is not bundled, as many as the machine has processors else. */
export function threadsAvailable(): number {
  return import.meta.url.endsWith('.js') ? availableParallelism() : 0;
}

/** A thread that loads the program and has a module of it answer what is posted. */
export function threadFor(service: Service): Worker {
  const program = fileURLToPath(new URL('../mizan.js', import.meta.url));
  const code = `require(${JSON.stringify(program)}).serve(${JSON.stringify(service)}, require('node:worker_threads').parentPort)`;
  return new Worker(code, { eval: true, execArgv: [] });
}
