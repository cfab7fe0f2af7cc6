import { dataPackageMessages } from './data-package.ts';
import type { Message } from './message.ts';

/** What a cell-level message knows: the column, the text found, and what would have been right. */
export interface CellFacts {
  column: string;
  found: string;
  expected?: string;
}

/** What a spreadsheet leaves in a cell whose formula failed or was not worked out. */
function ofSpreadsheet(found: string): string | undefined {
  if (/^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)/.test(found))
    return 'a formula of the spreadsheet failed here: mend it there, and save again';
  return found.startsWith('=') ? 'this is a formula: save the sheet with values in place of formulas' : undefined;
}

/** Messages about one cell or row of a data file. */
export const cellMessages = {
  'cell-not-a-number': (f: CellFacts): Message => ({
    message: `${f.column}: "${f.found}" is not a number`,
    hint:
      f.expected ??
      ofSpreadsheet(f.found) ??
      'write digits with a dot for decimals, or list this text under missingValues',
  }),
  'cell-not-finite': (f: CellFacts): Message => ({
    message: `${f.column}: "${f.found}" is not a finite number`,
    hint: 'leave the cell empty where the value is missing, or list this text under missingValues',
  }),
  'cell-not-an-integer': (f: CellFacts): Message => ({
    message: `${f.column}: ${f.found} is not a whole number`,
    hint: 'declare the field as type: number if it may have decimals',
  }),
  'cell-not-a-boolean': (f: CellFacts): Message => ({
    message: `${f.column}: "${f.found}" is neither true nor false`,
    hint: `expected ${f.expected}; other words go under trueValues and falseValues`,
  }),
  'cell-not-a-date': (f: CellFacts): Message => ({
    message: `${f.column}: "${f.found}" is not a date`,
    hint: 'dates are written year-month-day: 2025-03-31',
  }),
  'cell-outside-enum': (f: CellFacts): Message => ({
    message: `${f.column}: "${f.found}" is not one of the values that the field allows`,
    hint: f.expected,
  }),
  'cell-below-minimum': (f: CellFacts): Message => ({
    message: `${f.column}: ${f.found} is below the minimum of ${f.expected}`,
    hint: 'correct the cell, or the minimum under constraints',
  }),
  'cell-above-maximum': (f: CellFacts): Message => ({
    message: `${f.column}: ${f.found} is above the maximum of ${f.expected}`,
    hint: 'correct the cell, or the maximum under constraints',
  }),
  'cell-not-above': (f: CellFacts): Message => ({
    message: `${f.column}: ${f.found} is not above ${f.expected}`,
    hint: 'correct the cell, or exclusiveMinimum under constraints',
  }),
  'cell-not-below': (f: CellFacts): Message => ({
    message: `${f.column}: ${f.found} is not below ${f.expected}`,
    hint: 'correct the cell, or exclusiveMaximum under constraints',
  }),
  'cell-too-short': (f: CellFacts): Message => ({
    message: `${f.column}: "${f.found}" has fewer than ${f.expected} characters`,
    hint: 'correct the cell, or minLength under constraints',
  }),
  'cell-too-long': (f: CellFacts): Message => ({
    message: `${f.column}: "${f.found}" has more than ${f.expected} characters`,
    hint: 'correct the cell, or maxLength under constraints',
  }),
  'cell-not-unique': (f: CellFacts): Message => ({
    message: `${f.column}: "${f.found}" is already in ${f.expected}`,
    hint: 'correct one of the two, or drop unique under constraints',
  }),
  'cell-empty': (f: CellFacts): Message => ({
    message: `${f.column}: the cell is empty where a value is required`,
    hint: f.expected ?? 'fill it in',
  }),
  'row-ragged': (f: CellFacts): Message => ({
    message: `the row has ${f.found} where the header has ${f.expected}`,
    hint:
      Number.parseInt(f.found, 10) < Number.parseInt(f.expected ?? '', 10)
        ? 'a cell without a value keeps its delimiter: add what is missing'
        : 'a cell that holds the delimiter goes in quotes',
  }),
  'quotes-broken': (f: CellFacts): Message => ({
    message: `the quotes of this row do not close: ${f.found}`,
    hint: 'a quote inside a quoted cell is written twice',
  }),
  'key-duplicate': (f: CellFacts): Message => ({
    message: `${f.column}: "${f.found}" is already the key of ${f.expected}`,
    hint: 'every row needs a key of its own',
  }),
  'weight-negative': (f: CellFacts): Message => ({
    message: `${f.column}: a household cannot weigh ${f.found}`,
    hint: 'weights count the households that each one stands for: zero or more',
  }),
  'size-not-positive': (f: CellFacts): Message => ({
    message: `${f.column}: a household cannot have ${f.found} members`,
    hint: 'a household has one member or more',
  }),
  'person-without-household': (f: CellFacts): Message => ({
    message: `${f.column}: no household "${f.found}" in ${f.expected}`,
    hint: 'add the household, or drop the person',
  }),
  'household-without-persons': (f: CellFacts): Message => ({
    message: `household "${f.found}" has no members in ${f.expected}`,
    hint: 'add its members, or drop the household',
  }),
};

export type CellCode = keyof typeof cellMessages;

/** Messages about a data file as a whole: its existence, its text, its header. */
export const dataFileMessages = {
  'file-missing': (f: { path: string; named: boolean }): Message => ({
    message: `no file "${f.path}"`,
    hint: `check the path; it is taken from the ${f.named ? 'folder of the file that names it' : 'working folder'}`,
  }),
  'file-empty': (f: { path: string }): Message => ({
    message: `"${f.path}" holds no rows`,
    hint: 'a data file has a line of column names and a line for each unit',
  }),
  'file-not-text': (f: { path: string }): Message => ({
    message: `"${f.path}" is not a text file`,
    hint: 'save the sheet as CSV (utf-8)',
  }),
  'file-too-long': (f: { path: string }): Message => ({
    message: `"${f.path}" is too long to be read with quotes or in this encoding`,
    hint: 'files over 512 MB are read as plain utf-8 without quotes; or cut it into parts and list their paths',
  }),
  'encoding-unknown': (f: { found: string }): Message => ({
    message: `no encoding "${f.found}"`,
    hint: 'known are utf-8, utf-16, windows-1256 and the other names of the web encoding standard',
  }),
  'encoding-broken': (f: { path: string; encoding: string }): Message => ({
    message: `"${f.path}" is declared as ${f.encoding}, which its bytes are not`,
    hint: 'declare the encoding it is in, such as encoding: windows-1256',
  }),
  'encoding-assumed': (f: { path: string; encoding: string }): Message => ({
    message: `"${f.path}" is not utf-8: read as ${f.encoding}`,
    hint: `say encoding: ${f.encoding} in the data package if that is right`,
  }),
  'comma-assumed': (f: { column: string; path: string }): Message => ({
    message: `${f.column}: "," is read as the decimal mark in "${f.path}"`,
    hint: 'say decimalChar: "," for this field if that is right',
  }),
  'column-as-names': (f: { column: string; found: string; count: number }): Message => ({
    message: `${f.column} is read as names, not numbers: ${f.count} ${f.count === 1 ? 'cell is' : 'cells are'} none, the first "${f.found}"`,
    hint: 'correct the cells, or declare the column in a data package',
  }),
  'column-missing': (f: { column: string; path: string; near?: string; declared: boolean }): Message => ({
    message: `no column "${f.column}" in "${f.path}"`,
    hint: f.near
      ? `did you mean "${f.near}"?`
      : `add it to the file${f.declared ? ', or drop the field from the schema' : ''}`,
  }),
  'column-duplicate': (f: { column: string; path: string }): Message => ({
    message: `"${f.path}" has two columns "${f.column}"`,
    hint: 'rename or drop one of them',
  }),
  'columns-ignored': (f: { columns: readonly string[]; path: string }): Message => ({
    message: `ignored in "${f.path}", as no field declares ${f.columns.length === 1 ? 'it' : 'them'}: ${f.columns.join(', ')}`,
    hint: 'declare a field of that name to use the column',
  }),
  'more-like-these': (f: { count: number; path: string; columns: string }): Message => ({
    message: `… and ${f.count} more like these in "${f.path}"`,
    hint: `in all: ${f.columns}`,
  }),
};

export const dataMessages = { ...cellMessages, ...dataFileMessages, ...dataPackageMessages };
