import { fontFiles } from './fonts.ts';
import type { ReportFormat } from './report-format.ts';

/** A format by name, loaded when it is asked for. */
export interface ListedFormat {
  readonly id: string;
  readonly load: () => Promise<ReportFormat>;
  /** The library without which this machine would write other bytes than one that has it; undefined where nothing is missing. */
  readonly lacks: () => Promise<string | undefined>;
}

const nothing = async () => undefined;

/** Every format of the assessment report, alphabetically. */
export const reportFormats: readonly ListedFormat[] = [
  { id: 'docx', load: async () => (await import('./docx.ts')).docx, lacks: () => lacking(resvg) },
  { id: 'html', load: async () => (await import('./html.ts')).html, lacks: nothing },
  { id: 'md', load: async () => (await import('./md.ts')).md, lacks: nothing },
  { id: 'pdf', load: async () => (await import('./pdf.ts')).pdf, lacks: () => lacking(typst) },
  { id: 'xlsx', load: async () => (await import('./xlsx.ts')).xlsx, lacks: () => lacking(resvg) },
];

interface Library {
  readonly name: string;
  readonly load: () => Promise<unknown>;
}

const resvg: Library = { name: '@resvg/resvg-js', load: () => import('@resvg/resvg-js') };
const typst: Library = {
  name: '@myriaddreamin/typst-ts-node-compiler',
  load: () => import('@myriaddreamin/typst-ts-node-compiler'),
};

/** What is not installed of a library and the font it writes with. */
async function lacking({ name, load }: Library): Promise<string | undefined> {
  if (fontFiles().length === 0) return '@expo-google-fonts/vazirmatn';
  return load().then(
    () => undefined,
    () => name,
  );
}
