import { from, op } from 'arquero';
import type { Text } from '../columns/column.ts';
import { conventionLine } from './conventions.ts';
import { alternativeErrorNotes } from './error-notes.ts';
import type { Estimate } from './estimate.ts';
import { inBoth, lineLabel } from './labels.ts';
import { suppressionNotes } from './notes.ts';
import type { Estimated } from './result.ts';
import { type Spread, spreadOfSum } from './spread.ts';
import { uncertainColumns, withError, withErrorCell } from './spread-columns.ts';
import type { Cell, Measure, RowStyle, Table, TableColumn } from './table.ts';

/** One reform among several: its name and the estimates of its run, with their errors where it has any. */
export interface Alternative extends Estimated {
  readonly name: string;
  readonly title: Text;
}

interface Row {
  readonly label: Text;
  readonly unit: string;
  readonly measure: Measure;
  readonly indicator: string;
  readonly of: string;
  /** Whether the number is the reform's own level or its change from the baseline. */
  readonly policy: 'reform' | 'change';
  readonly line?: string;
  readonly times?: number;
  readonly better: 'higher' | 'lower';
}

/** Reforms of one baseline in columns: what each saves by budget line, and what it does to welfare, poverty and inequality. */
export function sideBySide(alternatives: readonly Alternative[], currency: string): Table {
  const rows = rowsOf(alternatives, currency);
  const values = spreadOut(alternatives);
  const [first] = alternatives;
  return {
    id: 'compare',
    title: { en: 'Reforms side by side', ar: 'مقارنة الإصلاحات' },
    columns: columns(alternatives),
    rows: rows.map((row): Cell[] => [
      row.label,
      row.unit,
      isOfChange(row) ? null : valueUnder(row, values, 'baseline', 0),
      ...alternatives.flatMap((own, k) =>
        withErrorCell(own, valueUnder(row, values, row.policy, k), () => errorUnder(row, own, row.policy)),
      ),
    ]),
    styles: rows.map((row): RowStyle => ({ ...pick(row), ...uncertain(row, alternatives) })),
    notes: [...alternatives.map(named), ...alternativeErrorNotes(first), ...gapNotes(alternatives)],
    conventions: conventionLine(['people', 'poor', 'gini']),
  };
}

/** Why something of everybody is not shown. */
function gapNotes(alternatives: readonly Alternative[]): readonly Text[] {
  return suppressionNotes(alternatives.flatMap(({ estimates }) => estimates.filter(({ by }) => by === null)));
}

function named({ name, title }: Alternative): Text {
  if (typeof title === 'string') return `${name}: ${title}`;
  return Object.fromEntries(Object.entries(title).map(([language, text]) => [language, `${name}: ${text}`]));
}

/** Values of everybody's estimates: a row an estimate, a column an alternative (`a0`, `a1` …). */
type Values = ReadonlyMap<string, Readonly<Record<string, number>>>;

function spreadOut(alternatives: readonly Alternative[]): Values {
  const long = alternatives.flatMap(({ estimates }, k) =>
    estimates
      .filter(({ by, value }) => by === null && value !== null)
      .map((estimate) => ({ key: keyOf(estimate), alternative: `a${k}`, value: estimate.value })),
  );
  const wide = from(long)
    .groupby('key')
    .pivot('alternative', { value: op.any('value') });
  return new Map(wide.objects().map((row) => [(row as { key: string }).key, row as Record<string, number>]));
}

function keyOf({ indicator, of, policy, line }: Pick<Estimate, 'indicator' | 'of' | 'policy' | 'line'>): string {
  return JSON.stringify([indicator, of, policy, line]);
}

function valueUnder(row: Row, values: Values, policy: Estimate['policy'], k: number): number | null {
  const value = values.get(keyOf({ ...row, policy }))?.[`a${k}`];
  return value === undefined ? null : value * (row.times ?? 1);
}

function pick({ measure, better }: Row): RowStyle {
  return { measure, better };
}

function errorUnder(
  { indicator, of, line, times = 1 }: Row,
  own: Alternative,
  policy: Estimate['policy'],
): Spread | null {
  return spreadOfSum(own, [{ indicator, of, policy, where: { line } }], times);
}

/** Marks the reforms whose change from the baseline cannot be told from none. */
function uncertain(row: Row, alternatives: readonly Alternative[]): RowStyle {
  if (isOfChange(row)) return {};
  return uncertainColumns(alternatives.map((own) => [own.name, errorUnder(row, own, 'change')]));
}

/** Winners and losers are of the change alone. */
function isOfChange({ indicator }: Row): boolean {
  return indicator === 'losers' || indicator === 'winners';
}

function columns(alternatives: readonly Alternative[]): readonly TableColumn[] {
  return [
    { id: 'measure', title: { en: 'Measure', ar: 'المقياس' }, measure: 'text' },
    { id: 'unit', title: { en: 'Unit', ar: 'الوحدة' }, measure: 'unit' },
    { id: 'baseline', title: { en: 'Baseline', ar: 'الوضع القائم' }, measure: 'as-row' },
    ...alternatives.flatMap(({ name, errors }) =>
      withError({ id: name, title: name, measure: 'as-row' }, errors && 'always'),
    ),
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
  const line = alternatives[0]?.estimates.find((e) => e.indicator === 'fgt0')?.line;
  return [
    cost('budget:total', { en: 'Cost to the treasury, change', ar: 'التكلفة على الخزانة، التغير' }),
    ...lines.map((of) =>
      cost(
        of,
        inBoth([lineLabel(of.slice('budget:'.length))], ([line]) => `… ${line.toLowerCase()}`),
      ),
    ),
    level(
      'mean',
      { en: 'Mean welfare', ar: 'متوسط الرفاه' },
      { unit: money, measure: 'money-per-head', better: 'higher' },
    ),
    level('fgt0', { en: 'Poor', ar: 'الفقراء' }, { ...percent, line }),
    level('fgt1', { en: 'Poverty gap', ar: 'فجوة الفقر' }, { ...percent, line }),
    level('gini', { en: 'Gini', ar: 'معامل جيني' }),
    level('losers', { en: 'Losers', ar: 'الخاسرون' }, { ...percent, policy: 'change' }),
    level('winners', { en: 'Winners', ar: 'الرابحون' }, { ...percent, policy: 'change', better: 'higher' }),
  ];
}
