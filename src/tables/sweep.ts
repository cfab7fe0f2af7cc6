import { unbeaten } from '../design/unbeaten.ts';
import { conventionLine } from './conventions.ts';
import type { Estimate } from './estimate.ts';
import type { Cell, Table, TableColumn } from './table.ts';

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

/** The estimates of a point that its table and files show, labelled with the point: `by: "intensity"`, `group: "wages=0.5"`. */
export function sweptEstimates({ intensity, estimates }: SweptPoint): readonly Estimate[] {
  const group = Object.entries(intensity)
    .map(([lever, share]) => `${lever}=${share}`)
    .join(',');
  return aims.map((aim) => ({ ...estimateOf(aim, estimates), by: 'intensity', group }));
}

/** The grid: a row a point, with a mark on the points that no other point beats in all four aims. */
export function sweepTable(points: readonly SweptPoint[], levers: readonly string[], currency: string): Table {
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
    columns: columns(levers, currency),
    rows: points.map(({ intensity }, p) => [
      ...levers.map((lever): Cell => intensity[lever] * 100),
      ...values[p].map((x): Cell => (Number.isNaN(x) ? null : x)),
      marks[p] ? '●' : '',
    ]),
    notes: [
      {
        en: '● no other point saves at least as much with no more poverty, inequality and losers, and does better in one of them.',
        ar: '● لا توجد نقطة أخرى أفضل منها في الوفر والفقر وعدم المساواة والخاسرين معا.',
      },
    ],
    conventions: conventionLine(['people', 'poor', 'gini']),
  };
}

function estimateOf(aim: (typeof aims)[number], estimates: readonly Estimate[]): Estimate {
  const found = estimates.find(
    (e) => e.by === null && e.indicator === aim.indicator && e.of === aim.of && e.policy === aim.policy,
  );
  if (!found) throw new Error(`a run without an estimate of ${aim.id}`);
  return found;
}

function columns(levers: readonly string[], currency: string): readonly TableColumn[] {
  return [
    ...levers.map((lever): TableColumn => ({ id: lever, title: lever, unit: '%', measure: 'percent' })),
    { id: 'saving', title: { en: 'Saving', ar: 'الوفر' }, unit: `${currency}/year`, measure: 'money' },
    { id: 'poverty', title: { en: 'Poor', ar: 'الفقراء' }, unit: '%', measure: 'rate' },
    { id: 'gini', title: { en: 'Gini', ar: 'معامل جيني' }, measure: 'index' },
    { id: 'losers', title: { en: 'Losers', ar: 'الخاسرون' }, unit: '%', measure: 'percent' },
    { id: 'unbeaten', title: { en: 'Unbeaten', ar: 'غير متفوق عليها' }, measure: 'text' },
  ];
}
