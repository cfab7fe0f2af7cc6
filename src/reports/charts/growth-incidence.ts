import * as Plot from '@observablehq/plot';
import { sampleOnce } from '../../columns/sample.ts';
import { sum } from '../../columns/sum.ts';
import { growthIncidence } from '../../indicators/growth-incidence.ts';
import { grid, quiet } from './canvas.ts';
import { type ChartDefinition, charted, label, tick } from './chart.ts';
import { goodColour, softColour, textColour } from './palette.ts';

/** The change of welfare at each percentile, whoever stands there before and after (Ravallion and Chen 2003). */
export const growth: ChartDefinition = {
  id: 'growth',
  make: ({ result }, writer) => {
    const { baseline, reform, peopleWeight, scenario } = result.comparison;
    if (scenario.isReview) return [];
    const shares = Array.from({ length: 97 }, (_, k) => (k + 2) / 100);
    const changes = growthIncidence(
      sampleOnce(baseline.welfare, peopleWeight),
      sampleOnce(reform.welfare, peopleWeight),
      shares,
    );
    const points = shares
      .map((p, k) => ({ x: Math.round(100 * p), y: 100 * changes[k] }))
      .filter(({ y }) => Number.isFinite(y));
    const mean = 100 * meanChange(result.comparison);
    const drawing = {
      height: 340,
      marginTop: 16,
      marginLeft: 62,
      marginRight: 20,
      marginBottom: 48,
      x: { domain: [0, 100], axis: null },
      y: { axis: null, nice: true },
      marks: [
        Plot.gridY({ ...grid }),
        Plot.axisX({
          ...quiet,
          label: label(writer, 'chart.percentile_axis'),
          labelAnchor: 'center',
          tickFormat: tick(writer),
          fontSize: 12,
        }),
        Plot.axisY({
          ...quiet,
          labelOffset: 52,
          label: label(writer, 'chart.change_axis'),
          labelAnchor: 'center',
          tickFormat: tick(writer),
          fontSize: 12,
        }),
        Plot.ruleY([0], { stroke: textColour }),
        Plot.ruleY([mean], { stroke: softColour, strokeDasharray: '4 4' }),
        Plot.line(points, { x: 'x', y: 'y', stroke: goodColour, strokeWidth: 1, strokeOpacity: 0.45 }),
        Plot.line(smoothed(points), { x: 'x', y: 'y', stroke: goodColour, strokeWidth: 2.6 }),
      ],
    };
    const at = (p: number) => writer.percent(points.find(({ x }) => x === p)?.y ?? Number.NaN, 2);
    const facts = {
      id: 'growth',
      caption: 'chart.growth',
      alt: 'chart.growth_alt',
      slots: { first: at(5), middle: at(50), last: at(95) },
      legend: [
        {
          label: writer.say('chart.change_axis'),
          ink: { id: 'change', fill: goodColour, stroke: goodColour },
          shape: 'line',
        },
        {
          label: writer.say('chart.mean_change'),
          ink: { id: 'mean', fill: softColour, stroke: softColour },
          shape: 'line',
          dash: '4 4',
        },
      ],
      data: {
        columns: ['percentile', 'change_percent', 'mean_of_nine'],
        rows: points.map(({ x, y }, k) => [x, y, smoothed(points)[k].y]),
      },
      notes: [writer.say('chart.growth_note')],
    } as const;
    return [charted(drawing as never, facts, writer)];
  },
};

/** The mean of each percentile and the four on either side, fewer at the ends. */
function smoothed(points: readonly { readonly x: number; readonly y: number }[]) {
  return points.map(({ x }, k) => {
    const reach = Math.min(4, k, points.length - 1 - k);
    const near = points.slice(k - reach, k + reach + 1);
    return { x, y: sum(near.map(({ y }) => y)) / near.length };
  });
}

function meanChange({ baseline, reform, peopleWeight }: Parameters<typeof sampleMeans>[0]): number {
  const [before, after] = sampleMeans({ baseline, reform, peopleWeight });
  return (after - before) / before;
}

function sampleMeans({
  baseline,
  reform,
  peopleWeight,
}: {
  readonly baseline: { readonly welfare: Float64Array };
  readonly reform: { readonly welfare: Float64Array };
  readonly peopleWeight: Float64Array;
}): readonly [number, number] {
  return [sampleOnce(baseline.welfare, peopleWeight).mean, sampleOnce(reform.welfare, peopleWeight).mean];
}
