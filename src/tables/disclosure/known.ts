import { remembered } from '../../columns/remembered.ts';

/** What can be worked out from published sums over parts by adding and subtracting them. */
interface Known {
  /** Sums in reduced form: the part at `at` is in this one alone. */
  readonly sums: readonly { readonly at: number; readonly over: Float64Array }[];
  readonly secrets: readonly Secret[];
}

/** A sum that is to stay unknown. */
export interface Secret {
  /** The parts it is of; once something is known, what of it cannot be worked out. */
  readonly over: Float64Array;
  /** Records that it is of. */
  readonly n: number;
}

/** Something that shows sums over parts. */
export interface Telling {
  readonly sums: readonly Float64Array[];
}

/**
 * What cannot be published of what is asked for, taken in this order, since a secret, secrets together or any other sum of fewer
 * than `least` records would follow from what is published already.
 */
export function unpublishable<T extends Telling>(
  asked: readonly T[],
  secrets: readonly Secret[],
  { records, least }: { readonly records: Float64Array; readonly least: number },
): readonly T[] {
  let known: Known = { sums: [], secrets };
  return asked.filter(({ sums }) => {
    const next = sums.reduce((all, sum) => learn(all, sum), known);
    const isTelling = next !== known && isTold(next, records, least);
    if (!isTelling) known = next;
    return isTelling;
  });
}

/** What is known once a sum over some parts is published as well (Gauss and Jordan's elimination). */
function learn(known: Known, published: Float64Array): Known {
  const left = known.sums.reduce((rest, { at, over }) => without(rest, over, at), published);
  const at = left.findIndex((x) => !isZero(x));
  if (at < 0) return known;
  const over = left.map((x) => x / left[at]);
  return {
    sums: [...known.sums.map((sum) => ({ at: sum.at, over: without(sum.over, over, at) })), { at, over }],
    secrets: known.secrets.map((secret) => ({ ...secret, over: without(secret.over, over, at) })),
  };
}

/** Whether the sum of fewer than `least` records has come out: one of those known, a secret, or some secrets together. */
function isTold({ sums, secrets }: Known, records: Float64Array, least: number): boolean {
  return (
    sums.some(({ over }) => recordsIn(over, records) < least) ||
    secrets.some((one, k) => isToldWith(one, secrets.slice(k + 1), least))
  );
}

/** Whether a secret is known, or its sum with some of the others: each must take away a part that is not. */
function isToldWith(secret: Secret, others: readonly Secret[], least: number): boolean {
  const at = secret.over.findIndex((x) => !isZero(x));
  if (at < 0) return true;
  return others
    .filter(({ over, n }) => !isZero(over[at]) && secret.n + n < least)
    .some((one) => {
      const rest = others.filter((other) => other !== one);
      return isToldWith(plus(secret, one), rest, least);
    });
}

/** Records that a sum is of; no fewer than any number where it is not a sum over people but a difference between them. */
const recordsIn = remembered((over: Float64Array, records: Float64Array): number => {
  if (!over.every((x) => isZero(x) || isZero(x - 1))) return Number.POSITIVE_INFINITY;
  return over.reduce((n, x, part) => n + (isZero(x) ? 0 : records[part]), 0);
});

function plus(a: Secret, b: Secret): Secret {
  return { over: a.over.map((x, part) => x + b.over[part]), n: a.n + b.n };
}

function without(sum: Float64Array, other: Float64Array, at: number): Float64Array {
  const times = sum[at];
  return isZero(times) ? sum : sum.map((x, part) => x - times * other[part]);
}

function isZero(x: number): boolean {
  return Math.abs(x) < 1e-9;
}
