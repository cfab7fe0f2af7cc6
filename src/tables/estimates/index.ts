import { once } from '../../columns/sample.ts';
import type { Instrument } from '../../policy/policy.ts';
import type { Comparison } from '../../simulation/outcome.ts';
import { disclose } from '../disclosure/disclose.ts';
import type { Estimate } from '../estimate.ts';
import { amountEstimates } from './amounts.ts';
import { budgetEstimates } from './budget.ts';
import { contributionEstimates } from './contributions.ts';
import { countEstimates } from './counts.ts';
import type { Located } from './errors/located.ts';
import { groupings } from './grouping.ts';
import { impoverishmentEstimates } from './impoverishment.ts';
import { incomeEstimates } from './incomes.ts';
import { inequalityEstimates } from './inequality.ts';
import type { Plan } from './measured.ts';
import { mobilityEstimates } from './mobility.ts';
import { payEstimates } from './pay.ts';
import { povertyEstimates } from './poverty.ts';
import { progressivityEstimates } from './progressivity.ts';
import { protectionEstimates } from './protection.ts';
import { quantityEstimates } from './quantities.ts';
import { recipientEstimates } from './recipients.ts';
import { recordedEstimates } from './recorded.ts';
import type { Source } from './source.ts';
import { spineOf } from './spine.ts';
import { addUpTogether } from './weighted-sums.ts';
import { winnerEstimates } from './winners.ts';

export interface EstimateOptions {
  /** Variables to show results by, beside the quantile groups of welfare. */
  readonly by?: readonly string[];
  /** Smallest number of records a value may rest on; smaller ones are withheld, and what would give them away. */
  readonly minCell?: number;
  /** Only these families of estimates; those that are always worked out unless told. */
  readonly only?: readonly Family[];
  /** Only those of them for which this holds. */
  readonly wanted?: (plan: Plan) => boolean;
}

/** Everything that is known about a comparison, as one tidy list: the source of every table, file and chart. */
export function estimates(comparison: Comparison, options: EstimateOptions = {}): readonly Estimate[] {
  return disclosed(
    measurements(comparison, options).map(({ estimate }) => estimate),
    comparison,
    options,
  );
}

/** Estimates as they may be shown: what rests on too few records withheld with all that would give it away, each in its place. */
export function disclosed(
  list: readonly Estimate[],
  comparison: Comparison,
  { minCell = comparison.population.minCell ?? 0, by = [] }: EstimateOptions,
): readonly Estimate[] {
  return disclose(list, comparison, { minCell, by });
}

/** The same list before disclosure control, each with the influence its standard error can be worked out from. */
export function measurements(comparison: Comparison, options: EstimateOptions = {}): Located[] {
  const { by = [], only = usual } = options;
  const source = sourceOf(comparison, by);
  const planned = only.map((family) => ({ family, plans: plansIn(source, family, options) }));
  addUpTogether(planned.flatMap(({ plans }) => plans.flatMap((plan) => plan.adds?.() ?? [])));
  return planned.flatMap(({ family, plans }) =>
    plans.flatMap((plan, index) =>
      plan.measure().map((measured, place) => ({ ...measured, family, plan: index, place })),
    ),
  );
}

/** The plans of one family of estimates, on a comparison. */
export function plansOf(comparison: Comparison, family: Family, options: EstimateOptions): readonly Plan[] {
  return plansIn(sourceOf(comparison, options.by ?? []), family, options);
}

function plansIn(source: Source, family: Family, { wanted = () => true }: EstimateOptions): readonly Plan[] {
  return families[family](source).filter(wanted);
}

const families = {
  budget: budgetEstimates,
  recipients: recipientEstimates,
  quantities: quantityEstimates,
  pay: payEstimates,
  incomes: incomeEstimates,
  poverty: povertyEstimates,
  inequality: inequalityEstimates,
  winners: winnerEstimates,
  amounts: amountEstimates,
  counts: countEstimates,
  progressivity: progressivityEstimates,
  contributions: contributionEstimates,
  protection: protectionEstimates,
  impoverishment: impoverishmentEstimates,
  mobility: mobilityEstimates,
  recorded: recordedEstimates,
} as const satisfies Record<string, (source: Source) => Plan[]>;

/** A family of estimates: those worked out together. */
export type Family = keyof typeof families;

/** Families that only tables of their own need, and that are worked out for those or for files. */
export const special = [
  'progressivity',
  'contributions',
  'protection',
  'impoverishment',
  'mobility',
  'recorded',
] as const;

/** Families that are worked out wherever nothing is said. */
export const usual = (Object.keys(families) as Family[]).filter((family) => !special.some((one) => one === family));

/** The families asked for, each once and in the order of the register. */
export function familiesAmong(asked: readonly Family[]): readonly Family[] {
  return (Object.keys(families) as Family[]).filter((family) => asked.includes(family));
}

/** The families that are always worked out, with those that are asked for beside. */
export function familiesWith(asked: readonly Family[]): readonly Family[] {
  return [...usual, ...special.filter((family) => asked.includes(family))];
}

function sourceOf(comparison: Comparison, by: readonly string[]): Source {
  const nothing = once(() => new Float64Array(comparison.population.weight.length));
  return {
    comparison,
    groupings: groupings(comparison, by),
    instruments: spine(comparison),
    money: `${comparison.population.currency}/year`,
    get nothing() {
      return nothing();
    },
  };
}

/** Every instrument of the baseline or the reform, in the order in which they are worked out. */
export function spine({ scenario }: Pick<Comparison, 'scenario'>): readonly Instrument[] {
  return spineOf(scenario);
}
