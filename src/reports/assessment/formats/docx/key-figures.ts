import { type FileChild, Paragraph } from 'docx';
import type { KeyFigure, KeyFigures } from '../../document.ts';
import { palette, toneColour } from '../palette.ts';
import { barred } from './borders.ts';
import type { Context } from './context.ts';
import { layoutTable } from './layout-table.ts';
import { textWidth } from './page-size.ts';
import { paragraph, runs } from './text.ts';

/** The key figures as cards, two in a row. */
export function keyFigures({ figures }: KeyFigures, context: Context): FileChild[] {
  const gap = 200;
  const card = Math.floor((textWidth(false) - gap) / 2);
  const pairs = figures.flatMap((_, k) => (k % 2 === 0 ? [figures.slice(k, k + 2)] : []));
  const between = { children: [new Paragraph({ style: 'KeyText', children: [] })] };
  const rows = pairs.flatMap(([first, second], k) => {
    const row = [cell(first, context), between, second ? cell(second, context) : between];
    return k === 0 ? [row] : [[between, between, between], row];
  });
  return [layoutTable(rows, [card, gap, card], context)];
}

function cell({ label, text, unit, sentence, tone }: KeyFigure, context: Context) {
  const colour = toneColour(tone) ?? palette.accent;
  const value = new Paragraph({
    style: 'KeyValue',
    bidirectional: context.isRtl,
    keepNext: true,
    children: [
      ...runs(text, context, { color: colour }),
      ...runs(`\u00A0${unit}`, context, { size: 18, bold: false, color: palette.soft }),
    ],
  });
  return {
    children: [paragraph(label, 'KeyLabel', context), value, paragraph(sentence, 'KeyText', context)],
    borders: barred(colour),
    shading: { fill: palette.tint },
    margins: { top: 90, bottom: 120, left: 150, right: 150 },
  };
}
