import * as Plot from '@observablehq/plot';
import type { Writer } from '../assessment/writer.ts';
import { type Drawing, grid, quiet } from './canvas.ts';
import { tick } from './chart.ts';

/** Two scales of numbers and what is drawn between them. */
export interface Plane {
  readonly height: number;
  readonly x: PlaneScale;
  readonly y: PlaneScale;
  readonly marks: readonly unknown[];
  readonly marginTop?: number;
}

/** A scale of numbers: its title, none where a panel below has it, and its ends where the data do not give them. */
export interface PlaneScale {
  readonly title: string | null;
  readonly ends?: readonly [number, number];
  /** True where the scale begins at zero. */
  readonly fromZero?: boolean;
}

/** A drawing on two scales of numbers: quiet axes, lines across at the ticks, then the marks. */
export function plane({ height, x, y, marks, marginTop = 16 }: Plane, writer: Writer): Drawing {
  const axis = { ...quiet, labelAnchor: 'center', tickFormat: tick(writer), fontSize: 12 } as const;
  return {
    height,
    marginTop,
    marginLeft: 68,
    marginRight: 22,
    marginBottom: x.title === null ? 26 : 48,
    x: { axis: null, ...(x.ends && { domain: [...x.ends] }) },
    y: { axis: null, nice: true, zero: y.fromZero, ...(y.ends && { domain: [...y.ends], nice: false }) },
    marks: [
      Plot.gridY({ ...grid }),
      Plot.axisX({ ...axis, label: x.title }),
      Plot.axisY({ ...axis, labelOffset: 56, label: y.title }),
      ...marks,
    ],
  } as Drawing;
}
