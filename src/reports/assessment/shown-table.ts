import { type Shown, shown } from '../shown.ts';
import { withCurrency } from './currency.ts';
import type { Document, TableBlock } from './document.ts';
import { inNumerals } from './numerals.ts';

/** A table of a document in words and digits, as every format prints it: worked out once for all of them. */
export function shownTable(block: TableBlock, document: Document): Shown {
  const known = tables.get(document) ?? new WeakMap<TableBlock, Shown>();
  tables.set(document, known);
  const made = known.get(block) ?? tableIn(block, document);
  known.set(block, made);
  return made;
}

const tables = new WeakMap<Document, WeakMap<TableBlock, Shown>>();

function tableIn({ table, brief }: TableBlock, document: Document): Shown {
  const { language, decimals, numerals } = document;
  const made = shown(table, { language, decimals, brief });
  const digits = (text: string) => (isRule(text) ? text : inNumerals(withCurrency(text, language), numerals));
  return {
    ...made,
    columns: made.columns.map((column) => ({ ...column, title: digits(column.title), unit: digits(column.unit) })),
    rows: made.rows.map((row) => ({
      ...row,
      cells: row.cells.map(digits),
    })),
  };
}

/** Rules stay as their author wrote them, digits and all. */
function isRule(text: string): boolean {
  return /[=≤*]|[<>] \d/.test(text);
}
