import { inLanguage } from '../../columns/column.ts';
import { sampleOnce } from '../../columns/sample.ts';
import { find } from '../../indicators/find.ts';
import { type Inversion, type Reason, reasons } from '../../indicators/measured.ts';
import { type Given, type Line, type Observed, observe, observeSample } from '../../indicators/observed.ts';
import type { Layout } from '../../indicators/variance/survey-design.ts';
import type { Grouping } from './grouping.ts';
import type { QuantileInversion, Statistic } from './statistic.ts';

/** A column of welfare, with the poverty line each household is compared with where the indicator needs one. */
export interface Distribution {
  readonly of: Float64Array;
  readonly line?: number | Float64Array | Line;
}

/** An indicator of the register, by name, in each group of a grouping. */
export function indicated(name: string, distribution: Distribution, grouping: Grouping): Statistic[] {
  const { measure } = find(name)!;
  return observed(distribution, grouping).map((one, group) => {
    const { value, reason, influence, inversion } = measure(one);
    const n = one.of.values.length;
    if (Number.isNaN(value) || reason) return { value: null, n, reason: inWords(reason) };
    return {
      value,
      n,
      influence: influence && ((layout) => inUnits(influence(), grouping, layout)),
      domain: { grouping, group },
      inversion: inversion && inverted(inversion, grouping),
      isQuantile: restsOnQuantiles(name),
    };
  });
}

/** Whether an index is a quantile or a ratio of quantiles. */
export function restsOnQuantiles(name: string): boolean {
  return /^(median|p90p10|quantile:.*)$/.test(name);
}

function inverted({ reached, share, at }: Inversion, grouping: Grouping): QuantileInversion {
  return { reached, at, share: (layout) => inUnits(share(), grouping, layout) };
}

function observed(distribution: Distribution, grouping: Grouping): Observed[] {
  const { of, line } = distribution;
  if (line === undefined && grouping.by === null && !grouping.household)
    return [observeSample(sampleOnce(of, grouping.people))];
  const given = columns(distribution, grouping);
  return grouping.by === null ? [observe(given)] : rowsByGroup(grouping).map((rows) => observe({ ...given, rows }));
}

function inWords(reason: Reason | undefined): string {
  return reason ? inLanguage(reasons[reason], 'en') : 'undefined';
}

function columns({ of, line }: Distribution, { household, people }: Grouping): Given {
  if (!household) return { of, line, weights: people };
  const spread = (values: Float64Array) => Float64Array.from(household, (h) => values[h]);
  return { of: spread(of), line: line === undefined ? line : lineOfRows(line, spread), weights: people };
}

function lineOfRows(line: number | Float64Array | Line, spread: (values: Float64Array) => Float64Array): Given['line'] {
  if (typeof line === 'number') return line;
  if (line instanceof Float64Array) return spread(line);
  const { amount, influence } = line;
  return {
    amount: typeof amount === 'number' ? amount : spread(amount),
    influence: influence && (() => spread(influence())),
  };
}

function rowsByGroup({ codes, labels }: Grouping): Uint32Array[] {
  const sizes = new Uint32Array(labels.length);
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) sizes[codes[row]]++;
  const rows = Array.from(sizes, (size) => new Uint32Array(size));
  const next = new Uint32Array(labels.length);
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) rows[codes[row]][next[codes[row]]++] = row;
  return rows;
}

function inUnits(
  influence: Float64Array,
  { household, people }: Grouping,
  { unitOf, stratumOf }: Layout,
): Float64Array {
  const pull = new Float64Array(stratumOf.length);
  for (let row = 0; row < influence.length; row++)
    pull[unitOf[household ? household[row] : row]] += people[row] * influence[row];
  return pull;
}
