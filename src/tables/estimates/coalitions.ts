import { remembered } from '../../columns/remembered.ts';
import { giniOf } from '../../indicators/concentration-curve.ts';
import type { Measured } from '../../indicators/measured.ts';
import type { Observed } from '../../indicators/observed.ts';
import { shapley } from '../../indicators/shapley.ts';
import { fgtOf } from '../../indicators/shortfall.ts';
import type { Layout } from '../../indicators/variance/survey-design.ts';
import type { Grouping } from './grouping.ts';
import { observed, statisticOf } from './indicated.ts';
import type { Statistic } from './statistic.ts';

/** What contributions are made to. */
export const effects = ['gini', 'fgt0', 'fgt1'] as const;

export type Effect = (typeof effects)[number];

/** An index of the people observed; poverty at the line observed. */
export function effectOn({ of, line }: Observed, effect: Effect): Measured {
  if (effect === 'gini') return giniOf(of);
  return line ? fgtOf(of, line.values, effect === 'fgt0' ? 0 : 1) : { value: Number.NaN, excluded: 0 };
}

/** Income before anybody comes in, and what each player adds to it. */
export interface Stage {
  readonly before: Float64Array;
  readonly adds: readonly Float64Array[];
  readonly line?: number | Float64Array;
  readonly grouping: Grouping;
}

/**
 * Each player's part in what all of them together take off an index (Shapley 1953, Shorrocks 2013): the mean, over every order
 * in which they may come in, of what it takes off when its turn comes. The parts add up to the whole.
 */
export function shapleyStatistics(stage: Stage, effect: Effect): Statistic[] {
  const subsets = 2 ** stage.adds.length;
  const statistics = Array.from({ length: subsets }, (_, subset) => statisticOfSubset(stage, subset, effect));
  const undefinedOne = statistics.find(({ value }) => value === null);
  if (undefinedOne) return stage.adds.map(() => undefinedOne);
  const players = stage.adds.length;
  const parts = shapley(players, (isIn) => -statistics[codeOf(isIn)].value!);
  const pulls = remembered((layout: Layout) => pullsOf(stage, effect, layout));
  return parts.map((value, player) => ({
    value,
    n: statistics[0].n,
    domain: { grouping: stage.grouping, group: 0 },
    influence: (layout) => pulls(layout)[player],
  }));
}

function statisticOfSubset(stage: Stage, subset: number, effect: Effect): Statistic {
  const { line, grouping } = stage;
  const [people] = observed({ of: incomesWith(stage, subset), line }, grouping);
  return statisticOf(effectOn(people, effect), people.of.values.length, { grouping, group: 0 });
}

/** Incomes with some of the players in; kept for the next effect where there are few of them. */
function incomesWith(stage: Stage, subset: number): Float64Array {
  const known = incomesOf(stage);
  const found = known.get(subset) ?? addedTo(stage, subset);
  if (stage.adds.length <= 4) known.set(subset, found);
  return found;
}

const incomesOf = remembered((_stage: Stage) => new Map<number, Float64Array>());

function addedTo({ before, adds }: Stage, subset: number): Float64Array {
  const incomes = before.slice();
  adds.forEach((amounts, player) => {
    if ((subset >> player) & 1) for (let h = 0; h < incomes.length; h++) incomes[h] += amounts[h];
  });
  return incomes;
}

/** The pull of each sampling unit on each player's part, from its pulls on the index of every subset. */
function pullsOf(stage: Stage, effect: Effect, layout: Layout): readonly Float64Array[] {
  const players = stage.adds.length;
  const pulls = Array.from({ length: 2 ** players }, (_, subset) =>
    statisticOfSubset(stage, subset, effect).influence!(layout),
  );
  const parts = stage.adds.map(() => new Float64Array(layout.stratumOf.length));
  for (let unit = 0; unit < layout.stratumOf.length; unit++) {
    shapley(players, (isIn) => -pulls[codeOf(isIn)][unit]).forEach((part, player) => {
      parts[player][unit] = part;
    });
  }
  return parts;
}

function codeOf(isIn: readonly boolean[]): number {
  return isIn.reduce((code, there, player) => code + (there ? 2 ** player : 0), 0);
}
