import type { Entering } from './among-instruments.ts';
import { type Cell, isZero, type Sets } from './cells.ts';
import { type Telling, unpublishable } from './known.ts';
import { keyOf, type Members, type Parts } from './parts.ts';

/** Cells of one subject in groups, each a sum over the same parts of people. */
export interface Column {
  readonly cells: readonly Placed[];
  readonly parts: Parts;
}

interface Placed {
  readonly cell: Cell;
  readonly over: Float64Array;
}

/** Cells by subject; those in groups of which nothing is known but that they make up everybody are put apart. */
export function columnsOf(sets: Sets, parts: Parts): readonly Column[] {
  const known = new Set(parts.people.map(({ by }) => by));
  return [...sets.values()].flatMap((cells) => {
    const others = new Set(cells.map(({ by }) => by).filter((by) => !known.has(by)));
    return [parts, ...Array.from(others, (by) => inTurn(cells.filter((cell) => cell.by === by)))]
      .map((own) => columnOf(cells, own))
      .filter((column) => column.cells.some(({ cell }) => cell.by !== null));
  });
}

function columnOf(cells: readonly Cell[], parts: Parts): Column {
  const over = new Map(parts.people.map((one) => [keyOf(one), one.over]));
  return {
    parts,
    cells: cells.flatMap((cell) => {
      const own = over.get(keyOf(cell));
      return own ? [{ cell, over: own }] : [];
    }),
  };
}

/** Groups as parts, and everybody as all of them. */
function inTurn(cells: readonly Cell[]): Parts {
  const groups = cells.filter(({ n }) => n > 0);
  const records = Float64Array.from(groups, ({ n }) => n);
  const n = records.reduce((sum, own) => sum + own, 0);
  return {
    records,
    people: [
      { by: null, group: null, n, over: records.map(() => 1) },
      ...groups.map(({ by, group }, k) => ({ by, group, n: records[k], over: records.map((_, j) => Number(j === k)) })),
    ],
  };
}

/**
 * Withholds beside cells that are withheld, of the smallest groups, those that would give them away, or such cells together that
 * are too few. What hides nobody is taken as known: everybody, a group that an instrument gives nothing (its rules may say so),
 * and those in no group unless few.
 */
export function hideAmongGroups({ cells, parts }: Column, withheld: Set<Cell>, { minCell, entering }: Rules): void {
  const isKnown = ({ cell }: Placed) => !withheld.has(cell) || (entering.has(cell.subject) && isZero(cell));
  const hidden = cells.filter((one) => !isKnown(one));
  if (hidden.length === 0) return;
  const isHidden = ({ by, n }: Members) => (by === null ? hidden.some(({ cell }) => cell.by === null) : n < minCell);
  const ungrouped = parts.people.filter(({ group }) => group === null);
  const secrets = [...ungrouped.filter(isHidden), ...hidden.map(({ cell: { n }, over }) => ({ n, over }))];
  const groups = cells.filter((one) => one.cell.by !== null && isKnown(one)).sort(shownFirst);
  const asked: readonly Asked[] = [
    ...ungrouped.filter((one) => !isHidden(one)).map(({ over }) => ({ sums: [over] })),
    ...groups.map(({ cell, over }) => ({ cell, sums: [over] })),
  ];
  for (const { cell } of unpublishable(asked, secrets, { records: parts.records, least: minCell }))
    if (cell) withheld.add(cell);
}

interface Rules {
  readonly minCell: number;
  readonly entering: Entering;
}

interface Asked extends Telling {
  readonly cell?: Cell;
}

/** Groups that have nothing to show, then the larger. */
function shownFirst({ cell: a }: Placed, { cell: b }: Placed): number {
  return Number(isZero(b)) - Number(isZero(a)) || b.n - a.n;
}
