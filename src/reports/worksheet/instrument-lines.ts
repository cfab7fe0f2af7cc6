import { inLanguage, type Period } from '../../columns/column.ts';
import { amountDue } from '../../simulation/assess.ts';
import type { Assessment, Explained, Line, Member, Sides, WrittenRule } from '../../simulation/worksheet.ts';
import { conceptLabels, lineLabel } from '../../tables/labels.ts';
import { wrapped } from '../terminal/wrap.ts';
import { unitText } from '../units.ts';
import { type FigureStyle, figure } from './figures.ts';
import { memberText } from './household-lines.ts';
import { headLines, type Page, type Row, rowLines } from './rows.ts';
import type { Word } from './words.ts';

/** What the page is written with: its layout, its figures, and whom the worksheet is about. */
export interface Setting {
  readonly page: Page;
  readonly style: FigureStyle;
  readonly period: Period;
  readonly members: ReadonlyMap<string, Member>;
}

/** One instrument: its name, its rules in the file's own words, the working of each unit, and what the household receives. */
export function instrumentLines(explained: Explained, number: number, setting: Setting): readonly string[] {
  const { page, style } = setting;
  const { say, language } = style;
  const standing = explained.standing === 'unchanged' ? '' : ` — ${say(explained.standing)} *`;
  const title = `${number}. ${inLanguage(explained.label, language)} (${inLanguage(explained.kindTitle, language)})`;
  return [
    ...wrapped(`${title}${standing}`, page.width).map((line) => page.paint.bold(line)),
    ...wrapped(facts(explained, setting), page.width - 2).map((line) => page.paint.dim(`  ${line}`)),
    ...explained.rules.flatMap((rule) => ruleLines(rule, setting)),
    ...headLines(page),
    ...explained.units.flatMap((unit) => unitLines(unit, setting)),
    ...otherLines(explained, setting),
    ...(explained.unit === 'person' ? rowLines([total(explained, setting)], page) : []),
  ];
}

function facts(
  { unit, period, enters, budget, reference, file, line }: Explained,
  { style, period: usual }: Setting,
): string {
  const { say, language } = style;
  return [
    ...(unit === 'person' ? [say('whose')] : []),
    ...(period === usual ? [] : [say('workedOut', { period: say(period) })]),
    say('addsTo', { concept: inLanguage(conceptLabels[enters], language) }),
    ...(budget === undefined ? [] : [say('budget', { line: inLanguage(lineLabel(budget), language) })]),
    ...(reference ? [reference] : []),
    ...(file ? [line === undefined ? file : `${file}:${line}`] : []),
  ].join(' · ');
}

function ruleLines({ field, baseline, reform, intensity }: WrittenRule, { page, style }: Setting): readonly string[] {
  const { say } = style;
  const at = intensity === undefined ? '' : ` (${say('at', { n: `${Math.round(1000 * intensity) / 10}%` })})`;
  const said = [
    ...(baseline === undefined ? [] : [`${field}: ${baseline}`]),
    ...(reform === undefined ? [] : [`* ${say('isReformed')}${at} ${field}: ${reform}`]),
  ];
  return said.flatMap((text) =>
    wrapped(text, page.width - 4).map((line, k) => page.paint.cyan(`  ${k > 0 ? '  ' : ''}${line}`)),
  );
}

function unitLines(unit: Assessment, setting: Setting): readonly string[] {
  const { page, style } = setting;
  const member = unit.member === undefined ? undefined : setting.members.get(unit.member);
  const heading = member ? wrapped(memberText(member, style, 4), page.width - 2).map((line) => `  ${line}`) : [];
  const rows = [
    ...unit.values.map((line) => readRow(line, style)),
    ...(unit.conditions.length > 1 ? unit.conditions.map((line) => rowOf(line, style)) : []),
    ...(unit.conditions.length > 0 ? [sided('eligible', unit.eligible, 'yes-no', style)] : []),
    ...unit.steps.filter((line) => isWorthSaying(line, unit)).map((line) => rowOf(line, style)),
    ...unit.takeUp.map((line) => rowOf(line, style)),
    { ...sided('receives', unit.paid, 'money', style), isTotal: !member },
  ];
  return [...heading, ...rowLines(rows, page, member ? 4 : 2)];
}

/** Blocks that nothing falls in, and an amount due that is what is received, are left out of the page. */
function isWorthSaying(line: Line, { paid, takeUp }: Assessment): boolean {
  const { times, baseline, reform } = line;
  if (line.text === amountDue) return takeUp.length > 0 || baseline !== paid.baseline || reform !== paid.reform;
  return !times || (times.baseline?.[0] ?? 0) !== 0 || (times.reform?.[0] ?? 0) !== 0;
}

/** A value that only one policy reads is no change. */
function readRow(line: Line, style: FigureStyle): Row {
  const isBoth = line.baseline !== undefined && line.reform !== undefined;
  const row = rowOf(line, style);
  return { ...row, isChanged: isBoth && row.isChanged };
}

function total({ paid }: Explained, { style }: Setting): Row {
  return { ...sided('householdReceives', paid, 'money', style), isTotal: true };
}

function otherLines({ others }: Explained, { page, style }: Setting): readonly string[] {
  return others.flatMap(({ reason, members }) => {
    const why = style.say(reason);
    const text =
      members.length === 1 ? style.say('other', { why }) : style.say('others', { n: String(members.length), why });
    return wrapped(text, page.width - 2).map((line) => `  ${line}`);
  });
}

function sided<T extends boolean | number | null>(
  word: Word,
  sides: Sides<T>,
  measure: Line['measure'],
  style: FigureStyle,
): Row {
  return rowOf({ text: style.say(word), measure, ...sides }, style);
}

/** A line of the worksheet as it is set on the page. */
export function rowOf(line: Line, style: FigureStyle): Row {
  const { baseline, reform, measure, unit } = line;
  const isSuffixed = unit !== undefined && unit !== style.currency;
  const mark = style.language === 'ar' ? '، ' : ', ';
  const suffix = isSuffixed ? mark + unitText(unit, 1, style.language) : '';
  const text = inLanguage(line.text, style.language) + product(line, style) + suffix;
  return {
    text,
    ...(baseline !== undefined && { baseline: figure(baseline, measure, style) }),
    ...(reform !== undefined && { reform: figure(reform, measure, style) }),
    isChanged: baseline !== reform,
  };
}

function product({ times }: Line, style: FigureStyle): string {
  if (!times) return '';
  const [was, now] = [times.baseline, times.reform].map(
    (pair) => pair && `${figure(pair[0], 'quantity', style)} × ${figure(pair[1], 'rate', style)}`,
  );
  if (was === undefined || now === undefined || was === now) return `: ${now ?? was}`;
  return `: ${was} → ${now}`;
}
