import type { MessagePort } from 'node:worker_threads';

/** Modules that answer what is posted to a thread. */
const modules = {
  press: () => import('./press-thread.ts'),
  sweep: () => import('./sweep-thread.ts'),
};

/** What a thread can be started for. */
export type Service = keyof typeof modules;

/** Has a module answer what is posted to this thread. */
export async function serve(service: Service, port: MessagePort): Promise<void> {
  const module = await modules[service]();
  module.serve(port);
}
