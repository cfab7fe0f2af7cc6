import { type FileChild, ImageRun, Paragraph } from 'docx';
import type { Chart } from '../../document.ts';
import { inNumerals } from '../../numerals.ts';
import { directedText } from '../plain-text.ts';
import { caption, under } from './caption.ts';
import type { Context } from './context.ts';
import { gridTable } from './grid.ts';
import { textWidth } from './page-size.ts';
import { paragraph } from './text.ts';
import { wordsIn } from './words.ts';

/** A chart as a picture with its description; as the table of its numbers where pictures cannot be made. */
export function figure(chart: Chart, context: Context): FileChild[] {
  const { paint, document } = context;
  if (paint) return [caption(chart, context), picture(chart, paint(chart), context), ...under(chart, context)];
  const said = paragraph(wordsIn(document.language).noPicture, 'TableNote', context);
  return [caption(chart, context), said, numbers(chart, context), ...under(chart, context)];
}

/** The picture takes the width of the text. */
function picture({ id, label, alt, width, height }: Chart, data: Uint8Array, { document, isRtl }: Context): Paragraph {
  const shown = Math.round(textWidth(false) / 15);
  const image = new ImageRun({
    type: 'png',
    data,
    transformation: { width: shown, height: Math.round((shown * height) / width) },
    altText: {
      id: `${1 + chartIds(document).indexOf(id)}`,
      name: directedText(label, false),
      description: directedText(alt, false),
    },
  });
  return new Paragraph({ style: 'Figure', bidirectional: isRtl, children: [image] });
}

function chartIds({ sections }: Context['document']): readonly string[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' ? [block.id] : [])));
}

function numbers({ data }: Chart, context: Context): FileChild {
  const { numerals } = context.document;
  const named = (id: string) => data.names?.[id] ?? id;
  const isText = data.columns.map((_, c) => data.rows.some((row) => typeof row[c] === 'string'));
  const cell = (value: string | number | null) =>
    typeof value === 'number' ? inNumerals(String(Number(value.toPrecision(6))), numerals) : named(value ?? '–');
  const plain = { level: 0, isHeading: false, isTotal: false };
  return gridTable(
    {
      columns: data.columns.map((id, c) => ({ title: named(id), unit: '', isText: isText[c] })),
      rows: data.rows.map((row) => ({ ...plain, cells: row.map(cell), tones: row.map(() => 'none' as const) })),
    },
    { ...context, isRtl: false },
    { isTurned: false, keepsWithNext: false },
  );
}
