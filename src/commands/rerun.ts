import { declare } from '../instruments/declare.ts';
import { atIntensity } from '../policy/read-scenario.ts';
import type { Rerun } from '../reports/assessment/gather.ts';
import type { Opened } from './open-scenario.ts';

/** How an open scenario is run again. */
export function rerunOf({ bench, diagnostics }: Opened): Rerun {
  return {
    bench,
    diagnostics,
    at: (point, found) => atIntensity(bench.scenario, point, { declare, diagnostics: found }),
  };
}
