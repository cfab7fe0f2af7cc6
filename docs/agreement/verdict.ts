/** A number of ours beside one of theirs. */
export interface Pair {
  readonly ours: number;
  readonly theirs: number | null;
  readonly isError?: boolean;
}

/** How an entry stands: covered (and how closely), following another definition, or not covered. */
export type Verdict =
  | { readonly kind: 'covered'; readonly pairs: readonly Pair[]; readonly how?: string }
  | { readonly kind: 'other'; readonly definition: string; readonly pairs?: readonly Pair[] }
  | { readonly kind: 'absent'; readonly why: string };

/** Why a ratio that others give has no counterpart. */
export const withheldRatio = 'below zero, as the poorer hold less than nothing: ours is withheld';

/** Numbers, by name or in order, of ours and of theirs. */
export function pairs(ours: Readonly<Record<string, number>>, theirs: Readonly<Record<string, unknown>>): Pair[] {
  return Object.entries(ours).map(([name, value]) => ({ ours: value, theirs: theirs[name] as number | null }));
}

/** One number with its standard error. */
export function withError(
  ours: { readonly value: number | null; readonly se?: number },
  theirs: { readonly value: unknown; readonly se?: unknown },
): Pair[] {
  return [
    { ours: ours.value ?? Number.NaN, theirs: theirs.value as number },
    ...(typeof theirs.se === 'number' ? [{ ours: ours.se ?? Number.NaN, theirs: theirs.se, isError: true }] : []),
  ];
}

export function covered(list: readonly Pair[], how?: string): Verdict {
  return { kind: 'covered', pairs: list, how };
}

export function other(definition: string, list?: readonly Pair[]): Verdict {
  return { kind: 'other', definition, pairs: list };
}

export function absent(why: string): Verdict {
  return { kind: 'absent', why };
}

/** The largest relative difference; against zero, the difference itself. Two undefined numbers agree. */
export function largest(list: readonly Pair[]): number {
  return list.reduce((most, pair) => Math.max(most, difference(pair)), 0);
}

function difference({ ours, theirs }: Pair): number {
  if (theirs === null || theirs === undefined || Number.isNaN(theirs))
    return Number.isNaN(ours) ? 0 : Number.POSITIVE_INFINITY;
  if (Number.isNaN(ours)) return Number.POSITIVE_INFINITY;
  const gap = Math.abs(ours - theirs);
  return theirs === 0 ? gap : gap / Math.abs(theirs);
}
