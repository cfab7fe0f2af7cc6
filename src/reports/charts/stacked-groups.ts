import * as Plot from '@observablehq/plot';
import type { Writer } from '../assessment/writer.ts';
import { type Drawing, grid, quiet } from './canvas.ts';
import { isMirrored, label, tick, valueSide } from './chart.ts';
import { type Ink, softColour, textColour } from './palette.ts';

/** A part of a bar: which group, which series, how much. */
export interface BarPart {
  readonly group: string;
  readonly value: number;
  readonly ink: Ink;
}

/** A point on a bar: what its parts come to. */
export interface BarTotal {
  readonly group: string;
  readonly value: number;
}

/** Bars to be stacked: their parts, what they come to, and the groups in order. */
export interface Bars {
  readonly parts: readonly BarPart[];
  readonly totals?: readonly BarTotal[];
  readonly groups: readonly string[];
  /** Ends of the axis, where they are not those of the bars. */
  readonly ends?: readonly [number, number];
}

/** Bars of groups stacked from their parts, gains upward and losses downward, with a point for what they come to. */
export function stackedGroups(bars: Bars, axis: string, writer: Writer): Drawing {
  const { groups, ends } = bars;
  const side = valueSide(writer);
  return {
    height: 340,
    marginTop: 26,
    marginBottom: 46,
    marginLeft: side === 'left' ? 52 : 16,
    marginRight: side === 'right' ? 52 : 16,
    x: { type: 'band', domain: isMirrored(writer) ? [...groups].reverse() : [...groups], padding: 0.22, axis: null },
    y: { axis: null, ...(ends ? { domain: [...ends] } : { nice: true }) },
    color: { type: 'identity' },
    marks: [...valueAxis(axis, writer), ...barMarks(bars), groupAxis(writer)],
  };
}

function barMarks({ parts, totals = [] }: Bars) {
  const at = { x: 'group', y: 'value' } as const;
  const fill = (part: BarPart) => part.ink.fill;
  return [
    Plot.barY(parts, { ...at, fill, stroke: '#ffffff', strokeWidth: 0.8 }),
    Plot.ruleY([0], { stroke: textColour }),
    Plot.dot(totals, { ...at, r: 4.5, fill: '#ffffff', stroke: textColour, strokeWidth: 2 }),
  ];
}

/** The axis of the value: its title stands above it, where it is read first. */
function valueAxis(title: string, writer: Writer) {
  const side = valueSide(writer);
  const [corner, dx] = side === 'left' ? (['top-left', -44] as const) : (['top-right', 44] as const);
  return [
    Plot.gridY({ ...grid }),
    Plot.axisY({ ...quiet, anchor: side, label: null, tickFormat: tick(writer), fontSize: 12 }),
    Plot.text([title], {
      frameAnchor: corner,
      dy: -22,
      dx,
      fill: softColour,
      fontSize: 12,
      text: (words: string) => words,
    }),
  ];
}

function groupAxis(writer: Writer) {
  return Plot.axisX({
    ...quiet,
    anchor: 'bottom',
    label: label(writer, 'chart.group'),
    labelAnchor: 'center',
    fontSize: 12,
    tickFormat: writer.text,
  });
}
