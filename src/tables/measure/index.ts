import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts';
import type { Estimate } from '../estimate.ts';
import type { Table } from '../table.ts';
import { conventionsOf } from './conventions.ts';
import type { Data } from './data.ts';
import { decomposed, growthParts } from './decomposed.ts';
import { decompositionProblems, decompositionsOf } from './decomposition.ts';
import { samplingUnits } from './errors.ts';
import { comparedSamples, type Estimated, estimated } from './estimated.ts';
import { variableFacts } from './facts.ts';
import { findings } from './findings.ts';
import { notesOf } from './notes.ts';
import { partTable } from './part-table.ts';
import { drawnLines } from './plan.ts';
import { type Prepared, prepare, sampleIn } from './prepare.ts';
import type { Request } from './request.ts';
import { measureTable } from './table.ts';
import { shownOf, type Withholding, withholding } from './withheld/withhold.ts';

/** Everything measured: the tidy list, and the tables made of it. */
export interface Measurement {
  readonly prepared: Prepared;
  readonly estimates: readonly Estimate[];
  readonly tables: readonly Table[];
}

/**
 * Measures variables of data without any policy: every indicator asked for with its sampling error. With a second sample,
 * that one is the baseline and the change its independent difference. Problems are pushed; undefined where any is an error.
 */
export function measure(
  data: Data,
  request: Request,
  { baseline, diagnostics }: { readonly baseline?: Data; readonly diagnostics: Diagnostic[] },
): Measurement | undefined {
  diagnostics.push(...decompositionProblems(request, baseline !== undefined));
  const prepared = prepare(data, request, diagnostics);
  const before = baseline && prepare(baseline, request, diagnostics);
  const isRefused = diagnostics.some(({ severity }) => severity === 'error');
  if (!prepared || (baseline && !before) || isRefused) return undefined;
  const results = before ? ofBoth(before, prepared) : ofOne(prepared);
  diagnostics.push(...undefinedProblems(request, results));
  if (diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  const held = withholding(results, before ? [before, prepared] : [prepared]);
  const estimates = results.map((one) => shownOf(one, held));
  return { prepared, estimates, tables: tablesOf(prepared, results, { estimates, held }) };
}

function ofOne({ plan, survey }: Prepared): readonly Estimated[] {
  return estimated(function* (weights) {
    yield* findings(plan, weights, survey.replicated ? undefined : samplingUnits(weights, survey.layout));
    yield* decomposed(plan, weights);
  }, survey);
}

function ofBoth(before: Prepared, after: Prepared): readonly Estimated[] {
  return [...comparedSamples(ofOne(before), ofOne(after)), ...growthBetween(before, after)];
}

/** Growth and redistribution between two samples, at lines that are one amount for all: those drawn on the first. */
function growthBetween(before: Prepared, after: Prepared): readonly Estimated[] {
  if (!decompositionsOf(after.plan.request).some(({ kind }) => kind === 'growth')) return [];
  return after.plan.variables.flatMap((variable, v) => {
    const first = before.plan.variables[v];
    const samples = [sampleIn(before, first), sampleIn(after, variable)] as const;
    return drawnLines(before.plan, first, before.survey.weights).flatMap(({ name, baseline: { amount } }) => {
      if (typeof amount !== 'number') return [];
      return [0, 1, 2].flatMap((alpha) =>
        growthParts(...samples, { line: amount, alpha }).map(([indicator, value]) => ({
          subject: {
            indicator,
            of: variable.of,
            policy: 'change' as const,
            by: null,
            group: null,
            unit: 'index',
            line: name,
            part: 'growth' as const,
            variable: variable.of,
          },
          value,
          n: samples[0].values.length + samples[1].values.length,
          excluded: 0,
        })),
      );
    });
  });
}

/**
 * Indicators asked for by name that have no value for everybody: refused where nothing that was asked for has one, and
 * warned of else.
 */
function undefinedProblems({ indicators }: Request, results: readonly Estimated[]): readonly Diagnostic[] {
  if (indicators === undefined || indicators.includes('all')) return [];
  const own = results.filter(({ subject }) => subject.by === null && subject.part === undefined);
  const lacking = own.filter(({ value }) => !Number.isFinite(value));
  const say = lacking.length === own.length ? error : warning;
  return lacking
    .filter(({ subject }) => own.length === lacking.length || subject.policy !== 'change')
    .map(({ subject: { indicator, of }, reason = 'it is not a number' }) =>
      say('no-value', undefined, { name: indicator, of, why: reason, remedy: remedies[reason] ?? usualRemedy }),
    );
}

const usualRemedy = 'choose an indicator that can take these values';
const remedies: Readonly<Record<string, string>> = {
  'the mean is not positive': 'measure a variable whose mean is above zero, or take fgt0 or quantiles instead',
  'nobody is there': 'check --filter and missing values',
};

function tablesOf(
  prepared: Prepared,
  results: readonly Estimated[],
  { estimates, held }: { readonly estimates: readonly Estimate[]; readonly held: Withholding },
): readonly Table[] {
  const { request, variables } = prepared.plan;
  const facts = variableFacts(prepared);
  const conventions = conventionsOf(request);
  const both = results.map((result, k) => ({ result, subject: result.subject, estimate: estimates[k] }));
  return variables.flatMap(({ of, welfare }, v) => {
    const mine = both.filter(({ subject }) => subject.of === of || (v === 0 && subject.of === welfare));
    const notesOn = notesOf(prepared, facts[v], held);
    const plain = mine.filter(({ subject }) => subject.part === undefined);
    const parts = mine.filter(({ subject }) => subject.part !== undefined);
    const shown = (some: typeof mine) => ({
      of,
      estimates: some.map(({ estimate }) => estimate),
      notes: notesOn(some.map(({ result }) => result)),
      conventions,
    });
    return [
      ...distinct(plain.map(({ subject }) => subject.by)).map((by) =>
        measureTable({ id: tableId(v, by), by, ...shown(plain.filter(({ subject }) => subject.by === by)) }),
      ),
      ...distinct(parts.map(({ subject }) => subject.part!)).map((part) =>
        partTable({ id: tableId(v, part), part, ...shown(parts.filter(({ subject }) => subject.part === part)) }),
      ),
    ];
  });
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

function tableId(variable: number, by: string | null): string {
  return ['measure', ...(variable > 0 ? [String(variable + 1)] : []), ...(by === null ? [] : ['by', by])].join('-');
}
