/** How to walk something made of parts: what tells two of them apart, and what one is made from. */
export interface Walk<T> {
  readonly key: (item: T) => number | string;
  readonly parts: (item: T) => readonly T[];
}

/**
 * `roots` and all they are made from, each once and its parts before it, leaving out what is in `done` (which grows).
 * It keeps its own stack, so that no rule, however long or deep, is too much for it.
 */
export function partsFirst<T>(roots: readonly T[], { key, parts }: Walk<T>, done = new Set<number | string>()): T[] {
  const ordered: T[] = [];
  const stack = roots.toReversed();
  while (stack.length) {
    const item = stack[stack.length - 1];
    const waiting = done.has(key(item)) ? [] : parts(item).filter((part) => !done.has(key(part)));
    if (waiting.length) {
      for (let k = waiting.length - 1; k >= 0; k--) stack.push(waiting[k]);
      continue;
    }
    stack.pop();
    if (done.has(key(item))) continue;
    done.add(key(item));
    ordered.push(item);
  }
  return ordered;
}
