import { inLanguage } from '../../../columns/column.ts';
import { conventionLine } from '../../../tables/conventions.ts';
import { addedUp, hundredfold, ratio } from '../../../tables/derived.ts';
import { errorNotes } from '../../../tables/error-notes.ts';
import type { Estimate } from '../../../tables/estimate.ts';
import { povertyLineLabel } from '../../../tables/labels.ts';
import { type MeasureBlock, type MeasureRow, measureTable } from '../../../tables/measure-rows.ts';
import { sourceLine, welfareNote } from '../../../tables/notes.ts';
import { pricedInstruments } from '../../../tables/priced-instruments.ts';
import { lookUp, type Result } from '../../../tables/result.ts';
import { scaledSpread, spreadLookUp } from '../../../tables/spread.ts';
import type { Table } from '../../../tables/table.ts';
import { transferInstruments } from '../../../tables/transfer-instruments.ts';
import { inBoth } from './labels.ts';

/** The page a minister reads: welfare, poverty, inequality, subsidies, transfers and the budget, before and after. */
export function mainResultsTable(result: Result): Table {
  const { comparison } = result;
  const item = { en: 'Result', ar: 'النتيجة' };
  return {
    id: 'main-results',
    title: { en: 'Main results', ar: 'النتائج الرئيسية' },
    ...measureTable(comparison, [people(result), treasury(result)], {
      item,
      changePercent: true,
      hasErrors: result.errors !== undefined,
    }),
    notes: [...errorNotes(result), welfareNote(comparison)],
    conventions: conventionLine(['people', 'treasury', 'poor', 'lines', 'gini']),
    source: sourceLine(comparison),
  };
}

function people(result: Result): MeasureBlock {
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  const { lines, population } = result.comparison;
  const mean: MeasureRow = {
    label: { en: 'Mean welfare', ar: 'متوسط الرفاه' },
    measure: 'money-per-head',
    unit: `${population.currency}/year`,
    better: 'higher',
    value: (policy) => look('mean', 'welfare', policy),
    spread: spread && ((policy) => spread('mean', 'welfare', policy)),
  };
  const headcounts = lines.map(
    ({ name }): MeasureRow => ({
      label: inBoth((language) => {
        const line = inLanguage(povertyLineLabel(name), language);
        return language === 'ar' ? `نسبة الفقر (${line})` : `Poverty headcount (${line.toLowerCase()})`;
      }),
      measure: 'rate',
      unit: '%',
      better: 'lower',
      value: (policy) => hundredfold(look('fgt0', 'welfare', policy, { line: name })),
      spread: spread && ((policy) => scaledSpread(spread('fgt0', 'welfare', policy, { line: name }), 100)),
    }),
  );
  const gini: MeasureRow = {
    label: { en: 'Gini index', ar: 'معامل جيني' },
    measure: 'index',
    unit: '',
    better: 'lower',
    value: (policy) => look('gini', 'welfare', policy),
    spread: spread && ((policy) => spread('gini', 'welfare', policy)),
  };
  return { heading: { en: 'People', ar: 'الأفراد' }, rows: [mean, ...headcounts, gini] };
}

function treasury(result: Result): MeasureBlock {
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  const unit = `${result.comparison.population.currency}/year`;
  const persons = look('count', 'persons', 'baseline');
  const total = (ids: readonly { readonly id: string }[]) => (policy: Estimate['policy']) =>
    addedUp(ids.map(({ id }) => look('total', id, policy)));
  const [subsidies, transfers] = [total(pricedInstruments(result)), total(transferInstruments(result))];
  const row = (en: string, ar: string, value: MeasureRow['value']): MeasureRow => ({
    label: { en, ar },
    measure: 'money',
    unit,
    value,
  });
  const each = (en: string, ar: string, of: MeasureRow['value']): MeasureRow => ({
    ...row(en, ar, (policy) => ratio(of(policy), persons)),
    measure: 'money-per-head',
  });
  return {
    heading: { en: 'Treasury', ar: 'الخزانة' },
    rows: [
      row('Subsidies', 'الدعم', subsidies),
      row('Cash transfers', 'التحويلات النقدية', transfers),
      {
        ...row('Total cost', 'التكلفة الكلية', (policy) => look('total', 'budget:total', policy)),
        better: 'lower',
        spread: spread && ((policy) => spread('total', 'budget:total', policy)),
      },
      each('Subsidies per inhabitant', 'الدعم لكل ساكن', subsidies),
      each('Transfers per inhabitant', 'التحويلات لكل ساكن', transfers),
    ],
  };
}
