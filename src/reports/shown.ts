import { inLanguage } from '../columns/column.ts';
import type { Cell, Measure, RowStyle, Table, TableColumn } from '../tables/table.ts';
import { type Digits, digitsFor, written } from './digits.ts';
import { unitText } from './units.ts';

/** A table in words and digits, still without any layout. */
export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly ShownRow[];
  readonly notes: readonly string[];
}

export interface ShownColumn {
  readonly title: string;
  readonly unit: string;
  readonly isText: boolean;
  /** Holds the unit of each row. */
  readonly isUnit: boolean;
  /** Holds pure numbers, which have no unit. */
  readonly isPure: boolean;
  /** Left out where the page is too narrow. */
  readonly isRoomy: boolean;
  /** Left out with the column before it. */
  readonly isPaired: boolean;
}

export interface ShownRow {
  readonly cells: readonly string[];
  /** Good or bad news, cell by cell, where a change has a direction and can be told from none. */
  readonly tones: readonly Tone[];
  readonly level: number;
  readonly isHeading: boolean;
  readonly isTotal: boolean;
}

export type Tone = 'good' | 'bad' | 'uncertain' | 'none';

export interface ShowOptions {
  readonly language: string;
  readonly decimals?: number;
  /** True where rows of little interest are folded into one. */
  readonly brief?: boolean;
}

/** Writes every number of a table: the only place where digits, scale and sign are decided. */
export function shown(given: Table, options: ShowOptions): Shown {
  const { language } = options;
  const table = withoutData(given);
  const text = (cell: Parameters<typeof inLanguage>[0]) => inLanguage(cell, language);
  const hidden = options.brief ? 'full' : 'brief';
  const writers = { columns: columnDigits(table, options.decimals), rows: rowsDigits(table, options.decimals) };
  return {
    id: table.id,
    title: text(table.title),
    columns: table.columns.map((column, c) => shownColumn(column, writers.columns[c], language)),
    rows: table.rows.flatMap((cells, r) =>
      table.styles?.[r]?.only === hidden ? [] : [shownRow(table, r, cells, writers, options)],
    ),
    notes: [...table.notes, ...(table.conventions ? [table.conventions] : [])].map(text),
  };
}

/** A table without the columns that only data files hold. */
function withoutData(table: Table): Table {
  const isShown = table.columns.map(({ only }) => only !== 'data');
  if (!isShown.includes(false)) return table;
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, c) => isShown[c]);
  return { ...table, columns: kept(table.columns), rows: table.rows.map(kept) };
}

function shownColumn(
  { title, unit, measure, only, isPaired = false }: TableColumn,
  digits: Digits,
  language: string,
): ShownColumn {
  return {
    title: inLanguage(title, language),
    unit: unit ? unitText(unit, digits.scale, language) : '',
    isText: measure === 'text' || measure === 'unit',
    isUnit: measure === 'unit',
    isPure: measure === 'probability',
    isRoomy: only === 'roomy',
    isPaired,
  };
}

/** How numbers are written by column, and by row where rows are different things. */
interface Writers {
  readonly columns: readonly Digits[];
  readonly rows: (r: number) => Digits;
}

function shownRow(table: Table, r: number, cells: readonly Cell[], writers: Writers, options: ShowOptions): ShownRow {
  const style = table.styles?.[r] ?? {};
  const own = writers.rows(r);
  const prices = digitsFor('price', largestOf('price', table.columns, [cells]), options.decimals);
  const texts = cells.map((cell, c) => {
    const { id, measure } = table.columns[c];
    if (id === 'unit' && measure === 'text' && typeof cell === 'string') return unitText(cell, 1, options.language);
    if (measure === 'unit' && typeof cell === 'string') return cell && unitText(cell, own.scale, options.language);
    if (measure === 'price') return cellText(cell, prices, options.language);
    return cellText(cell, measure === 'as-row' ? own : writers.columns[c], options.language);
  });
  return {
    cells: texts,
    tones: cells.map((cell, c) => tone(cell, texts[c], table.columns[c], style)),
    level: style.level ?? 0,
    isHeading: style.heading ?? false,
    isTotal: table.totals?.includes(r) ?? false,
  };
}

function cellText(cell: Cell, digits: Digits, language: string): string {
  if (cell === null) return '–';
  return typeof cell === 'number' ? written(cell, digits) : inLanguage(cell, language);
}

function tone(cell: Cell, text: string, { id, better, isChange }: TableColumn, style: RowStyle): Tone {
  if (style.uncertain?.includes(id)) return 'uncertain';
  if (style.uncertain && isChange) return 'none';
  const wanted = better ?? (isChange ? style.better : undefined);
  if (typeof cell !== 'number' || !wanted || !/[1-9]/.test(text)) return 'none';
  return cell > 0 === (wanted === 'higher') ? 'good' : 'bad';
}

/** Columns of one measure share their digits, so that a change can be held against its baseline. */
function columnDigits({ columns, rows }: Table, asked: number | undefined): readonly Digits[] {
  const known = new Map<Measure, Digits>();
  return columns.map(({ measure }) => {
    const digits = known.get(measure) ?? digitsFor(measure, largestOf(measure, columns, rows), asked);
    known.set(measure, digits);
    return digits;
  });
}

/** Rows of money share their scale; any other row has its own. */
function rowsDigits(table: Table, asked: number | undefined): (r: number) => Digits {
  const isMoney = (_: unknown, r: number) => table.styles?.[r]?.measure === 'money';
  const money = digitsFor('money', largestOf('as-row', table.columns, table.rows.filter(isMoney)), asked);
  return (r) => {
    const measure = table.styles?.[r]?.measure ?? 'text';
    if (measure === 'money') return money;
    return digitsFor(measure, largestOf('as-row', table.columns, [table.rows[r]]), asked);
  };
}

/** The largest number, whatever its sign, in the columns of a measure. */
export function largestOf(
  measure: Measure,
  columns: readonly Pick<TableColumn, 'measure'>[],
  rows: readonly (readonly Cell[])[],
): number {
  let most = 0;
  for (const row of rows)
    for (const [c, cell] of row.entries())
      if (typeof cell === 'number' && columns[c].measure === measure) most = Math.max(most, Math.abs(cell));
  return most;
}
