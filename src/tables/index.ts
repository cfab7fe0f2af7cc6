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
import { recorded } from './recorded.ts';
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
  { id: 'contributions', make: contributions, needs: ['budget', 'contributions'] },
  { id: 'distribution', make: distribution, needs: ['incomes', 'counts'] },
  { id: 'fiscal-impact', make: fiscalImpact, needs: ['budget'] },
  { id: 'impoverishment', make: impoverishment, needs: ['incomes', 'poverty', 'impoverishment'] },
  { id: 'incidence', make: incidence, needs: ['incomes', 'amounts'] },
  { id: 'incidence-per-person', make: incidencePerPerson, needs: ['incomes', 'amounts'] },
  { id: 'inequality', make: inequality, needs: ['incomes', 'inequality'] },
  { id: 'mobility', make: mobility, needs: ['mobility'] },
  { id: 'mobility-poverty', make: mobilityPoverty, needs: ['incomes', 'mobility'] },
  { id: 'poverty', make: poverty, needs: ['incomes', 'poverty'] },
  { id: 'progressivity', make: progressivity, needs: ['incomes', 'progressivity'] },
  { id: 'recorded', make: recorded, needs: ['recorded'] },
  { id: 'social-protection', make: socialProtection, needs: ['recipients', 'protection'] },
  { id: 'subsidies', make: subsidies, needs: ['budget', 'quantities'] },
  { id: 'subsidies-by-group', make: subsidiesByGroup, needs: ['budget', 'incomes', 'amounts', 'counts'] },
  { id: 'transfers', make: transfers, needs: ['budget', 'recipients', 'amounts'] },
  { id: 'validation', make: validation, needs: ['budget', 'recipients', 'recorded'] },
  { id: 'wage-bill', make: wageBill, needs: ['budget', 'pay'] },
  { id: 'wage-bill-profile', make: wageBillProfile, needs: ['pay'] },
  { id: 'winners-losers', make: winnersLosers, needs: ['incomes', 'winners'] },
];
