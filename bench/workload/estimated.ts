import type { Estimate } from '../../src/tables/estimate.ts';
import type { Numbers } from './numbers.ts';

/** W's numbers, looked up among estimates of the scenario by region. */
export function numbersIn(estimates: readonly Estimate[]): Numbers {
  const numbers: Record<string, number> = {};
  for (const estimate of estimates) {
    const name = nameOf(estimate);
    if (name !== undefined) numbers[name] = estimate.value ?? Number.NaN;
  }
  return numbers;
}

const instruments = new Set(['pay', 'electricity', 'petrol', 'support']);

function nameOf({ indicator, of, policy, by, group, line }: Estimate): string | undefined {
  if (line !== undefined && line !== 'relative') return undefined;
  const what = `${indicator} ${of}`;
  if (by === null) {
    if (what === 'count persons') return 'people';
    if (policy === 'change') return undefined;
    if (indicator === 'total' && instruments.has(of)) return `${of}_${policy}`;
    return of === 'welfare' && /^(gini|fgt[012])$/.test(indicator) ? `${indicator}_${policy}` : undefined;
  }
  if (by === 'decile') {
    if (what === 'winners welfare' || what === 'losers welfare') return `decile_${group}_${indicator}`;
    return what === 'mean welfare' && policy !== 'change' ? `decile_${group}_mean_${policy}` : undefined;
  }
  if (what === 'count persons') return `region_${group}_people`;
  if (policy === 'change') return undefined;
  if (what === 'mean welfare') return `region_${group}_mean_${policy}`;
  if (what === 'fgt0 welfare') return `region_${group}_poor_${policy}`;
  return what === 'total received:support' && policy === 'reform' ? `region_${group}_support` : undefined;
}
