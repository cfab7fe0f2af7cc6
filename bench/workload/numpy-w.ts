import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Contender } from '../timing.ts';
import type { Numbers } from './numbers.ts';

const script = 'bench/workload/numpy_w.py';

/** A contender with the numbers of its last run, to be closed when the race is over. */
export interface Peer extends Contender {
  readonly numbers: () => Numbers;
  readonly close: () => void;
}

/** The Python that has numpy; undefined where none has. */
export function pythonWithNumpy(): string | undefined {
  return ['/usr/bin/python3', 'python3'].find((python) => spawnSync(python, ['-c', 'import numpy']).status === 0);
}

/** W in numpy, in a process that keeps the columns in memory; undefined where numpy is not installed. */
export function numpyPeer(folder: string): Peer | undefined {
  const python = pythonWithNumpy();
  if (!python) return undefined;
  const child: ChildProcessWithoutNullStreams = spawn(python, [script, folder]);
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let numbers: Numbers = {};
  const run = async () => {
    child.stdin.write('again\n');
    const { value } = await lines.next();
    const answer = JSON.parse(value) as { readonly ms: number; readonly numbers: Numbers };
    numbers = answer.numbers;
    return answer.ms;
  };
  return { name: 'numpy', run, numbers: () => numbers, close: () => child.stdin.end() };
}
