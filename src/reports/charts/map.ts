import * as Plot from '@observablehq/plot';
import type { Comparison } from '../../simulation/outcome.ts';
import { groupedBy, levelsIn } from '../../tables/group-rows.ts';
import { groupingLabel, levelLabel } from '../../tables/labels.ts';
import { lookUp, type Result } from '../../tables/result.ts';
import type { Writer } from '../assessment/writer.ts';
import { chartText, type Drawing } from './canvas.ts';
import { type ChartDefinition, charted } from './chart.ts';
import { changeShade } from './palette.ts';
import { type Layout, layoutOf, placeOf } from './places.ts';

/** The change of mean welfare in each place, a square each, where the data name places that are known. */
export const map: ChartDefinition = {
  id: 'map',
  make: ({ result }, writer) => {
    if (result.comparison.scenario.isReview) return [];
    return groupedBy(result).flatMap((by) => {
      const levels = levelsIn(result.estimates, by);
      const layout = layoutOf(levels);
      return layout ? [mapOf(result, { by, levels, layout }, writer)] : [];
    });
  },
};

/** A variable of households whose levels are places that can be drawn. */
export function mappedVariable({ population, scenario }: Comparison): string | undefined {
  if (scenario.isReview) return undefined;
  const columns = [...population.households.columns.values()];
  return columns.find((column) => column.kind === 'category' && layoutOf(column.levels) !== undefined)?.name;
}

interface Places {
  readonly by: string;
  readonly levels: readonly string[];
  readonly layout: Layout;
}

interface Square {
  readonly level: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly change: number;
}

function mapOf(result: Result, { by, levels, layout }: Places, writer: Writer) {
  const look = lookUp(result);
  const squares = levels.map((group): Square => {
    const [x, y] = placeOf(layout, group);
    const before = look('mean', 'welfare', 'baseline', { by, group });
    const change = look('mean', 'welfare', 'change', { by, group });
    const relative = before && change !== null ? (100 * change) / before : Number.NaN;
    return { level: group, name: writer.text(levelLabel(result.comparison, by, group)), x, y, change: relative };
  });
  const list = squares.map(({ name, change }) => `${name} ${changeText(change, writer)}`);
  const facts = {
    id: `map-${by.replaceAll('_', '-')}`,
    caption: 'chart.map',
    alt: 'chart.map_alt',
    slots: { region: regionName(result, by, writer), list: list.join(writer.language === 'ar' ? '، ' : ', ') },
    data: {
      columns: [by, 'change_percent'],
      rows: squares.map(({ level, change }) => [level, Number.isNaN(change) ? null : change]),
    },
    notes: [writer.say('chart.map_note')],
  } as const;
  return charted(drawing(squares, writer), facts, writer);
}

function regionName({ comparison }: Result, by: string, writer: Writer): string {
  const name = writer.text(groupingLabel(comparison, by));
  return writer.language === 'ar' ? name : name.toLowerCase();
}

function changeText(change: number, writer: Writer): string {
  return Number.isNaN(change) ? '–' : writer.percent(change, 2);
}

/** Side of a square, in pixels. */
const size = 118;

function drawing(squares: readonly Square[], writer: Writer): Drawing {
  const columns = 1 + Math.max(...squares.map(({ x }) => x));
  const rows = 1 + Math.max(...squares.map(({ y }) => y));
  const side = (720 - columns * size) / 2;
  return {
    height: rows * size + 16,
    marginTop: 8,
    marginBottom: 8,
    marginLeft: side,
    marginRight: side,
    x: { type: 'band', axis: null, domain: range(columns), padding: 0.04 },
    y: { type: 'band', axis: null, domain: range(rows), padding: 0.04 },
    color: { type: 'identity' },
    marks: squareMarks(squares, writer),
  };
}

function squareMarks(squares: readonly Square[], writer: Writer) {
  const most = Math.max(...squares.map(({ change }) => Math.abs(change) || 0));
  const at = { x: 'x', y: 'y' } as const;
  const text = { ...at, fill: ({ change }: Square) => changeShade(change, most).text };
  const name = (square: Square) => chartText(square.name, writer.language);
  const amount = ({ change }: Square) => changeText(change, writer);
  const fill = ({ change }: Square) => changeShade(change, most).fill;
  return [
    Plot.cell(squares, { ...at, fill, stroke: '#8b949e', rx: 6 }),
    Plot.text(squares, { ...text, dy: -10, fontSize: 12, lineWidth: 9, text: name }),
    Plot.text(squares, { ...text, dy: 14, fontSize: 15, fontWeight: 'bold', text: amount }),
  ];
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => k);
}
