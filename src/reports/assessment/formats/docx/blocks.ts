import { type FileChild, LineRuleType, Paragraph } from 'docx';
import type { Block, Callout, Definitions } from '../../document.ts';
import { palette } from '../palette.ts';
import { barred } from './borders.ts';
import type { Context } from './context.ts';
import { figure } from './figure.ts';
import { innerHeading } from './headings.ts';
import { keyFigures } from './key-figures.ts';
import { layoutTable } from './layout-table.ts';
import { bullets } from './lists.ts';
import { textWidth } from './page-size.ts';
import { tableParts } from './table.ts';
import { paragraph, runs } from './text.ts';

/** A block of the report as paragraphs and tables; `name` tells it from every other. */
export function blockParts(block: Block, name: string, context: Context): FileChild[] {
  if (block.kind === 'heading') return [innerHeading(block, name, context)];
  if (block.kind === 'paragraph') return [paragraph(block.text, 'Normal', context)];
  if (block.kind === 'table') return tableParts(block, context);
  if (block.kind === 'chart') return figure(block, context);
  if (block.kind === 'key-figures') return [spacer(), ...keyFigures(block, context), spacer()];
  if (block.kind === 'list') return list(block.items, 'ListBullet', context);
  if (block.kind === 'definitions') return definitions(block, context);
  return [spacer(), callout(block, context), spacer()];
}

function list(items: readonly string[], style: string, context: Context): Paragraph[] {
  return items.map(
    (item) =>
      new Paragraph({
        style,
        bidirectional: context.isRtl,
        numbering: { reference: bullets, level: 0 },
        children: runs(item, context),
      }),
  );
}

function definitions({ items }: Definitions, context: Context): FileChild[] {
  const width = textWidth(false);
  const rows = items.map(({ term, text }) => [
    { children: [new Paragraph({ bidirectional: context.isRtl, children: runs(term, context, { bold: true }) })] },
    { children: [paragraph(text, 'Normal', context)] },
  ]);
  return [layoutTable(rows, [Math.round(width * 0.25), Math.round(width * 0.75)], context), spacer()];
}

function callout({ tone, title, items }: Callout, context: Context): FileChild {
  const colour = { note: palette.accent, warning: palette.warning, failed: palette.failed }[tone];
  const heading = new Paragraph({
    style: 'CalloutTitle',
    bidirectional: context.isRtl,
    keepNext: true,
    children: runs(title, context, { color: colour }),
  });
  const text =
    items.length > 1
      ? list(items, 'CalloutText', context)
      : items.map((item) => paragraph(item, 'CalloutText', context));
  const box = {
    children: [heading, ...text],
    borders: barred(colour),
    shading: { fill: palette.tint },
    margins: { top: 100, bottom: 120, left: 170, right: 170 },
  };
  return layoutTable([[box]], [textWidth(false)], context);
}

/** Word joins tables that touch. */
function spacer(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.AUTO }, children: [] });
}
