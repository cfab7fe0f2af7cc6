import type { Text } from '../../columns/column.ts';
import { find } from '../../indicators/find.ts';
import { type Estimate, recordsShown } from '../estimate.ts';
import { inBoth } from '../labels.ts';
import type { Cell, Measure, RowStyle, Table, TableColumn } from '../table.ts';
import { groupingName, lineName } from './words.ts';

/** What a table of measures shows: one variable, for everybody or by the groups of one grouping. */
export interface Shown {
  readonly id: string;
  readonly of: string;
  readonly by: string | null;
  readonly estimates: readonly Estimate[];
  readonly notes: readonly Text[];
  readonly conventions: Text;
}

/**
 * One variable as a table: a row an indicator with its value, standard error, 95% interval and records; by groups, a row each
 * under their indicator; of two situations, both values before the change.
 */
export function measureTable(shown: Shown): Table {
  const hasChange = shown.estimates.some(({ policy }) => policy !== 'observed');
  const rows = rowsOf(shown);
  const cells = rows.map(({ cells }) => cells);
  const hasUnits = shown.estimates.some(({ unit }) => !['index', 'share', 'ratio', 'people', ''].includes(unit));
  const columns = columnsOf(hasChange, shown.by !== null);
  const unitAt = columns.findIndex(({ id }) => id === 'unit');
  const without = <T>(list: readonly T[]): T[] => list.filter((_, c) => hasUnits || c !== unitAt);
  return {
    id: shown.id,
    title: titleOf(shown),
    columns: without(columns),
    rows: cells.map(without),
    styles: rows.map(({ style }) => style),
    notes: shown.notes,
    conventions: shown.conventions,
  };
}

function titleOf({ of, by }: Shown): Text {
  if (by === null) return of;
  return inBoth([groupingName(by)], ([name], language) =>
    language === 'ar' ? `${of}، بحسب ${name}` : `${of}, by ${name}`,
  );
}

function columnsOf(hasChange: boolean, isGrouped: boolean): readonly TableColumn[] {
  const number = (id: string, en: string, ar: string): TableColumn => ({ id, title: { en, ar }, measure: 'as-row' });
  const first: TableColumn = {
    id: isGrouped ? 'group' : 'indicator',
    title: isGrouped ? { en: 'Group', ar: 'المجموعة' } : { en: 'Indicator', ar: 'المؤشر' },
    measure: 'text',
  };
  const values = hasChange
    ? [number('baseline', 'Baseline', 'قبل'), number('reform', 'Reform', 'بعد'), number('change', 'Change', 'التغير')]
    : [number('value', 'Value', 'القيمة')];
  return [
    first,
    { id: 'unit', title: { en: 'Unit', ar: 'الوحدة' }, measure: 'unit' },
    ...values,
    number('se', 'Standard error', 'الخطأ المعياري'),
    number('low', '95% low', 'الحد الأدنى 95%'),
    number('high', '95% high', 'الحد الأعلى 95%'),
    { id: 'n', title: { en: 'Records', ar: 'السجلات' }, measure: 'count' },
  ];
}

type Label = { readonly en: string; readonly ar: string };

interface Row {
  readonly cells: readonly Cell[];
  readonly style: RowStyle;
}

function rowsOf({ estimates, by }: Shown): readonly Row[] {
  const hasChange = estimates.some(({ policy }) => policy !== 'observed');
  const keyed = grouped(estimates, ({ indicator, of, line, group }) => JSON.stringify([indicator, of, line, group]));
  const rows = [...keyed.values()].map((alike) => rowOf(alike, hasChange, by !== null));
  if (by === null) return rows;
  const byHeading = grouped(rows, ({ heading }) => heading.en);
  const width = rows[0]?.cells.length ?? 0;
  return [...byHeading.values()].flatMap((members) => [
    { cells: [members[0].heading, ...Array<Cell>(width - 1).fill('')], style: { heading: true } },
    ...members.map(({ cells, style }) => ({ cells, style: { ...style, level: 1 } })),
  ]);
}

function rowOf(alike: readonly Estimate[], hasChange: boolean, isGrouped: boolean): Row & { readonly heading: Label } {
  const of = (policy: Estimate['policy']): Estimate | undefined => alike.find((one) => one.policy === policy);
  const last = of('change') ?? of('observed') ?? of('reform') ?? alike[0];
  const heading = labelOf(last);
  const values = hasChange ? [of('baseline'), of('reform'), of('change') ?? of('observed')] : [last];
  const cells: Cell[] = [
    isGrouped ? (last.group ?? '') : heading,
    isNamed(last.unit) ? last.unit : '',
    ...values.map((one) => one?.value ?? (one ? null : '')),
    last.se ?? null,
    last.low ?? null,
    last.high ?? null,
    recordsShown(last),
  ];
  return { cells, heading, style: { measure: measureOf(last) } };
}

function labelOf({ indicator, line }: Estimate): Label {
  const title = find(indicator)?.title ?? indicator;
  if (line === undefined) return inBoth([title], ([name]) => name);
  return inBoth([title, lineName(line)], ([name, at], language) =>
    language === 'ar' ? `${name}، خط ${at}` : `${name}, line ${at}`,
  );
}

function isNamed(unit: string): boolean {
  return !['index', 'share', 'ratio', 'people'].includes(unit);
}

const sums = new Set(['total', 'impoverishment', 'gains_to_poor', 'gap_total']);

function measureOf({ indicator, unit, value }: Estimate): Measure {
  if (unit === 'index' || unit === 'share' || unit === 'ratio') return unit;
  if (unit === 'people') return 'count';
  if (unit !== '' && sums.has(indicator)) return 'money';
  return value !== null && Math.abs(value) < 1 ? 'price' : 'money-per-head';
}

/** Items by key, in the order in which keys first occur. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
