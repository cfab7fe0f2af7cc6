import * as Plot from '@observablehq/plot';
import { leverLabel } from '../../tables/lever-label.ts';
import { lookUp } from '../../tables/result.ts';
import type { SweptPoint } from '../../tables/sweep.ts';
import type { Grid } from '../assessment/material.ts';
import type { Writer } from '../assessment/writer.ts';
import { type Drawing, quiet } from './canvas.ts';
import { type ChartDefinition, charted, label, tick } from './chart.ts';
import { shade } from './palette.ts';

/** Net saving and headcount at every pair of intensities of two levers. */
export const intensityGrid: ChartDefinition = {
  id: 'grid',
  make: ({ grid, result }, writer) => {
    if (!grid) return [];
    const cells = grid.points.map((point) => cellOf(point, grid));
    const savings = cells.map(({ saving }) => saving);
    const headcounts = cells.map(({ headcount }) => headcount);
    const names = grid.levers.map((lever) => writer.text(leverLabel(result.comparison.scenario, lever)));
    const facts = {
      id: 'grid',
      caption: 'chart.grid',
      alt: 'chart.grid_alt',
      slots: {
        currency: writer.text(writer.currency),
        first: names[0],
        second: names[1],
        least: writer.signedMoney(Math.min(...savings)),
        most: writer.signedMoney(Math.max(...savings)),
        lowest: writer.percent(Math.min(...headcounts), 2),
        highest: writer.percent(Math.max(...headcounts), 2),
      },
      data: {
        columns: [...grid.levers, 'net_saving', 'headcount'],
        rows: cells.map(({ x, y, saving, headcount }) => [x / 100, y / 100, saving, headcount / 100]),
      },
    } as const;
    return [charted(drawing(cells, names, writer), facts, writer)];
  },
};

interface GridCell {
  readonly x: number;
  readonly y: number;
  readonly saving: number;
  readonly headcount: number;
}

function cellOf(point: SweptPoint, { levers }: Grid): GridCell {
  const look = lookUp(point);
  const line = point.estimates.find(({ indicator }) => indicator === 'fgt0')?.line;
  return {
    x: 100 * point.intensity[levers[0]],
    y: 100 * point.intensity[levers[1]],
    saving: -(look('total', 'budget:total', 'change') ?? Number.NaN) + 0,
    headcount: 100 * (look('fgt0', 'welfare', 'reform', { line }) ?? Number.NaN),
  };
}

function drawing(cells: readonly GridCell[], names: readonly string[], writer: Writer): Drawing {
  return {
    height: 360,
    marginTop: 8,
    marginLeft: 76,
    marginRight: 16,
    marginBottom: 48,
    x: { type: 'band', axis: null, padding: 0.03 },
    y: { type: 'band', axis: null, padding: 0.03, reverse: true },
    color: { type: 'identity' },
    marks: [...cellMarks(cells, writer), ...leverAxes(names, writer)],
  };
}

function cellMarks(cells: readonly GridCell[], writer: Writer) {
  const values = cells.map(({ saving }) => saving);
  const range = [Math.min(...values), Math.max(...values)] as const;
  const at = { x: 'x', y: 'y' } as const;
  const text = { ...at, fill: (cell: GridCell) => shade(cell.saving, range).text };
  const saving = (cell: GridCell) => tick(writer, 0)(cell.saving / 1e6);
  const headcount = (cell: GridCell) => writer.percent(cell.headcount, 2);
  return [
    Plot.cell(cells, { ...at, fill: (cell: GridCell) => shade(cell.saving, range).fill }),
    Plot.text(cells, { ...text, dy: -8, fontSize: 14, fontWeight: 'bold', text: saving }),
    Plot.text(cells, { ...text, dy: 11, fontSize: 11.5, text: headcount }),
  ];
}

function leverAxes([first, second]: readonly string[], writer: Writer) {
  const axis = { ...quiet, labelAnchor: 'center', tickFormat: tick(writer, 0), fontSize: 12 } as const;
  const title = (lever: string) => label(writer, 'chart.intensity_axis', { lever });
  return [
    Plot.axisX({ ...axis, anchor: 'bottom', label: title(first) }),
    Plot.axisY({ ...axis, anchor: 'left', labelOffset: 58, label: title(second) }),
  ];
}
