import type { Frame } from '../columns/column.ts';
import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts';
import { placesOf } from './csv/locate.ts';
import { readCsv, reportFindings } from './csv/read-csv.ts';
import type { Reading } from './csv/source.ts';
import type { RawTable } from './csv/table.ts';
import { type Field, plainDialect, plainField } from './descriptor.ts';
import type { Files } from './files.ts';
import { finishFrame } from './finish-column.ts';
import type { Input } from './population.ts';

/** A CSV file on its own, without a data package: its columns, and row numbers for ids. */
export interface BareTable {
  readonly frame: Frame;
  readonly ids: readonly string[];
  readonly inputs: readonly Input[];
}

/**
 * Reads a CSV file that nothing is declared about. A column is numeric where every cell that is not missing (empty, NA,
 * NaN or a dot) is a number, and a column of names otherwise. Problems are pushed; undefined where any is an error.
 */
export function readTable(path: string, files: Files, diagnostics: Diagnostic[]): BareTable | undefined {
  const guesses: Guesses = new Map();
  let read = attempt(path, files, guesses);
  while (read.table && revise(guesses, read.table)) read = attempt(path, files, guesses);
  const { table, reading } = read;
  if (table) reportFindings(table, reading);
  for (const { doubt } of guesses.values()) reading.diagnostics.push(...doubt);
  for (const diagnostic of reading.diagnostics) diagnostics.push(diagnostic);
  if (table === undefined || reading.diagnostics.some((diagnostic) => diagnostic.severity === 'error'))
    return undefined;
  const { rows } = table;
  return {
    frame: finishFrame(table),
    get ids() {
      return Array.from({ length: rows }, (_, row) => String(row + 1));
    },
    inputs: reading.inputs,
  };
}

/** What columns are taken for that did not turn out as numbers with a decimal dot, and what to say about it. */
type Guesses = Map<string, Guess>;

interface Guess {
  readonly as: 'numbers with a comma' | 'names';
  readonly doubt: readonly Diagnostic[];
}

const missingValues = ['', 'NA', 'NaN', 'nan', '.'];

function attempt(path: string, files: Files, guesses: Guesses): { table: RawTable | undefined; reading: Reading } {
  const reading: Reading = { files, diagnostics: [], inputs: [] };
  const resource = {
    name: path,
    paths: [{ path }],
    dialect: plainDialect,
    fields: [],
    primaryKey: [],
    foreignKeys: [],
  };
  const undeclared = (name: string) => (name === '' ? undefined : fieldFor(name, guesses.get(name)));
  return { table: readCsv({ resource, keys: [], undeclared }, reading), reading };
}

function fieldFor(name: string, guess: Guess | undefined): Field {
  if (guess?.as === 'names') return { ...plainField(name, 'string'), missingValues };
  return { ...plainField(name, 'number'), missingValues, decimalChar: guess && ',' };
}

/** Takes every column in which some cell was no number for the next thing it may be; false where there is none. */
function revise(guesses: Guesses, table: RawTable): boolean {
  const { source } = table.parts[0];
  let isRevised = false;
  for (const [column, builder] of table.builders) {
    const { count, first } = table.findings.of('cell-not-a-number', column);
    if (first === undefined) continue;
    isRevised = true;
    const mayHaveCommas =
      source.delimiter !== ',' && builder.field.decimalChar === undefined && /^[+-]?\d*,\d+$/.test(first.found);
    if (mayHaveCommas)
      guesses.set(column, {
        as: 'numbers with a comma',
        doubt: [warning('comma-assumed', { file: source.file }, { column, path: source.file })],
      });
    else
      guesses.set(column, {
        as: 'names',
        doubt: count * 2 < table.rows ? [namesInstead(table, { column, count, found: first.found })] : [],
      });
  }
  return isRevised;
}

function namesInstead(table: RawTable, facts: { column: string; count: number; found: string }): Diagnostic {
  const { first } = table.findings.of('cell-not-a-number', facts.column);
  const [place] = first ? placesOf([first], table) : [];
  return warning('column-as-names', place, facts);
}
