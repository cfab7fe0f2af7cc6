import type { Text } from '../columns/column.ts';
import type { Line, Sides } from './worksheet.ts';

/** A line of one policy, before it stands beside the other's. */
export type OneSided = Omit<Line, 'baseline' | 'reform' | 'times'> & {
  readonly value: NonNullable<Line['baseline']> | null;
  readonly times?: readonly [quantity: number, price: number];
};

/** Lines of both policies in one list: those that say the same in one line, others where they stand in their own. */
export function sideBySide({ baseline = [], reform = [] }: Sides<readonly OneSided[]>): readonly Line[] {
  const before = keyed(baseline);
  const after = keyed(reform);
  return merged([...before.keys()], [...after.keys()]).map((key) => {
    const [was, now] = [before.get(key), after.get(key)];
    const { value: _, times: __, ...said } = (now ?? was)!;
    return {
      ...said,
      ...(was && { baseline: was.value }),
      ...(now && { reform: now.value }),
      ...((was?.times || now?.times) && {
        times: { ...(was?.times && { baseline: was.times }), ...(now?.times && { reform: now.times }) },
      }),
    };
  });
}

function keyed(lines: readonly OneSided[]): ReadonlyMap<string, OneSided> {
  return new Map(lines.map((line) => [`${plain(line.text)} ${line.unit ?? ''}`, line]));
}

function plain(text: Text): string {
  return typeof text === 'string' ? text : JSON.stringify(text);
}

/** Both orders in one: what stands in both keeps its place, what stands in one comes before the next that stands in both. */
function merged(before: readonly string[], after: readonly string[]): readonly string[] {
  const shared = new Set(after);
  const order: string[] = [];
  let next = 0;
  const flush = (until: (key: string) => boolean): void => {
    while (next < before.length && !until(before[next])) {
      if (!order.includes(before[next]) && !shared.has(before[next])) order.push(before[next]);
      next++;
    }
  };
  for (const key of after) {
    flush((waiting) => shared.has(waiting));
    order.push(key);
    if (before[next] === key) next++;
  }
  flush(() => false);
  return order;
}
