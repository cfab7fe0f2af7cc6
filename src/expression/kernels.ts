import { type Operation, type OperationName, operations } from './operations.ts';

/** Works out an operation on `n` rows at once. */
export type Kernel = (out: Float64Array, n: number, a: Float64Array, b: Float64Array, c: Float64Array) => void;

/** The loop of an operation: its own where one is written below, else one that calls its function row by row. */
export function kernelOf(name: OperationName): Kernel {
  return Object.hasOwn(kernels, name) ? kernels[name]! : rowByRow(operations[name]);
}

function rowByRow({ evaluate }: Operation): Kernel {
  return (out, n, a, b, c) => {
    for (let i = 0; i < n; i++) out[i] = evaluate(a[i], b?.[i], c?.[i]);
  };
}

/** One loop each, so that the machine code of each knows its one operation; what `operations` says, to the last bit. */
const kernels: Partial<Record<OperationName, Kernel>> = {
  add: (out, n, a, b) => {
    for (let i = 0; i < n; i++) out[i] = a[i] + b[i];
  },
  subtract: (out, n, a, b) => {
    for (let i = 0; i < n; i++) out[i] = a[i] - b[i];
  },
  multiply: (out, n, a, b) => {
    for (let i = 0; i < n; i++) out[i] = a[i] * b[i];
  },
  divide: (out, n, a, b) => {
    for (let i = 0; i < n; i++) out[i] = b[i] === 0 ? Number.NaN : a[i] / b[i];
  },
  divideByNonzero: (out, n, a, b) => {
    for (let i = 0; i < n; i++) out[i] = a[i] / b[i];
  },
  min: (out, n, a, b) => {
    for (let i = 0; i < n; i++) out[i] = Math.min(a[i], b[i]);
  },
  max: (out, n, a, b) => {
    for (let i = 0; i < n; i++) out[i] = Math.max(a[i], b[i]);
  },
  less: (out, n, a, b) => {
    for (let i = 0; i < n; i++) out[i] = a[i] < b[i] ? 1 : a[i] >= b[i] ? 0 : Number.NaN;
  },
  atMost: (out, n, a, b) => {
    for (let i = 0; i < n; i++) out[i] = a[i] <= b[i] ? 1 : a[i] > b[i] ? 0 : Number.NaN;
  },
  equal: (out, n, a, b) => {
    for (let i = 0; i < n; i++) out[i] = a[i] === b[i] ? 1 : a[i] < b[i] || a[i] > b[i] ? 0 : Number.NaN;
  },
  and: (out, n, a, b) => {
    for (let i = 0; i < n; i++) out[i] = a[i] === 0 || b[i] === 0 ? 0 : a[i] * b[i];
  },
  or: (out, n, a, b) => {
    for (let i = 0; i < n; i++) out[i] = a[i] === 1 || b[i] === 1 ? 1 : a[i] + b[i];
  },
  not: (out, n, a) => {
    for (let i = 0; i < n; i++) out[i] = 1 - a[i];
  },
  choose: (out, n, a, b, c) => {
    for (let i = 0; i < n; i++) out[i] = a[i] === 0 ? c[i] : Number.isNaN(a[i]) ? Number.NaN : b[i];
  },
};
