/**
 * A function of objects that never change, such as columns, worked out once for each combination of them and forgotten
 * with them.
 */
export function remembered<K extends readonly object[], T>(make: (...keys: K) => T): (...keys: K) => T {
  const root: Branch<T> = { next: new WeakMap() };
  return (...keys) => {
    let at = root;
    for (const key of keys) at = follow(at, key);
    at.made ??= { value: make(...keys) };
    return at.made.value;
  };
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
