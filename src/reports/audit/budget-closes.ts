import { budgetIdentity } from '../../tables/budget-identity.ts';
import { lookUp } from '../../tables/result.ts';
import { type CheckDefinition, roundingOf } from './check.ts';

/** Every unit of money the treasury spends or saves is somebody's: treasury = households + others, instrument by instrument. */
export const budgetCloses: CheckDefinition = {
  id: 'budget-closes',
  title: { en: 'Treasury = households + others, for every instrument', ar: 'الخزانة = الأسر + جهات أخرى، لكل أداة' },
  run: ({ material: { result } }) => {
    const look = lookUp(result);
    return budgetIdentity(result).map(({ instrument, households, others, treasury }) => {
      const size = Math.max(Math.abs(look('total', instrument, 'baseline') ?? 0), Math.abs(treasury));
      return { at: instrument, found: households + others, expected: treasury, within: roundingOf(size) };
    });
  },
};
