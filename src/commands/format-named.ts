import { nearest } from '../diagnostics/nearest.ts';
import type { Format } from '../reports/formats/format.ts';
import { formats } from '../reports/formats/index.ts';
import { Usage } from './usage.ts';

/** The format of that name, or wrong usage with the nearest one. */
export function formatNamed(id: string): Format {
  const format = formats.find((known) => known.id === id);
  if (format) return format;
  const ids = formats.map((known) => known.id);
  const near = nearest(id, ids);
  throw new Usage(`no format "${id}": ${near ? `did you mean ${near}?` : `formats are ${ids.join(', ')}`}`);
}
