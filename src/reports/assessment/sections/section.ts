import type { Block, Paragraph } from '../document.ts';
import type { Study } from '../study.ts';
import type { SentenceKey } from '../templates/template.ts';

/** One section of the report: what it holds, written from a study. */
export interface SectionDefinition {
  readonly id: string;
  readonly title: SentenceKey;
  readonly isAnnex?: boolean;
  /** Nothing to write: the section is left out. */
  readonly blocks: (study: Study) => readonly Block[];
}

/** Sentences as one paragraph; none where there are none. */
export function paragraph(...sentences: readonly (string | undefined)[]): readonly Paragraph[] {
  const said = sentences.filter((sentence) => sentence !== undefined && sentence !== '');
  return said.length > 0 ? [{ kind: 'paragraph', text: said.join(' ') }] : [];
}
