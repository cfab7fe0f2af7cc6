/**
 * A function of objects that never change, such as columns, worked out once for each combination of them and forgotten
 * with them.
 */
export function remembered<K extends readonly object[], T>(make: (...keys: K) => T): Remembered<K, T> {
  const root: Branch<T> = { next: new WeakMap() };
  const branchOf = (keys: K): Branch<T> => {
    let at = root;
    for (const key of keys) at = follow(at, key);
    return at;
  };
  const recall = (...keys: K): T => {
    const at = branchOf(keys);
    at.made ??= { value: make(...keys) };
    return at.made.value;
  };
  const learn = (keys: K, value: T): void => {
    branchOf(keys).made = { value };
  };
  return Object.assign(recall, { learn });
}

/** Such a function, and how it is told what came to light elsewhere. */
interface Remembered<K extends readonly object[], T> {
  (...keys: K): T;
  readonly learn: (keys: K, value: T) => void;
}

interface Branch<T> {
  readonly next: WeakMap<object, Branch<T>>;
  made?: { readonly value: T };
}

function follow<T>({ next }: Branch<T>, key: object): Branch<T> {
  const known = next.get(key);
  if (known) return known;
  const branch: Branch<T> = { next: new WeakMap() };
  next.set(key, branch);
  return branch;
}
