import { sum } from '../../columns/sum.ts';
import type { Outcome } from '../../simulation/outcome.ts';
import { apart, fiscalSystem, partOfWelfare, prefiscal, together } from './fiscal-system.ts';
import type { Grouping } from './grouping.ts';
import { indicated } from './indicated.ts';
import { comparedByGroup, type Plan, type Subject } from './measured.ts';
import { bothPolicies, type Source } from './source.ts';
import type { Statistic } from './statistic.ts';
import { byGroup } from './sums-by-group.ts';

/** How estimates call all taxes, transfers and subsidies together. */
export const systemName = 'fiscal_system';

/** The three parts of redistribution: what it is, what it would be had nobody changed places, and what changing places undoes. */
export const redistributionIndicators = ['redistribution', 'reynolds_smolensky', 'reranking'] as const;

/**
 * How progressive each tax, transfer and subsidy is, and how much it redistributes on its own: its size as a share of income
 * before the fiscal system, its concentration over that income, Kakwani's index with the sign of a tax or a benefit, and the
 * redistributive effect with its parts. The same parts for the system as a whole, overall and by the variables asked for.
 */
export function progressivityEstimates(source: Source): Plan[] {
  const system = fiscalSystem(source.comparison);
  if (system.length === 0) return [];
  const [everybody, , ...variables] = source.groupings;
  return [
    ...system.flatMap(({ id }) => [
      ...progressivity(source, id),
      ...parts(source, { of: id, grouping: everybody }, (outcome) => {
        const before = prefiscal(source, outcome);
        return { before, after: together(before, partOfWelfare(source, outcome, id)) };
      }),
    ]),
    ...[everybody, ...variables].flatMap((grouping) =>
      parts(source, { of: systemName, grouping }, (outcome) => ({
        before: prefiscal(source, outcome),
        after: outcome.welfare,
      })),
    ),
  ];
}

/** Whether an instrument gives or takes, in all. */
export function isBenefit(amounts: Float64Array, weights: Float64Array): boolean {
  return sum(amounts.map((x, h) => (Number.isNaN(x) ? 0 : x * weights[h]))) >= 0;
}

function progressivity(source: Source, of: string): Plan[] {
  const [everybody] = source.groupings;
  const plan = (indicator: string, measure: (outcome: Outcome, amounts: Float64Array) => Statistic[]): Plan =>
    comparedByGroup(
      { indicator, of, unit: indicator === 'average_rate' ? 'share' : 'index', ...onPrefiscal },
      everybody,
      () => bothPolicies(source, (outcome) => measure(outcome, partOfWelfare(source, outcome, of))),
    );
  const ranked = (name: string, outcome: Outcome, amounts: Float64Array) =>
    indicated(name, { of: amounts, welfare: prefiscal(source, outcome) }, everybody);
  return [
    plan('average_rate', (outcome, values) =>
      byGroup(everybody, { values, weights: everybody.people, over: prefiscal(source, outcome) }),
    ),
    plan('concentration', (outcome, amounts) => ranked('concentration', outcome, amounts)),
    plan('kakwani', (outcome, amounts) =>
      ranked(isBenefit(amounts, everybody.people) ? 'kakwani:benefit' : 'kakwani:tax', outcome, amounts),
    ),
  ];
}

interface BeforeAndAfter {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

const onPrefiscal: Pick<Subject, 'welfare'> = { welfare: 'prefiscal' };

function parts(
  source: Source,
  { of, grouping }: { readonly of: string; readonly grouping: Grouping },
  incomes: (outcome: Outcome) => BeforeAndAfter,
): Plan[] {
  const size = (outcome: Outcome): Statistic[] => {
    const { before, after } = incomes(outcome);
    return byGroup(grouping, { values: apart(after, before), weights: grouping.people, over: before });
  };
  const part = (name: string) => (outcome: Outcome) => {
    const { before, after } = incomes(outcome);
    return indicated(name, { of: after, welfare: before }, grouping);
  };
  const plan = (indicator: string, measure: (outcome: Outcome) => Statistic[]): Plan =>
    comparedByGroup(
      { indicator, of, unit: indicator === 'average_rate' ? 'share' : 'index', ...onPrefiscal },
      grouping,
      () => bothPolicies(source, measure),
    );
  return [
    ...(of === systemName ? [plan('average_rate', size)] : []),
    ...redistributionIndicators.map((name) => plan(name, part(name))),
  ];
}
