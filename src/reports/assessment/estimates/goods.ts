import type { Instrument } from '../../../policy/policy.ts';
import type { Outcome } from '../../../simulation/outcome.ts';
import type { Estimate } from '../../../tables/estimate.ts';
import { type Grouping, groupings } from '../../../tables/estimates/grouping.ts';
import { spine } from '../../../tables/estimates/index.ts';
import { comparedByGroup } from '../../../tables/estimates/measured.ts';
import { quantityUnit } from '../../../tables/estimates/quantities.ts';
import { byGroup } from '../../../tables/estimates/sums-by-group.ts';
import type { Result } from '../../../tables/result.ts';

/** What each group of households uses of each priced good and pays for it, a year: `total` of `<id>.quantity` and `<id>.bill`. */
export function goodsEstimates(result: Pick<Result, 'comparison'>): Estimate[] {
  const { comparison } = result;
  const [, byWelfare] = groupings(comparison, []);
  return pricedForHouseholds(comparison).flatMap((instrument) =>
    (['quantity', 'bill'] as const).flatMap((part) => totals(result, instrument, { part, grouping: byWelfare })),
  );
}

/** Priced goods that households themselves use. */
export function pricedForHouseholds(comparison: Result['comparison']): readonly Instrument[] {
  const { baseline, reform } = comparison;
  return spine(comparison).filter(
    ({ id, who }) =>
      who === 'household' &&
      [baseline, reform].some(({ exposed }) => exposed.has(`${id}.quantity`) && exposed.has(`${id}.bill`)),
  );
}

interface Part {
  readonly part: 'quantity' | 'bill';
  readonly grouping: Grouping;
}

function totals(
  { comparison }: Pick<Result, 'comparison'>,
  instrument: Instrument,
  { part, grouping }: Part,
): Estimate[] {
  const of = `${instrument.id}.${part}`;
  const { currency } = comparison.population;
  const unit = part === 'quantity' ? `${quantityUnit({ comparison }, instrument) ?? 'unit'}/year` : `${currency}/year`;
  const nothing = new Float64Array(grouping.households);
  const under = (outcome: Outcome) =>
    byGroup(grouping, { values: outcome.exposed.get(of) ?? nothing, weights: grouping.treasury });
  const plan = comparedByGroup({ indicator: 'total', of, unit }, grouping, () => ({
    baseline: under(comparison.baseline),
    reform: under(comparison.reform),
  }));
  return plan.measure().map(({ estimate }) => estimate);
}
