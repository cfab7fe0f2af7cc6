import type { SheetChart } from 'hucre/xlsx';
import type { Chart } from '../../document.ts';
import { directedText } from '../plain-text.ts';
import { columnLetter } from './names.ts';

/** Where the numbers of a chart stand on its sheet. */
export interface DataPlace {
  /** The sheet as references spell it. */
  readonly sheet: string;
  /** The line of the first numbers, counted from 1. */
  readonly first: number;
}

/** The chart as Excel's own, to be restyled there; undefined for kinds that Excel does not have. */
export function nativeChart(chart: Chart, place: DataPlace): Omit<SheetChart, 'anchor'> | undefined {
  const layout = layouts[chart.id] ?? byShape(chart);
  if (!layout) return undefined;
  const series = seriesOf(chart, layout, place);
  const title = (id: string) => nameOf(chart, id);
  const values = valuesOf(chart, layout);
  return {
    type: layout.type,
    title: directedText(chart.caption, false),
    titleFontSize: 12,
    series,
    legend: series.length > 1 ? 'bottom' : false,
    altText: directedText(chart.alt, false),
    ...(layout.isStacked && { barGrouping: 'stacked', overlap: 100 }),
    ...(layout.type === 'scatter' && { scatterStyle: 'lineMarker' }),
    axes: {
      x: {
        title: title(layout.x),
        tickLblPos: 'low',
        ...(inMillions(chart, [layout.x]) && { numberFormat: millions }),
      },
      y: {
        ...(layout.y && { title: title(layout.y) }),
        gridlines: { major: true },
        ...(inMillions(chart, values) && { numberFormat: millions }),
      },
    },
  };
}

/** How a chart is drawn from its columns. */
interface Layout {
  readonly type: 'column' | 'bar' | 'scatter';
  /** The column of groups, or of the horizontal axis. */
  readonly x: string;
  /** The columns drawn; all numbers but `x` where none are named. */
  readonly values?: readonly string[];
  readonly isStacked?: boolean;
  /** A column whose every value is a series of its own. */
  readonly by?: string;
  readonly y?: string;
}

const layouts: Readonly<Record<string, Layout | undefined>> = {
  compensation: { type: 'scatter', x: 'budget', values: ['headcount'], by: 'scheme', y: 'headcount' },
  waterfall: { type: 'column', x: 'step', values: ['saving'] },
};

/** Groups are set side by side, parts of a whole upon one another, numbers against numbers joined by lines. */
function byShape({ data: { columns, rows } }: Chart): Layout | undefined {
  const [x] = columns;
  const numbers = columns.filter((_, c) => rows.some((row) => typeof row[c] === 'number'));
  if (rows.length === 0 || numbers.length === 0) return undefined;
  if (!numbers.includes(x)) {
    const parts = numbers.filter((column) => column !== 'all_together');
    return { type: 'column', x, values: parts, isStacked: parts.length > 1 };
  }
  const isRising = rows.every((row, r) => r === 0 || Number(row[0]) > Number(rows[r - 1][0]));
  const unlike = numbers.some((column) => column.startsWith('bill'));
  const values = numbers.filter((column) => column !== x && (!unlike || column.startsWith('bill')));
  return isRising && values.length > 0 ? { type: 'scatter', x, values } : undefined;
}

function seriesOf({ data }: Chart, layout: Layout, { sheet, first }: DataPlace): SheetChart['series'] {
  const { columns, rows } = data;
  const span = (column: string, from: number, to: number) => {
    const letter = columnLetter(columns.indexOf(column));
    return `${sheet}!$${letter}$${first + from}:$${letter}$${first + to}`;
  };
  const pieces = layout.by ? piecesBy(rows, columns.indexOf(layout.by)) : [{ name: '', from: 0, to: rows.length - 1 }];
  const values = valuesOf({ data }, layout);
  const all = pieces.flatMap(({ name, from, to }) =>
    values.map((column) => ({ name: name || column, column, from, to })),
  );
  return all.map(({ name, column, from, to }, k) => ({
    name: nameOf({ data }, name),
    values: span(column, from, to),
    categories: span(layout.x, from, to),
    color: colours[k % colours.length],
    ...(layout.type === 'scatter' && { stroke: { width: 2 }, marker: { symbol: 'none' as const } }),
  }));
}

function valuesOf({ data }: Pick<Chart, 'data'>, { x, values }: Layout): readonly string[] {
  return values ?? data.columns.filter((column) => column !== x);
}

/** Millions, for amounts too long to stand beside an axis. */
const millions = { formatCode: '#,##0,,"M"', sourceLinked: false };

/** Whether some amount is that long. */
function inMillions({ data: { columns, rows } }: Chart, among: readonly string[]): boolean {
  return among.some((column) => rows.some((row) => Math.abs(Number(row[columns.indexOf(column)])) >= 1e7));
}

const colours = ['0B3C6F', 'E69F00', '8C2D04', '56B4E9', '00735A', 'D9A6C4', '5F5F5F', 'C9B800'];

/** Stretches of rows that say the same in a column. */
function piecesBy(rows: Chart['data']['rows'], c: number): readonly { name: string; from: number; to: number }[] {
  const made: { name: string; from: number; to: number }[] = [];
  rows.forEach((row, r) => {
    const last = made.at(-1);
    if (last?.name === String(row[c])) last.to = r;
    else made.push({ name: String(row[c]), from: r, to: r });
  });
  return made;
}

/** What a column or piece is called: its name in the language of the document, or its id in words. */
function nameOf({ data: { names = {} } }: Pick<Chart, 'data'>, id: string): string {
  return directedText(names[id] ?? id.replaceAll('_', ' '), false);
}
