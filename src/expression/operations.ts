/** An operation on numbers, written twice: as a function, for interpreting, and as source, for the generated loop. */
export interface Operation {
  readonly evaluate: (a: number, b: number, c: number) => number;
  /**
   * Source for operands that cannot be missing; truth values are 1 and 0 in either form. `(a < b) | 0` makes them without
   * a branch, which costs a half of `a < b ? 1 : 0` on values in no order.
   */
  readonly source: (a: string, b: string, c: string) => string;
  /** Source that hands on missing values; where absent `source` does so by itself. */
  readonly missing?: (a: string, b: string, c: string) => string;
  /** `logical` operations yield yes or no. */
  readonly logical?: true;
}

const isMissing = (a: string, b: string) => `${a} !== ${a} || ${b} !== ${b}`;

function comparison(evaluate: (a: number, b: number) => boolean, sign: string): Operation {
  return {
    evaluate: (a, b) => (Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : evaluate(a, b) ? 1 : 0),
    source: (a, b) => `((${a} ${sign} ${b}) | 0)`,
    missing: (a, b) => `(${isMissing(a, b)} ? NaN : (${a} ${sign} ${b}) | 0)`,
    logical: true,
  };
}

function arithmetic(evaluate: (a: number, b: number) => number, sign: string): Operation {
  return { evaluate, source: (a, b) => `(${a} ${sign} ${b})` };
}

function call(evaluate: (a: number, b: number) => number, name: string, arity: 1 | 2): Operation {
  if (arity === 1) return { evaluate: (a) => evaluate(a, Number.NaN), source: (a) => `${name}(${a})` };
  return { evaluate: (a, b) => evaluate(a, b), source: (a, b) => `${name}(${a}, ${b})` };
}

/** `a` to the power `b`; missing where either is, for zero to a negative power, and for roots of negative numbers. */
export function power(a: number, b: number): number {
  return Number.isNaN(a) || (a === 0 && b < 0) ? Number.NaN : a ** b;
}

/** Whether `x` is one of `values`, which ascend. */
export function isAmong(values: ArrayLike<number>, x: number): boolean {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < x) low = middle + 1;
    else high = middle;
  }
  return values[low] === x;
}

/** Half away from zero, as statutes round; a value within 1e-9 of a half counts as one. */
export function roundHalfAway(x: number): number {
  const size = Math.abs(x);
  const floor = Math.floor(size);
  const rounded = size - floor >= 0.5 - 1e-9 ? floor + 1 : floor;
  return x < 0 && rounded > 0 ? -rounded : rounded;
}

/** To the nearest whole number, exact halves (within 1e-9) to the even one. */
export function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  if (Math.abs(rest - 0.5) > 1e-9) return Math.round(x) + 0;
  return floor % 2 === 0 ? floor : floor + 1;
}

/**
 * Every operation an expression is made of. Missing is NaN and is handed on; `and` and `or` follow Kleene (no and missing is no);
 * division by zero is missing.
 */
export const operations = {
  add: arithmetic((a, b) => a + b, '+'),
  subtract: arithmetic((a, b) => a - b, '-'),
  multiply: arithmetic((a, b) => a * b, '*'),
  divide: {
    evaluate: (a, b) => (b === 0 ? Number.NaN : a / b),
    source: (a, b) => `(${b} === 0 ? NaN : ${a} / ${b})`,
  },
  divideByNonzero: arithmetic((a, b) => a / b, '/'),
  power: call(power, 'power', 2),
  negate: { evaluate: (a) => -a, source: (a) => `(-${a})` },
  min: call(Math.min, 'Math.min', 2),
  max: call(Math.max, 'Math.max', 2),
  abs: call(Math.abs, 'Math.abs', 1),
  floor: call(Math.floor, 'Math.floor', 1),
  ceil: call(Math.ceil, 'Math.ceil', 1),
  round: call(roundHalfAway, 'round', 1),
  roundEven: call(roundHalfEven, 'roundEven', 1),
  equal: comparison((a, b) => a === b, '==='),
  unequal: comparison((a, b) => a !== b, '!=='),
  less: comparison((a, b) => a < b, '<'),
  atMost: comparison((a, b) => a <= b, '<='),
  and: {
    evaluate: (a, b) => (a === 0 || b === 0 ? 0 : Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : 1),
    source: (a, b) => `(${a} & ${b})`,
    missing: (a, b) => `(${a} === 0 || ${b} === 0 ? 0 : ${isMissing(a, b)} ? NaN : 1)`,
    logical: true,
  },
  or: {
    evaluate: (a, b) => (a === 1 || b === 1 ? 1 : Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : 0),
    source: (a, b) => `(${a} | ${b})`,
    missing: (a, b) => `(${a} === 1 || ${b} === 1 ? 1 : ${isMissing(a, b)} ? NaN : 0)`,
    logical: true,
  },
  not: { evaluate: (a) => 1 - a, source: (a) => `(1 - ${a})`, logical: true },
  missing: { evaluate: (a) => (Number.isNaN(a) ? 1 : 0), source: (a) => `((${a} !== ${a}) | 0)`, logical: true },
  choose: {
    evaluate: (test, then, otherwise) => (Number.isNaN(test) ? Number.NaN : test !== 0 ? then : otherwise),
    source: (test, then, otherwise) => `(${test} !== 0 ? ${then} : ${otherwise})`,
    missing: (test, then, otherwise) => `(${test} !== ${test} ? NaN : ${test} !== 0 ? ${then} : ${otherwise})`,
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
