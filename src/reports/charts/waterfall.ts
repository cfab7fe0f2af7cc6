import * as Plot from '@observablehq/plot';
import { spine } from '../../tables/estimates/index.ts';
import { lookUp, type Result } from '../../tables/result.ts';
import { instrumentName } from '../assessment/instrument-name.ts';
import type { Writer } from '../assessment/writer.ts';
import { chartText, type Drawing, grid, quiet } from './canvas.ts';
import { type ChartDefinition, charted, isMirrored, label, tick, valueSide } from './chart.ts';
import { badColour, goodColour, textColour } from './palette.ts';

/** Each saving and each payment as a step, and where they end: the net saving. */
export const waterfall: ChartDefinition = {
  id: 'waterfall',
  make: ({ result }, writer) => {
    if (result.comparison.scenario.isReview) return [];
    const steps = stepsOf(result, writer);
    if (steps.length < 2) return [];
    const list = steps.slice(0, -1).map(({ name, to, from }) => `${name} ${writer.number(to - from, 1)}`);
    const facts = {
      id: 'waterfall',
      caption: 'chart.waterfall',
      alt: 'chart.waterfall_alt',
      slots: {
        currency: writer.text(writer.currency),
        steps: list.join(writer.language === 'ar' ? '، ' : ', '),
        net: writer.number(steps[steps.length - 1].to, 1),
      },
      data: {
        columns: ['step', 'saving', 'from', 'to'],
        rows: steps.map(({ id, from, to }) => [id, 1e6 * (to - from), 1e6 * from, 1e6 * to]),
      },
    } as const;
    return [charted(drawing(steps, writer), facts, writer)];
  },
};

interface Step {
  readonly id: string;
  readonly name: string;
  /** Millions of saving before and after the step. */
  readonly from: number;
  readonly to: number;
  readonly isNet?: boolean;
}

/** Savings first, from the largest, then what is paid back. */
function stepsOf(result: Result, writer: Writer): readonly Step[] {
  const look = lookUp(result);
  const moved = spine(result.comparison)
    .map((instrument) => ({
      id: instrument.id,
      name: writer.text(instrumentName(instrument)),
      saving: -(look('total', instrument.id, 'change') ?? 0) / 1e6,
    }))
    .filter(({ saving }) => Math.abs(saving) > 0)
    .sort((a, b) => b.saving - a.saving);
  let level = 0;
  const steps = moved.map(({ id, name, saving }) => {
    const from = level;
    level += saving;
    return { id, name, from, to: level };
  });
  return [...steps, { id: 'net', name: writer.say('chart.net_saving'), from: 0, to: level, isNet: true }];
}

function drawing(steps: readonly Step[], writer: Writer): Drawing {
  const isRtl = isMirrored(writer);
  const wide = 1.08 * Math.max(...steps.flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)]));
  const low = Math.min(0, ...steps.map(({ to }) => 1.15 * to));
  return {
    height: 60 + 34 * steps.length,
    marginTop: 8,
    marginBottom: 44,
    [isRtl ? 'marginRight' : 'marginLeft']: 190,
    [isRtl ? 'marginLeft' : 'marginRight']: 56,
    x: { axis: null, domain: isRtl ? [wide, low] : [low, wide] },
    y: { type: 'band', domain: steps.map(({ id }) => id), axis: null, padding: 0.3 },
    marks: [...stepAxes(steps, writer), ...stepMarks(steps, writer)],
  };
}

function stepAxes(steps: readonly Step[], writer: Writer) {
  const title = label(writer, 'chart.million_axis', { currency: writer.text(writer.currency) });
  const names = new Map(steps.map(({ id, name }) => [id, chartText(name, writer.language)]));
  const name = (id: string) => names.get(id) ?? id;
  return [
    Plot.gridX({ ...grid }),
    Plot.axisX({ ...quiet, label: title, labelAnchor: 'center', tickFormat: tick(writer), fontSize: 12 }),
    Plot.axisY({ ...quiet, label: null, anchor: valueSide(writer), fontSize: 12, lineWidth: 14, tickFormat: name }),
  ];
}

function stepMarks(steps: readonly Step[], writer: Writer) {
  const fill = ({ from, to, isNet }: Step) => (isNet ? textColour : to >= from ? goodColour : badColour);
  const beside = isMirrored(writer)
    ? ({ textAnchor: 'end', dx: -6 } as const)
    : ({ textAnchor: 'start', dx: 6 } as const);
  const end = ({ from, to }: Step) => Math.max(from, to);
  const amount = ({ from, to }: Step) => tick(writer, 1)(to - from);
  return [
    Plot.barX(steps, { x1: 'from', x2: 'to', y: 'id', fill }),
    Plot.ruleX([0], { stroke: textColour }),
    Plot.text(steps, { x: end, y: 'id', text: amount, ...beside, fontSize: 12, fontWeight: 'bold', fill: textColour }),
  ];
}
