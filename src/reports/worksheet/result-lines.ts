import { inLanguage, timesPerYear } from '../../columns/column.ts';
import type { IncomeLine, Line, LineMet, Sides, WelfareMet, Worksheet } from '../../simulation/worksheet.ts';
import { conceptLabels, povertyLineLabel } from '../../tables/labels.ts';
import { verdictOn } from '../../tables/worksheet-verdict.ts';
import { wrapped } from '../terminal/wrap.ts';
import { percent } from './figures.ts';
import { rowOf, type Setting } from './instrument-lines.ts';
import { headLines, type Row, rowLines } from './rows.ts';
import type { Word } from './words.ts';

/** The way from recorded income to each concept; lines that are nothing on both sides are left out. */
export function incomesLines({ incomes }: Worksheet, { page, style }: Setting): readonly string[] {
  const shown = incomes.filter((line) => line.of === 'concept' || line.baseline || line.reform || isMissing(line));
  const rows = shown.map((line): Row => {
    const label = line.of === 'concept' ? conceptLabels[line.concept] : line.label;
    const name = inLanguage(label, style.language);
    const text =
      line.of === 'concept' ? `= ${name}` : `+ ${name}${line.of === 'recorded' ? ` (${style.say('recorded')})` : ''}`;
    return { ...rowOf({ ...sides(line), text, measure: 'money' }, style), isTotal: line.of === 'concept' };
  });
  return [page.paint.bold(style.say('incomes')), ...headLines(page), ...rowLines(rows, page)];
}

/** What ranks the household, on which side of the poverty lines it is, its group, and whether it wins or loses. */
export function welfareLines({ welfare }: Worksheet, setting: Setting): readonly string[] {
  const { page, style } = setting;
  const { say } = style;
  const verdict = verdictOn(welfare);
  const row = (line: Line): Row => rowOf(line, style);
  const inPeriod = inUsualPeriod(welfare.annual, setting);
  const rows: readonly Row[] = [
    { ...row({ ...inPeriod, text: welfareText(welfare, setting), measure: 'money' }), isTotal: true },
    ...(setting.period === 'year' ? [] : [row({ ...welfare.annual, text: say('aYear'), measure: 'money' })]),
    ...welfare.lines.flatMap((line, k) => [
      row({
        ...both(line.value / perYear(setting), setting),
        text: `${say('line')}: ${lineText(line, style.language)}`,
        measure: 'money',
      }),
      row({ ...verdict.poor[k], text: say('poor'), measure: 'yes-no' }),
    ]),
    ...groupRows(welfare, setting),
  ];
  const outcome = verdict.outcome && `${say('theReform')} ${say(verdict.outcome)}: ${percent(verdict.relative ?? 0)}`;
  return [
    page.paint.bold(say('welfare')),
    ...headLines(page),
    ...rowLines(rows, page),
    ...(outcome ? wrapped(outcome, page.width - 2).map((line) => page.paint.bold(`  ${line}`)) : []),
  ];
}

/** Where a line comes from; its name in other languages than English. */
function lineText({ name, description }: LineMet, language: string): string {
  return language === 'en' ? description : inLanguage(povertyLineLabel(name), language);
}

function welfareText({ of, per, heads }: WelfareMet, { style }: Setting): string {
  const name = inLanguage(conceptLabels[of as keyof typeof conceptLabels] ?? of, style.language);
  const ofHeads = per === 'capita' && heads === 1 ? 'capitaAlone' : per;
  const word: Word = ofHeads === 'household' ? 'ofHousehold' : ofHeads;
  return `${name} ${style.say(word, { n: String(Math.round(1000 * heads) / 1000) })}`;
}

function groupRows({ group }: WelfareMet, setting: Setting): readonly Row[] {
  if (!group) return [];
  const { say } = setting.style;
  const by = say(group.by === 'decile' || group.by === 'quintile' ? group.by : 'groupOf');
  const value = say('ofGroups', { k: group.label, n: String(group.of) });
  return [{ text: say('group', { by }), baseline: value, reform: value }];
}

function inUsualPeriod({ baseline, reform }: Sides<number | null>, setting: Setting): Sides<number | null> {
  const each = (value: number | null) => (value === null ? null : value / perYear(setting));
  return {
    ...(baseline !== undefined && { baseline: each(baseline) }),
    ...(reform !== undefined && { reform: each(reform) }),
  };
}

function both(value: number, { page }: Setting): Sides<number> {
  return page.isReform ? { baseline: value, reform: value } : { baseline: value };
}

function perYear({ period }: Setting): number {
  return timesPerYear(period);
}

function isMissing({ baseline, reform }: IncomeLine): boolean {
  return baseline === null || reform === null;
}

function sides({ baseline, reform }: IncomeLine): Sides<number | null> {
  return { ...(baseline !== undefined && { baseline }), ...(reform !== undefined && { reform }) };
}
