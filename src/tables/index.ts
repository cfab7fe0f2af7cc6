import { contributions } from './contributions.ts';
import { distribution } from './distribution.ts';
import { fiscalImpact } from './fiscal-impact.ts';
import { impoverishment } from './impoverishment.ts';
import { incidence, incidencePerPerson } from './incidence.ts';
import { inequality } from './inequality.ts';
import { mobility } from './mobility.ts';
import { mobilityPoverty } from './mobility-poverty.ts';
import { poverty } from './poverty.ts';
import { progressivity } from './progressivity.ts';
import type { TableDefinition } from './result.ts';
import { socialProtection } from './social-protection.ts';
import { subsidies } from './subsidies.ts';
import { subsidiesByGroup } from './subsidies-by-group.ts';
import { transfers } from './transfers.ts';
import { validation } from './validation.ts';
import { wageBill } from './wage-bill.ts';
import { wageBillProfile } from './wage-bill-profile.ts';
import { winnersLosers } from './winners-losers.ts';

/** Every table, alphabetically. */
export const tables: readonly TableDefinition[] = [
  { id: 'contributions', make: contributions, needs: ['contributions'] },
  { id: 'distribution', make: distribution },
  { id: 'fiscal-impact', make: fiscalImpact },
  { id: 'impoverishment', make: impoverishment, needs: ['impoverishment'] },
  { id: 'incidence', make: incidence },
  { id: 'incidence-per-person', make: incidencePerPerson },
  { id: 'inequality', make: inequality },
  { id: 'mobility', make: mobility, needs: ['mobility'] },
  { id: 'mobility-poverty', make: mobilityPoverty, needs: ['mobility'] },
  { id: 'poverty', make: poverty },
  { id: 'progressivity', make: progressivity, needs: ['progressivity'] },
  { id: 'social-protection', make: socialProtection, needs: ['protection'] },
  { id: 'subsidies', make: subsidies },
  { id: 'subsidies-by-group', make: subsidiesByGroup },
  { id: 'transfers', make: transfers },
  { id: 'validation', make: validation },
  { id: 'wage-bill', make: wageBill },
  { id: 'wage-bill-profile', make: wageBillProfile },
  { id: 'winners-losers', make: winnersLosers },
];
