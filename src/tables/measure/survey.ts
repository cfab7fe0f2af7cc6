import { float64 } from '../../columns/column.ts';
import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { jackknifeOf, leftOutWeights } from '../../indicators/variance/left-out-weights.ts';
import { type ReplicateMethod, type Replication, replicationOf } from '../../indicators/variance/replicated.ts';
import { rescaledWeights } from '../../indicators/variance/rescaled-weights.ts';
import {
  type Codes,
  type Layout,
  type LonelyRule,
  layOut,
  populationUnitsOf,
} from '../../indicators/variance/survey-design.ts';
import { matches } from '../../population/pattern.ts';
import { drawnWith } from './codes.ts';
import type { Data } from './data.ts';
import type { Rule, Worksheet } from './rules.ts';
import { type Weighting, weightingOf } from './weighting.ts';

/** How the sample was drawn, as the command line says it; what it leaves out is taken from the data package. */
export interface SurveyOptions {
  readonly weight?: string;
  /** Members of each row, so that people are counted: weight × size. */
  readonly size?: string;
  readonly strata?: string;
  readonly psu?: string;
  /** A pattern of column names, or how many replicates to draw. */
  readonly replicates?: string;
  readonly replicateMethod?: ReplicateMethod;
  readonly centre?: 'estimate' | 'mean';
  readonly lonely?: LonelyRule;
  readonly fpc?: string;
  readonly seed?: number;
}

/** Replicate weights, made or read one at a time. */
export interface Replicated extends Replication {
  readonly count: number;
  readonly weights: (replicate: number) => Float64Array;
}

/** The weights of rows and how their sampling error is worked out. */
export interface Survey extends Weighting {
  readonly layout: Layout;
  readonly hasStrata: boolean;
  readonly hasPsu: boolean;
  readonly hasFpc: boolean;
  readonly replicated?: Replicated;
}

/** The rules that these options hold. */
export function surveyRules({ weight, size, strata, psu, fpc }: SurveyOptions): readonly Rule[] {
  const rule = (option: string, text: string | undefined, yields: Rule['yields']): Rule[] =>
    text === undefined ? [] : [{ option, text, yields }];
  return [
    ...rule('weight', weight, 'number'),
    ...rule('size', size, 'number'),
    ...rule('strata', strata, 'group'),
    ...rule('psu', psu, 'group'),
    ...rule('fpc', fpc, 'number'),
  ];
}

/** Weights, strata, sampling units and replicates of the rows measured; whatever cannot be used is said. */
export function surveyOf(data: Data, sheet: Worksheet, options: SurveyOptions, diagnostics: Diagnostic[]): Survey {
  const weighting = weightingOf(data, sheet, options, diagnostics);
  const strata = unitCodes('strata', { data, sheet, options, diagnostics });
  const psu = unitCodes('psu', { data, sheet, options, diagnostics }) ?? clusters(data, sheet);
  const plain = layOut({ rows: sheet.rows, strata, psu, lonely: options.lonely ?? 'refuse' });
  const populationUnits =
    options.fpc === undefined
      ? ofPackage({ data, sheet, options, diagnostics }, plain)
      : unitsInCountry(options.fpc, sheet, { plain, diagnostics });
  const layout = { ...plain, design: { ...plain.design, populationUnits } };
  const replicated = replicatesOf({ data, sheet, options, diagnostics }, weighting.weights, layout);
  const facts = { hasStrata: strata !== undefined, hasPsu: psu !== undefined, hasFpc: populationUnits !== undefined };
  if (!replicated) warnOfLonely(layout, diagnostics);
  return { ...weighting, layout, ...facts, replicated };
}

interface Around {
  readonly data: Data;
  readonly sheet: Worksheet;
  readonly options: SurveyOptions;
  readonly diagnostics: Diagnostic[];
}

function unitCodes(option: 'strata' | 'psu', { data, sheet, options, diagnostics }: Around): Codes | undefined {
  const name = options[option];
  if (name === undefined) {
    const codes = options.strata || options.psu ? undefined : data.design?.[option];
    return codes && ofRows(codes, data, sheet);
  }
  const { codes, missing, first } = drawnWith(sheet.worked(option, name));
  if (missing > 0) {
    const facts = { option: `--${option}`, name, count: missing, row: first + 1 };
    diagnostics.push(error('design-missing', undefined, facts));
  }
  return codes;
}

/** Members of one household are drawn together. */
function clusters({ memberOf }: Data, { level }: Worksheet): Int32Array | undefined {
  return level === 'person' && memberOf ? Int32Array.from(memberOf) : undefined;
}

function ofRows(codes: Int32Array, { memberOf }: Data, { level }: Worksheet): Int32Array {
  return level === 'person' && memberOf ? Int32Array.from(memberOf, (household) => codes[household]) : codes;
}

/** Primary sampling units in the country as the data package has them, where its design is the one in force. */
function ofPackage({ data, sheet, options }: Around, plain: Layout): ReadonlyMap<number, number> | undefined {
  const fpc = options.strata || options.psu ? undefined : data.design?.fpc;
  return fpc && populationUnitsOf(plain, spread(fpc, data, sheet));
}

/** Primary sampling units of each stratum in the country: a number of them, or the share that was drawn. */
function unitsInCountry(
  name: string,
  sheet: Worksheet,
  { plain, diagnostics }: { readonly plain: Layout; readonly diagnostics: Diagnostic[] },
): ReadonlyMap<number, number> {
  const { unitOf, stratumOf, unitsIn, strata } = plain;
  const { values } = sheet.worked('fpc', name);
  const units = new Map<number, number>();
  const wrong = new Set<number>();
  for (let row = 0; row < values.length; row++) {
    const stratum = stratumOf[unitOf[row]];
    const given = values[row] <= 1 ? unitsIn[stratum] / values[row] : values[row];
    const known = units.get(strata[stratum]) ?? given;
    units.set(strata[stratum], known);
    if (known !== given && !wrong.has(stratum)) {
      wrong.add(stratum);
      diagnostics.push(error('fpc-not-constant', undefined, { name, stratum: String(stratum + 1) }));
    }
  }
  unitsIn.forEach((drawn, stratum) => {
    const found = units.get(strata[stratum]) ?? Number.NaN;
    if (found >= drawn || wrong.has(stratum)) return;
    const facts = { name, stratum: String(stratum + 1), found: String(found), units: drawn };
    diagnostics.push(error('fpc-too-small', undefined, facts));
  });
  return units;
}

function replicatesOf(around: Around, weights: Float64Array, layout: Layout): Replicated | undefined {
  const { data, options, diagnostics } = around;
  const { replicates, seed = 1 } = options;
  const method = options.replicateMethod ?? (replicates === undefined ? data.design?.method : undefined);
  const centre = options.centre ?? data.design?.centre ?? 'mean';
  if (replicates !== undefined && !/^\d+$/.test(replicates)) {
    const columns = namedReplicates(replicates, around);
    if (columns.length === 0) return undefined;
    if (method === undefined) diagnostics.push(error('replicate-method', undefined, { pattern: replicates }));
    return method && given(columns, { method, centre, weights, layout: hasDesign(options) ? layout : undefined });
  }
  const ofPackage = replicates === undefined ? data.design?.replicates : undefined;
  if (ofPackage && method) {
    const columns = ofPackage.map((column) => spread(column, around.data, around.sheet));
    return given(scaledBySize(columns, around, weights), { method, centre, weights });
  }
  if (method === 'jkn') return jackknife(weights, layout, centre);
  if (method === 'brr') diagnostics.push(error('brr-needs-columns', undefined, {}));
  const count = Number(replicates);
  if (method === 'bootstrap' && !(count > 1)) diagnostics.push(error('bootstrap-needs-count', undefined, {}));
  return count > 1 && method !== 'brr' ? drawn(weights, layout, { count, centre, seed }) : undefined;
}

function hasDesign({ strata, psu }: SurveyOptions): boolean {
  return strata !== undefined || psu !== undefined;
}

interface Given {
  readonly method: ReplicateMethod;
  readonly centre: 'estimate' | 'mean';
  readonly weights: Float64Array;
  readonly layout?: Layout;
}

function given(columns: readonly Float64Array[], { method, centre, weights, layout }: Given): Replicated {
  const replication = replicationOf(weights, { method, centre, weights: columns }, layout);
  return { ...replication, count: columns.length, weights: (r) => columns[r] };
}

function jackknife(weights: Float64Array, layout: Layout, centre: 'estimate' | 'mean'): Replicated {
  const { units, ...replication } = jackknifeOf(layout, centre);
  return { ...replication, count: units.length, weights: (r) => leftOutWeights(weights, layout, units[r]) };
}

function drawn(
  weights: Float64Array,
  layout: Layout,
  { count, centre, seed }: { readonly count: number; readonly centre: 'estimate' | 'mean'; readonly seed: number },
): Replicated {
  const scales = new Float64Array(count).fill(1 / (count - 1));
  const df = Math.min(count - 1, layout.stratumOf.length - layout.unitsIn.length);
  const replicate = (r: number) => rescaledWeights(weights, layout, { seed, replicate: r });
  return { method: 'bootstrap', centre, scales, df, count, weights: replicate };
}

/** The columns of replicate weights that fit a pattern, in the file's order; where people are counted, times their size. */
function namedReplicates(pattern: string, around: Around): readonly Float64Array[] {
  const { data, sheet, diagnostics } = around;
  const frames = sheet.level === 'person' ? [data.persons!, data.households] : [data.households];
  const frame = frames.find(({ columns }) => [...columns.keys()].some((name) => matches(name, pattern)));
  if (!frame) {
    const names = [...data.households.columns.keys()];
    diagnostics.push(
      error('no-replicates', undefined, { pattern, near: nearest(pattern.replaceAll('*', '1'), names) }),
    );
    return [];
  }
  const columns = [...frame.columns.values()].filter(({ name }) => matches(name, pattern));
  const numbers = columns.flatMap((column) => (column.kind === 'number' ? [column] : []));
  for (const { name, missing } of numbers.filter((column) => column.missing > 0)) {
    const facts = { option: '--replicates', name, count: missing, row: 1 };
    diagnostics.push(error('design-missing', undefined, facts));
  }
  const rows = numbers.map((column) =>
    frame === data.persons ? float64(column) : spread(float64(column), data, sheet),
  );
  return scaledBySize(rows, around);
}

function scaledBySize(
  columns: readonly Float64Array[],
  { data, sheet, options }: Around,
  _weights?: Float64Array,
): readonly Float64Array[] {
  const isCounted = options.size === undefined && options.weight === undefined && sheet.level === 'household';
  const size =
    options.size === undefined ? (isCounted ? data.size : undefined) : sheet.worked('size', options.size).values;
  return size ? columns.map((column) => column.map((w, row) => w * size[row])) : columns;
}

function spread(column: Float64Array, { memberOf }: Data, { level }: Worksheet): Float64Array {
  return level === 'person' && memberOf ? Float64Array.from(memberOf, (household) => column[household]) : column;
}

function warnOfLonely({ unitsIn, design }: Layout, diagnostics: Diagnostic[]): void {
  const count = unitsIn.reduce((lonely, units) => lonely + (units === 1 ? 1 : 0), 0);
  if (count > 0 && design.lonely === 'refuse' && design.rows > 1)
    diagnostics.push(warning('lonely-stratum', undefined, { count }));
}
