import { remembered } from '../../columns/remembered.ts';
import { isBelow, shortfall } from '../../indicators/shortfall.ts';
import { cellsFor, endBlock, type Rows, totalsOf } from './cells.ts';
import type { Grouping } from './grouping.ts';
import { isEverybody, weightedSums } from './weighted-sums.ts';

/** A line for everybody, or one a household. */
export type Amount = number | Float64Array;

/**
 * Σ weight·((z − x)/z)^α over the poor of each group, for α = 0, 1 and 2; NaN in a group where a welfare is missing.
 * Undefined where a line is not positive.
 */
export function fgtSums(grouping: Grouping, welfare: Float64Array, line: Amount): readonly Float64Array[] | undefined {
  const known = sumsAt(grouping, welfare);
  if (!known.has(line)) known.set(line, isUsable(line) ? sumsBelow(grouping, welfare, line) : undefined);
  return known.get(line);
}

/** What each household adds to the index of power `alpha`: 1, its gap as a share of the line, or that squared; 0 if not poor. */
export function gapsBelow(welfare: Float64Array, line: Amount, alpha: number): Float64Array {
  const known = gapsAt(welfare);
  const ofLine = known.get(line) ?? [];
  known.set(line, ofLine);
  ofLine[alpha] ??= welfare.map((x, h) => {
    const z = typeof line === 'number' ? line : line[h];
    return Number.isNaN(x) || Number.isNaN(z) ? Number.NaN : shortfall(x, z, alpha);
  });
  return ofLine[alpha];
}

const sumsAt = remembered(
  (_grouping: Grouping, _welfare: Float64Array) => new Map<Amount, readonly Float64Array[] | undefined>(),
);

const gapsAt = remembered((_welfare: Float64Array) => new Map<Amount, Float64Array[]>());

function isUsable(line: Amount): boolean {
  return typeof line === 'number' ? line > 0 : line.every((z) => z > 0);
}

/** In one pass where one line holds for all and rows are households; otherwise a column of gaps at a time. */
function sumsBelow(grouping: Grouping, welfare: Float64Array, line: Amount): readonly Float64Array[] {
  const { people: weights, household } = grouping;
  if (typeof line === 'number' && !household) return inOnePass(grouping, welfare, line);
  return [0, 1, 2].map((alpha) => weightedSums(grouping, { values: gapsBelow(welfare, line, alpha), weights }));
}

function inOnePass(grouping: Grouping, welfare: Float64Array, line: number): readonly Float64Array[] {
  const { codes, labels, people: weights } = grouping;
  const cells = cellsFor(labels.length + 1, 3);
  const add = isEverybody(grouping) ? addUngrouped : addGaps;
  for (let from = 0; from < codes.length; from += cells.rows) {
    add(cells.block, { codes, weights, welfare, line }, { from, to: Math.min(codes.length, from + cells.rows) });
    endBlock(cells);
  }
  const totals = totalsOf(cells);
  return [0, 1, 2].map((alpha) => Float64Array.from(labels, (_, g) => totals[3 * g + 3 + alpha]));
}

interface Below {
  readonly codes: Int32Array;
  readonly weights: Float64Array;
  readonly welfare: Float64Array;
  readonly line: number;
}

/** Without a branch: whether a household is poor is hard to guess. Nothing times a missing gap is missing. */
function addGaps(block: Float64Array, { codes, weights, welfare, line }: Below, { from, to }: Rows): void {
  for (let i = from; i < to; i++) {
    const gap = (line - welfare[i]) / line;
    const poor = weights[i] * Number(isBelow(welfare[i], line));
    const short = poor * gap;
    const cell = 3 * codes[i] + 3;
    block[cell] += poor + 0 * gap;
    block[cell + 1] += short;
    block[cell + 2] += short * gap;
  }
}

/** The same for everybody together. */
function addUngrouped(block: Float64Array, { weights, welfare, line }: Below, { from, to }: Rows): void {
  let [poor, short, severe] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const gap = (line - welfare[i]) / line;
    const w = weights[i] * Number(isBelow(welfare[i], line));
    poor += w + 0 * gap;
    short += w * gap;
    severe += w * gap * gap;
  }
  block[3] += poor;
  block[4] += short;
  block[5] += severe;
}
