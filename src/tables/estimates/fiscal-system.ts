import { remembered } from '../../columns/remembered.ts';
import { type Concept, concepts, type Instrument, type Scenario } from '../../policy/policy.ts';
import type { Comparison, Outcome } from '../../simulation/outcome.ts';
import { amountPerHead, received, type Source } from './source.ts';
import { spineOf } from './spine.ts';

/** The taxes, transfers and subsidies that lie between market income and welfare, in the order of the spine. */
export function fiscalSystem({ scenario }: Pick<Comparison, 'scenario'>): readonly Instrument[] {
  const last = concepts.indexOf(conceptOfWelfare(scenario));
  return spineOf(scenario).filter(
    ({ who, enters, budget }) =>
      who === 'household' && budget.line !== undefined && enters !== 'market' && concepts.indexOf(enters) <= last,
  );
}

/** What welfare is after: the income concept it is, or the one it moves with. */
export function conceptOfWelfare({ baseline }: Scenario): Concept {
  const { welfare } = baseline.assumptions;
  return 'concept' in welfare ? welfare.concept : welfare.movesWith;
}

/** What an instrument pays, as welfare counts it; negative is what it takes. */
export function partOfWelfare(source: Source, outcome: Outcome, id: string): Float64Array {
  return amountPerHead(source, received(source, outcome, id));
}

/** Income before the fiscal system: welfare less everything that the system pays, plus what it takes. */
export function prefiscal({ comparison }: Source, outcome: Outcome): Float64Array {
  return beforeSystem(outcome, comparison.scenario, comparison.heads);
}

const beforeSystem = remembered((outcome: Outcome, scenario: Scenario, heads: Float64Array) => {
  const income = outcome.welfare.slice();
  for (const { id } of fiscalSystem({ scenario })) {
    const amounts = outcome.paid.get(id);
    if (amounts) for (let h = 0; h < income.length; h++) income[h] -= amounts[h] / heads[h];
  }
  return income;
});

/** One column plus another, household by household. */
export const together = remembered((a: Float64Array, b: Float64Array) => a.map((x, h) => x + b[h]));

/** One column less another, household by household. */
export const apart = remembered((a: Float64Array, b: Float64Array) => a.map((x, h) => x - b[h]));
