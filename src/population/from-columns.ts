import type { CategoryColumn, Column, Frame, NumberColumn, Period } from '../columns/column.ts';
import { byCodePoint } from './code-point.ts';
import { gather, gatherFrame } from './gather.ts';
import { fileOrder, offsets } from './offsets.ts';
import type { Population } from './population.ts';
import { withSize } from './size.ts';

/** A cell as it is written in a household test: null is missing. */
export type Cell = string | number | boolean | null;

/** Columns written out, one value a household or person; null is missing. */
export interface WrittenColumns {
  readonly households: Readonly<Record<string, readonly Cell[]>>;
  readonly persons?: Readonly<Record<string, readonly Cell[]>>;
  /** Household index of each person; all are members of the first household where it is left out. */
  readonly memberOf?: readonly number[];
  readonly weight?: readonly number[];
  readonly currency?: string;
  readonly year?: number;
  readonly defaults?: Readonly<Record<string, string | number | boolean>>;
  /** Unit and period of columns that state them. */
  readonly measures?: Readonly<Record<string, { readonly unit?: string; readonly period?: Period }>>;
  /** Data whose units, periods, titles and levels the columns of the same name take over. */
  readonly like?: Pick<Population, 'households' | 'persons'>;
}

/**
 * A small population from columns written out, for households with known answers. Texts become categories, numbers and
 * yes/no become numbers; columns of unequal length or of mixed kinds throw.
 */
export function populationFromColumns(written: WrittenColumns): Population {
  const given = frameOf(written.households, written, written.like?.households);
  const rows = given.columns.size === 0 ? (written.weight?.length ?? 1) : given.rows;
  const members = written.persons && membersOf(written.persons, written, rows);
  const size = sizeOf(rows, given, members?.first);
  return {
    name: 'written',
    title: 'written',
    currency: written.currency ?? '',
    year: written.year ?? 0,
    households: withSize({ rows, columns: given.columns }, size),
    householdIds: count(rows),
    ...members,
    size,
    weight: written.weight ? Float64Array.from(written.weight) : new Float64Array(rows).fill(1),
    totals: [],
    defaults: written.defaults ?? {},
    inputs: [],
    warnings: [],
  };
}

type Members = Required<Pick<Population, 'persons' | 'personIds' | 'memberOf' | 'first'>>;

function membersOf(columns: Readonly<Record<string, readonly Cell[]>>, written: WrittenColumns, rows: number): Members {
  const frame = frameOf(columns, written, written.like?.persons);
  const memberOf = Uint32Array.from(written.memberOf ?? new Uint32Array(frame.rows));
  if (frame.columns.size > 0 && memberOf.length !== frame.rows) throw new Error('memberOf has one entry a person');
  if (memberOf.some((h) => h >= rows)) throw new Error('memberOf names a household that is not there');
  const order = fileOrder(memberOf.length).sort((a, b) => memberOf[a] - memberOf[b] || a - b);
  const persons = gatherFrame({ rows: memberOf.length, columns: frame.columns }, order);
  const sorted = gather(memberOf, order);
  return { persons, personIds: count(memberOf.length), memberOf: sorted, first: offsets(sorted, rows) };
}

function sizeOf(rows: number, frame: Frame, first: Uint32Array | undefined): Float64Array {
  if (first) return Float64Array.from({ length: rows }, (_, h) => first[h + 1] - first[h]);
  const column = frame.columns.get('size');
  return column?.kind === 'number' ? Float64Array.from(column.values) : new Float64Array(rows).fill(1);
}

function count(rows: number): string[] {
  return Array.from({ length: rows }, (_, i) => String(i + 1));
}

function frameOf(given: Readonly<Record<string, readonly Cell[]>>, written: WrittenColumns, like?: Frame): Frame {
  const columns = new Map<string, Column>();
  let rows = 0;
  for (const [name, cells] of Object.entries(given)) {
    if (columns.size > 0 && cells.length !== rows)
      throw new Error(`column ${name} has ${cells.length} of ${rows} values`);
    rows = cells.length;
    columns.set(name, columnOf(name, cells, { ...measureOf(name, written), ...stated(like?.columns.get(name)) }));
  }
  return { rows, columns };
}

function measureOf(name: string, written: WrittenColumns): { unit?: string; period?: Period } {
  return Object.hasOwn(written.measures ?? {}, name) ? written.measures![name] : {};
}

type Stated = Partial<
  Omit<NumberColumn, 'kind' | 'name' | 'values' | 'missing'> & Pick<CategoryColumn, 'levels' | 'labels'>
>;

function stated(column: Column | undefined): Stated {
  if (column === undefined) return {};
  if (column.kind === 'category') return { levels: column.levels, labels: column.labels, title: column.title };
  return { unit: column.unit, period: column.period, logical: column.logical, title: column.title };
}

function columnOf(name: string, cells: readonly Cell[], like: Stated): Column {
  if (like.levels) return categoryOf(name, cells, like);
  const kinds = new Set(cells.filter((cell) => cell !== null).map((cell) => typeof cell));
  if (kinds.size > 1) throw new Error(`column ${name} mixes ${[...kinds].join(' and ')}`);
  if (kinds.has('string')) return categoryOf(name, cells, like);
  return numberOf(name, cells, { ...like, logical: kinds.has('boolean') || like.logical });
}

function numberOf(name: string, cells: readonly Cell[], like: Stated): NumberColumn {
  const values = Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell)));
  const missing = cells.filter((cell) => cell === null || Number.isNaN(cell)).length;
  const { unit, period, title, logical } = like;
  return { kind: 'number', name, values, unit, period, missing, ...(logical && { logical }), title };
}

function categoryOf(name: string, cells: readonly Cell[], like: Stated): CategoryColumn {
  const known = like.levels ?? [];
  const seen = new Set(
    cells
      .filter((cell) => cell !== null)
      .map(String)
      .filter((level) => !known.includes(level)),
  );
  const levels = [...known, ...[...seen].sort(byCodePoint)];
  const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : levels.indexOf(String(cell))));
  const missing = cells.filter((cell) => cell === null).length;
  return { kind: 'category', name, codes, levels, missing, labels: like.labels, title: like.title };
}
