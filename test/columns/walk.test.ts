import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sample } from '../../src/columns/sample.ts';

test('what the first people hold is what they add up to, wherever one stops', () => {
  const people = fc.array(fc.tuple(fc.integer({ min: -50, max: 5000 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 1,
    maxLength: 1100,
    size: 'max',
  });
  fc.assert(
    fc.property(people, (list) => {
      const of = sample(
        list.map(([x]) => x),
        list.map(([, w]) => w),
      );
      let held = 0;
      for (let units = 0; units <= list.length; units++) {
        expect(of.heldBy(units)).toBe(held);
        if (units < list.length) {
          held += of.sorted[units] * list[of.order[units]][1];
          expect(of.cumulativeSum[units]).toBe(held);
        }
      }
    }),
    { numRuns: 40 },
  );
});
