import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inLanguage } from '../columns/column.ts';
import { type Diagnostic, error, Refusal } from '../diagnostics/diagnostic.ts';
import { type HouseholdTest, isTestFile, readHouseholdTests } from '../policy/household-test.ts';
import { readFile } from '../policy/source.ts';
import {
  type Difference,
  type HouseholdResult,
  runHouseholdTests,
  type Working,
} from '../simulation/household-test.ts';
import { disk } from './disk.ts';
import { printWarnings, write } from './terminal.ts';
import { exit } from './usage.ts';

/** The options of `mizan test`. */
export interface TestFlags {
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** Works out the households with known answers in files or folders, and prints those that differ. */
export function test(paths: readonly string[], flags: TestFlags): number {
  const diagnostics: Diagnostic[] = [];
  const tests = filesOf(paths, diagnostics).flatMap((path) => readHouseholdTests(path, disk, diagnostics));
  const results = runHouseholdTests(tests, disk, diagnostics);
  if (diagnostics.some((d) => d.severity === 'error')) throw new Refusal(diagnostics);
  printWarnings(diagnostics, flags);
  const failed = results.filter((result) => !result.passed).length;
  write(`${report(results, flags)}${results.length - failed} passed, ${failed} failed\n`);
  return failed ? exit.gate : exit.done;
}

/** The test files among the files and folders named; in a folder, what is plainly something else is passed over. */
function filesOf(paths: readonly string[], diagnostics: Diagnostic[]): readonly string[] {
  const files = new Set<string>();
  for (const path of paths) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
    const found = isFolder ? yamlIn(path).filter(mayHoldTests) : [path];
    if (found.length === 0) diagnostics.push(error('no-tests', undefined, { path: disk.display(path) }));
    for (const file of found) files.add(disk.display(file));
  }
  return [...files];
}

function yamlIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : yamlIn(path);
      return /\.ya?ml$/.test(entry.name) ? [path] : [];
    });
}

const otherFiles = ['instruments', 'levers', 'baseline', 'resources', 'mizan'];

/** Baselines, reforms and data packages lie beside tests and are none. */
function mayHoldTests(path: string): boolean {
  const field = readFile(path, disk, []);
  if (!field || isTestFile(field)) return true;
  const { value } = field;
  return !(value !== null && typeof value === 'object' && otherFiles.some((key) => key in value));
}

function report(results: readonly HouseholdResult[], { quiet }: TestFlags): string {
  const files = [...new Set(results.map((result) => result.test.file))];
  return files
    .map((file) => {
      const own = results.filter((result) => result.test.file === file);
      const failed = own.filter((result) => !result.passed);
      const line = `${file}  ${failed.length ? `${failed.length} of ${own.length} failed` : `${own.length} passed`}\n`;
      return (quiet && !failed.length ? '' : line) + failed.map(failure).join('');
    })
    .join('');
}

function failure({ test, differences }: HouseholdResult): string {
  return differences.map((difference) => differing(test, difference)).join('');
}

function differing(test: HouseholdTest, { what, place, person, period, expected, found, working }: Difference): string {
  const where = `${basename(test.file)}:${place.line}:${place.column}`;
  const whose = person === undefined ? '' : ` of person ${person}`;
  const apart = Number.isNaN(found - expected) ? '' : `, difference ${shown(found - expected)}`;
  return [
    `  ${where}  ${test.name}`,
    `    ${what}${whose}: expected ${shown(expected)}, found ${shown(found)}${apart} (per ${period})`,
    ...working.flatMap(sheet),
    '',
  ].join('\n');
}

function sheet({ id, period, lines }: Working): readonly string[] {
  const texts = lines.map((line) => inLanguage(line.text, 'en'));
  const width = Math.max(...texts.map((text) => text.length));
  return [
    `      ${id}, per ${period}:`,
    ...lines.map(({ values, unit }, k) => {
      const said = values.map((value) => (unit === 'yes-no' ? yesNo(value) : shown(value))).join('  ');
      return `        ${texts[k].padEnd(width)}  ${said}`;
    }),
  ];
}

function yesNo(value: number): string {
  return Number.isNaN(value) ? 'missing' : value ? 'yes' : 'no';
}

/** A number to ten digits, without the noise of the last ones. */
function shown(value: number): string {
  return Number.isNaN(value) ? 'missing' : String(Number(value.toPrecision(10)));
}
