import type { Column } from '../../../src/columns/column.ts';
import { reportEstimates } from '../../../src/reports/assessment/gather.ts';
import type { Material } from '../../../src/reports/assessment/material.ts';
import { resultOf } from '../../../src/reports/report.ts';
import type { Comparison } from '../../../src/simulation/outcome.ts';
import { disclose } from '../../../src/tables/disclosure/disclose.ts';
import { smallMaterial, smallReform } from '../written-report.ts';

/** The least number of households of a cell here. */
export const minCell = 3;

const levels = ['north', 'south', 'west'];
const codes = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 2);

/**
 * The small reform among three regions, of which one has two households, with weights and heads so odd that no two numbers agree
 * by chance. In the north one household receives nearly all of social assistance.
 */
export function withSmallRegion(): Comparison {
  const made = smallReform();
  const weight = Float64Array.from(made.population.weight, (w, h) => w + 7.1317 * h + 0.317 * h * h);
  const region = { kind: 'category', name: 'region', codes, levels, missing: 0 } as const;
  const { households } = made.population;
  const columns = new Map<string, Column>([...households.columns, ['region', region]]);
  const assistance = Float64Array.of(900_011, 1.7, 2.3, 0, 1907.3, 1811.9, 0, 0, 0, 0);
  const paid = new Map([...made.baseline.paid, ['social_assistance', assistance] as const]);
  return {
    ...made,
    population: { ...made.population, weight, households: { ...households, columns } },
    baseline: { ...made.baseline, paid, cost: new Map([...made.baseline.cost, ['social_assistance', assistance]]) },
    peopleWeight: weight.map((w) => 2 * w),
  };
}

/** The material of a report on it: as it is, and as it may be shown. */
export function openAndShown(): { readonly open: Material; readonly shown: Material } {
  const made = withSmallRegion();
  const first = resultOf(made, { by: ['region'] });
  const list = reportEstimates(first);
  const openly = smallMaterial({ result: { ...first, estimates: list }, undisclosed: list });
  const allowed = disclose(list, made, { minCell, by: ['region'] });
  return { open: openly, shown: { ...openly, result: { ...first, estimates: allowed }, minCell } };
}
