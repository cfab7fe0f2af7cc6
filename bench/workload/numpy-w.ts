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

/** The Pythons that have numpy, the system's first; two of the same version are one. */
export function pythonsWithNumpy(): readonly string[] {
  const versions = new Map<string, string>();
  for (const python of ['/usr/bin/python3', 'python3']) {
    const { status, stdout } = spawnSync(python, ['-c', 'import numpy; print(numpy.__version__)'], {
      encoding: 'utf8',
    });
    if (status === 0 && !versions.has(stdout)) versions.set(stdout, python);
  }
  return [...versions.values()];
}

/** Whether a Python has pandas. */
export function hasPandas(python: string): boolean {
  return spawnSync(python, ['-c', 'import pandas']).status === 0;
}

/** W in numpy, in a process that keeps the columns in memory; undefined where numpy is not installed. */
export function numpyPeer(folder: string): Peer | undefined {
  const [python] = pythonsWithNumpy();
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
