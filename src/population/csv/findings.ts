import type { CellCode } from '../../diagnostics/catalogue/data.ts';

/** Something wrong with one cell or row of a table, before it is turned into a diagnostic. */
export interface Finding {
  readonly code: CellCode;
  readonly row: number;
  /** The column as the file names it; absent for whole rows. */
  readonly column?: string;
  readonly found: string;
  readonly expected?: string;
}

const shown = 20;

interface Group {
  count: number;
  first: readonly Finding[];
  /** The row that the last one is in, and how many of them are. */
  row: number;
  inRow: number;
}

/** What is wrong with the cells of a table: everything is counted, and the first few of each kind are kept. */
export class Findings {
  readonly #groups = new Map<string, Group>();
  readonly #ragged: Set<number>;
  #count = 0;

  /** Of the cells of rows that are `ragged` nothing is said: they stand under other names than their own. */
  constructor(ragged = new Set<number>()) {
    this.#ragged = ragged;
  }

  add(finding: Finding): void {
    if (finding.column !== undefined && this.#ragged.has(finding.row)) return;
    const key = `${finding.code} ${finding.column ?? ''}`;
    const group = this.#groups.get(key) ?? { count: 0, first: [], row: -1, inRow: 0 };
    this.#groups.set(key, group);
    this.#count++;
    group.count++;
    group.inRow = group.row === finding.row ? group.inRow + 1 : 1;
    group.row = finding.row;
    if (group.first.length < shown) group.first = [...group.first, finding];
  }

  /** Adds that a row, the last that was read, is ragged, in place of what was found in its cells. */
  addRagged(finding: Finding): void {
    for (const [key, group] of this.#groups) {
      if (group.row !== finding.row || group.first[0].column === undefined) continue;
      this.#count -= group.inRow;
      group.count -= group.inRow;
      group.first = group.first.filter(({ row }) => row !== finding.row);
      group.row = -1;
      if (group.count === 0) this.#groups.delete(key);
    }
    this.add(finding);
    this.#ragged.add(finding.row);
  }

  get count(): number {
    return this.#count;
  }

  /** How many findings of a code there are in a column, and the first of them. */
  of(code: CellCode, column: string): { count: number; first?: Finding } {
    const group = this.#groups.get(`${code} ${column}`);
    return { count: group?.count ?? 0, first: group?.first[0] };
  }

  /** At most twenty: the first of every kind and column, then whichever come first, in row order. */
  first(): readonly Finding[] {
    const groups = [...this.#groups.values()];
    const one = groups.map((group) => group.first[0]).slice(0, shown);
    const rest = groups.flatMap((group) => group.first.slice(1)).sort((a, b) => a.row - b.row);
    return [...one, ...rest.slice(0, shown - one.length)].sort((a, b) => a.row - b.row);
  }

  /** How many there are in each column: `governorate 300, age 12`. */
  byColumn(): string {
    const counts = new Map<string, number>();
    for (const { count, first } of this.#groups.values()) {
      const column = first[0].column ?? 'whole rows';
      counts.set(column, (counts.get(column) ?? 0) + count);
    }
    const largestFirst = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return largestFirst.map(([column, count]) => `${column} ${count}`).join(', ');
  }
}

/** A cell's text as a message quotes it: at most forty characters, on one line. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
