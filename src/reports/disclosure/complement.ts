import type { Concept } from '../../policy/policy.ts';
import type { Estimate } from '../../tables/estimate.ts';
import { amountKind, type Cell, isZero, type Sets, sizeUnder } from './cells.ts';

/** What is known of an instrument: the income at which it enters. */
export type Entering = ReadonlyMap<string, Concept>;

/**
 * Adds to the cells withheld those without which a subtraction would bring them back: among groups, which add up to
 * everybody, and among instruments, which add up to incomes. Goes on until nothing can be had.
 */
export function withComplements(
  withheld: Set<Cell>,
  sets: Sets,
  { minCell, entering }: { readonly minCell: number; readonly entering: Entering },
): void {
  const rows = rowsOf(sets);
  let before = -1;
  while (withheld.size !== before) {
    before = withheld.size;
    for (const set of sets.values()) hideAmongGroups(set, withheld, minCell);
    for (const row of rows.values()) hideAmongInstruments(row, withheld, entering);
  }
}

/** Where what is withheld of a set is one cell, or too little even together, the smallest other that has something to show. */
function hideAmongGroups(set: readonly Cell[], withheld: Set<Cell>, minCell: number): void {
  const hidden = set.filter((cell) => withheld.has(cell));
  if (hidden.length === 0) return;
  const others = set.filter((cell) => !withheld.has(cell) && cell.n > 0).sort(smallestFirst);
  let [count, n] = [hidden.length, hidden.reduce((sum, cell) => sum + cell.n, 0)];
  for (const other of others) {
    if (count > 1 && n >= minCell) return;
    withheld.add(other);
    count += 1;
    n += other.n;
  }
}

function smallestFirst(a: Cell, b: Cell): number {
  return Number(isZero(a)) - Number(isZero(b)) || a.n - b.n;
}

const policies = ['baseline', 'reform', 'change'] as const;

/**
 * Where one instrument alone is withheld of those that make up a group's income, the smallest other too; where there is none
 * that would do, the incomes themselves.
 */
function hideAmongInstruments(row: readonly Cell[], withheld: Set<Cell>, entering: Entering): void {
  const instruments = row.filter(({ subject }) => entering.has(subject));
  for (const cell of instruments.filter((one) => withheld.has(one)))
    for (const policy of policies) hideBeside(cell, policy, { row, instruments, withheld, entering });
}

interface Row {
  readonly row: readonly Cell[];
  readonly instruments: readonly Cell[];
  readonly withheld: Set<Cell>;
  readonly entering: Entering;
}

function hideBeside(cell: Cell, policy: Estimate['policy'], { row, instruments, withheld, entering }: Row): void {
  if (sizeUnder(cell, policy) === 0) return;
  const others = instruments.filter((one) => one !== cell && sizeUnder(one, policy) > 0);
  const near = others.filter(({ subject }) => entering.get(subject) === entering.get(cell.subject));
  if (near.some((one) => withheld.has(one))) return;
  const [chosen] = [...(near.length > 0 ? near : others)].sort((a, b) => sizeUnder(a, policy) - sizeUnder(b, policy));
  if (chosen) withheld.add(chosen);
  if (near.length > 0) return;
  const incomes = row.filter(({ subject }) => concepts.includes(subject) || (!chosen && subject === 'welfare'));
  for (const income of incomes) withheld.add(income);
}

const concepts: readonly string[] = ['market', 'disposable', 'consumable', 'final'];

/** Amounts of one group side by side. */
function rowsOf(sets: Sets): ReadonlyMap<string, readonly Cell[]> {
  const rows = new Map<string, Cell[]>();
  for (const cell of [...sets.values()].flat()) {
    if (cell.kind !== amountKind) continue;
    const key = JSON.stringify([cell.by, cell.group]);
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  return rows;
}
