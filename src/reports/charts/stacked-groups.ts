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

/** Bars of groups stacked from their parts, gains upward and losses downward, with a point for what they come to. */
export function stackedGroups(
  {
    parts,
    totals,
    groups,
    ends,
  }: {
    readonly parts: readonly BarPart[];
    readonly totals?: readonly BarTotal[];
    readonly groups: readonly string[];
    /** Ends of the axis, where they are not those of the bars. */
    readonly ends?: readonly [number, number];
  },
  axis: string,
  writer: Writer,
): Drawing {
  const domain = isMirrored(writer) ? [...groups].reverse() : [...groups];
  const side = valueSide(writer);
  return {
    height: 340,
    marginTop: 26,
    marginBottom: 46,
    marginLeft: side === 'left' ? 52 : 16,
    marginRight: side === 'right' ? 52 : 16,
    x: { type: 'band', domain, padding: 0.22, axis: null },
    y: { axis: null, ...(ends ? { domain: [...ends] } : { nice: true }) },
    color: { type: 'identity' },
    marks: [
      Plot.gridY({ ...grid }),
      Plot.axisY({ ...quiet, anchor: side, label: null, tickFormat: tick(writer), fontSize: 12 }),
      Plot.barY(parts, {
        x: 'group',
        y: 'value',
        fill: (part: BarPart) => part.ink.fill,
        stroke: '#ffffff',
        strokeWidth: 0.8,
      }),
      Plot.ruleY([0], { stroke: textColour }),
      ...(totals
        ? [Plot.dot(totals, { x: 'group', y: 'value', r: 4.5, fill: '#ffffff', stroke: textColour, strokeWidth: 2 })]
        : []),
      Plot.axisX({
        ...quiet,
        anchor: 'bottom',
        label: label(writer, 'chart.group'),
        fontSize: 12,
        tickFormat: writer.text,
        labelAnchor: 'center',
      }),
      Plot.text([axis], {
        frameAnchor: side === 'left' ? 'top-left' : 'top-right',
        dy: -22,
        dx: side === 'left' ? -44 : 44,
        fill: softColour,
        fontSize: 12,
        text: (words: string) => words,
      }),
    ],
  };
}
