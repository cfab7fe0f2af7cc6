import type { ShownRow } from '../../../shown.ts';
import type { Block, Callout, Chart, Document, KeyFigure, Section, TableBlock } from '../../document.ts';
import { shownTable } from '../../shown-table.ts';
import { chartSvg } from '../chart-svg.ts';
import { columnShares } from '../column-shares.ts';
import { fontFamily } from '../fonts.ts';
import { markedRows } from '../marked-rows.ts';
import { palette, toneColour } from '../palette.ts';
import { directedText, isArabic } from '../plain-text.ts';
import { isWide, letterSize } from '../wide-tables.ts';

/** The document as the typesetting template reads it: plain values, no markup. */
export function content(document: Document) {
  const { title, subtitle, facts, words, footer, language, direction, numerals, sections } = document;
  const text = textOf(document);
  return {
    title: text(title),
    subtitle: text(subtitle ?? ''),
    facts: facts.map(text),
    contents: text(words.contents),
    page: text(words.page),
    footer: text(footer),
    language: language.slice(0, 2),
    isRtl: direction === 'rtl',
    numbering: numerals === 'arabic' ? '١' : '1',
    font: fontFamily,
    palette,
    sections: sections.map((section, k) => sectionContent(section, { document, before: sections[k - 1] })),
  };
}

type Say = (text: string) => string;

function textOf({ direction }: Document): Say {
  return (text) => directedText(text, direction === 'rtl');
}

function sectionContent(
  { number, title, blocks, isAnnex }: Section,
  { document, before }: { readonly document: Document; readonly before: Section | undefined },
) {
  const text = textOf(document);
  const breaks = !before || (isAnnex === true && before.isAnnex !== true);
  return {
    heading: text(`${number}  ${title}`),
    breaks,
    blocks: withTurnedPages(blocks.map((block) => blockContent(block, document))),
  };
}

/** Wide tables that follow one another share their turned pages. */
function withTurnedPages(blocks: readonly BlockContent[]): readonly (BlockContent | Turned)[] {
  const made: (BlockContent | Turned)[] = [];
  for (const block of blocks) {
    const last = made.at(-1);
    const isWide = 'isWide' in block && block.isWide;
    if (!isWide) made.push(block);
    else if (last?.kind === 'turned') last.tables.push(block);
    else made.push({ kind: 'turned', tables: [block] });
  }
  return made;
}

type BlockContent = ReturnType<typeof blockContent>;

interface Turned {
  readonly kind: 'turned';
  readonly tables: BlockContent[];
}

function blockContent(block: Block, document: Document) {
  const text = textOf(document);
  const { kind } = block;
  if (kind === 'heading' || kind === 'paragraph') return { kind, text: text(block.text) };
  if (kind === 'list') return { kind, items: block.items.map(text) };
  if (kind === 'definitions')
    return { kind, items: block.items.map((item) => ({ term: text(item.term), text: text(item.text) })) };
  if (kind === 'callout') return calloutContent(block, text);
  if (kind === 'key-figures') return { kind, figures: block.figures.map((figure) => figureContent(figure, text)) };
  return kind === 'table' ? tableContent(block, document) : chartContent(block, text);
}

function calloutContent({ kind, tone, title, items }: Callout, text: Say) {
  const colour = { note: palette.accent, warning: palette.warning, failed: palette.failed }[tone];
  return { kind, colour, title: text(title), items: items.map(text) };
}

function figureContent({ label, text: value, unit, sentence, tone }: KeyFigure, text: Say) {
  const colour = toneColour(tone) ?? palette.accent;
  return { label: text(label), value: text(value), unit: text(unit), sentence: text(sentence), colour };
}

function chartContent({ kind, label, caption, alt, ...chart }: Chart, text: Say) {
  return {
    kind,
    label: text(label),
    caption: text(caption),
    alt: text(alt),
    svg: inOneWeight(chartSvg(chart)),
    under: [...chart.notes, chart.source].filter(Boolean).map(text),
  };
}

/** The typesetter numbers the fonts of a picture in an order of chance: with one weight there is nothing to order. */
function inOneWeight(svg: string): string {
  return svg.replace(/ font-weight="[^"]*"/g, '');
}

function tableContent(block: TableBlock, document: Document) {
  const text = textOf(document);
  const shown = shownTable(block, document);
  const isText = shown.columns.map((column, c) => c === 0 || column.isText);
  return {
    kind: block.kind,
    label: text(block.label),
    caption: text(block.caption),
    isWide: isWide(block, document),
    size: letterSize(shown.columns.length) - 0.5,
    shares: columnShares(shown),
    columns: shown.columns.map(({ title, unit }, c) => ({
      title: text(title),
      unit: broken(text(unit)),
      isText: isText[c],
    })),
    rows: markedRows(shown.rows).map((row) => rowContent(row, document, text)),
    under: [...block.notes, block.source].filter(Boolean).map(text),
  };
}

function rowContent(
  { cells, tones, level, isHeading, isTotal }: ShownRow,
  { direction }: Pick<Document, 'direction'>,
  text: Say,
) {
  const spans = isHeading && cells.slice(1).every((cell) => cell === '');
  const kept = spans ? cells.slice(0, 1) : cells;
  return {
    spans,
    isHeading,
    isBold: isHeading || isTotal,
    level,
    cells: kept.map((cell, c) => ({
      text: text(cell),
      isLtr: direction === 'rtl' && turns(cell),
      colour: toneColour(tones[c]) ?? palette.ink,
    })),
  };
}

/** Whether a cell without Arabic in it would be put out of order among Arabic: anything but bare digits. */
function turns(cell: string): boolean {
  return !isArabic(cell) && !/^[\d٠-٩.,٬٫%٪]*$/.test(cell);
}

/** A unit may break after its strokes. */
function broken(unit: string): string {
  return unit.replaceAll('/', '/\u200B');
}
