import type { ReportFormat } from './report-format.ts';

/** A format by name, loaded when it is asked for. */
export interface ListedFormat {
  readonly id: string;
  readonly load: () => Promise<ReportFormat>;
}

/** Every format of the assessment report, alphabetically. */
export const reportFormats: readonly ListedFormat[] = [
  { id: 'docx', load: async () => (await import('./docx.ts')).docx },
  { id: 'html', load: async () => (await import('./html.ts')).html },
  { id: 'md', load: async () => (await import('./md.ts')).md },
  { id: 'pdf', load: async () => (await import('./pdf.ts')).pdf },
  { id: 'xlsx', load: async () => (await import('./xlsx.ts')).xlsx },
];
