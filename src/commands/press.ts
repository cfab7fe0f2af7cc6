import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { Refusal } from '../diagnostics/diagnostic.ts';
import type { Written } from '../reports/formats/format.ts';
import { threadFor, threadsAvailable } from './module-thread.ts';
import type { Ending, Job } from './press-thread.ts';

/** Lays out documents, several at a time where the machine has several processors; the bytes are the same. */
export interface Press {
  /** Jobs of one lane come one after the other, on a thread that has learned from those before. */
  readonly print: (job: Job, lane: number) => Promise<readonly Written[]>;
  readonly close: () => Promise<void>;
}

/** A press of so many lanes for these formats: threads that start up while results are worked out, or none where they would not help. */
export async function openPress(lanes: number, formats: readonly string[]): Promise<Press> {
  const threads = Math.min(lanes, threadsAvailable(), most);
  if (threads < 2) return { print: (await import('./press-thread.ts')).laidOut, close: async () => {} };
  const workers = Array.from({ length: threads }, () => started(formats));
  const last = workers.map((): Promise<unknown> => Promise.resolve());
  return {
    print: (job, lane) => {
      const k = lane % threads;
      const files = last[k].then(() => printed(workers[k], job));
      last[k] = files.catch(() => undefined);
      return files;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** More threads than this have nothing to do that would be worth their memory. */
const most = 4;

function started(formats: readonly string[]): Worker {
  const worker = threadFor('press');
  worker.unref();
  worker.postMessage(formats);
  return worker;
}

async function printed(worker: Worker, job: Job): Promise<readonly Written[]> {
  worker.ref();
  worker.postMessage(job);
  const [{ files, refused, fault }] = (await once(worker, 'message')) as [Ending];
  worker.unref();
  if (refused) throw new Refusal(refused);
  if (!files) throw new Error(fault);
  return files;
}
