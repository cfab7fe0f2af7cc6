import type { Text } from '../columns/column.ts';
import { conventionLine } from './conventions.ts';
import type { Estimate } from './estimate.ts';
import type { Cell, Measure, RowStyle, Table, TableColumn } from './table.ts';

/** One reform among several: its name and the estimates of its run. */
export interface Alternative {
  readonly name: string;
  readonly title: Text;
  readonly estimates: readonly Estimate[];
}

interface Row {
  readonly label: Text;
  readonly unit: string;
  readonly measure: Measure;
  readonly indicator: string;
  readonly of: string;
  /** Whether the number is the reform's own level or its change from the baseline. */
  readonly policy: 'reform' | 'change';
  readonly times?: number;
  readonly better: 'higher' | 'lower';
}

/** Reforms of one baseline in columns: what each saves by budget line, and what it does to welfare, poverty and inequality. */
export function sideBySide(alternatives: readonly Alternative[], currency: string): Table {
  const rows = rowsOf(alternatives, currency);
  return {
    id: 'compare',
    title: { en: 'Reforms side by side', ar: 'مقارنة الإصلاحات' },
    columns: columns(alternatives),
    rows: rows.map((row): Cell[] => [
      row.label,
      row.unit,
      baselineOf(row, alternatives[0]),
      ...alternatives.map((one) => valueUnder(row, one, row.policy)),
    ]),
    styles: rows.map(({ measure, better }): RowStyle => ({ measure, better })),
    notes: alternatives.map(
      ({ name, title }): Text =>
        typeof title === 'string'
          ? `${name}: ${title}`
          : Object.fromEntries(Object.entries(title).map(([language, text]) => [language, `${name}: ${text}`])),
    ),
    conventions: conventionLine(['people', 'poor', 'gini']),
  };
}

function columns(alternatives: readonly Alternative[]): readonly TableColumn[] {
  return [
    { id: 'measure', title: { en: 'Measure', ar: 'المقياس' }, measure: 'text' },
    { id: 'unit', title: { en: 'Unit', ar: 'الوحدة' }, measure: 'unit' },
    { id: 'baseline', title: { en: 'Baseline', ar: 'الوضع القائم' }, measure: 'as-row' },
    ...alternatives.map(({ name }): TableColumn => ({ id: name, title: name, measure: 'as-row' })),
  ];
}

function rowsOf(alternatives: readonly Alternative[], currency: string): readonly Row[] {
  const money = `${currency}/year`;
  const lines = [
    ...new Set(
      alternatives.flatMap(({ estimates }) =>
        estimates
          .filter((e) => e.of.startsWith('budget:') && e.of !== 'budget:total' && e.indicator === 'total')
          .map((e) => e.of),
      ),
    ),
  ];
  const cost = (of: string, label: Text): Row => ({
    label,
    unit: money,
    measure: 'money',
    indicator: 'total',
    of,
    policy: 'change',
    better: 'lower',
  });
  const level = (indicator: string, label: Text, rest: Partial<Row> = {}): Row => ({
    label,
    unit: 'index',
    measure: 'index',
    indicator,
    of: 'welfare',
    policy: 'reform',
    better: 'lower',
    ...rest,
  });
  const percent = { unit: '%', measure: 'rate', times: 100 } as const;
  return [
    cost('budget:total', { en: 'Cost to the treasury, change', ar: 'كلفة الخزانة، التغير' }),
    ...lines.map((of) =>
      cost(of, { en: `… ${of.slice(7).replaceAll('_', ' ')}`, ar: `… ${of.slice(7).replaceAll('_', ' ')}` }),
    ),
    level(
      'mean',
      { en: 'Mean welfare', ar: 'متوسط الرفاه' },
      { unit: money, measure: 'money-per-head', better: 'higher' },
    ),
    level('fgt0', { en: 'Poor', ar: 'الفقراء' }, percent),
    level('fgt1', { en: 'Poverty gap', ar: 'فجوة الفقر' }, percent),
    level('gini', { en: 'Gini', ar: 'معامل جيني' }),
    level('losers', { en: 'Losers', ar: 'الخاسرون' }, { ...percent, policy: 'change' }),
    level('winners', { en: 'Winners', ar: 'الرابحون' }, { ...percent, policy: 'change', better: 'higher' }),
  ];
}

function baselineOf(row: Row, one: Alternative): number | null {
  return row.indicator === 'losers' || row.indicator === 'winners' ? null : valueUnder(row, one, 'baseline');
}

function valueUnder(
  { indicator, of, times = 1 }: Row,
  { estimates }: Alternative,
  policy: Estimate['policy'],
): number | null {
  const found = estimates.find((e) => e.by === null && e.indicator === indicator && e.of === of && e.policy === policy);
  return found?.value == null ? null : found.value * times;
}
