import type { Concept } from '../../policy/policy.ts';
import { amountKind, type Cell, type Sets, type Situation, sizeIn } from './cells.ts';
import { keyOf } from './parts.ts';

/** What is known of instruments: the income at which each enters. */
export type Entering = ReadonlyMap<string, Concept>;

/** Amounts of one group side by side. */
export type Row = readonly Cell[];

/** The amounts of each group. */
export function rowsOf(sets: Sets): readonly Row[] {
  const rows = new Map<string, Cell[]>();
  for (const cell of [...sets.values()].flat()) {
    if (cell.kind !== amountKind || cell.by === null) continue;
    rows.set(keyOf(cell), [...(rows.get(keyOf(cell)) ?? []), cell]);
  }
  return [...rows.values()];
}

const policies = ['baseline', 'reform', 'change'] as const;

/**
 * Where one instrument alone is withheld of those that make up a group's income, the smallest other too; where there is none
 * that would do, the incomes themselves.
 */
export function hideAmongInstruments(row: Row, withheld: Set<Cell>, entering: Entering): void {
  const instruments = row.filter(({ subject }) => entering.has(subject));
  for (const cell of instruments.filter((one) => withheld.has(one)))
    cell.estimates.forEach((_, run) => {
      for (const policy of policies) hideBeside(cell, { run, policy }, { row, instruments, withheld, entering });
    });
}

interface Around {
  readonly row: Row;
  readonly instruments: readonly Cell[];
  readonly withheld: Set<Cell>;
  readonly entering: Entering;
}

function hideBeside(cell: Cell, situation: Situation, { row, instruments, withheld, entering }: Around): void {
  const size = (one: Cell) => sizeIn(one, situation);
  if (size(cell) === 0) return;
  const others = instruments.filter((one) => one !== cell && size(one) > 0);
  const near = others.filter(({ subject }) => entering.get(subject) === entering.get(cell.subject));
  if (near.some((one) => withheld.has(one))) return;
  const [chosen] = [...(near.length > 0 ? near : others)].sort((a, b) => size(a) - size(b));
  if (chosen) withheld.add(chosen);
  if (near.length > 0) return;
  const incomes = row.filter(({ subject }) => concepts.includes(subject) || (!chosen && subject === 'welfare'));
  for (const income of incomes) withheld.add(income);
}

const concepts: readonly string[] = ['market', 'disposable', 'consumable', 'final'];
