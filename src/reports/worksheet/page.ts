import { Chalk } from 'chalk';
import { inLanguage } from '../../columns/column.ts';
import type { Idle, Reason, Worksheet } from '../../simulation/worksheet.ts';
import { counted } from '../../tables/arabic-count.ts';
import { numberText } from '../../tables/number-text.ts';
import type { Heading } from '../heading.ts';
import { isolated, unmarked } from '../terminal/isolate.ts';
import { wrapped } from '../terminal/wrap.ts';
import { factsText, memberText } from './household-lines.ts';
import { instrumentLines, type Setting } from './instrument-lines.ts';
import { incomesLines, welfareLines } from './result-lines.ts';
import { speaker } from './words.ts';

/** How a worksheet is set. */
export interface WorksheetOptions {
  readonly language: string;
  readonly width: number;
  readonly color: boolean;
  readonly heading: Heading;
  readonly decimals?: number;
}

/** A worksheet as a page of text, no line of it wider than the terminal. */
export function worksheetPage(worksheet: Worksheet, options: WorksheetOptions): string {
  const setting = settingOf(worksheet, options);
  const sections = [
    headingLines(worksheet, options.heading, setting),
    memberLines(worksheet, setting),
    ...worksheet.instruments.map((explained, k) => instrumentLines(explained, k + 1, setting)),
    incomesLines(worksheet, setting),
    welfareLines(worksheet, setting),
    closingLines(worksheet, setting),
  ];
  const lines = sections.filter((section) => section.length > 0).flatMap((section) => [...section, '']);
  return lines.map((line) => isolated(unmarkedLine(line))).join('\n');
}

function settingOf({ members, currency, period, isReform }: Worksheet, options: WorksheetOptions): Setting {
  const say = speaker(options.language);
  const paint = new Chalk({ level: options.color ? 1 : 0 });
  const heads = isReform ? [say('baseline'), say('reform')] : [say('value')];
  return {
    page: { width: Math.max(24, options.width), isReform, paint, heads },
    style: { language: options.language, say, currency, decimals: options.decimals },
    period,
    members: new Map(members.map((member) => [member.id, member])),
  };
}

function headingLines(worksheet: Worksheet, { title, facts }: Heading, setting: Setting): readonly string[] {
  const { page, style } = setting;
  const { say } = style;
  const about = [
    say(worksheet.weight === 1 ? 'standsForOne' : 'standsFor', {
      n: numberText(worksheet.weight, 1),
      households: counted(worksheet.weight, households, 1),
    }),
    say('amountsAre', { currency: worksheet.currency, period: say(worksheet.period) }),
    ...(worksheet.isReform ? [say('mark')] : []),
  ].join(' ');
  return [
    ...wrapped(`${say('household')} ${worksheet.household} · ${title}`, page.width).map((line) =>
      page.paint.bold(line),
    ),
    ...[...facts, about].flatMap((text) => wrapped(text, page.width).map((line) => page.paint.dim(line))),
    '',
    ...wrapped(factsText(worksheet.facts, style), page.width),
  ];
}

function memberLines({ members }: Worksheet, { page, style }: Setting): readonly string[] {
  if (members.length === 0) return [];
  const lines = members.flatMap((member) =>
    wrapped(memberText(member, style), page.width - 4).map((line, k) => `  ${k > 0 ? '  ' : ''}${line}`),
  );
  return [page.paint.bold(style.say('members')), ...lines];
}

const households = { one: 'أسرة واحدة', two: 'أسرتين', few: 'أسر', many: 'أسرة', other: 'أسرة' };

const reasons: readonly Reason[] = ['not-eligible', 'not-taken-up', 'nothing-due'];

/** What does nothing to this household, and what concerns no household, each in one paragraph. */
function closingLines({ idle, elsewhere }: Worksheet, { page, style }: Setting): readonly string[] {
  const { say } = style;
  const name = ({ label, standing }: Pick<Idle, 'label' | 'standing'>) =>
    inLanguage(label, style.language) + (standing === 'unchanged' ? '' : '*');
  const list = (items: readonly Pick<Idle, 'label' | 'standing'>[]) => items.map(name).join(' · ');
  const parts = reasons.flatMap((reason) => {
    const items = idle.filter((one) => one.reason === reason);
    return items.length ? [`${say(reason)}: ${list(items)}`] : [];
  });
  const others = elsewhere.length ? wrapped(`${say('elsewhere')}: ${list(elsewhere)}`, page.width) : [];
  const none = parts.flatMap((text) => wrapped(text, page.width - 4).map((line, k) => `  ${k > 0 ? '  ' : ''}${line}`));
  return [...(none.length ? [`${say('nothing')}:`, ...none] : []), ...others];
}

/** Colour codes stay; other controls and vowel marks go. */
function unmarkedLine(line: string): string {
  return line
    .split(ansi)
    .map((part) => (part.startsWith('\u001b[') ? part : unmarked(part)))
    .join('');
}

const ansi = /(\u001b\[[\d;]*m)/;
