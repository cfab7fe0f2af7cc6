import { quantileGroups } from '../../columns/groups.ts';
import { remembered } from '../../columns/remembered.ts';
import { sample } from '../../columns/sample.ts';
import type { Comparison, Outcome } from '../../simulation/outcome.ts';
import { apart, fiscalSystem, partOfWelfare, together } from './fiscal-system.ts';
import type { Grouping } from './grouping.ts';
import { indicated } from './indicated.ts';
import { comparedByGroup, type Plan } from './measured.ts';
import { bothPolicies, type Source } from './source.ts';

/** Fifths of people by welfare without the transfer, or with it, as estimates name them. */
export const fifths = { pre: 'quintile_pre', post: 'quintile_post' } as const;

/** What is given of each fifth; adequacy of everybody too. */
export const byFifth = ['coverage', 'beneficiary_incidence', 'benefit_incidence', 'adequacy'] as const;

/** What is given of everybody together, with its unit; those at the poverty line carry it. */
export const ofProgramme = [
  { indicator: 'cgh', unit: 'ratio', atLine: false },
  { indicator: 'gini_reduction', unit: 'share', atLine: false },
  { indicator: 'benefit_cost', unit: 'ratio', atLine: true },
  { indicator: 'headcount_reduction', unit: 'share', atLine: true },
  { indicator: 'headcount_reduction:points', unit: 'share', atLine: true },
  { indicator: 'gap_reduction', unit: 'share', atLine: true },
  { indicator: 'undercoverage', unit: 'share', atLine: true },
  { indicator: 'leakage', unit: 'share', atLine: true },
  { indicator: 'leakage:people', unit: 'share', atLine: true },
  { indicator: 'targeting_differential', unit: 'share', atLine: true },
] as const;

/**
 * The social protection indicators of ASPIRE for each transfer that is part of welfare: who is covered, who receives how much
 * of it, what it is worth to them, and what it does to poverty and inequality. Everybody who lives with a recipient counts as
 * one; fifths are formed anew under each policy on welfare with and without the transfer; the target is the poor without it.
 */
export function protectionEstimates(source: Source): Plan[] {
  const ids = transfersIn(source.comparison);
  const all = ids.length > 1 ? [{ of: allTransfers, ids }] : [];
  return [...ids.map((of) => ({ of, ids: [of] })), ...all].flatMap((programme) => [
    ...fifthsOf(source, programme),
    ...wholeOf(source, programme),
  ]);
}

/** How estimates call all transfers together. */
export const allTransfers = 'all_transfers';

/** A transfer, or several taken as one. */
interface Programme {
  readonly of: string;
  readonly ids: readonly string[];
}

function paidBy(source: Source, outcome: Outcome, { ids: [first, ...more] }: Programme): Float64Array {
  return more.reduce(
    (paid, id) => together(paid, partOfWelfare(source, outcome, id)),
    partOfWelfare(source, outcome, first),
  );
}

/** Transfers that are part of welfare: what is neither a price, nor pay, nor a tax. */
export function transfersIn(comparison: Comparison): readonly string[] {
  const { baseline, reform } = comparison;
  const isPriced = (id: string) => baseline.exposed.has(`${id}.bill`) || reform.exposed.has(`${id}.bill`);
  return fiscalSystem(comparison)
    .filter(({ id, kind }) => !isPriced(id) && !['pay', 'schedule', 'ad_valorem'].includes(kind))
    .filter(({ id }) => [baseline, reform].every(({ paid }) => isNowhereNegative(paid.get(id))))
    .map(({ id }) => id);
}

function isNowhereNegative(amounts: Float64Array | undefined): boolean {
  return amounts === undefined || !amounts.some((x) => x < 0);
}

function fifthsOf(source: Source, programme: Programme): Plan[] {
  const { of } = programme;
  const cells = (by: string) => ({ by, labels: ['1', '2', '3', '4', '5'] });
  return (['pre', 'post'] as const).flatMap((moment) =>
    byFifth.map((indicator) =>
      comparedByGroup({ indicator, of, unit: 'share' }, cells(fifths[moment]), () =>
        bothPolicies(source, (outcome) => {
          const paid = paidBy(source, outcome, programme);
          const ranking = moment === 'pre' ? apart(outcome.welfare, paid) : outcome.welfare;
          return indicated(indicator, { of: paid, welfare: outcome.welfare }, inFifths(source.groupings[0], ranking));
        }),
      ),
    ),
  );
}

const inFifths = remembered((everybody: Grouping, ranking: Float64Array): Grouping => {
  const codes = quantileGroups(sample(ranking, everybody.people), 5);
  return { ...everybody, by: 'quintile', labels: ['1', '2', '3', '4', '5'], codes };
});

function wholeOf(source: Source, programme: Programme): Plan[] {
  const { of } = programme;
  const [everybody] = source.groupings;
  const [line] = source.comparison.lines;
  const columns = (outcome: Outcome) => ({ of: paidBy(source, outcome, programme), welfare: outcome.welfare });
  const share = (indicator: string): Plan =>
    comparedByGroup({ indicator, of, unit: 'share' }, everybody, () =>
      bothPolicies(source, (outcome) => indicated(indicator, columns(outcome), everybody)),
    );
  const whole = ofProgramme
    .filter(({ atLine }) => line || !atLine)
    .map(({ indicator, unit, atLine }) =>
      comparedByGroup({ indicator, of, unit, ...(atLine && { line: line.name }) }, everybody, () =>
        bothPolicies(source, (outcome) =>
          indicated(indicator, { ...columns(outcome), ...(atLine && { line: line.value }) }, everybody),
        ),
      ),
    );
  return [...(of === allTransfers ? [share('coverage')] : []), share('adequacy'), ...whole];
}
