import { type Sample, sample } from '../../columns/sample.ts';
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts';
import { contrastOf, contrastProblems, contrastRules, readContrast } from './contrasts.ts';
import type { Data } from './data.ts';
import { decompositionRules } from './decomposition.ts';
import { groupingOf, groupingProblems, groupRules } from './groupings.ts';
import { askedIndicators } from './indicators.ts';
import { lineProblems, lineRules } from './lines.ts';
import { columnsOf, inDomain, type Plan, type Variable } from './plan.ts';
import type { Request } from './request.ts';
import { type Rule, type Worksheet, workOut } from './rules.ts';
import { type Columns, situationsOf } from './situations.ts';
import { type Survey, surveyOf, surveyRules } from './survey.ts';

/** A plan, and the survey it is to be carried out on. */
export interface Prepared {
  readonly data: Data;
  readonly plan: Plan;
  readonly survey: Survey;
}

/** Checks a request against data and works its rules out; undefined where anything is wrong, which has then been said. */
export function prepare(data: Data, request: Request, diagnostics: Diagnostic[]): Prepared | undefined {
  const problems: Diagnostic[] = [];
  const asked = askedIndicators(
    request.indicators,
    { line: request.lines.length > 0, welfare: request.welfare !== undefined, baseline: request.against !== undefined },
    problems,
  );
  problems.push(...contrastProblems(request.contrasts));
  if (request.of.length === 0) problems.push(nothingMeasured(data));
  const sheet = workOut(data, rulesOf(request), { period: request.period, diagnostics: problems });
  const survey = sheet && surveyOf(data, sheet, request, problems);
  const plan = sheet && survey && isSound(problems) ? planOf({ request, sheet, asked, survey }, problems) : undefined;
  diagnostics.push(...problems);
  return plan && survey && isSound(problems) ? { data, plan, survey } : undefined;
}

function isSound(problems: readonly Diagnostic[]): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}

function nothingMeasured({ households, persons }: Data): Diagnostic {
  const columns = [...households.columns.values(), ...(persons?.columns.values() ?? [])];
  const known = columns.filter(({ kind }) => kind === 'number').map(({ name }) => name);
  return error('nothing-measured', undefined, { known: known.slice(0, 12).join(', ') });
}

function rulesOf(request: Request): readonly Rule[] {
  const { of, welfare, against, rank, filter, by, lines } = request;
  const number = (option: string, text: string): Rule => ({ option, text, yields: 'number' });
  return [
    ...of.map((text) => number('of', text)),
    ...(welfare === undefined ? [] : [number('welfare', welfare)]),
    ...(against === undefined ? [] : [number('against', against)]),
    ...(rank === undefined ? [] : [number('rank', rank)]),
    ...(filter === undefined ? [] : [{ option: 'filter', text: filter, yields: 'condition' } as const]),
    ...groupRules(by),
    ...contrastRules(request.contrasts),
    ...lineRules(lines),
    ...decompositionRules(request),
    ...surveyRules(request),
  ];
}

interface Sound {
  readonly request: Request;
  readonly sheet: Worksheet;
  readonly asked: Plan['asked'];
  readonly survey: Survey;
}

function planOf({ request, sheet, asked, survey }: Sound, problems: Diagnostic[]): Plan {
  const domain = domainOf(request, sheet, problems);
  const variables = request.of.map((text) => variableOf(text, { request, sheet, survey, domain }, problems));
  problems.push(...groupingProblems(variables[0].groupings));
  return { request, sheet, variables, asked, domain };
}

/** Rows for which the filter holds; where it is missing, it does not. */
function domainOf({ filter }: Request, sheet: Worksheet, problems: Diagnostic[]): Uint8Array | undefined {
  if (filter === undefined) return undefined;
  const domain = Uint8Array.from(sheet.worked('filter', filter).values, (holds) => (holds === 1 ? 1 : 0));
  if (!domain.includes(1)) problems.push(error('nobody-left', undefined, { text: filter, rows: sheet.rows }));
  return domain;
}

interface Placed {
  readonly request: Request;
  readonly sheet: Worksheet;
  readonly survey: Survey;
  readonly domain: Uint8Array | undefined;
}

function variableOf(text: string, { request, sheet, survey, domain }: Placed, problems: Diagnostic[]): Variable {
  const { welfare, by, contrasts, lines, groups, quantiles } = request;
  const of = sheet.worked('of', text);
  const everybody = columnsOf(request, of, sheet);
  const columns = inDomain(everybody, domain);
  const rank = request.rank === undefined ? undefined : sheet.worked('rank', request.rank).values;
  const ranked = rankedOn(rank ? { ...columns, welfare: rank } : columns, survey.weights, quantiles);
  if (domain?.includes(1) !== false && ranked().values.length === 0)
    problems.push(error('nobody-measured', undefined, { text, rows: sheet.rows }));
  const grouped = (one: string) => groupingOf(one, sheet, ranked, { groups, quantiles });
  const compared = welfare === undefined ? of : sheet.worked('welfare', welfare);
  problems.push(...lineProblems(lines, { sheet, compared, isPut: request.period !== undefined }));
  return {
    of: text,
    unit: of.unit,
    welfare,
    welfareUnit: welfare === undefined ? undefined : compared.unit,
    inDomain: columns,
    everybody,
    groupings: by.map(grouped),
    contrasts: contrasts.flatMap((one) => contrastOf(readContrast(one)!, grouped, problems)),
  };
}

/** What people are put into equal groups by: their welfare, before any reform. */
function rankedOn(columns: Columns, weights: Float64Array, quantiles: Request['quantiles']): () => Sample {
  let ranked: Sample | undefined;
  return () => {
    ranked ??= situationsOf(columns, weights, quantiles)[0].observed.welfare;
    return ranked;
  };
}

/** A sample of a variable over everybody measured. */
export function sampleIn({ survey }: Prepared, { inDomain: { of } }: Variable): Sample {
  return sample(of, survey.weights);
}
