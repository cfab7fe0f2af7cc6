import { inLanguage, type Text } from '../columns/column.ts';
import type { Comparison, LineInForce } from '../simulation/outcome.ts';
import { conventionLine } from './conventions.ts';
import { hundredfold } from './derived.ts';
import { counted, floatingName } from './estimates/poverty.ts';
import { groupedBy, levelsIn } from './group-rows.ts';
import { groupingLabel, levelLabel, words } from './labels.ts';
import { type MeasureBlock, type MeasureRow, measureTable } from './measure-rows.ts';
import { sourceLine, ungroupedNotes, welfareNote } from './notes.ts';
import { moneyText } from './number-text.ts';
import { lookUp, type Result } from './result.ts';
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
    }),
    notes: [
      ...comparison.lines.map((line) => lineNote(comparison, line)),
      welfareNote(comparison),
      ...ungroupedNotes(comparison),
    ],
    conventions: conventionLine(['people', 'poor', 'lines']),
    source: sourceLine(comparison),
  };
}

function lineBlocks(result: Result, line: LineInForce): MeasureBlock[] {
  const { comparison } = result;
  const anchored: MeasureBlock = { heading: lineTitle(line), rows: measures(result, line.name) };
  const floating: MeasureBlock = {
    heading: both(lineTitle(line), (name, language) =>
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
  const percent = (indicator: string, label: Text): MeasureRow => ({
    label,
    measure: 'rate',
    unit: '%',
    better: 'lower',
    value: (policy) => hundredfold(look(indicator, 'welfare', policy, { line })),
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
    },
  ];
}

function headcounts(result: Result, line: string, by: string): MeasureBlock {
  const look = lookUp(result);
  return {
    heading: both(groupingLabel(result.comparison, by), (name, language) =>
      language === 'ar' ? `نسبة الفقر حسب: ${name}` : `Headcount by ${name.toLowerCase()}`,
    ),
    rows: levelsIn(result.estimates, by).map((group) => ({
      label: levelLabel(result.comparison, by, group),
      measure: 'rate',
      unit: '%',
      better: 'lower',
      value: (policy) => hundredfold(look('fgt0', 'welfare', policy, { by, group, line })),
    })),
  };
}

function lineTitle({ name }: LineInForce): Text {
  return { en: `${words(name)} line`, ar: `الخط ${words(name)}` };
}

function lineNote({ population }: Comparison, line: LineInForce): Text {
  const { name, value, floating, description } = line;
  const amount = (z: number) => moneyText(z, population.currency);
  if (typeof value !== 'number')
    return { en: `${words(name)} line: ${description}.`, ar: `خط ${words(name)}: ${description}.` };
  if (floating === undefined)
    return {
      en: `${words(name)} line: ${amount(value).en} a year.`,
      ar: `خط ${words(name)}: ${amount(value).ar} سنوياً.`,
    };
  const [anchored, moved] = [amount(value), amount(floating)];
  return {
    en: `${words(name)} line: ${anchored.en} a year (${description}); floating with the reform: ${moved.en}.`,
    ar: `خط ${words(name)}: ${anchored.ar} سنوياً (${description})؛ ومتحركاً مع الإصلاح: ${moved.ar}.`,
  };
}

function both(text: Text, write: (name: string, language: 'en' | 'ar') => string): Text {
  return { en: write(inLanguage(text, 'en'), 'en'), ar: write(inLanguage(text, 'ar'), 'ar') };
}
