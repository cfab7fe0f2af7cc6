/** A stream of random draws; the same seed gives the same draws on every machine. */
export interface Draws {
  /** Uniform on [0, 1). */
  next(): number;
  /** Standard normal (Box and Muller). */
  normal(): number;
  /** Poisson count (Knuth). */
  poisson(mean: number): number;
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** An integer from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** One of `options`, with probabilities in proportion to its number. */
  pick<T>(options: readonly (readonly [T, number])[]): T;
}

/** The draws for one purpose (`pay`, `cars` …): each has its own stream, so a change in one leaves the others alone. */
export function draws(purpose: string): Draws {
  const next = sfc32(seedOf(purpose));
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    poisson: (mean) => poisson(next, mean),
    chance: (p) => next() < p,
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (options) => pick(next, options),
  };
}

function sfc32(seed: number): () => number {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

function seedOf(purpose: string): number {
  let hash = 2166136261;
  for (const letter of purpose) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return hash | 0;
}

function poisson(next: () => number, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count++;
  return count;
}

function pick<T>(next: () => number, options: readonly (readonly [T, number])[]): T {
  let left = next() * options.reduce((total, [, share]) => total + share, 0);
  for (const [value, share] of options) {
    left -= share;
    if (left < 0) return value;
  }
  return options[options.length - 1][0];
}
