import { inLanguage, type Text } from '../columns/column.ts';
import type { Instrument } from '../policy/policy.ts';
import { budgetLines, lineOf } from './budget-line.ts';
import { spine } from './estimates/index.ts';
import { lineLabel } from './labels.ts';
import type { Result } from './result.ts';
import type { RowStyle } from './table.ts';
import { splitByChange, unchangedLabel } from './unchanged.ts';

/** A row of the budget: a line, an instrument under it, or the whole. */
export interface FiscalItem {
  readonly label: Text;
  /** The instruments it is made of. */
  readonly instruments: readonly string[];
  /** What estimates call it, where they have it. */
  readonly of?: string;
  /** Level 0 is a line of the budget, 1 an instrument under it. */
  readonly style: RowStyle & { readonly level: 0 | 1 };
}

/** The budget as it is read: each line with its instruments under it, and the whole at the end. */
export function fiscalItems(result: Result): FiscalItem[] {
  const instruments = spine(result.comparison).filter((instrument) => lineOf(instrument) !== undefined);
  const lines = budgetLines(instruments).flatMap((line) =>
    lineItems(
      result,
      line,
      instruments.filter((instrument) => lineOf(instrument) === line),
    ),
  );
  const whole = { en: 'Total cost to the treasury', ar: 'إجمالي التكلفة على الخزانة' };
  return [...lines, { ...item(whole, instruments, { level: 0 }), of: 'budget:total' }];
}

function lineItems(result: Result, line: string, own: readonly Instrument[]): FiscalItem[] {
  const label = lineLabel(line);
  const [only, ...more] = own;
  if (more.length === 0) return [item(bothLabels(label, only.label), own, { level: 0 })];
  const { moved, kept } = splitByChange(result, own);
  const isFolded = kept.length > 1 || moved.length === 0;
  const rows = own.map((instrument) =>
    item(instrument.label, [instrument], {
      level: 1,
      ...(isFolded && kept.includes(instrument) && { only: 'full' as const }),
    }),
  );
  const folded =
    isFolded && moved.length > 0 ? [item(unchangedLabel(kept.length), kept, { level: 1, only: 'brief' })] : [];
  return [{ ...item(label, own, { level: 0 }), of: `budget:${line}` }, ...rows, ...folded];
}

function item(label: Text, instruments: readonly Instrument[], style: FiscalItem['style']): FiscalItem {
  const ids = instruments.map(({ id }) => id);
  return { label, instruments: ids, style, of: ids.length === 1 ? ids[0] : undefined };
}

/** A line of one instrument is one row, under both names where they differ and the line's is known in the language. */
function bothLabels(line: Text, instrument: Text): Text {
  const joined = (language: string): string => {
    const [a, b] = [inLanguage(line, language), inLanguage(instrument, language)];
    if (language !== 'en' && typeof line === 'string') return b;
    return a.toLowerCase() === b.toLowerCase() ? a : `${a}: ${b}`;
  };
  return { en: joined('en'), ar: joined('ar') };
}
