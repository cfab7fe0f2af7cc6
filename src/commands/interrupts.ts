import { runInThisContext } from 'node:vm';
import { exit } from './usage.ts';

/** Does work that must not stop half-way: what asks the process to stop meanwhile is not heard. */
export function unbroken<T>(work: () => T): T {
  const deaf = () => {};
  for (const signal of signals) process.on(signal, deaf);
  try {
    return work();
  } finally {
    for (const signal of signals) process.off(signal, deaf);
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** From now until the function it returns is called, Ctrl-C ends the process with a message and status 130, while it waits for something. */
export function endsOnInterrupt(): () => void {
  process.on('SIGINT', end);
  return () => process.off('SIGINT', end);
}

function end(): never {
  process.stderr.write('\nmizan: interrupted; nothing was written\n');
  process.exit(exit.interrupted);
}

/** Does work without a pause in it that Ctrl-C ends all the same, at once and in the same way. */
export function breakable<T>(work: () => T): T {
  const hidden = globalThis as unknown as Record<symbol, () => T>;
  hidden[key] = work;
  try {
    return runInThisContext('globalThis[Symbol.for("mizan.work")]()', { breakOnSigint: true }) as T;
  } catch (problem) {
    if ((problem as { readonly code?: string })?.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') end();
    throw problem;
  } finally {
    delete hidden[key];
  }
}

const key = Symbol.for('mizan.work');
