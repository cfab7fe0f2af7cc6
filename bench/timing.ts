/** Something whose time is taken: one run of it, in milliseconds. */
export interface Contender {
  readonly name: string;
  readonly run: () => number | Promise<number>;
}

/** The times of one contender: its best, its median, and the median of its ratio to the yardstick round by round. */
export interface Times {
  readonly name: string;
  readonly best: number;
  readonly median: number;
  readonly ratio: number;
}

/**
 * Runs the contenders in turn for a number of rounds, so that whatever else the machine does falls on all of them; the first
 * is the yardstick. Each runs `turns` times in a row and its best counts, so that none pays for what the one before left in
 * the caches. Two rounds to warm up are not counted.
 */
export async function race(contenders: readonly Contender[], rounds: number, turns = 1): Promise<readonly Times[]> {
  const times = contenders.map((): number[] => []);
  for (let round = -2; round < rounds; round++) {
    for (const [k, contender] of contenders.entries()) {
      const time = await bestOf(contender, turns);
      if (round >= 0) times[k].push(time);
    }
  }
  return contenders.map(({ name }, k) => ({
    name,
    best: Math.min(...times[k]),
    median: median(times[k]),
    ratio: median(times[k].map((time, round) => time / times[0][round])),
  }));
}

async function bestOf({ run }: Contender, turns: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn++) {
    best = Math.min(best, await run());
  }
  return best;
}

/** How long a call takes, in milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Prints times in milliseconds and as ratios to the first. */
export function printTimes(title: string, times: readonly Times[]): void {
  const [yardstick] = times;
  console.log(`\n${title}`);
  console.log(`${'best ms'.padStart(10)}${'median'.padStart(10)}${'best ÷'.padStart(10)}${'median ÷'.padStart(10)}`);
  for (const { name, best, median, ratio } of times) {
    const cells = [best.toFixed(1), median.toFixed(1), (best / yardstick.best).toFixed(2), ratio.toFixed(2)];
    console.log(`${cells.map((cell) => cell.padStart(10)).join('')}  ${name}`);
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
