import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { md } from './md.ts';
import { terminal } from './terminal.ts';

/** Every format, alphabetically. */
export const formats: readonly Format[] = [csv, json, md, terminal];
