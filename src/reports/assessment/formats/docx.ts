import { Packer, Document as WordDocument } from 'docx';
import type { Document } from '../document.ts';
import { coreProperties } from './docx/core-properties.ts';
import { numbering } from './docx/lists.ts';
import { pages } from './docx/pages.ts';
import { styles } from './docx/styles.ts';
import { withFixedDates } from './docx/zip-dates.ts';
import { type Painter, painter } from './painter.ts';
import { plainText } from './plain-text.ts';
import type { ReportFormat } from './report-format.ts';

/** A Word document made to be edited: styles, headings, captions, a table of contents, from right to left in Arabic. */
export const docx: ReportFormat = {
  id: 'docx',
  extension: 'docx',
  write: async (document, { name }) => [{ path: `${name}.docx`, content: await wordFile(document, await painter()) }],
};

/** The bytes of the document; without a painter the numbers of each chart stand in place of its picture. */
export async function wordFile(document: Document, paint: Painter | undefined): Promise<Uint8Array> {
  const title = plainText(document.title);
  const file = new WordDocument({
    title,
    styles: styles(document),
    numbering: numbering(document),
    sections: pages({ document, isRtl: document.direction === 'rtl', paint }),
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(document) };
  return withFixedDates(await Packer.toBuffer(file, undefined, [core]));
}
