import type { Comparison } from '../../src/simulation/outcome.ts';
import type { Estimate } from '../../src/tables/estimate.ts';
import type { Numbers } from './numbers.ts';

/** W's numbers, taken from estimates of the scenario by region. */
export function numbersIn(estimates: readonly Estimate[], { lines }: Pick<Comparison, 'lines'>): Numbers {
  const numbers: Record<string, number> = { line: Number(lines[0].value) };
  for (const estimate of estimates) {
    const name = nameOf(estimate);
    if (name !== undefined) numbers[name] = estimate.value ?? Number.NaN;
  }
  return numbers;
}

type Subject = Pick<Estimate, 'indicator' | 'of' | 'by' | 'line'>;

const instruments = new Set(['pay', 'electricity', 'petrol', 'support']);

/** Whether W has a number of that subject. */
export function isOfW({ indicator, of, by, line }: Subject): boolean {
  if (line !== undefined && line !== 'relative') return false;
  if (indicator === 'count') return of === 'persons' && by !== 'decile';
  if (indicator === 'total') return by === null ? instruments.has(of) : by === 'region' && of === 'received:support';
  if (of !== 'welfare') return false;
  if (by === null) return /^(gini|fgt[012])$/.test(indicator);
  return (by === 'decile' ? /^(mean|winners|losers)$/ : /^(mean|fgt0)$/).test(indicator);
}

function nameOf(estimate: Estimate): string | undefined {
  const { indicator, of, policy, by, group } = estimate;
  if (!isOfW(estimate)) return undefined;
  if (indicator === 'count') return by === null ? 'people' : `region_${group}_people`;
  if (by === 'decile' && indicator !== 'mean') return `decile_${group}_${indicator}`;
  if (policy === 'change') return undefined;
  if (by === null) return indicator === 'total' ? `${of}_${policy}` : `${indicator}_${policy}`;
  if (indicator === 'total') return policy === 'reform' ? `region_${group}_support` : undefined;
  return `${by}_${group}_${indicator === 'fgt0' ? 'poor' : indicator}_${policy}`;
}
