import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../diagnostics/diagnostic.ts';
import type { Written } from '../reports/formats/format.ts';
import type { Ending, Job } from './press-thread.ts';

/** Lays out documents, several at a time where the machine has several processors; the bytes are the same. */
export interface Press {
  readonly print: (job: Job) => Promise<readonly Written[]>;
  readonly close: () => Promise<void>;
}

/** A press for so many jobs of these formats: threads that start up while results are worked out, or none where they would not help. */
export async function openPress(jobs: number, formats: readonly string[]): Promise<Press> {
  const { here, laidOut } = await import('./press-thread.ts');
  const threads = here.endsWith('.js') ? Math.min(jobs, availableParallelism(), most) : 1;
  if (threads < 2) return { print: laidOut, close: async () => {} };
  const workers = Array.from({ length: threads }, () => started(here, formats));
  const idle = [...workers];
  const waiting: ((worker: Worker) => void)[] = [];
  const release = (worker: Worker) => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };
  return {
    print: async (job) => {
      const worker = idle.shift() ?? (await new Promise<Worker>((take) => waiting.push(take)));
      return printed(worker, job).finally(() => release(worker));
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** More threads than this have nothing to do that would be worth their memory. */
const most = 4;

function started(here: string, formats: readonly string[]): Worker {
  const code = `import(${JSON.stringify(here)}).then(({ serve }) => serve(require('node:worker_threads').parentPort))`;
  const worker = new Worker(code, { eval: true, execArgv: [] });
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
