import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import type { Files } from '../population/files.ts';
import { readTable } from '../population/read-table.ts';
import type { Entry, Field } from './policy.ts';
import { describe } from './shape-problems.ts';

/**
 * A score may be a file of coefficients (`variable,coefficient`) in place of a rule: it becomes the rule that adds them up. A variable
 * may be a rule in quotes; `constant` stands alone.
 */
export function withCoefficients(entry: Entry, files: Files, diagnostics: Diagnostic[]): Entry {
  const field = entry.fields.get('score');
  if (typeof field?.value !== 'string' || !/\.csv$/i.test(field.value)) return entry;
  const path = files.resolve(field.at().file, field.value);
  const value = files.read(path) ? scoreOf(path, field, files, diagnostics) : undefined;
  if (!files.read(path)) diagnostics.push(error('file-not-found', field.at(), { path: files.display(path) }));
  const rule: Field = { ...field, value: value ?? 0, within: () => field.at() };
  return { ...entry, fields: new Map(entry.fields).set('score', rule) };
}

function scoreOf(path: string, field: Field, files: Files, diagnostics: Diagnostic[]): string | undefined {
  const frame = readTable(path, files, diagnostics)?.frame;
  const variables = frame?.columns.get('variable');
  const coefficients = frame?.columns.get('coefficient');
  if (variables?.kind !== 'category' || coefficients?.kind !== 'number' || variables.missing || coefficients.missing) {
    const found = describe([...(frame?.columns.keys() ?? [])].join(', '));
    diagnostics.push(
      error('wrong-shape', field.at(), {
        name: files.display(path),
        found,
        expected: 'the columns variable and coefficient, every cell filled',
      }),
    );
    return undefined;
  }
  const terms = Array.from(coefficients.values, (coefficient, row) => {
    const variable = variables.levels[variables.codes[row]];
    return variable === 'constant' ? `(${coefficient})` : `(${coefficient}) * (${variable})`;
  });
  return terms.join(' + ');
}
