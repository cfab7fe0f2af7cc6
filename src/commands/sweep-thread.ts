import type { MessagePort } from 'node:worker_threads';
import { gatherSweeps, type Sweeps } from '../reports/assessment/gather-sweeps.ts';
import { openScenario } from './open-scenario.ts';
import type { RunFlags } from './options.ts';
import { rerunOf } from './rerun.ts';

/** Which scenario is to be run at other intensities, and how. */
export interface Sought {
  readonly scenario: string;
  readonly flags: Pick<RunFlags, 'data' | 'year' | 'intensity' | 'seed' | 'codegen'>;
}

/** Runs a scenario at other intensities in a thread; where anything is wrong it says nothing, for the one who asked to find out. */
export function serve(port: MessagePort): void {
  port.on('message', ({ scenario, flags }: Sought) => port.postMessage(quietly(scenario, flags)));
}

function quietly(scenario: string, flags: Sought['flags']): Sweeps | undefined {
  try {
    const opened = openScenario(scenario, flags);
    const sweeps = gatherSweeps(rerunOf(opened), () => {});
    return opened.diagnostics.some(({ severity }) => severity === 'error') ? undefined : sweeps;
  } catch {
    return undefined;
  }
}
