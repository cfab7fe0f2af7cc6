import { expect, test, vi } from 'vitest';
import { remembered } from '../../src/columns/remembered.ts';

test('works something out once for each combination of objects', () => {
  const make = vi.fn((a: { n: number }, b: { n: number }) => a.n + b.n);
  const total = remembered(make);
  const [one, two] = [{ n: 1 }, { n: 2 }];
  expect([total(one, two), total(one, two), total(two, two)]).toEqual([3, 3, 4]);
  expect(make).toHaveBeenCalledTimes(2);
});

test('takes what came to light elsewhere', () => {
  const make = vi.fn((_: object) => 'worked out');
  const known = remembered(make);
  const [one, other] = [{}, {}];
  known.learn([one], 'told');
  expect([known(one), known(other)]).toEqual(['told', 'worked out']);
  expect(make).toHaveBeenCalledTimes(1);
});
