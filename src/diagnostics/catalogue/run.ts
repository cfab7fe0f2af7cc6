import type { Message } from './message.ts';

export const runMessages = {
  'not-written': (f: { path: string; why: string }): Message => ({
    message: `could not write "${f.path}": ${f.why}`,
    hint: 'choose another folder with -o',
  }),
  'file-unreadable': (f: { path: string; why: string }): Message => ({
    message: `could not read "${f.path}": ${f.why}`,
    hint: 'see who may open it, or copy it to a place of yours',
  }),
  'file-is-folder': (f: { path: string }): Message => ({
    message: `"${f.path}" is a folder, and a file is needed`,
    hint: 'name a file in it; mizan check and mizan test take folders',
  }),
  'folder-of-another': (f: { path: string; scenario: string }): Message => ({
    message: `"${f.path}" holds results of ${f.scenario}`,
    hint: 'choose another folder with -o, or write over it with --force',
  }),
  'no-population': (_f: object): Message => ({
    message: 'the scenario names no data',
    hint: 'add population: path/to/datapackage.yaml to the baseline, or use --data',
  }),
  'unknown-household': (f: { id: string; near?: string; first: string }): Message => ({
    message: `no household "${f.id}" in the data`,
    hint: f.near ? `did you mean "${f.near}"?` : `the first is "${f.first}"`,
  }),
  'not-checkable': (f: { path: string }): Message => ({
    message: `"${f.path}" is neither a scenario, nor a data package, nor households with known answers`,
    hint: 'a baseline has instruments:, a reform has levers:, a data package has resources: and mizan:, tests are a list',
  }),
  'nothing-to-check': (f: { path: string }): Message => ({
    message: `nothing to check in "${f.path}"`,
    hint: 'name a folder that holds scenarios, data packages or households with known answers',
  }),
};
