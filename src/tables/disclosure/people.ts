import { unpublishable } from './known.ts';
import { keyOf, type Members, type Parts, type People } from './parts.ts';

/** People of whom nothing is shown: they are too few, or fewer could be worked out from what is shown of them. */
export interface WithheldPeople extends People {
  readonly why: 'few' | 'complement';
}

/** All of them, by who they are. */
export type Withheld = ReadonlyMap<string, WithheldPeople>;

/**
 * Those of whom nothing may be shown where `told` were to be: people of fewer than `minCell` records (in any of the samples),
 * and beside them, the smallest first, whoever would let those or other sums of so few records be worked out by subtraction.
 */
export function withheldAmong(told: ReadonlySet<string>, { people, records }: Parts, minCell: number): Withheld {
  const few = people.filter(({ n }) => n < minCell);
  const withheld = new Map(few.map((one) => [keyOf(one), whoAnd(one, 'few')]));
  const asked = new Map<string, Members[]>();
  for (const one of [...people].sort(shownFirst)) {
    const key = keyOf(one);
    if (told.has(key) && !withheld.has(key)) asked.set(key, [...(asked.get(key) ?? []), one]);
  }
  const sums = Array.from(asked.values(), (members) => ({ one: members[0], sums: members.map(({ over }) => over) }));
  for (const { one } of unpublishable(sums, few, { records, least: minCell }))
    withheld.set(keyOf(one), whoAnd(one, 'complement'));
  return withheld;
}

function whoAnd({ by, group }: People, why: WithheldPeople['why']): WithheldPeople {
  return { by, group, why };
}

/** Everybody and those in no group, then the larger. */
function shownFirst(a: Members, b: Members): number {
  return Number(b.group === null) - Number(a.group === null) || b.n - a.n;
}
