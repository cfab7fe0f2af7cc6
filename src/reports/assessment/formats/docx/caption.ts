import { Paragraph } from 'docx';
import type { Chart, TableBlock } from '../../document.ts';
import { palette } from '../palette.ts';
import type { Context } from './context.ts';
import { paragraph, runs } from './text.ts';

/** What a table or chart is called, above it. */
export function caption({ label, caption }: Pick<Chart, 'label' | 'caption'>, context: Context): Paragraph {
  return new Paragraph({
    style: 'Caption',
    bidirectional: context.isRtl,
    keepNext: true,
    children: [...runs(`${label}. `, context, { color: palette.accent }), ...runs(caption, context)],
  });
}

/** The notes and the source, beneath. */
export function under({ notes, source }: Pick<TableBlock, 'notes' | 'source'>, context: Context): Paragraph[] {
  return [...notes, ...(source ? [source] : [])].map((line) => paragraph(line, 'TableNote', context));
}
