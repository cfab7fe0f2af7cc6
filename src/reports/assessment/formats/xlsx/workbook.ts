import type { WriteOptions } from 'hucre/xlsx';
import type { Block, Document } from '../../document.ts';
import type { Painter } from '../painter.ts';
import { plainText } from '../plain-text.ts';
import type { ReportOptions } from '../report-format.ts';
import { chartPage } from './chart-page.ts';
import type { Context } from './context.ts';
import { generalInfo } from './general-info.ts';
import { keyFiguresPage } from './key-figures-page.ts';
import { fontName } from './looks.ts';
import { sheetNames } from './names.ts';
import { namedRanges, type Page, sheetOf } from './page.ts';
import { tablePage } from './table-page.ts';
import { wordsIn } from './words.ts';

/** The whole workbook: General Info, the key figures, then each table and chart once, in the order of the report. */
export function workbook(
  document: Document,
  options: ReportOptions & { readonly paint: Painter | undefined },
): WriteOptions {
  const { language, direction, title, subtitle } = document;
  const context = { ...options, document, isRtl: direction === 'rtl', words: wordsIn(language) };
  const pages = contentPages(context);
  const names = sheetNames([context.words.generalInfo, ...pages.map((page) => page.title)]);
  const listed = pages.map(({ title: full, label = full }, k) => ({ name: names[k + 1], label, title: full }));
  const all = [generalInfo(listed, context), ...pages];
  return {
    sheets: all.map((page, k) => sheetOf(page, names[k], context)),
    namedRanges: distinct(all.flatMap((page, k) => namedRanges(page, names[k]))),
    defaultFont: { name: fontName(context.isRtl), size: 11 },
    properties: {
      title: plainText(title),
      ...(subtitle && { subject: plainText(subtitle) }),
      creator: 'Mizan',
      created: earliest,
      modified: earliest,
    },
  };
}

/** The earliest date that Excel knows: the same run writes the same bytes. */
const earliest = new Date(Date.UTC(1980, 0, 1));

function contentPages(context: Context): readonly Page[] {
  const blocks = context.document.sections.flatMap((section) => section.blocks);
  const figures = blocks.flatMap((block) => (block.kind === 'key-figures' ? block.figures : []));
  const wanted = blocks.filter((block, k) => isFirst(block, blocks.slice(0, k)));
  return [
    ...(figures.length > 0 ? [keyFiguresPage(figures, context)] : []),
    ...wanted.flatMap((block) => {
      if (block.kind === 'table') return [tablePage(block, context)];
      return block.kind === 'chart' ? [chartPage(block, context)] : [];
    }),
  ];
}

/** A table that stands in the text and again in the annex gets one sheet. */
function isFirst(block: Block, before: readonly Block[]): boolean {
  if (block.kind !== 'table') return true;
  return !before.some((other) => other.kind === 'table' && other.table.id === block.table.id);
}

function distinct<T extends { readonly name: string; readonly scope?: string }>(ranges: readonly T[]): T[] {
  const taken = new Set<string>();
  return ranges.filter(({ name, scope = '' }) => {
    const key = `${scope}!${name.toLowerCase()}`;
    return !taken.has(key) && taken.add(key);
  });
}
