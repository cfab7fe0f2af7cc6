import * as Plot from '@observablehq/plot';
import { sampleOnce } from '../../columns/sample.ts';
import { sum } from '../../columns/sum.ts';
import { growthIncidence } from '../../indicators/growth-incidence.ts';
import type { Comparison } from '../../simulation/outcome.ts';
import type { Writer } from '../assessment/writer.ts';
import { plane } from './axes.ts';
import type { Drawing } from './canvas.ts';
import { type ChartDefinition, charted, label } from './chart.ts';
import { goodColour, softColour, textColour } from './palette.ts';
import { percentagesBetween } from './points.ts';

/** The change of welfare at each percentile, whoever stands there before and after (Ravallion and Chen 2003). */
export const growth: ChartDefinition = {
  id: 'growth',
  make: ({ result, minCell }, writer) => {
    if (result.comparison.scenario.isReview) return [];
    const points = changesOf(result.comparison, minCell);
    if (points.length === 0) return [];
    const smooth = smoothed(points);
    const at = (p: number) => writer.percent(nearest(points, p).y, 2);
    const facts = {
      id: 'growth',
      caption: 'chart.growth',
      alt: 'chart.growth_alt',
      slots: { first: at(5), middle: at(50), last: at(95) },
      legend: [
        { label: writer.say('chart.change_axis'), ink: changeInk, shape: 'line' },
        { label: writer.say('chart.mean_change'), ink: meanInk, shape: 'line', dash: '4 4' },
      ],
      data: {
        columns: ['percentile', 'change_percent', 'mean_of_nine'],
        rows: points.map(({ x, y }, k) => [x, y, smooth[k].y]),
      },
      notes: [writer.say('chart.growth_note')],
    } as const;
    return [charted(drawing({ points, smooth, mean: 100 * meanChange(result.comparison) }, writer), facts, writer)];
  },
};

const changeInk = { id: 'change', fill: goodColour, stroke: goodColour };
const meanInk = { id: 'mean', fill: softColour, stroke: softColour };

interface Point {
  readonly x: number;
  readonly y: number;
}

function changesOf({ baseline, reform, peopleWeight, population }: Comparison, minCell: number): readonly Point[] {
  const records = population.weight.length;
  const shares = percentagesBetween(2, 98, { records, minCell }).map((p) => p / 100);
  const [before, after] = [sampleOnce(baseline.welfare, peopleWeight), sampleOnce(reform.welfare, peopleWeight)];
  const changes = growthIncidence(before, after, shares);
  return shares.map((p, k) => ({ x: Math.round(100 * p), y: 100 * changes[k] })).filter(({ y }) => Number.isFinite(y));
}

function nearest(points: readonly Point[], p: number): Point {
  return points.reduce((best, one) => (Math.abs(one.x - p) < Math.abs(best.x - p) ? one : best));
}

function drawing(
  {
    points,
    smooth,
    mean,
  }: { readonly points: readonly Point[]; readonly smooth: readonly Point[]; readonly mean: number },
  writer: Writer,
): Drawing {
  const line = { x: 'x', y: 'y', stroke: goodColour } as const;
  return plane(
    {
      height: 340,
      x: { title: label(writer, 'chart.percentile_axis'), ends: [0, 100] },
      y: { title: label(writer, 'chart.change_axis') },
      marks: [
        Plot.ruleY([0], { stroke: textColour }),
        Plot.ruleY([mean], { stroke: softColour, strokeDasharray: '4 4' }),
        Plot.line([...points], { ...line, strokeWidth: 1, strokeOpacity: 0.45 }),
        Plot.line([...smooth], { ...line, strokeWidth: 2.6 }),
      ],
    },
    writer,
  );
}

/** The mean of each percentile and the four on either side, fewer at the ends. */
function smoothed(points: readonly Point[]): readonly Point[] {
  return points.map(({ x }, k) => {
    const reach = Math.min(4, k, points.length - 1 - k);
    const near = points.slice(k - reach, k + reach + 1);
    return { x, y: sum(near.map(({ y }) => y)) / near.length };
  });
}

function meanChange({ baseline, reform, peopleWeight }: Comparison): number {
  const before = sampleOnce(baseline.welfare, peopleWeight).mean;
  return (sampleOnce(reform.welfare, peopleWeight).mean - before) / before;
}
