import { inLanguage, type Text } from '../../columns/column.ts';
import type { Estimate } from '../estimate.ts';
import { inBoth } from '../labels.ts';
import type { Cell, RowStyle, Table, TableColumn } from '../table.ts';
import type { Part } from './finding.ts';
import { indexName, lineName, partName } from './words.ts';

/** A decomposition of one variable, to be shown as a table of its own. */
export interface ShownPart {
  readonly id: string;
  readonly of: string;
  readonly part: Part;
  readonly estimates: readonly Estimate[];
  readonly notes: readonly Text[];
  readonly conventions: Text;
}

/** A decomposition as a table: its parts side by side, a row a source, group or index, with standard errors under the values. */
export function partTable({ id, of, part, estimates, notes, conventions }: ShownPart): Table {
  const layout = layouts[part];
  const shown = estimates.filter(({ indicator }) => indicator !== 'movers');
  const columns = unique(shown.map(layout.column));
  const keyOf = (one: Estimate) => inLanguage(layout.row(one), 'en');
  const rows = unique(shown.map(keyOf)).flatMap((row) => {
    const alike = shown.filter((one) => keyOf(one) === row);
    const cells = columns.map((column) => alike.find((one) => layout.column(one) === column));
    return rowsOf(layout.row(alike[0]), cells);
  });
  const { en, ar } = layout.title;
  return {
    id,
    title: { en: `${of}: ${en}`, ar: `${of}: ${ar}` },
    columns: [{ id: 'part', title: layout.first, measure: 'text' }, ...columns.map(columnOf)],
    rows: rows.map(({ cells }) => cells),
    styles: rows.map(({ style }) => style),
    notes: [...notes, ...movers(estimates)],
    conventions,
  };
}

interface Layout {
  readonly title: { readonly en: string; readonly ar: string };
  readonly first: Text;
  readonly row: (estimate: Estimate) => Text;
  readonly column: (estimate: Estimate) => string;
}

const stem = ({ indicator }: Estimate): string => indicator.split(':')[0];
const index = ({ indicator, line }: Estimate): Text =>
  atLine(indexName(indicator.slice(indicator.indexOf(':') + 1)), line);

function atLine(name: Text, line: string | undefined): Text {
  if (line === undefined) return name;
  return inBoth([name, lineName(line)], ([one, at], language) =>
    language === 'ar' ? `${one}، خط ${at}` : `${one}, line ${at}`,
  );
}

const layouts: Readonly<Record<Part, Layout>> = {
  source: {
    title: { en: 'the Gini by source', ar: 'معامل جيني بحسب المصدر' },
    first: { en: 'Source', ar: 'المصدر' },
    row: ({ group }) => group ?? '',
    column: stem,
  },
  inequality: {
    title: { en: 'inequality within and between groups', ar: 'التفاوت داخل المجموعات وبينها' },
    first: { en: 'Index', ar: 'المؤشر' },
    row: index,
    column: stem,
  },
  poverty: {
    title: { en: 'poverty by group', ar: 'الفقر بحسب المجموعة' },
    first: { en: 'Group', ar: 'المجموعة' },
    row: ({ group, line }) => atLine(group ?? '', line),
    column: ({ indicator }) => indicator,
  },
  growth: {
    title: { en: 'growth and redistribution', ar: 'النمو وإعادة التوزيع' },
    first: { en: 'Index', ar: 'المؤشر' },
    row: index,
    column: stem,
  },
  mobility: {
    title: { en: 'who moves from tenth to tenth', ar: 'الانتقال بين العشيرات' },
    first: { en: 'Tenth before', ar: 'العشير قبل' },
    row: ({ group }) => group ?? '',
    column: ({ indicator }) => indicator,
  },
};

interface Row {
  readonly cells: readonly Cell[];
  readonly style: RowStyle;
}

function rowsOf(label: Text, cells: readonly (Estimate | undefined)[]): readonly Row[] {
  const values: Row = { cells: [label, ...cells.map((one) => one?.value ?? null)], style: {} };
  if (cells.every((one) => one?.se === undefined)) return [values];
  const errors = [{ en: 'standard error', ar: 'الخطأ المعياري' }, ...cells.map((one) => one?.se ?? '')];
  return [values, { cells: errors, style: { level: 1 } }];
}

function columnOf(name: string): TableColumn {
  const [, to] = /^transition:(\d+)$/.exec(name) ?? [];
  return { id: name.replaceAll(':', '_'), title: to ?? partName(name), measure: 'index' };
}

function movers(estimates: readonly Estimate[]): readonly Text[] {
  const moved = estimates.find(({ indicator }) => indicator === 'movers')?.value;
  if (moved === undefined || moved === null) return [];
  const share = (100 * moved).toFixed(1);
  return [{ en: `${share}% of people change their tenth.`, ar: `${share}% من الأفراد يغيرون عشيرهم.` }];
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
