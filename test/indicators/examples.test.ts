import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const rooms = [
  '../../src/columns/',
  '../../src/design/',
  '../../src/instruments/price-change/',
  '../../src/indicators/',
  '../../src/indicators/variance/',
].map((path) => new URL(path, import.meta.url));
const files = rooms.flatMap((room) =>
  readdirSync(room)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => new URL(name, room)),
);
const examples = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/@example (.+?) \/\/ (.+)$/gm)].map(([, code, result]) => ({ code, result })),
);
const scope: Record<string, unknown> = {};
for (const file of files) Object.assign(scope, await import(file.href));
const names = Object.keys(scope).filter((name) => name !== 'quantile');

const evaluate = (code: string, quantile: unknown): unknown =>
  new Function(...names, 'quantile', `return (${code});`)(...names.map((name) => scope[name]), quantile);

describe('the examples in the documentation comments', async () => {
  const { quantile: ofColumns } = await import('../../src/columns/quantile.ts');

  test('are there', () => {
    expect(examples.length).toBeGreaterThan(25);
  });

  test.each(examples)('$code', ({ code, result }) => {
    const value = evaluate(code, code.startsWith('quantile(') ? ofColumns : scope.quantile);
    const plain = ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value;
    const expected: unknown = evaluate(result, undefined);
    if (typeof expected === 'number') expect(plain).toBeCloseTo(expected, 12);
    else expect(plain).toEqual(expected);
  });
});
