import { error, Refusal } from '../../../diagnostics/diagnostic.ts';
import type { Document } from '../document.ts';
import { fontFiles } from './fonts.ts';
import { content } from './pdf/content.ts';
import { steady } from './pdf/steady.ts';
import { template } from './pdf/template.ts';
import type { ReportFormat } from './report-format.ts';

/** Pages to be printed or sent: bookmarks, headers repeated where tables go on, Arabic shaped as it should be. Refuses where the library or the font is not installed. */
export const pdf: ReportFormat = {
  id: 'pdf',
  extension: 'pdf',
  write: async (document, { name }) => {
    const library = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => undefined);
    return [{ path: `${name}.pdf`, content: pdfFile(document, { library, fonts: fontFiles() }) }];
  },
};

/** What pages are set with: the library and the files of its fonts. */
export interface Typesetter {
  readonly library: Pick<typeof import('@myriaddreamin/typst-ts-node-compiler'), 'NodeCompiler'> | undefined;
  readonly fonts: readonly string[];
}

/**
 * Typesets the document. What is said in it reaches the typesetter as data, never as source, so that no text of a
 * scenario or data file can act in it. The file is PDF/A, to be kept for good, unless a letter in it is in no font.
 */
export function pdfFile(document: Document, { library, fonts }: Typesetter): Uint8Array {
  if (!library) throw missing('@myriaddreamin/typst-ts-node-compiler');
  if (fonts.length === 0) throw missing('@expo-google-fonts/vazirmatn');
  const compiler = library.NodeCompiler.create({ fontArgs: [{ fontPaths: [...fonts] }] });
  const source = { mainFileContent: template, inputs: { document: JSON.stringify(content(document)) } };
  try {
    return steady(compiler.pdf(source, { pdfStandard: 'a-2b' }));
  } catch {
    return steady(compiler.pdf(source));
  }
}

function missing(library: string): Refusal {
  return new Refusal([error('library-not-installed', undefined, { library, format: 'pdf' })]);
}
