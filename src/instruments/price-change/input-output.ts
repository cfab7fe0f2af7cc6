import { checkChange, checkPassThrough } from './domain.ts';
import { throughInputs } from './leontief.ts';
import { checked, type Sectors, valueAddedShares } from './technical-coefficients.ts';

/** Prices that are set, by sector (0 is the first), among sectors that pass on what their inputs cost. */
export interface CostPush {
  readonly coefficients: Sectors;
  readonly set: ReadonlyMap<number, number>;
  /** The share of a rise of its costs that each sector passes on; all of it where this is not given. */
  readonly passThrough?: readonly number[];
}

/**
 * Price changes of all sectors in the long run where some are set by the state and stay as set, whatever their inputs come to
 * cost (SUBSIM's exogenous model, WELCOM's cost push): the others follow from them through all rounds of inputs.
 *
 * @example controlledPrices({ coefficients: [[0, 0.5], [0.1, 0]], set: new Map([[0, 0.2]]) }) // [0.2, 0.1]
 */
export function controlledPrices(push: CostPush): readonly number[] {
  return throughInputs(handedOn(push), costsOf(push));
}

/**
 * The same after a number of rounds: one is what users of the set prices pay for them directly, two what their users pay, and
 * so on. SUBSIM's k periods are 2^k rounds.
 *
 * @example controlledPricesAfter(1, { coefficients: [[0, 0.5], [0.1, 0]], set: new Map([[0, 0.2]]) }) // [0.2, 0.1]
 */
export function controlledPricesAfter(rounds: number, push: CostPush): readonly number[] {
  if (!Number.isInteger(rounds) || rounds < 0) throw new RangeError(`${rounds} is not a number of rounds`);
  const coefficients = handedOn(push);
  const costs = costsOf(push);
  let changes = costs;
  for (let round = 0; round < rounds; round++)
    changes = costs.map((cost, j) => coefficients.reduce((sum, row, i) => sum + changes[i] * row[j], cost));
  return changes;
}

/**
 * Price changes of all sectors when producing a unit comes to cost more by `costs` (a share of its price) in each, and every
 * sector, those hit too, passes all of it on: Leontief's inverse, used once. The change of an administered price is no such cost
 * (SUBSIM's model 4 takes it for one, and counts it twice).
 *
 * @example producerPrices([[0, 0.5], [0, 0]], [0.1, 0]) // [0.1, 0.05]
 */
export function producerPrices(coefficients: Sectors, costs: readonly number[]): readonly number[] {
  return throughInputs(coefficients, costs);
}

/**
 * Price changes of all sectors, before their own margin, when those who use a sector's output as an input come to pay a margin
 * on it, a share of its price (SUBSIM's marginal profit push): margins are charged on prices that hold margins already.
 *
 * @example pricesWithMargins([[0, 0.5], [0, 0]], [0.25, 0]) // [0, 0.125]
 */
export function pricesWithMargins(coefficients: Sectors, margins: readonly number[]): readonly number[] {
  if (margins.length !== coefficients.length)
    throw new RangeError(`${margins.length} margins are given for ${coefficients.length} sectors`);
  margins.forEach(checkChange);
  const charged = checked(coefficients).map((row, i) => row.map((share) => share * (1 + margins[i])));
  return throughInputs(charged, valueAddedShares(coefficients)).map((price) => price - 1);
}

function handedOn({ coefficients, set, passThrough }: CostPush): Sectors {
  passThrough?.forEach(checkPassThrough);
  if (passThrough && passThrough.length !== coefficients.length)
    throw new RangeError(`${passThrough.length} pass-throughs are given for ${coefficients.length} sectors`);
  return checked(coefficients).map((row) => row.map((share, j) => (set.has(j) ? 0 : share * (passThrough?.[j] ?? 1))));
}

function costsOf({ coefficients, set }: CostPush): readonly number[] {
  for (const [sector, change] of set) {
    checkChange(change);
    if (!(sector in coefficients)) throw new RangeError(`no sector ${sector + 1} among ${coefficients.length}`);
  }
  return coefficients.map((_, j) => set.get(j) ?? 0);
}
