import { expect, test } from 'vitest';
import { costOfOne, povertyAfter, type Unpaid } from '../../../src/reports/assessment/compensation/after-transfer.ts';
import { payingLevers } from '../../../src/reports/assessment/compensation/compensation.ts';
import { requiredPayment } from '../../../src/reports/assessment/compensation/required-transfer.ts';
import { resultOf } from '../../../src/reports/report.ts';
import { smallMaterial, smallReform } from '../written-report.ts';

/** Five people with these losses, at a line of 8: the worked case of the method page. */
function fivePeople(more: Partial<Unpaid> = {}): Unpaid {
  const baseline = Float64Array.of(4, 6, 9, 11, 30);
  const loss = [1, 1, 1.5, 2, 5];
  return {
    welfare: baseline.map((y, k) => y - loss[k]),
    baseline,
    perPayment: new Float64Array(5).fill(1),
    people: new Float64Array(5).fill(1),
    paidMembers: new Float64Array(5).fill(1),
    line: 8,
    groups: Int32Array.of(0, 1, 2, 3, 4),
    ...more,
  };
}

const everybody = { isPaid: () => true };

test('the headcount is restored by half a unit each, the gap by one', () => {
  const people = fivePeople();
  expect(povertyAfter(people, everybody, 0).headcount).toBe(0.6);
  expect(requiredPayment(people, everybody, { measure: 'headcount', target: 0.4 })).toBe(0.5);
  expect(requiredPayment(people, everybody, { measure: 'gap', target: 0.15 })).toBeCloseTo(1, 9);
  expect(povertyAfter(people, everybody, 1).gap).toBeCloseTo(0.15, 12);
});

test('nothing is needed where poverty is no higher than before', () => {
  const people = fivePeople({ welfare: Float64Array.of(4, 6, 9, 11, 30) });
  expect(requiredPayment(people, everybody, { measure: 'headcount', target: 0.4 })).toBe(0);
});

test('no payment is enough where those who became poor are not paid', () => {
  const onlyTheFirst = { isPaid: (h: number) => h === 0 };
  expect(requiredPayment(fivePeople(), onlyTheFirst, { measure: 'headcount', target: 0.2 })).toBeUndefined();
});

test('a payment is divided among the adult equivalents of a household, and costs its members', () => {
  const people = fivePeople({
    perPayment: Float64Array.of(2, 2, 2, 2, 2),
    paidMembers: Float64Array.of(4, 4, 4, 4, 4),
  });
  expect(requiredPayment(people, everybody, { measure: 'headcount', target: 0.4 })).toBe(0.25);
  expect(costOfOne(people, everybody)).toBe(20);
});

test('a line of its own for each household is met by each', () => {
  const people = fivePeople({ line: Float64Array.of(8, 8, 7.5, 8, 8) });
  expect(povertyAfter(people, everybody, 0).headcount).toBe(0.4);
});

test('levers that only pay out are told from those that save', () => {
  expect(payingLevers(resultOf(smallReform()))).toEqual(['compensation']);
});

test('what the reform pays and saves is that of its instruments', () => {
  const { paid, saved } = smallMaterial().compensation!;
  expect(paid).toBe(5 * 100 * 240);
  expect(saved).toBeCloseTo(100 * 55_000 * 0.008 + 7 * 100 * 200 * 1.1 + 20_000, 6);
});
