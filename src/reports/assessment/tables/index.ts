import { tables } from '../../../tables/index.ts';
import type { Table } from '../../../tables/table.ts';
import type { Material } from '../material.ts';
import { benefitTables } from './benefits.ts';
import { compensationCostTable, compensationPovertyTable } from './compensation.ts';
import { parametersTable, provenanceTable, upratingTable } from './evidence.ts';
import { impactTables } from './impact.ts';
import { mainResultsTable } from './main-results.ts';
import { populationTable } from './population.ts';
import { povertyByChange } from './poverty-by-change.ts';
import { programmesTable } from './programmes.ts';
import { reformChangesTable } from './reform-changes.ts';
import { sensitivityTable } from './sensitivity.ts';
import { spendingTables } from './spending.ts';

/** A table of the report: made from all of its material. */
export interface ReportTable {
  readonly id: string;
  readonly make: (material: Material) => Table;
}

/** Every table a report can hold: those of a run, and those that only a report has. */
export const reportTables: readonly ReportTable[] = [
  ...[
    ...tables,
    ...benefitTables,
    ...impactTables,
    ...povertyByChange,
    ...spendingTables,
    { id: 'main-results', make: mainResultsTable },
    { id: 'parameters', make: parametersTable },
    { id: 'population', make: populationTable },
    { id: 'programmes', make: programmesTable },
    { id: 'reform-changes', make: reformChangesTable },
    { id: 'uprating', make: upratingTable },
  ].map(({ id, make }) => ({ id, make: ({ result }: Material) => make(result) })),
  { id: 'compensation-cost', make: compensationCostTable },
  { id: 'compensation-poverty', make: compensationPovertyTable },
  { id: 'provenance', make: provenanceTable },
  { id: 'sensitivity', make: sensitivityTable },
];
