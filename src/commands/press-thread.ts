import type { MessagePort } from 'node:worker_threads';
import { Refusal } from '../diagnostics/diagnostic.ts';
import type { Document } from '../reports/assessment/document.ts';
import { reportFormats } from '../reports/assessment/formats/index.ts';
import type { ReportOptions } from '../reports/assessment/formats/report-format.ts';
import type { Written } from '../reports/formats/format.ts';

/** A document to be laid out in these formats. */
export interface Job {
  readonly document: Document;
  readonly formats: readonly string[];
  readonly options: ReportOptions;
}

/** What became of a job: its files, or why there are none. */
export interface Ending {
  readonly files?: readonly Written[];
  readonly refused?: Refusal['diagnostics'];
  readonly fault?: string;
}

/** The files of a job, format by format. */
export async function laidOut({ document, formats, options }: Job): Promise<readonly Written[]> {
  const files: Written[] = [];
  for (const id of formats) {
    const format = await reportFormats.find((one) => one.id === id)!.load();
    files.push(...(await format.write(document, options)));
  }
  return files;
}

/** Lays out every job that arrives, in a thread; formats to come can be named first, to be loaded while there is nothing else to do. */
export function serve(port: MessagePort): void {
  port.on('message', async (message: Job | readonly string[]) => {
    if ('document' in message) port.postMessage(await ending(message));
    else await Promise.all(reportFormats.filter(({ id }) => message.includes(id)).map(({ load }) => load()));
  });
}

async function ending(job: Job): Promise<Ending> {
  try {
    return { files: await laidOut(job) };
  } catch (problem) {
    if (problem instanceof Refusal) return { refused: problem.diagnostics };
    return { fault: problem instanceof Error ? problem.stack : String(problem) };
  }
}
