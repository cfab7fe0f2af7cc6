import { suppressionNotes } from '../../tables/notes.ts';
import type { Table } from '../../tables/table.ts';
import type { UnnumberedChart } from '../charts/chart.ts';
import { withNames } from '../charts/data-names.ts';
import { charts } from '../charts/index.ts';
import type { Chart, TableBlock } from './document.ts';
import type { Material } from './material.ts';
import { type Numbering, numberOf } from './numbering.ts';
import type { Pack } from './packs.ts';
import { reportTables } from './tables/index.ts';
import type { Writer } from './writer.ts';

/** What sections are written from: the material, a writer, and the tables and charts of the pack with their numbers. */
export interface Study {
  readonly material: Material;
  readonly writer: Writer;
  readonly pack: Pack;
  /** A table of the pack; nothing where it has no rows. */
  readonly table: (
    id: string,
    options?: { readonly brief?: boolean; readonly inFull?: boolean },
  ) => readonly TableBlock[];
  /** The charts of one kind. */
  readonly charts: (id: string) => readonly Chart[];
  /** The number of a table, to be named in a sentence. */
  readonly numberOf: (id: string) => string;
  /** The number of a section, to be named in a sentence. */
  readonly section: (id: string) => string;
}

/** Tables that do not depend on the language, made once for all of a report's languages. */
export function tablesOf(material: Material): ReadonlyMap<string, Table> {
  const open = { ...material, result: { ...material.result, estimates: material.undisclosed } };
  const made = reportTables.map(({ id, make }) => [id, withGaps(make(material), () => make(open), material)] as const);
  return new Map(made.filter(([, { rows }]) => rows.length > 0));
}

/** Says under a table that cells are withheld, where it has gaps that the same table of everything known has not. */
function withGaps(table: Table, open: () => Table, { result, undisclosed }: Material): Table {
  if (result.estimates === undisclosed || gapsIn(table) === 0 || gapsIn(table) === gapsIn(open())) return table;
  return { ...table, notes: [...table.notes, ...suppressionNotes(result.estimates)] };
}

function gapsIn({ rows }: Table): number {
  return rows.flat().filter((cell) => cell === null).length;
}

/** How a study is set up. */
export interface StudyOptions {
  readonly pack: Pack;
  readonly numbering: Numbering;
  readonly tables: ReadonlyMap<string, Table>;
}

/** The study of a material in one language. */
export function studyOf(material: Material, writer: Writer, { pack, numbering, tables }: StudyOptions): Study {
  const pictures = picturesOf(material, writer, pack);
  const number = (id: string) => writer.text(numberOf(id, numbering));
  return {
    material,
    writer,
    pack,
    table: (id, { brief = false, inFull = false } = {}) => {
      const table = tables.get(id);
      return table ? [block(table, { writer, number: numberOf(id, numbering), brief, inFull, material })] : [];
    },
    charts: (id) => pictures.filter(({ kind }) => kind === id).map(({ chart }) => chart),
    numberOf: number,
    section: (id) => writer.text(String(pack.sections.indexOf(id) + 1)),
  };
}

interface Picture {
  readonly kind: string;
  readonly chart: Chart;
}

/** The order in which figures are read, and so numbered. */
const reading = [
  'tariff',
  'today',
  'lorenz',
  'incidence',
  'winners',
  'growth',
  'map',
  'compensation',
  'waterfall',
  'grid',
];

function picturesOf(material: Material, writer: Writer, pack: Pack): readonly Picture[] {
  const source = sourceText(material.result.comparison, writer, material.hash);
  const made = reading
    .filter((kind) => pack.charts.includes(kind))
    .flatMap((kind) => {
      const definition = charts.find(({ id }) => id === kind);
      const drawn = definition?.make(material, writer) ?? [];
      return drawn.map((chart) => ({ kind, chart: withNames(chart, material.result, writer) }));
    });
  return made.map(({ kind, chart }, k) => ({ kind, chart: numbered(chart, k + 1, { writer, source }) }));
}

function numbered(
  chart: UnnumberedChart,
  number: number,
  { writer, source }: { readonly writer: Writer; readonly source: string },
): Chart {
  return { kind: 'chart', ...chart, label: writer.say('document.figure', { number: String(number) }), source };
}

interface Around {
  readonly writer: Writer;
  readonly number: string;
  readonly brief: boolean;
  readonly inFull: boolean;
  readonly material: Material;
}

function block(table: Table, { writer, number, brief, inFull, material }: Around): TableBlock {
  const notes = table.notes.map((note, k) =>
    writer.say('document.note', { number: String(k + 1), text: writer.text(note) }),
  );
  const shown = writer.text(number);
  return {
    kind: 'table',
    id: table.id,
    number: inFull ? `${number}-full` : number,
    label: writer.say(inFull ? 'document.table_full' : 'document.table', { number: shown }),
    caption: writer.text(table.title),
    table,
    notes: [...notes, ...(table.conventions ? [writer.text(table.conventions)] : [])],
    source: table.source ? `${writer.text(table.source)} ${runText(writer, material.hash)}` : '',
    brief,
  };
}

function sourceText({ population, scenario }: Material['result']['comparison'], writer: Writer, hash: string): string {
  const [data, year] = [writer.text(population.title), String(scenario.baseline.year)];
  return `${writer.say('document.source', { data, year })} ${runText(writer, hash)}`;
}

function runText({ language }: Writer, hash: string): string {
  return language === 'ar' ? `التشغيل ${hash}.` : `Run ${hash}.`;
}
