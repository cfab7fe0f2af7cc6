import type { Place } from './diagnostic.ts';

/** Tells where a stretch of a text stands, from its offset: the line, the column, and the line itself. */
export type Placer = (offset: number, length?: number) => Place;

/** Places in the text of a file. Lines end at a line feed. */
export function placesIn(text: string, file: string): Placer {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset, length) => {
    const k = lineAt(starts, offset);
    const excerpt = text.slice(starts[k], starts[k + 1] ?? text.length).replace(/\r?\n$/, '');
    return { file, line: k + 1, column: offset - starts[k] + 1, length, excerpt };
  };
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
