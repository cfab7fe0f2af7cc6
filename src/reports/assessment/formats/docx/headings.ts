import { BookmarkEnd, BookmarkStart, HeadingLevel, Paragraph } from 'docx';
import type { Document, Heading, Section } from '../../document.ts';
import type { Context } from './context.ts';
import { runs } from './text.ts';

/** A heading, and the name of the place in the document where it stands. */
export interface Place {
  readonly anchor: string;
  readonly level: 1 | 2;
  readonly text: string;
}

/** Every heading of the document, in order: the table of contents. */
export function places({ sections }: Document): readonly Place[] {
  return sections.flatMap((section) => [
    sectionPlace(section),
    ...section.blocks.flatMap((block, k) =>
      block.kind === 'heading' ? [headingPlace(block, `${section.id}_${k}`)] : [],
    ),
  ]);
}

/** The heading of a section; the first one and the annex begin a page. */
export function sectionHeading(section: Section, context: Context): Paragraph {
  const { sections } = context.document;
  const before = sections[sections.indexOf(section) - 1];
  return heading(sectionPlace(section), !before || (section.isAnnex === true && before.isAnnex !== true), context);
}

/** A heading within a section. */
export function innerHeading(block: Heading, name: string, context: Context): Paragraph {
  return heading(headingPlace(block, name), false, context);
}

function sectionPlace({ id, number, title }: Section): Place {
  return { anchor: anchorOf(id), level: 1, text: `${number}  ${title}` };
}

function headingPlace({ text }: Heading, name: string): Place {
  return { anchor: anchorOf(name), level: 2, text };
}

function heading(place: Place, pageBreakBefore: boolean, context: Context): Paragraph {
  const link = places(context.document).findIndex(({ anchor }) => anchor === place.anchor) + 1;
  return new Paragraph({
    heading: place.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore,
    bidirectional: context.isRtl,
    children: [new BookmarkStart(place.anchor, link), ...runs(place.text, context), new BookmarkEnd(link)],
  });
}

/** Word's bookmarks begin with a letter, have no marks in them, and no more than 40 characters. */
function anchorOf(name: string): string {
  return `at_${name.replace(/\W/g, '_')}`.slice(0, 40);
}
