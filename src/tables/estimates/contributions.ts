import { once } from '../../columns/sample.ts';
import { minus } from '../../indicators/arithmetic.ts';
import { type Contribution, marginalContribution } from '../../indicators/contributions.ts';
import type { Measured } from '../../indicators/measured.ts';
import type { Observed } from '../../indicators/observed.ts';
import type { LineInForce, Outcome } from '../../simulation/outcome.ts';
import { budgetLines, lineOf } from '../budget-line.ts';
import { type Effect, effectOn, effects, type Stage, shapleyStatistics } from './coalitions.ts';
import { apart, fiscalSystem, partOfWelfare, prefiscal } from './fiscal-system.ts';
import { observed, statisticOf } from './indicated.ts';
import { comparedByGroup, type Plan, type Subject } from './measured.ts';
import { type Player, playersOf } from './players.ts';
import { bothPolicies, type Source } from './source.ts';

/** The parts of a marginal contribution to the Gini, as estimates name them: all, vertical, by changes of place. */
export const contributionParts = {
  all: 'contribution:gini',
  vertical: 'contribution_vertical:gini',
  reranking: 'contribution_reranking:gini',
} as const satisfies Record<keyof Contribution, string>;

/**
 * What each tax, transfer and subsidy, and each budget line, takes off the Gini, the headcount and the poverty gap of welfare:
 * the index without it less the index with it (its marginal contribution), and its Shapley value, which add up to what the
 * whole system takes off. Poverty is at the first line, as it is anchored.
 */
export function contributionEstimates(source: Source): Plan[] {
  const system = fiscalSystem(source.comparison);
  if (system.length === 0) return [];
  const [line] = source.comparison.lines;
  const lines = budgetLines(system).map((name) => ({
    of: `budget:${name}`,
    instruments: system.filter((instrument) => lineOf(instrument) === name).map(({ id }) => id),
  }));
  const removed: Player[] = [...system.map(({ id }) => ({ of: id, instruments: [id] })), ...lines];
  return [
    ...removed.flatMap((player) => marginal(source, player, line)),
    ...shapleyPlans(source, playersOf(system), line),
  ];
}

/** Effects that can be worked out: poverty only where there is a line. */
export function effectsAt(line: LineInForce | undefined): readonly Effect[] {
  return line ? effects : ['gini'];
}

/** What an estimate of an effect is of: poverty carries its line. */
export function effectSubject(effect: Effect, line: LineInForce | undefined): Pick<Subject, 'unit' | 'line'> {
  const unit = effect === 'fgt0' ? 'share' : 'index';
  return effect === 'gini' || !line ? { unit } : { unit, line: line.name };
}

function marginal(source: Source, { of, instruments }: Player, line: LineInForce | undefined): Plan[] {
  const [everybody] = source.groupings;
  const lined = (outcome: Outcome): Observed => {
    const without = instruments.reduce(
      (income, id) => apart(income, partOfWelfare(source, outcome, id)),
      outcome.welfare,
    );
    const columns = { of: outcome.welfare, welfare: prefiscal(source, outcome), baseline: without };
    return observed({ ...columns, line: line?.value }, everybody)[0];
  };
  const plan = (subject: Omit<Subject, 'of'>, measure: (people: Observed) => Measured): Plan =>
    comparedByGroup({ of, ...subject }, everybody, () =>
      bothPolicies(source, (outcome) => {
        const people = lined(outcome);
        return [statisticOf(measure(people), people.of.values.length, { grouping: everybody, group: 0 })];
      }),
    );
  const parts = Object.entries(contributionParts) as readonly (readonly [keyof Contribution, string])[];
  return [
    ...parts.map(([part, indicator]) => plan({ indicator, unit: 'index' }, (people) => toGini(people)[part])),
    ...effectsAt(line)
      .filter((effect) => effect !== 'gini')
      .map((effect) =>
        plan({ indicator: `contribution:${effect}`, ...effectSubject(effect, line) }, (people) =>
          toPoverty(people, effect),
        ),
      ),
  ];
}

function toGini({ of: end, welfare: before, baseline: without }: Observed): Contribution {
  return marginalContribution({ before, end, without: without! });
}

function toPoverty(people: Observed, effect: Effect): Measured {
  return minus(effectOn({ ...people, of: people.baseline! }, effect), effectOn(people, effect));
}

function shapleyPlans(source: Source, players: readonly Player[], line: LineInForce | undefined): Plan[] {
  const [everybody] = source.groupings;
  const stages = once(() => bothPolicies(source, (outcome) => stageOf(source, { outcome, players, line })));
  return effectsAt(line).flatMap((effect) => {
    const both = once(() => {
      const { baseline, reform } = stages();
      const parts = shapleyStatistics(baseline, effect);
      return { baseline: parts, reform: reform === baseline ? parts : shapleyStatistics(reform, effect) };
    });
    return players.map(
      ({ of }, player): Plan =>
        comparedByGroup({ indicator: `shapley:${effect}`, of, ...effectSubject(effect, line) }, everybody, () => {
          const { baseline, reform } = both();
          return { baseline: [baseline[player]], reform: [reform[player]] };
        }),
    );
  });
}

interface Play {
  readonly outcome: Outcome;
  readonly players: readonly Player[];
  readonly line: LineInForce | undefined;
}

function stageOf(source: Source, { outcome, players, line }: Play): Stage {
  const adds = players.map(({ instruments }) => {
    const amounts = new Float64Array(outcome.welfare.length);
    for (const id of instruments) {
      const part = partOfWelfare(source, outcome, id);
      for (let h = 0; h < amounts.length; h++) amounts[h] += part[h];
    }
    return amounts;
  });
  const [grouping] = source.groupings;
  return { before: prefiscal(source, outcome), adds, line: line?.value, grouping };
}
