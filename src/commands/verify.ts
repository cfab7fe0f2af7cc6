import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { error, Refusal } from '../diagnostics/diagnostic.ts';
import { reportFormats } from '../reports/assessment/formats/index.ts';
import type { ReportRequest, RunFile } from '../reports/provenance/run-file.ts';
import { type Discrepancy, discrepancies } from '../reports/provenance/verify.ts';
import type { Asked } from './asked.ts';
import { hashOf } from './hash.ts';
import { producedReport } from './produce-report.ts';
import { progress } from './progress.ts';
import { exit, Usage } from './usage.ts';
import { version } from './version.ts';
import { workedAgain } from './worked-again.ts';

/** The options of `mizan verify`. */
export interface VerifyFlags {
  readonly rerun?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** Checks that a folder of results is what its record says, and with `--rerun` that it can be had again; exit status 3 where not. */
export async function verify(folder: string, flags: VerifyFlags): Promise<number> {
  const { file, text } = recordIn(folder);
  if (flags.rerun && !file.report && !askedIn(file))
    throw new Usage('results of --format terminal cannot be worked out again: they depend on the terminal');
  const found = [
    ...discrepancies({ file, text }, { results: (path) => bytesAt(join(folder, path)), inputs: bytesAt, hash: hashOf }),
    ...(flags.rerun ? await rerun(folder, file, flags) : []),
  ];
  for (const one of found) process.stdout.write(`${sentence(one)}\n`);
  if (!flags.quiet) process.stdout.write(summary(folder, file, { found, isRerun: flags.rerun ?? false }));
  return found.length > 0 ? exit.gate : exit.done;
}

function recordIn(folder: string): { readonly file: RunFile; readonly text: string } {
  const path = join(folder, 'run.json');
  const bytes = bytesAt(path);
  if (!bytes) throw new Refusal([error('no-run-record', undefined, { path: folder })]);
  try {
    const text = bytes.toString('utf8');
    const file = JSON.parse(text) as RunFile;
    if (Array.isArray(file.inputs)) return { file, text };
  } catch {
    // what is not JSON is no record either
  }
  throw new Refusal([error('run-record-unreadable', undefined, { path })]);
}

function bytesAt(path: string): Buffer | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
}

/** What was asked for, where a record keeps it. */
function askedIn(file: RunFile): Asked | undefined {
  const { asked } = file as { readonly asked?: Partial<Asked> };
  return asked?.command ? (asked as Asked) : undefined;
}

function rerun(folder: string, file: RunFile, flags: VerifyFlags): Promise<readonly Discrepancy[]> {
  if (file.report) return reportAgain(folder, file, file.report, flags);
  return workedAgain(askedIn(file)!, (again) =>
    (file.files ?? []).flatMap(({ path }) => differing(path, bytesAt(join(again, path)), bytesAt(join(folder, path)))),
  );
}

function differing(path: string, again: Buffer | undefined, bytes: Buffer | undefined): readonly Discrepancy[] {
  return again && bytes && !again.equals(bytes) ? [{ what: 'rerun', path, problem: 'changed' }] : [];
}

/** Works the report out again from the inputs as they are, and compares every byte of what can be written on this machine. */
async function reportAgain(
  folder: string,
  file: RunFile,
  request: ReportRequest,
  flags: VerifyFlags,
): Promise<readonly Discrepancy[]> {
  const said = progress(flags.quiet);
  const lacking = await unwritable(request.formats);
  const leaving = [...lacking.keys()];
  const { files } = await producedReport(request, { said, leaving });
  said('');
  if (!flags.quiet) process.stdout.write(aside(file, lacking));
  const comparable = leaving.length > 0 ? files.filter(({ path }) => path !== 'run.json') : files;
  return comparable.flatMap(({ path, content }): readonly Discrepancy[] => {
    const bytes = bytesAt(join(folder, path));
    if (!bytes) return [{ what: 'file', path, problem: 'missing' }];
    return Buffer.from(content).equals(bytes) ? [] : [{ what: 'rerun', path, problem: 'changed' }];
  });
}

/** Formats that this machine cannot write as others do, each with the library it lacks. */
async function unwritable(formats: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const asked = reportFormats.filter(({ id }) => formats.includes(id));
  const found = await Promise.all(asked.map(async ({ id, lacks }) => [id, await lacks()] as const));
  return new Map(found.flatMap(([id, library]) => (library === undefined ? [] : [[id, library] as const])));
}

function aside(file: RunFile, lacking: ReadonlyMap<string, string>): string {
  const other = file.mizan === version ? '' : `written by mizan ${file.mizan}, worked out again by ${version}\n`;
  const left = [...lacking].map(([id, library]) => `${id}: not written again, ${library} is not installed\n`);
  return other + left.join('');
}

function sentence({ what, path, problem }: Discrepancy): string {
  if (problem === 'missing') return `${path}: ${what === 'input' ? 'this input' : 'this file'} is not there`;
  if (what === 'record') return `${path}: the record itself was changed since it was written`;
  if (what === 'input') return `${path}: this input is not what the results were made from`;
  if (what === 'rerun') return `${path}: working it out again gives other bytes`;
  return `${path}: changed since it was written`;
}

function summary(
  folder: string,
  file: RunFile,
  { found, isRerun }: { readonly found: readonly Discrepancy[]; readonly isRerun: boolean },
): string {
  const files = file.files?.length ?? 0;
  const checked = `${counted(files, 'file')} and ${counted(file.inputs.length, 'input')} checked`;
  const extra = strangers(folder, file);
  const beside = extra.length > 0 ? `; not in the record: ${extra.slice(0, 5).join(', ')}` : '';
  const verdict = found.length === 0 ? 'nothing differs' : counted(found.length, 'difference');
  const again = isRerun ? ', worked out again' : '';
  return `${checked}${again}: ${verdict}${beside}\n`;
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

function strangers(folder: string, file: RunFile): readonly string[] {
  if (!file.files) return [];
  const known = new Set(['run.json', ...file.files.map(({ path }) => path)]);
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return all
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !known.has(path))
    .sort();
}
