import { placesUpTo } from '../columns/groups.ts';
import { arranged, arrangedCodes } from '../columns/order.ts';
import { remembered } from '../columns/remembered.ts';
import { type Sample, take } from '../columns/sample.ts';
import { type Amounts, columnOf } from './amounts.ts';
import { type SamplingUnits, unitsBehind, unitsOf } from './drawn.ts';
import { addUpOn, type Influence, influenceOf, peopleOnUnits } from './influence.ts';
import { heldOnUnits } from './on-units.ts';
import { partOf } from './part.ts';

/** How a value is moved by units on either side of a cut: `constant + slope·x`, and `step + bend·(x − cut)` more up to the cut. */
export interface Moves {
  readonly constant: number;
  readonly slope?: number;
  readonly step?: number;
  readonly bend?: number;
}

/**
 * The influence on what a cut in the order of people gives: a quantile, or what those up to it hold. Cuts of the same sample
 * share one walk up the order, in which people and money are added up by sampling unit.
 */
export function influenceAtCut(sample: Sample, cut: number, moves: Moves): Influence {
  const { constant, slope = 0, step = 0, bend = 0 } = moves;
  const each = () => (block: Float64Array, first: number) => {
    for (let k = 0; k < block.length; k++) {
      const x = sample.values[first + k];
      block[k] = constant + slope * x + (x <= cut ? step + bend * (x - cut) : 0);
    }
  };
  return influenceOf(sample, each, (units) => {
    if (units.units * fewest > sample.values.length) return undefined;
    const all = { people: peopleOnUnits(sample, units), money: heldOnUnits(sample, units) };
    const low = upTo(sample, cut, units);
    return all.people.map(
      (people, unit) =>
        constant * people + slope * all.money[unit] + (step - bend * cut) * low.people[unit] + bend * low.money[unit],
    );
  });
}

/** The influence of each unit given from lowest to highest. */
export function influenceInOrder(sample: Sample, each: () => Amounts): Influence {
  const inRows = (): Float64Array => {
    const { order } = sample;
    const moves = columnOf(each(), order.length);
    const placed = new Float64Array(order.length);
    for (let k = 0; k < moves.length; k++) placed[order[k]] = moves[k];
    return placed;
  };
  return influenceOf(sample, inRows, (units) => addUpOn(unitsInOrder(sample, units), each()));
}

/** The same people as a sample that stands from the lowest to the highest. */
export const standing = remembered((sample: Sample): Sample => {
  const { order, sorted, weights } = sample;
  const made = partOf(sample, { units: order, weights: arranged(weights, order), values: sorted }, order.length);
  const units = unitsBehind(sample);
  if (units) unitsOf.learn([made, units], arrangedCodes(unitsOf(sample, units), order));
  return made;
});

/** The weight and the sampling unit of each unit of a sample, from the lowest to the highest. */
const unitsInOrder = remembered((sample: Sample, units: SamplingUnits): SamplingUnits => {
  const own = unitsBehind(sample) === units ? sample.weights : take(units.weights, sample.rows);
  const weights = arranged(own, sample.order);
  return { units: units.units, weights, unitOf: unitsOf(standing(sample), units) };
});

/** Where a sampling unit has fewer rows than this, totals by unit are not much shorter than the rows they are totals of. */
const fewest = 8;

/** The people up to a place in the order, and what they have, by sampling unit. */
interface Landing {
  readonly place: number;
  readonly people: Float64Array;
  readonly money: Float64Array;
}

/** The places in the order at which somebody has asked, from the lowest up. */
const landings = remembered((_: Sample, { units }: SamplingUnits): Landing[] => [
  { place: 0, people: new Float64Array(units), money: new Float64Array(units) },
]);

function upTo(sample: Sample, cut: number, units: SamplingUnits): Landing {
  const place = placesUpTo(sample, cut);
  const known = landings(sample, units);
  const next = known.findLastIndex((landing) => landing.place <= place) + 1;
  const nearest = known[next - 1];
  if (nearest.place === place) return nearest;
  const reached = climbed(sample, units, { from: nearest, to: place });
  known.splice(next, 0, reached);
  return reached;
}

interface Way {
  readonly from: Landing;
  readonly to: number;
}

function climbed(sample: Sample, units: SamplingUnits, { from, to }: Way): Landing {
  const { sorted } = sample;
  const { weights, unitOf } = unitsInOrder(sample, units);
  const people = from.people.slice();
  const money = from.money.slice();
  for (let k = from.place; k < to; k++) {
    people[unitOf[k]] += weights[k];
    money[unitOf[k]] += weights[k] * sorted[k];
  }
  return { place: to, people, money };
}
