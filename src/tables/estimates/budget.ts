import { sum } from '../../columns/sum.ts';
import type { Outcome } from '../../simulation/outcome.ts';
import { budgetLines, lineOf } from '../budget-line.ts';
import { compared, type Plan } from './measured.ts';
import { bothPolicies, received, type Source } from './source.ts';
import { type Statistic, sumOf } from './statistic.ts';
import { addsOfBoth, byGroup, type Summed } from './sums-by-group.ts';

/**
 * What each instrument, each budget line and the whole costs the treasury a year; and of each instrument what
 * households receive and what goes to others (leakage, employer contributions, users who are no household).
 */
export function budgetEstimates(source: Source): Plan[] {
  const row = (name: string, ids: readonly string[]): Plan => ({
    ...compared({ indicator: 'total', of: name, unit: source.money }, () =>
      bothPolicies(source, (outcome) =>
        sumOf(
          ids.map((id) => cost(source, outcome, id)),
          sum,
        ),
      ),
    ),
    adds: () => ids.flatMap((id) => addsOfBoth(source, source.groupings[0], (outcome) => spent(source, outcome, id))),
  });
  const ids = source.instruments.map(({ id }) => id);
  return [
    ...ids.map((id) => row(id, [id])),
    ...budgetLines(source.instruments).map((line) =>
      row(
        `budget:${line}`,
        source.instruments.filter((i) => lineOf(i) === line).map(({ id }) => id),
      ),
    ),
    row('budget:total', ids),
    ...ids.flatMap((id) => parties(source, id)),
  ];
}

/** Σ household weight × amount, and the lump sums that no household sees. */
function cost(source: Source, outcome: Outcome, id: string): Statistic {
  const seen = byGroup(source.groupings[0], spent(source, outcome, id))[0];
  return { ...seen, value: seen.value! + (outcome.lumpSum.get(id) ?? 0) };
}

function spent(source: Source, outcome: Outcome, id: string): Summed {
  return {
    values: outcome.cost.get(id) ?? received(source, outcome, id),
    weights: source.comparison.population.weight,
  };
}

function parties(source: Source, id: string): Plan[] {
  const unit = source.money;
  return [
    compared({ indicator: 'total', of: `received:${id}`, unit }, () =>
      bothPolicies(source, (outcome) => treasuryTotal(source, received(source, outcome, id))),
    ),
    compared({ indicator: 'total', of: `others:${id}`, unit }, () =>
      bothPolicies(source, (outcome) => beyondHouseholds(source, outcome, id)),
    ),
  ];
}

/** What is spent and no household receives: leakage, employer contributions, lump sums. */
function beyondHouseholds(source: Source, outcome: Outcome, id: string): Statistic {
  const paid = received(source, outcome, id);
  const spent = outcome.cost.get(id) ?? paid;
  const beyond = spent === paid ? source.nothing : spent.map((amount, row) => amount - paid[row]);
  const seen = treasuryTotal(source, beyond);
  return { ...seen, n: treasuryTotal(source, spent).n, value: seen.value! + (outcome.lumpSum.get(id) ?? 0) };
}

function treasuryTotal({ groupings, comparison }: Source, values: Float64Array): Statistic {
  return byGroup(groupings[0], { values, weights: comparison.population.weight })[0];
}
