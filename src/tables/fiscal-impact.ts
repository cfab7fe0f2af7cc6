import { sum } from '../columns/sum.ts';
import { budgetIdentity, type IdentityRow } from './budget-identity.ts';
import { type Compared, comparedCells, comparedColumns } from './compared-columns.ts';
import { conventionLine } from './conventions.ts';
import { addedUp, percent } from './derived.ts';
import { errorNotes } from './error-notes.ts';
import type { Estimate } from './estimate.ts';
import { spine } from './estimates/index.ts';
import { type FiscalItem, fiscalItems } from './fiscal-items.ts';
import { claimNotes, identityNotes, savingNotes } from './fiscal-notes.ts';
import { missingNotes, sourceLine } from './notes.ts';
import { lookUp, type Result } from './result.ts';
import { costSpread } from './spread.ts';
import { errorRoom, uncertainStyle } from './spread-columns.ts';
import type { Cell, Table, TableColumn } from './table.ts';

/** What the rules cost the treasury, line by line and instrument by instrument, and who stands on the other side. */
export function fiscalImpact(result: Result): Table {
  const { comparison } = result;
  const items = fiscalItems(result);
  const identity = budgetIdentity(result);
  const isShown = lookUp(result)('total', 'budget:total', 'baseline') !== null;
  const booked = new Set(items.flatMap(({ instruments }) => instruments));
  const hasOthers = identity.some(({ instrument, others }) => booked.has(instrument) && others !== 0);
  return {
    id: 'fiscal-impact',
    title: { en: 'What it costs the treasury', ar: 'التكلفة على الخزانة العامة' },
    columns: columns(result, hasOthers),
    rows: items.map((item) => [...cells(result, item), ...(hasOthers ? parties(item, identity) : [])]),
    styles: items.map((item) => ({ ...item.style, ...uncertainStyle(spreadOf(result, item)?.('change') ?? null) })),
    totals: items.flatMap(({ style }, row) => (style.level === 0 ? [row] : [])),
    notes: [
      ...(isShown ? savingNotes(result, identity) : []),
      ...errorNotes(result),
      ...(isShown ? [...identityNotes(result, identity), ...claimNotes(result, identity)] : []),
      ...missingNotes(result, spine(comparison)),
    ],
    conventions: conventionLine(['treasury']),
    source: sourceLine(comparison),
  };
}

function columns(result: Result, hasOthers: boolean): TableColumn[] {
  const { comparison } = result;
  const unit = `${comparison.population.currency}/year`;
  const isReview = comparison.scenario.isReview;
  const party = (id: string, en: string, ar: string): TableColumn => ({
    id,
    title: { en: `of which ${en}`, ar: `منها ${ar}` },
    unit,
    measure: 'money',
  });
  return [
    { id: 'item', title: { en: 'Budget line', ar: 'بند الميزانية' }, measure: 'text' },
    ...comparedColumns(comparison, { measure: 'money', unit, better: 'lower', spread: errorRoom(result) }),
    ...(isReview ? [{ id: 'share', title: { en: 'Share', ar: 'الحصة' }, unit: '%', measure: 'percent' } as const] : []),
    ...(hasOthers ? [party('households', 'households', 'الأسر'), party('others', 'others', 'جهات أخرى')] : []),
  ];
}

function cells(result: Result, item: FiscalItem): Cell[] {
  const { label, instruments } = item;
  const look = lookUp(result);
  const cost = (policy: Estimate['policy']) => addedUp(instruments.map((id) => look('total', id, policy)));
  const isReview = result.comparison.scenario.isReview;
  return [
    label,
    ...comparedCells(result.comparison, { value: cost, spread: spreadOf(result, item) }),
    ...(isReview ? [percent(cost('baseline'), look('total', 'budget:total', 'baseline'))] : []),
  ];
}

/** Sampling errors of an item; undefined where the result has none. */
function spreadOf(result: Result, { of, instruments }: FiscalItem): Compared['spread'] {
  return costSpread(result, of ? [{ id: of }] : instruments.map((id) => ({ id })));
}

/** Who stands on the other side: of the change, or in a review of the cost. */
function parties({ instruments }: FiscalItem, identity: readonly IdentityRow[]): Cell[] {
  const own = identity.filter(({ instrument }) => instruments.includes(instrument));
  return [sum(own.map(({ households }) => households)), sum(own.map(({ others }) => others))];
}
