import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Diagnostic, error, Refusal } from '../diagnostics/diagnostic.ts';
import { isTestFile } from '../policy/household-test.ts';
import { readFile } from '../policy/source.ts';
import { disk } from './disk.ts';
import { reasonOf } from './failure-reasons.ts';

/** A file that can be checked, and what it holds. `+` joins reforms of one baseline. */
export interface Checkable {
  readonly path: string;
  /** Absent where it cannot be told, which has been said. */
  readonly holds?: 'scenario' | 'data' | 'tests';
}

/** What can be checked at a path: the file itself, or all that a folder and those below it hold. */
export function checkablesIn(path: string, diagnostics: Diagnostic[]): readonly Checkable[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry?.isDirectory()) return inFolder(path, diagnostics);
  if (!entry && path.includes('+')) return [{ path, holds: 'scenario' }];
  const holds = going(diagnostics, () => sniff(path, diagnostics));
  if (holds === null)
    diagnostics.push(error('not-checkable', { file: disk.display(path) }, { path: disk.display(path) }));
  return [{ path, ...(holds && { holds }) }];
}

function inFolder(folder: string, diagnostics: Diagnostic[]): readonly Checkable[] {
  const found = filesIn(folder, diagnostics).flatMap((path): readonly Checkable[] => {
    const holds = going(diagnostics, () => sniff(path, diagnostics));
    return holds === null ? [] : [{ path, ...(holds && { holds }) }];
  });
  if (found.length === 0) diagnostics.push(error('nothing-to-check', undefined, { path: disk.display(folder) }));
  return found;
}

/** Does what may be refused, as a file that cannot be read is: that is said, and the rest goes on. */
export function going<T>(diagnostics: Diagnostic[], step: () => T): T | undefined {
  try {
    return step();
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    diagnostics.push(...problem.diagnostics.filter((one) => !diagnostics.includes(one)));
    return undefined;
  }
}

function filesIn(folder: string, diagnostics: Diagnostic[]): readonly string[] {
  return entriesOf(folder, diagnostics)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory())
        return skipped.has(entry.name) || entry.name.startsWith('.') ? [] : filesIn(path, diagnostics);
      return isPackage(path) || /\.ya?ml$/.test(entry.name) ? [path] : [];
    });
}

function entriesOf(folder: string, diagnostics: Diagnostic[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (problem) {
    const path = disk.display(folder);
    diagnostics.push(error('file-unreadable', { file: path }, { path, why: reasonOf(problem) }));
    return [];
  }
}

const skipped = new Set(['node_modules', 'dist', 'coverage']);

function isPackage(path: string): boolean {
  return /^datapackage\.(ya?ml|json)$/.test(basename(path));
}

/** What a file holds; null where it is none of ours, undefined where it cannot be read, which is said. */
function sniff(path: string, diagnostics: Diagnostic[]): Checkable['holds'] | null {
  if (!/\.(ya?ml|json)$/i.test(path)) return null;
  if (isPackage(path)) return 'data';
  const field = readFile(path, disk, diagnostics);
  if (!field) return undefined;
  const { value } = field;
  if (value === null || typeof value !== 'object') return null;
  if ('instruments' in value || 'levers' in value || 'baseline' in value) return 'scenario';
  if ('resources' in value) return 'data';
  return isTestFile(field) && isListOfTests(value) ? 'tests' : null;
}

/** A list of mappings that expect something, or a mapping with `tests`. */
function isListOfTests(value: object): boolean {
  if (!Array.isArray(value)) return true;
  return value.some((item) => item !== null && typeof item === 'object' && ('expect' in item || 'household' in item));
}
