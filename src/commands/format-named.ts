import { nearest } from '../diagnostics/nearest.ts';
import { reportFormats } from '../reports/assessment/formats/index.ts';
import type { Format } from '../reports/formats/format.ts';
import { formats } from '../reports/formats/index.ts';
import { Usage } from './usage.ts';

/** The format of that name, or wrong usage with the nearest one; one of reports, with the command that makes it of a scenario. */
export function formatNamed(id: string, scenario = '<scenario>'): Format {
  const format = formats.find((known) => known.id === id);
  if (format) return format;
  const ids = formats.map((known) => known.id);
  if (reportFormats.some((known) => known.id === id))
    throw new Usage(
      `no format "${id}" here: formats are ${ids.join(', ')}; a report in ${id} is made by: mizan report ${scenario} --format ${id} -o <folder>`,
    );
  const near = nearest(id, ids);
  throw new Usage(`no format "${id}": ${near ? `did you mean ${near}?` : `formats are ${ids.join(', ')}`}`);
}
