import { inLanguage, type Text } from '../columns/column.ts';
import type { PovertyLine } from '../policy/policy.ts';
import type { Comparison, LineInForce } from '../simulation/outcome.ts';
import { conventionLine } from './conventions.ts';
import { hundredfold } from './derived.ts';
import { errorNotes } from './error-notes.ts';
import { counted, floatingName } from './estimates/poverty.ts';
import { groupedBy, levelsIn } from './group-rows.ts';
import { groupingLabel, inBoth, levelLabel, povertyLineLabel } from './labels.ts';
import { type MeasureBlock, type MeasureRow, measureTable } from './measure-rows.ts';
import { sourceLine, ungroupedNotes, welfareNote } from './notes.ts';
import { moneyText, numberText } from './number-text.ts';
import { lookUp, type Result } from './result.ts';
import { scaledSpread, spreadLookUp } from './spread.ts';
import type { Table } from './table.ts';

/** Poverty at each line: headcount, gap and severity with the change in points, and the number of poor. */
export function poverty(result: Result): Table {
  const { comparison } = result;
  const blocks = comparison.lines.flatMap((line) => lineBlocks(result, line));
  return {
    id: 'poverty',
    title: { en: 'Poverty', ar: 'الفقر' },
    ...measureTable(comparison, blocks, {
      item: { en: 'Line and measure', ar: 'الخط والمقياس' },
      changePercent: false,
      hasErrors: result.errors !== undefined,
    }),
    notes: [
      ...errorNotes(result),
      ...comparison.lines.map((line) => lineNote(comparison, line)),
      welfareNote(comparison),
      ...ungroupedNotes(result),
    ],
    conventions: conventionLine(['people', 'poor', 'lines']),
    source: sourceLine(comparison),
  };
}

function lineBlocks(result: Result, line: LineInForce): MeasureBlock[] {
  const { comparison } = result;
  const anchored: MeasureBlock = { heading: povertyLineLabel(line.name), rows: measures(result, line.name) };
  const floating: MeasureBlock = {
    heading: inBoth([povertyLineLabel(line.name)], ([name], language) =>
      language === 'ar' ? `${name}، متحركاً مع الإصلاح` : `${name}, floating with the reform`,
    ),
    rows: measures(result, floatingName(line.name)),
  };
  const others = groupedBy(result)
    .slice(1)
    .map((by) => headcounts(result, line.name, by));
  const isFloating = line.floating !== undefined && !comparison.scenario.isReview;
  return [anchored, ...(isFloating ? [floating] : []), ...others];
}

function measures(result: Result, line: string): MeasureRow[] {
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  const percent = (indicator: string, label: Text): MeasureRow => ({
    label,
    measure: 'rate',
    unit: '%',
    better: 'lower',
    value: (policy) => hundredfold(look(indicator, 'welfare', policy, { line })),
    spread: spread && ((policy) => scaledSpread(spread(indicator, 'welfare', policy, { line }), 100)),
  });
  return [
    percent('fgt0', { en: 'Headcount', ar: 'نسبة الفقر' }),
    percent('fgt1', { en: 'Poverty gap', ar: 'فجوة الفقر' }),
    percent('fgt2', { en: 'Severity', ar: 'شدة الفقر' }),
    {
      label: { en: 'Number of poor', ar: 'عدد الفقراء' },
      measure: 'count',
      unit: counted(result.comparison),
      better: 'lower',
      value: (policy) => look('count', 'poor', policy, { line }),
      spread: spread && ((policy) => spread('count', 'poor', policy, { line })),
    },
  ];
}

function headcounts(result: Result, line: string, by: string): MeasureBlock {
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  return {
    heading: inBoth([groupingLabel(result.comparison, by)], ([name], language) =>
      language === 'ar' ? `نسبة الفقر حسب: ${name}` : `Headcount by ${name.toLowerCase()}`,
    ),
    rows: levelsIn(result.estimates, by).map((group) => ({
      label: levelLabel(result.comparison, by, group),
      measure: 'rate',
      unit: '%',
      better: 'lower',
      value: (policy) => hundredfold(look('fgt0', 'welfare', policy, { by, group, line })),
      spread: spread && ((policy) => scaledSpread(spread('fgt0', 'welfare', policy, { by, group, line }), 100)),
    })),
  };
}

function lineNote({ population, scenario }: Comparison, { name, value, floating, description }: LineInForce): Text {
  const written = scenario.baseline.assumptions.povertyLines.find((line) => line.name === name);
  const from = sourceOf(written, description);
  const say = (language: 'en' | 'ar'): string => {
    const title = inLanguage(povertyLineLabel(name), language);
    if (typeof value !== 'number') return `${title}: ${from[language]}.`;
    const amount = `${title}: ${moneyText(value, population.currency)[language]}`;
    if (floating === undefined) return language === 'ar' ? `${amount} سنوياً.` : `${amount} a year.`;
    const moved = moneyText(floating, population.currency)[language];
    return language === 'ar'
      ? `${amount} سنوياً (${from.ar})؛ ومتحركاً مع الإصلاح: ${moved}.`
      : `${amount} a year (${from.en}); floating with the reform: ${moved}.`;
  };
  return { en: say('en'), ar: say('ar') };
}

/** Where a line comes from, in words. */
function sourceOf(line: PovertyLine | undefined, description: string): { readonly en: string; readonly ar: string } {
  if (!line || !('share' in line)) return { en: description, ar: description };
  const share = `${numberText(Math.round(1000 * line.share) / 10, Number.isInteger(Math.round(1000 * line.share) / 10) ? 0 : 1)}%`;
  const centre = line.of === 'median' ? 'وسيط' : 'متوسط';
  return { en: `${share} of the baseline ${line.of}`, ar: `${share} من ${centre} الوضع القائم` };
}
