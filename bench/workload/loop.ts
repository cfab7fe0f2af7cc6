import { type Columns, regions } from './generate.ts';
import type { Numbers } from './numbers.ts';
import { baseline, blockEnds, cost, reform } from './policy.ts';
import { ascending } from './radix.ts';

/**
 * W written out by hand: one loop over persons for both policies, a radix sort for each welfare column, one walk in rank order,
 * one pass of (decile × region) cells. Nothing can be turned on or off, nothing is checked: the yardstick for the engine.
 */
export function handWritten(columns: Columns, space: Space): Numbers {
  const fiscal = simulate(columns, space);
  const { before, after, people } = space;
  const everybody = total(people);
  const order = ascending(before, space.sorting);
  const ranked = walk(before, { people, order, everybody }, space.decile);
  const line = 0.6 * ranked.median;
  const giniAfter = giniOf(after, people, ascending(after, space.sorting));
  return assemble({ fiscal, everybody, line, gini: [ranked.gini, giniAfter], cells: cellsOf(columns, space, line) });
}

/** Arrays that the loop writes to, allocated once. */
export interface Space {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly people: Float64Array;
  readonly supported: Float64Array;
  readonly decile: Int8Array;
  readonly sorting: Uint32Array;
}

export function spaceFor({ households }: Columns): Space {
  const column = () => new Float64Array(households);
  return {
    before: column(),
    after: column(),
    people: column(),
    supported: column(),
    decile: new Int8Array(households),
    sorting: new Uint32Array(4 * households),
  };
}

const adult = Float64Array.from({ length: 128 }, (_, age) => (age < 14 ? 0 : 1));

/** Both policies in one loop; returns what pay, power, petrol and support cost a year under each. */
function simulate(columns: Columns, { before, after, people, supported }: Space): Float64Array {
  const { households, first, weight, citizen, age, grade, basicPay, allowances, otherIncome, kwh, petrol } = columns;
  const { kept: keptA, support: supportA } = baseline;
  const { kept: keptB, support: supportB } = reform;
  const [factorA, factorB] = [baseline.allowanceFactor, reform.allowanceFactor];
  const [limitA, limitB] = [baseline.threshold, reform.threshold];
  const [petrolA, petrolB] = [baseline.petrolPrice, reform.petrolPrice];
  const [a1, a2, a3, a4] = baseline.powerPrices;
  const [b1, b2, b3, b4] = reform.powerPrices;
  const [block1, block2, block3] = blockEnds;
  let [pay0, pay1, power0, power1, fuel0, fuel1, support0, support1] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let h = 0; h < households; h++) {
    const start = first[h];
    const end = first[h + 1];
    let payA = 0;
    let payB = 0;
    let other = 0;
    let used = 0;
    let litres = 0;
    let adults = 0;
    let amountA = 0;
    let amountB = 0;
    for (let p = start; p < end; p++) {
      const g = grade[p] & 127;
      const a = age[p] & 127;
      const basic = basicPay[p];
      const extra = allowances[p];
      payA += basic * keptA[g] + extra * factorA;
      payB += basic * keptB[g] + extra * factorB;
      other += otherIncome[p];
      used += kwh[p];
      litres += petrol[p];
      adults += adult[a];
      amountA += supportA[a];
      amountB += supportB[a];
    }
    const size = end - start;
    const used1 = Math.min(used, block1);
    const used2 = Math.min(Math.max(used, block1), block2) - block1;
    const used3 = Math.min(Math.max(used, block2), block3) - block2;
    const used4 = Math.max(used, block3) - block3;
    const billA = used1 * a1 + used2 * a2 + used3 * a3 + used4 * a4;
    const billB = used1 * b1 + used2 * b2 + used3 * b3 + used4 * b4;
    const isCitizen = citizen[h] === 1;
    const givenA = isCitizen && payA + other < limitA * size ? amountA : 0;
    const givenB = isCitizen && payB + other < limitB * size ? amountB : 0;
    const perHead = 12 / (1 + 0.5 * Math.max(adults - 1, 0) + 0.3 * (size - adults));
    const w = weight[h];
    before[h] = (payA + other - billA - litres * petrolA + givenA) * perHead;
    after[h] = (payB + other - billB - litres * petrolB + givenB) * perHead;
    people[h] = w * size;
    supported[h] = 12 * w * givenB;
    pay0 += w * payA;
    pay1 += w * payB;
    power0 += w * (cost.power * used - billA);
    power1 += w * (cost.power * used - billB);
    fuel0 += w * litres * (cost.petrol - petrolA);
    fuel1 += w * litres * (cost.petrol - petrolB);
    support0 += w * givenA;
    support1 += w * givenB;
  }
  return Float64Array.of(pay0, pay1, power0, power1, fuel0, fuel1, support0, support1).map((x) => 12 * x);
}

interface Ranking {
  readonly people: Float64Array;
  readonly order: Uint32Array;
  readonly everybody: number;
}

/** From poorest to richest: Gini, median and the decile of each household, by cut points. */
function walk(welfare: Float64Array, { people, order, everybody }: Ranking, decile: Int8Array) {
  let [below, held, moment, median, group, cut, next] = [0, 0, 0, Number.NaN, 0, Infinity, everybody / 10];
  for (let k = 0; k < order.length; k++) {
    const h = order[k];
    const w = people[h];
    const x = welfare[h];
    if (x > cut) {
      group++;
      next = ((group + 1) * everybody) / 10;
      cut = group < 9 && below + w >= next ? x : Infinity;
    }
    decile[h] = group;
    moment += w * x * (2 * below + w);
    below += w;
    held += w * x;
    if (below >= everybody / 2 && Number.isNaN(median)) median = x;
    if (below >= next && cut === Infinity && group < 9) cut = x;
  }
  return { gini: moment / (everybody * held) - 1, median };
}

function giniOf(welfare: Float64Array, people: Float64Array, order: Uint32Array): number {
  let [below, held, moment] = [0, 0, 0];
  for (let k = 0; k < order.length; k++) {
    const w = people[order[k]];
    const money = w * welfare[order[k]];
    moment += money * (2 * below + w);
    below += w;
    held += money;
  }
  return moment / (below * held) - 1;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

const width = 12;

/** Sums by decile and region: people, welfare twice, poverty twice by three, winners, losers, support. */
function cellsOf(
  { households, region }: Columns,
  { before, after, people, supported, decile }: Space,
  line: number,
): Float64Array {
  const cells = new Float64Array(10 * regions * width);
  for (let h = 0; h < households; h++) {
    const at = (decile[h] * regions + region[h]) * width;
    const w = people[h];
    const x = before[h];
    const y = after[h];
    const change = (y - x) / Math.max(x, 1);
    const gapX = Math.max(0, line - x) / line;
    const gapY = Math.max(0, line - y) / line;
    cells[at] += w;
    cells[at + 1] += w * x;
    cells[at + 2] += w * y;
    cells[at + 3] += x < line ? w : 0;
    cells[at + 4] += w * gapX;
    cells[at + 5] += w * gapX * gapX;
    cells[at + 6] += y < line ? w : 0;
    cells[at + 7] += w * gapY;
    cells[at + 8] += w * gapY * gapY;
    cells[at + 9] += change > 0.001 ? w : 0;
    cells[at + 10] += change <= -0.001 ? w : 0;
    cells[at + 11] += supported[h];
  }
  return cells;
}

interface Parts {
  readonly fiscal: Float64Array;
  readonly everybody: number;
  readonly line: number;
  readonly gini: readonly [number, number];
  readonly cells: Float64Array;
}

function assemble({ fiscal, everybody, line, gini, cells }: Parts): Numbers {
  const numbers: Record<string, number> = { people: everybody, line, gini_baseline: gini[0], gini_reform: gini[1] };
  ['pay', 'electricity', 'petrol', 'support'].forEach((id, k) => {
    numbers[`${id}_baseline`] = fiscal[2 * k];
    numbers[`${id}_reform`] = fiscal[2 * k + 1];
  });
  const sum = (part: number, where: (decile: number, region: number) => boolean = () => true) => {
    let found = 0;
    for (let d = 0; d < 10; d++)
      for (let r = 0; r < regions; r++) if (where(d, r)) found += cells[(d * regions + r) * width + part];
    return found;
  };
  for (let alpha = 0; alpha < 3; alpha++) {
    numbers[`fgt${alpha}_baseline`] = sum(3 + alpha) / everybody;
    numbers[`fgt${alpha}_reform`] = sum(6 + alpha) / everybody;
  }
  for (let d = 0; d < 10; d++) {
    const mean = (part: number) => sum(part, (decile) => decile === d) / sum(0, (decile) => decile === d);
    numbers[`decile_${d + 1}_mean_baseline`] = mean(1);
    numbers[`decile_${d + 1}_mean_reform`] = mean(2);
    numbers[`decile_${d + 1}_winners`] = mean(9);
    numbers[`decile_${d + 1}_losers`] = mean(10);
  }
  for (let r = 0; r < regions; r++) {
    const of = (part: number) => sum(part, (_, region) => region === r);
    numbers[`region_${r}_people`] = of(0);
    numbers[`region_${r}_mean_baseline`] = of(1) / of(0);
    numbers[`region_${r}_mean_reform`] = of(2) / of(0);
    numbers[`region_${r}_poor_baseline`] = of(3) / of(0);
    numbers[`region_${r}_poor_reform`] = of(6) / of(0);
    numbers[`region_${r}_support`] = of(11);
  }
  return numbers;
}
