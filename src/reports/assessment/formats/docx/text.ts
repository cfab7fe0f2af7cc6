import { type IRunOptions, Paragraph, TextRun } from 'docx';
import { directedText } from '../plain-text.ts';
import type { Context } from './context.ts';

type RunLook = Omit<IRunOptions, 'text' | 'children' | 'rightToLeft'>;

/** Text as runs of one direction each: Word chooses fonts and shapes by it. */
export function runs(text: string, { isRtl }: Pick<Context, 'isRtl'>, look: RunLook = {}): TextRun[] {
  return directed(directedText(text, isRtl), isRtl).map((part) => new TextRun({ ...look, ...part }));
}

/** A paragraph of the document's direction in one of its styles. */
export function paragraph(text: string, style: string, context: Context): Paragraph {
  return new Paragraph({ style, bidirectional: context.isRtl, children: runs(text, context) });
}

/** In text from right to left what begins and ends in Latin letters is a run of its own; elsewhere what is Arabic is. */
function directed(text: string, isRtl: boolean): readonly { text: string; rightToLeft: boolean }[] {
  const other = isRtl ? latin : arabic;
  return text
    .split(other)
    .map((part, k) => ({ text: part, rightToLeft: isRtl === (k % 2 === 0) }))
    .filter((part) => part.text !== '');
}

const latin = /([A-Za-z\u00C0-\u024F](?:[^\u0590-\u08FF\uFB1D-\uFEFC]*[A-Za-z\u00C0-\u024F\d])?)/;
const arabic = /([\u0590-\u08FF\uFB1D-\uFEFC](?:[^A-Za-z\u00C0-\u024F]*[\u0590-\u08FF\uFB1D-\uFEFC])?)/;
