import type { Message } from './message.ts';

export const reportMessages = {
  'unknown-sentence': (f: { name: string; near?: string }): Message => ({
    message: `the report has no sentence "${f.name}"`,
    hint: f.near ? `did you mean "${f.near}"?` : 'mizan report --show-template en lists them all',
  }),
  'unknown-slot': (f: { name: string; slot: string; slots: string }): Message => ({
    message: `"${f.name}" has no slot {${f.slot}}`,
    hint: `it may use ${f.slots}`,
  }),
  'sentence-not-text': (f: { name: string; found: string }): Message => ({
    message: `"${f.name}" is ${f.found}, not a sentence`,
    hint: 'put quotes around it, or write it after a | on lines of its own',
  }),
  'no-template': (f: { path: string }): Message => ({
    message: `no template "${f.path}"`,
    hint: 'mizan report --show-template en > mine.yaml writes one to begin with',
  }),
  'report-of-few': (f: { rows: number; least: number; path: string }): Message => ({
    message: `"${f.path}" has ${f.rows} ${f.rows === 1 ? 'household' : 'households'}, and a report withholds what rests on fewer than ${f.least}`,
    hint: 'where nobody in the data has to be protected, say --min-cell 0',
  }),
  'no-run-record': (f: { path: string }): Message => ({
    message: `"${f.path}" holds no run.json`,
    hint: 'name a folder that mizan wrote with -o',
  }),
  'run-record-unreadable': (f: { path: string }): Message => ({
    message: `"${f.path}" is not a run record`,
    hint: 'it was not written by mizan, or was changed since',
  }),
};
