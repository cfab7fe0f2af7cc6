import { type FileChild, HeadingLevel, InternalHyperlink, Paragraph, type ParagraphChild, TabStopType } from 'docx';
import type { Context } from './context.ts';
import { fieldClosing, fieldOpening } from './fields.ts';
import { type Place, places } from './headings.ts';
import { textWidth } from './page-size.ts';
import { paragraph, runs } from './text.ts';

/** The first page: what the report is, what it compares, and the contents. */
export function front(context: Context): FileChild[] {
  const { title, subtitle, facts, words } = context.document;
  return [
    ...(subtitle ? [paragraph(subtitle, 'Subtitle', context)] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, bidirectional: context.isRtl, children: runs(title, context) }),
    ...facts.map((fact) => paragraph(fact, 'Fact', context)),
    paragraph(words.contents, 'ContentsTitle', context),
    ...contents(context),
  ];
}

/** A table of contents: the headings, to which Word adds the pages when it opens the document. */
function contents(context: Context): Paragraph[] {
  const all = places(context.document);
  return all.map((place, k) => {
    const opening = k === 0 ? fieldOpening('TOC \\o "1-2" \\h \\z \\u') : [];
    const closing = k === all.length - 1 ? fieldClosing() : [];
    const link = new InternalHyperlink({ anchor: place.anchor, children: runs(place.text, context) });
    return entry(place, [...opening, link, ...closing], context);
  });
}

function entry({ level }: Place, children: readonly ParagraphChild[], { isRtl }: Context): Paragraph {
  const end = { type: TabStopType.RIGHT, position: textWidth(false), leader: 'dot' as const };
  return new Paragraph({ style: `TOC${level}`, bidirectional: isRtl, tabStops: [end], children });
}
