import type { Node, Source } from './node.ts';
import type { OperationName } from './operations.ts';

/** Columns of decimals hold nothing further from zero than this. */
const largestDecimal = 1e100;
const mostMembers = 2 ** 32;

/** How far from zero a column's values could be. */
export function largestInput({ values }: Source): number {
  return values instanceof Float64Array ? largestDecimal : 2 ** 31;
}

/** How far from zero the sum over a household's members could be. */
export function largestSum(arg: Node): number {
  return arg.largest * mostMembers;
}

/** How far from zero the result of an operation could be: only what might overflow must look out for ∞ − ∞. */
export function largestResult(name: OperationName, args: readonly Node[]): number {
  const [a, b, c] = args;
  switch (name) {
    case 'add':
    case 'subtract':
      return a.largest + b.largest;
    case 'multiply':
      return a.largest * b.largest;
    case 'divideByNonzero':
      return b.form.kind === 'constant' ? a.largest / b.largest : a.largest;
    case 'divide':
    case 'power':
      return Number.POSITIVE_INFINITY;
    case 'negate':
    case 'abs':
      return a.largest;
    case 'floor':
    case 'ceil':
    case 'round':
    case 'roundEven':
      return a.largest + 1;
    case 'min':
    case 'max':
      return Math.max(a.largest, b.largest);
    case 'choose':
      return Math.max(b.largest, c.largest);
    default:
      return 1;
  }
}
