import type { Subject } from '../finding.ts';
import type { Cells, Members, People } from './cells.ts';
import { isTold, type Known, learn } from './known.ts';

/** People of whom nothing is shown: they are too few, or fewer could be worked out from what is shown of them. */
export interface WithheldPeople extends People {
  readonly why: 'few' | 'complement';
}

/** All of them, by who they are. */
export type Withheld = ReadonlyMap<string, WithheldPeople>;

/** Who a result tells of; of several groups at once, each. */
export function toldOf({ by, groups }: Pick<Subject, 'by' | 'groups'>): readonly string[] {
  return groups === undefined ? [keyOf({ by: null, group: null })] : groups.map((group) => keyOf({ by, group }));
}

/**
 * Those of whom nothing may be shown where `told` were to be: people of fewer than `minCell` records in any of the samples,
 * and beside them, the smallest first, whoever would let those or other sums of so few records be worked out by subtraction.
 */
export function withheldAmong(told: ReadonlySet<string>, samples: readonly Cells[], minCell: number): Withheld {
  const isFew = ({ n }: Members) => n < minCell;
  const everyone = samples.flatMap(({ people }) => people);
  const withheld = new Map(everyone.filter(isFew).map((few) => [keyOf(few), whoAnd(few, 'few')]));
  let known: readonly Known[] = samples.map(({ people }) => ({
    sums: [],
    secrets: people.filter(isFew).map(({ cells, n }) => ({ over: cells, n })),
  }));
  for (const one of [...everyone].sort(shownFirst)) {
    const key = keyOf(one);
    if (withheld.has(key) || !told.has(key)) continue;
    const next = samples.map(({ people }, k) =>
      people.filter((other) => keyOf(other) === key).reduce((all, { cells }) => learn(all, cells), known[k]),
    );
    if (samples.some(({ records }, k) => isTold(next[k], records, minCell)))
      withheld.set(key, whoAnd(one, 'complement'));
    else known = next;
  }
  return withheld;
}

function whoAnd({ by, group }: People, why: WithheldPeople['why']): WithheldPeople {
  return { by, group, why };
}

/** Everybody and those in no group, then the larger. */
function shownFirst(a: Members, b: Members): number {
  return Number(b.group === null) - Number(a.group === null) || b.n - a.n;
}

function keyOf({ by, group }: People): string {
  return JSON.stringify([by, group]);
}
