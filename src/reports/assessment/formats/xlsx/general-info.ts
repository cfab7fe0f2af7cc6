import type { Callout } from '../../document.ts';
import type { Context } from './context.ts';
import type { GridCell } from './grid.ts';
import { looks } from './looks.ts';
import { quoted } from './names.ts';
import { across, heightOf, type Page } from './page.ts';

/** A sheet as the first one lists it: its name, its number in the report, and what it is called in full. */
export interface Listed {
  readonly name: string;
  readonly label: string;
  readonly title: string;
}

/** The first sheet: what the workbook is, what must not be overlooked, where everything is, and what it was made from. */
export function generalInfo(sheets: readonly Listed[], context: Context): Page {
  const { document, words, version, run } = context;
  const { title, subtitle, facts, footer } = document;
  const heading = (text: string) => [[], [{ value: text, style: looks.caption }]];
  return {
    title: words.generalInfo,
    lines: [
      [{ value: title, style: looks.title, height: 22 }],
      ...(subtitle ? [[{ value: subtitle, style: looks.soft }]] : []),
      ...facts.map((fact) => [{ value: fact, style: looks.soft }]),
      [{ value: footer, style: looks.soft }],
      ...callouts(context).flatMap(calloutLines),
      ...heading(words.sheets),
      ...sheets.map(({ name, label, title }) => [
        { value: label, style: looks.link, leadsTo: `${quoted(name)}!A1` },
        { value: title, style: looks.prose, height: heightOf([title], widths.slice(1)) },
      ]),
      ...heading(words.run),
      pair(words.version, version),
      ...entries(run).map(([key, value]) => pair(key, value)),
    ],
    widths,
  };
}

const widths = [44, 90];

function callouts({ document }: Context): readonly Callout[] {
  return document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'callout'));
}

function calloutLines({ tone, title, items }: Callout): readonly (readonly GridCell[])[] {
  const look = tone === 'failed' ? looks.failed : looks.prose;
  return [
    [],
    across(title, widths, tone === 'failed' ? looks.failed : looks.strong),
    ...items.map((item) => across(item, widths, look)),
  ];
}

function pair(key: string, value: string | number): readonly GridCell[] {
  const height = heightOf([key, String(value)], widths, looks.strong);
  return [
    { value: key, style: looks.strong, height },
    { value, style: { ...looks.prose, alignment: { ...looks.prose.alignment, horizontal: 'left' } } },
  ];
}

/** What a record holds, each value with the path to it: `inputs.1.sha256`. */
function entries(held: unknown, path = ''): readonly (readonly [string, string | number])[] {
  if (held === null || held === undefined) return [];
  if (typeof held === 'number' && Number.isFinite(held)) return [[path, held]];
  if (typeof held !== 'object') return [[path, String(held)]];
  const isList = Array.isArray(held);
  return Object.entries(held).flatMap(([key, value]) => {
    const step = isList ? String(Number(key) + 1) : key;
    return entries(value, path ? `${path}.${step}` : step);
  });
}
