import * as Plot from '@observablehq/plot';
import type { Comparison } from '../../simulation/outcome.ts';
import { pricedInstruments } from '../../tables/priced-instruments.ts';
import { lookUp, type Result } from '../../tables/result.ts';
import { transferInstruments } from '../../tables/transfer-instruments.ts';
import { instrumentName } from '../assessment/instrument-name.ts';
import type { Writer } from '../assessment/writer.ts';
import { plane } from './axes.ts';
import type { Drawing } from './canvas.ts';
import { type ChartDefinition, charted, label } from './chart.ts';
import { type Ink, ink, softColour } from './palette.ts';
import { percentagesBetween } from './points.ts';

/** The Lorenz curve of welfare and the concentration curves of the largest programmes, people ranked by welfare. */
export const lorenz: ChartDefinition = {
  id: 'lorenz',
  make: ({ result, minCell }, writer) => {
    const curves = curvesOf(result, writer);
    const records = result.comparison.population.weight.length;
    const percentages = percentagesBetween(0, 100, { records, minCell });
    const bottom = lookUp(result)('lorenz:0.4', 'welfare', 'baseline');
    const named = curves.map(
      ({ name, ink: colour, dash }) => ({ label: name, ink: colour, shape: 'line', dash }) as const,
    );
    const equality = { label: writer.say('chart.equality'), ink: equalityInk, shape: 'line', dash: '4 4' } as const;
    const facts = {
      id: 'lorenz',
      caption: 'chart.lorenz',
      alt: 'chart.lorenz_alt',
      slots: { bottom: writer.percent(100 * (bottom ?? Number.NaN)) },
      legend: [...named, equality],
      data: {
        columns: ['people_share', ...curves.map(({ id }) => id)],
        rows: percentages.map((p) => [p, ...curves.map(({ shares }) => 100 * shares[p])]),
      },
    } as const;
    return [charted(drawing(curves, percentages, writer), facts, writer)];
  },
};

const equalityInk = { id: 'equality', fill: softColour, stroke: softColour };

function drawing(curves: readonly Curve[], percentages: readonly number[], writer: Writer): Drawing {
  const shares = curves.flatMap((curve) => percentages.map((p) => 100 * curve.shares[p]));
  const lines = curves.map(({ shares: ofCurve, ink: colour, dash }) =>
    Plot.line(
      percentages.map((p) => [p, 100 * ofCurve[p]]),
      { stroke: colour.stroke, strokeWidth: 2.4, strokeDasharray: dash },
    ),
  );
  const diagonal = [
    [0, 0],
    [100, 100],
  ];
  return plane(
    {
      height: 400,
      x: { title: label(writer, 'chart.people_share'), ends: [0, 100] },
      y: { title: label(writer, 'chart.cumulative'), ends: [Math.min(0, ...shares), Math.max(100, ...shares)] },
      marks: [Plot.line(diagonal as never, { stroke: softColour, strokeDasharray: '4 4' }), ...lines],
    },
    writer,
  );
}

interface Curve {
  readonly id: string;
  readonly name: string;
  readonly shares: readonly number[];
  readonly ink: Ink;
  readonly dash?: string;
}

const dashes = [undefined, '8 3', '2 3', '10 3 2 3', '5 2'];

function curvesOf(result: Result, writer: Writer): readonly Curve[] {
  const { comparison } = result;
  const look = lookUp(result);
  const size = ({ id }: { readonly id: string }) => look('total', `received:${id}`, 'baseline') ?? 0;
  const largest = [...pricedInstruments(result), ...transferInstruments(result)]
    .filter((instrument) => instrument.who === 'household' && size(instrument) > 0)
    .sort((a, b) => size(b) - size(a))
    .slice(0, 4);
  const welfare = { id: 'welfare', name: writer.say('chart.welfare'), amounts: comparison.baseline.welfare };
  const programmes = largest.map((instrument) => ({
    id: instrument.id,
    name: writer.text(instrumentName(instrument)),
    amounts: perHead(comparison, instrument.id),
  }));
  return [welfare, ...programmes].map(({ id, name, amounts }, k) => ({
    id,
    name,
    shares: concentrationCurve(comparison, amounts),
    ink: ink(k === 0 ? 0 : [1, 2, 4, 3][k - 1], 'lorenz'),
    dash: dashes[k],
  }));
}

function perHead({ baseline, heads }: Comparison, id: string): Float64Array {
  const paid = baseline.paid.get(id)!;
  return paid.map((amount, h) => amount / heads[h]);
}

/** Cumulative shares of an amount at each hundredth of people, from the poorest; straight lines between households. */
export function concentrationCurve(
  { order, peopleWeight }: Pick<Comparison, 'order' | 'peopleWeight'>,
  amounts: Float64Array,
): readonly number[] {
  let [people, amount] = [0, 0];
  const steps: (readonly [number, number])[] = [[0, 0]];
  for (const h of order) {
    if (Number.isNaN(amounts[h])) continue;
    people += peopleWeight[h];
    amount += peopleWeight[h] * amounts[h];
    steps.push([people, amount]);
  }
  let k = 1;
  return Array.from({ length: 101 }, (_, share) => {
    const target = (people * share) / 100;
    while (k < steps.length - 1 && steps[k][0] < target) k++;
    const [[x0, y0], [x1, y1]] = [steps[k - 1], steps[k]];
    const within = x1 === x0 ? 1 : Math.min(1, (target - x0) / (x1 - x0));
    return (y0 + within * (y1 - y0)) / amount;
  });
}
