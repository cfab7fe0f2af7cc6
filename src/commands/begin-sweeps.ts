import type { Worker } from 'node:worker_threads';
import { gatherSweeps, type Sweeps } from '../reports/assessment/gather-sweeps.ts';
import { breakable } from './interrupts.ts';
import { threadFor, threadsAvailable } from './module-thread.ts';
import type { Opened } from './open-scenario.ts';
import { rerunOf } from './rerun.ts';
import type { Sought } from './sweep-thread.ts';

/** Runs at other intensities, begun beside the rest of the work. */
export interface BegunSweeps {
  /** What was found; where no thread could say, worked out here. */
  readonly found: (opened: Opened, said: (what: string) => void) => Promise<Sweeps>;
  readonly close: () => Promise<void>;
}

/** Begins to run a scenario at other intensities in a thread of its own, where the machine has several processors. */
export function beginSweeps(sought: Sought): BegunSweeps {
  const worker = threadsAvailable() > 1 ? threadFor('sweep') : undefined;
  const answer = worker && answerOf(worker, sought);
  return {
    found: async (opened, said) => {
      said('intensities');
      return (await answer) ?? breakable(() => gatherSweeps(rerunOf(opened), said));
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}

function answerOf(worker: Worker, sought: Sought): Promise<Sweeps | undefined> {
  return new Promise((done) => {
    worker.once('message', done).once('error', () => done(undefined));
    worker.once('exit', () => done(undefined));
    worker.postMessage(sought);
  });
}
