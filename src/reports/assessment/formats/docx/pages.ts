import { type FileChild, type ISectionOptions, SectionType } from 'docx';
import type { Section } from '../../document.ts';
import { isWide } from '../wide-tables.ts';
import { blockParts } from './blocks.ts';
import type { Context } from './context.ts';
import { footer } from './footer.ts';
import { front } from './front.ts';
import { sectionHeading } from './headings.ts';
import { pageOf } from './page-size.ts';

/** The report as stretches of upright and of turned pages: tables of many columns stand on turned ones. */
export function pages(context: Context): ISectionOptions[] {
  const { sections } = context.document;
  const parts = [
    { isTurned: false, children: front(context) },
    ...sections.flatMap((one) => sectionParts(one, context)),
  ];
  return stretches(parts).map(({ isTurned, children }) => ({
    properties: { type: SectionType.NEXT_PAGE, page: pageOf(isTurned) },
    footers: { default: footer(context, isTurned) },
    children,
  }));
}

interface Part {
  readonly isTurned: boolean;
  readonly children: readonly FileChild[];
}

function sectionParts(section: Section, context: Context): Part[] {
  const heading = { isTurned: false, children: [sectionHeading(section, context)] };
  const blocks = section.blocks.map((block, k) => ({
    isTurned: block.kind === 'table' && isWide(block, context.document),
    children: blockParts(block, `${section.id}_${k}`, context),
  }));
  return [heading, ...blocks];
}

function stretches(parts: readonly Part[]): Part[] {
  const made: { isTurned: boolean; children: FileChild[] }[] = [];
  for (const { isTurned, children } of parts) {
    const last = made.at(-1);
    if (last?.isTurned === isTurned) last.children.push(...children);
    else made.push({ isTurned, children: [...children] });
  }
  return made;
}
