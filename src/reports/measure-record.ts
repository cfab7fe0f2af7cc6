import { inLanguage } from '../columns/column.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Input } from '../population/population.ts';
import { conventionsInFull } from '../tables/measure/conventions.ts';
import type { Data } from '../tables/measure/data.ts';
import type { Measurement } from '../tables/measure/index.ts';
import type { Request } from '../tables/measure/request.ts';
import { type RunWarning, runWarning } from './run-record.ts';

/** Where measures come from: the data, what was asked, how the sample was drawn, and the conventions in force. */
export interface MeasureRecord {
  /** Stands where a run names its scenario, so that results of one are not written over those of another. */
  readonly scenario: string;
  readonly data: string;
  readonly baseline: string | null;
  readonly currency: string | null;
  readonly seed: number;
  readonly inputs: readonly Input[];
  readonly asked: Partial<Request>;
  readonly survey: Readonly<Record<string, unknown>>;
  readonly conventions: Readonly<Record<string, string>>;
  readonly warnings: readonly RunWarning[];
}

/** The record of a measurement, in the order of keys in which it is written. */
export function measureRecord(
  { prepared }: Measurement,
  { baseline, diagnostics }: { readonly baseline?: Data; readonly diagnostics: readonly Diagnostic[] },
): MeasureRecord {
  const { data, plan, survey } = prepared;
  const { layout, replicated, weightedBy, hasStrata, hasPsu } = survey;
  return {
    scenario: `measure ${data.path}`,
    data: data.path,
    baseline: baseline?.path ?? null,
    currency: data.currency ?? null,
    seed: plan.request.seed ?? 1,
    inputs: [...data.inputs, ...(baseline?.inputs ?? [])],
    asked: plan.request,
    survey: {
      rows: plan.sheet.rows,
      level: plan.sheet.level,
      weighted_by: weightedBy === undefined ? null : inLanguage(weightedBy, 'en'),
      strata: hasStrata ? layout.unitsIn.length : null,
      primary_units: hasPsu ? layout.stratumOf.length : null,
      replicates: replicated ? { method: replicated.method, count: replicated.count, centre: replicated.centre } : null,
      degrees_of_freedom: replicated ? replicated.df : layout.stratumOf.length - layout.unitsIn.length,
    },
    conventions: conventionsInFull(plan.request),
    warnings: diagnostics.filter(({ severity }) => severity === 'warning').map(runWarning),
  };
}
