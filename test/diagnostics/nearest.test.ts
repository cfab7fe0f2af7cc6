import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/diagnostics/nearest.ts';

const names = ['electricity', 'petrol_91', 'petrol_95', 'social_assistance', 'age', 'size', 'دخل'];

describe('the nearest name', () => {
  it.each([
    ['eletricity', 'electricity'],
    ['Electricity', 'electricity'],
    ['elcetricity', 'electricity'],
    ['petrol_19', 'petrol_91'],
    ['agee', 'age'],
    ['gae', 'age'],
    ['دخـل', 'دخل'],
    ['socal_asistance', 'social_assistance'],
  ])('to %s is %s', (word, name) => {
    expect(nearest(word, names)).toBe(name);
  });

  it.each(['', 'x', 'water', 'zzzzzzzzzzzz', 'e'.repeat(100_000)])('to %s is none', (word) => {
    expect(nearest(word, names)).toBeUndefined();
  });

  it('does not depend on the order of the names', () => {
    expect(nearest('petrol_9', names)).toBe('petrol_91');
    expect(nearest('petrol_9', names.toReversed())).toBe('petrol_91');
    expect(nearest('abcde', ['abcdexy', 'abcxx'])).toBe(nearest('abcde', ['abcxx', 'abcdexy']));
  });
});
