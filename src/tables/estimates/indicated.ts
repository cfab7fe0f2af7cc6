import { inLanguage } from '../../columns/column.ts';
import { sampleOnce } from '../../columns/sample.ts';
import { find } from '../../indicators/find.ts';
import { type Reason, reasons } from '../../indicators/measured.ts';
import { type Given, type Observed, observe, observeSample } from '../../indicators/observed.ts';
import type { Grouping } from './grouping.ts';
import type { Statistic } from './statistic.ts';

/** A column of welfare, with the poverty line each household is compared with where the indicator needs one. */
export interface Distribution {
  readonly of: Float64Array;
  readonly line?: number | Float64Array;
}

/** An indicator of the register, by name, in each group of a grouping. */
export function indicated(name: string, distribution: Distribution, grouping: Grouping): Statistic[] {
  const { measure } = find(name)!;
  return observed(distribution, grouping).map((one) => {
    const { value, reason, influence } = measure(one);
    const n = one.of.values.length;
    if (Number.isNaN(value) || reason) return { value: null, n, reason: inWords(reason) };
    return { value, n, influence: influence && (() => weighted(influence(), grouping)) };
  });
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
  return { of: spread(of), line: typeof line === 'object' ? spread(line) : line, weights: people };
}

function rowsByGroup({ codes, labels }: Grouping): Uint32Array[] {
  const sizes = new Uint32Array(labels.length);
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) sizes[codes[row]]++;
  const rows = Array.from(sizes, (size) => new Uint32Array(size));
  const next = new Uint32Array(labels.length);
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) rows[codes[row]][next[codes[row]]++] = row;
  return rows;
}

function weighted(influence: Float64Array, { household, households, people }: Grouping): Float64Array {
  const pull = new Float64Array(households);
  for (let row = 0; row < influence.length; row++)
    pull[household ? household[row] : row] += people[row] * influence[row];
  return pull;
}
