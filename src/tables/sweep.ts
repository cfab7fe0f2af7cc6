import type { Text } from '../columns/column.ts';
import { unbeaten } from '../design/unbeaten.ts';
import { conventionLine } from './conventions.ts';
import { alternativeErrorNotes } from './error-notes.ts';
import type { Estimate } from './estimate.ts';
import { suppressionNotes } from './notes.ts';
import type { Result } from './result.ts';
import { isUncertain } from './spread.ts';
import { errorRoom, withError } from './spread-columns.ts';
import type { Cell, RowStyle, Table, TableColumn } from './table.ts';

/** A point of a grid with the estimates of its run. */
export interface SweptPoint {
  readonly intensity: Readonly<Record<string, number>>;
  readonly estimates: readonly Estimate[];
}

/** What is shown at each point: the treasury’s saving, poverty, inequality, losers and winners. */
const aims = [
  { id: 'saving', indicator: 'total', of: 'budget:total', policy: 'change', sense: 'more', sign: -1 },
  { id: 'poverty', indicator: 'fgt0', of: 'welfare', policy: 'reform', sense: 'less', sign: 100 },
  { id: 'gini', indicator: 'gini', of: 'welfare', policy: 'reform', sense: 'less', sign: 1 },
  { id: 'losers', indicator: 'losers', of: 'welfare', policy: 'change', sense: 'less', sign: 100 },
] as const;

/** Whether the table of a sweep is made of an estimate, at one policy or another. */
export function isSwept({ indicator, of, by }: Pick<Estimate, 'indicator' | 'of' | 'by'>): boolean {
  return by === null && aims.some((aim) => aim.indicator === indicator && aim.of === of);
}

/** The estimates of a point that its table and files show, labelled with the point: `by: "intensity"`, `group: "wages=0.5"`. */
export function sweptEstimates({ intensity, estimates }: SweptPoint): readonly Estimate[] {
  const group = Object.entries(intensity)
    .map(([lever, share]) => `${lever}=${share}`)
    .join(',');
  return aims.map((aim) => ({ ...estimateOf(aim, estimates), by: 'intensity', group }));
}

/** What the table of a sweep is made for. */
export interface SweepOptions {
  /** Each lever of the grid, and its name on pages. */
  readonly levers: readonly { readonly name: string; readonly title: Text }[];
  readonly currency: string;
  /** How the sample was drawn, where the estimates of the points carry their errors. */
  readonly errors?: Result['errors'];
  readonly areErrorsAsked?: boolean;
}

/** The grid: a row a point, with a mark on the points that no other point beats in all four aims. */
export function sweepTable(points: readonly SweptPoint[], options: SweepOptions): Table {
  const { levers, errors } = options;
  const values = points.map(({ estimates }) =>
    aims.map((aim) => (estimateOf(aim, estimates).value ?? Number.NaN) * aim.sign + 0),
  );
  const marks = unbeaten(
    values,
    aims.map((aim) => aim.sense),
  );
  return {
    id: 'sweep',
    title: { en: 'Intensity grid', ar: 'شبكة شدة الإصلاح' },
    columns: columns(options),
    rows: points.map(({ intensity, estimates }, p) => [
      ...levers.map(({ name }): Cell => intensity[name] * 100),
      ...aims.flatMap((aim, a) => cells(values[p][a], errorOf(aim, estimates), errors !== undefined)),
      marks[p] && !values[p].every(Number.isNaN) ? '●' : '',
    ]),
    styles: points.map(({ estimates }) => uncertain(estimates)),
    notes: [
      {
        en: '● no other point saves at least as much with no more poverty, inequality and losers, and does better in one of them.',
        ar: '● لا توجد نقطة أخرى أفضل منها في الوفر والفقر وعدم المساواة والخاسرين معا.',
      },
      ...alternativeErrorNotes({ errors }),
      ...suppressionNotes(points.flatMap(({ estimates }) => estimates)),
    ],
    conventions: conventionLine(['people', 'poor', 'gini']),
  };
}

type Aim = (typeof aims)[number];

function cells(value: number, error: number | null, hasErrors: boolean): Cell[] {
  const shown = Number.isNaN(value) ? null : value;
  return hasErrors ? [shown, error] : [shown];
}

function errorOf(aim: Aim, estimates: readonly Estimate[]): number | null {
  const { se } = estimateOf(aim, estimates);
  return se === undefined ? null : Math.abs(aim.sign) * se;
}

/** Marks aims whose change from the baseline cannot be told from none. */
function uncertain(estimates: readonly Estimate[]): RowStyle {
  const columns = aims.filter((aim) => isUncertain(changeOf(aim, estimates))).map(({ id }) => id);
  return columns.length > 0 ? { uncertain: columns } : {};
}

function changeOf({ indicator, of }: Aim, estimates: readonly Estimate[]): Estimate | undefined {
  if (indicator === 'losers') return undefined;
  return estimates.find((e) => e.by === null && e.indicator === indicator && e.of === of && e.policy === 'change');
}

function estimateOf(aim: (typeof aims)[number], estimates: readonly Estimate[]): Estimate {
  const found = estimates.find(
    (e) => e.by === null && e.indicator === aim.indicator && e.of === aim.of && e.policy === aim.policy,
  );
  if (!found) throw new Error(`a run without an estimate of ${aim.id}`);
  return found;
}

function columns({ levers, currency, ...errors }: SweepOptions): readonly TableColumn[] {
  const aim = (column: TableColumn): TableColumn[] => withError(column, errorRoom(errors));
  return [
    ...levers.map(({ name, title }): TableColumn => ({ id: name, title, unit: '%', measure: 'percent' })),
    ...aim({ id: 'saving', title: { en: 'Saving', ar: 'الوفر' }, unit: `${currency}/year`, measure: 'money' }),
    ...aim({ id: 'poverty', title: { en: 'Poor', ar: 'الفقراء' }, unit: '%', measure: 'rate' }),
    ...aim({ id: 'gini', title: { en: 'Gini', ar: 'معامل جيني' }, measure: 'index' }),
    ...aim({ id: 'losers', title: { en: 'Losers', ar: 'الخاسرون' }, unit: '%', measure: 'percent' }),
    { id: 'unbeaten', title: { en: 'Unbeaten', ar: 'غير متفوق عليها' }, measure: 'text' },
  ];
}
