import type { Bench } from './compare.ts';
import { Desk } from './desk.ts';
import { incomeLines, welfareMet } from './explained-incomes.ts';
import { explainInstrument, isIdle, pairsOf, standingOf } from './explained-instrument.ts';
import { householdFacts, membersOf } from './household-facts.ts';
import type { Comparison } from './outcome.ts';
import type { Explained, Worksheet } from './worksheet.ts';

/**
 * One household under the baseline and the reform, worked out step by step by the plain reading of every rule: the same numbers,
 * to the last bit, as the run that `comparison` holds. `household` is its row in the population.
 */
export function explain(bench: Bench, comparison: Comparison, household: number): Worksheet {
  const desk = new Desk(bench, household);
  const { population, scenario } = bench;
  const pairs = pairsOf(desk);
  const isSeen = ({ baseline, reform }: (typeof pairs)[number]) => (reform ?? baseline)!.instrument.who === 'household';
  const explained = pairs.filter(isSeen).map((pair) => explainInstrument(desk, pair));
  return {
    household: population.householdIds[household],
    weight: population.weight[household],
    facts: householdFacts(desk),
    members: membersOf(desk),
    currency: population.currency,
    period: scenario.baseline.period,
    isReform: !scenario.isReview,
    instruments: explained.filter((one): one is Explained => !isIdle(one)),
    idle: explained.filter(isIdle),
    elsewhere: pairs
      .filter((pair) => !isSeen(pair))
      .map((pair) => {
        const { id, label } = (pair.reform ?? pair.baseline)!.instrument;
        return { id, label, standing: standingOf(pair) };
      }),
    incomes: incomeLines(desk, pairs),
    welfare: welfareMet(desk, comparison),
  };
}
