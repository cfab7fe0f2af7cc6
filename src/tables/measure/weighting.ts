import type { Text } from '../../columns/column.ts';
import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts';
import { inBoth } from '../labels.ts';
import type { Data } from './data.ts';
import type { Worksheet } from './rules.ts';
import type { SurveyOptions } from './survey.ts';

/** What each row counts in every result, and how that came about. */
export interface Weighting {
  readonly weights: Float64Array;
  /** `weight × size`; absent where every row counts once. */
  readonly weightedBy?: Text;
}

/**
 * What each row stands for: the weight asked for, else that of the data package, else one; times the members of the row
 * where a size is asked for, or where a package's households are measured and no weight is asked for.
 */
export function weightingOf(
  data: Data,
  sheet: Worksheet,
  options: SurveyOptions,
  diagnostics: Diagnostic[],
): Weighting {
  const parts = [weightPart(data, sheet, options), sizePart(data, sheet, options)].filter((part) => part !== undefined);
  for (const { name, values } of parts) checkWeights(name, values, diagnostics);
  if (parts.length === 0) {
    suggestWeight(data, diagnostics);
    return { weights: new Float64Array(sheet.rows).fill(1) };
  }
  const [first, ...rest] = parts.map(({ values }) => values);
  const weights = rest.reduce((product, values) => product.map((w, row) => w * values[row]), first);
  return {
    weights,
    weightedBy: inBoth(
      parts.map(({ label }) => label),
      (labels) => labels.join(' × '),
    ),
  };
}

interface Part {
  readonly name: string;
  readonly label: Text;
  readonly values: Float64Array;
}

function weightPart({ weight, memberOf }: Data, sheet: Worksheet, options: SurveyOptions): Part | undefined {
  if (options.weight !== undefined)
    return { name: options.weight, label: options.weight, values: sheet.worked('weight', options.weight).values };
  if (weight === undefined) return undefined;
  if (sheet.level === 'household' || !memberOf) return { ...ofHousehold, values: weight };
  return { ...ofHousehold, values: Float64Array.from(memberOf, (household) => weight[household]) };
}

const ofHousehold = { name: 'household weight', label: { en: 'household weight', ar: 'وزن الأسرة' } };

function sizePart({ size }: Data, sheet: Worksheet, options: SurveyOptions): Part | undefined {
  if (options.size !== undefined)
    return { name: options.size, label: options.size, values: sheet.worked('size', options.size).values };
  const isCounted = options.weight === undefined && sheet.level === 'household';
  return isCounted && size ? { name: 'size', label: { en: 'size', ar: 'عدد الأفراد' }, values: size } : undefined;
}

function checkWeights(name: string, values: Float64Array, diagnostics: Diagnostic[]): void {
  let missing = 0;
  let below = 0;
  let total = 0;
  let firstMissing = -1;
  let firstBelow = -1;
  for (let row = 0; row < values.length; row++) {
    const w = values[row];
    if (Number.isNaN(w)) {
      if (missing++ === 0) firstMissing = row;
    } else if (w < 0) {
      if (below++ === 0) firstBelow = row;
    } else total += w;
  }
  if (missing > 0)
    diagnostics.push(error('weight-missing', undefined, { name, count: missing, row: firstMissing + 1 }));
  if (below > 0) {
    const facts = { name, count: below, row: firstBelow + 1, found: String(values[firstBelow]) };
    diagnostics.push(error('weights-below-zero', undefined, facts));
  }
  if (missing === 0 && below === 0 && total === 0 && values.length > 0)
    diagnostics.push(error('weights-all-zero', undefined, { name }));
}

const looksLikeWeight = /^(weights?|w|pw(eight|t)?|p?weight|hh?w(eight|t)|wgt|wt|rb050|db090|factor)$/i;

function suggestWeight({ households }: Data, diagnostics: Diagnostic[]): void {
  const columns = [...households.columns.values()].filter(
    ({ kind, name }) => kind === 'number' && looksLikeWeight.test(name),
  );
  if (columns.length === 0) return;
  const names = columns.map(({ name }) => `"${name}"`).join(' and ');
  diagnostics.push(warning('weight-column-there', undefined, { columns: names, first: columns[0].name }));
}
