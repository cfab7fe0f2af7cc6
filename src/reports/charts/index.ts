import type { ChartDefinition } from './chart.ts';
import { compensation } from './compensation.ts';
import { growth } from './growth-incidence.ts';
import { incidence, incidenceToday } from './incidence.ts';
import { intensityGrid } from './intensity-grid.ts';
import { lorenz } from './lorenz.ts';
import { map } from './map.ts';
import { tariffs } from './tariff.ts';
import { waterfall } from './waterfall.ts';
import { winnersLosers } from './winners-losers.ts';

/** Every chart of the report, alphabetically. */
export const charts: readonly ChartDefinition[] = [
  compensation,
  growth,
  incidence,
  incidenceToday,
  intensityGrid,
  lorenz,
  map,
  tariffs,
  waterfall,
  winnersLosers,
];
