import type { Text } from '../columns/column.ts';
import type { Instrument } from '../policy/policy.ts';
import { counted } from './arabic-count.ts';
import { lookUp, type Result } from './result.ts';

/** Instruments split into those that the reform moves and those it leaves as they are; a review moves all of them. */
export interface Split {
  readonly moved: readonly Instrument[];
  readonly kept: readonly Instrument[];
}

/** Which instruments cost the treasury, give households or leave to others something else than before. */
export function splitByChange(result: Result, instruments: readonly Instrument[]): Split {
  if (result.comparison.scenario.isReview) return { moved: instruments, kept: [] };
  const look = lookUp(result);
  const isMoved = ({ id }: Instrument): boolean =>
    [id, `received:${id}`, `others:${id}`].some((of) => look('total', of, 'change') !== 0);
  return { moved: instruments.filter(isMoved), kept: instruments.filter((instrument) => !isMoved(instrument)) };
}

/** The row that stands for several instruments on a brief page. */
export function unchangedLabel(count: number): Text {
  return {
    en: `${count} ${count === 1 ? 'other' : 'others'}, unchanged`,
    ar: `${counted(count, otherItems)} دون تغيير`,
  };
}

const otherItems = {
  one: 'بند آخر',
  two: 'بندان آخران',
  few: 'بنود أخرى',
  many: 'بنداً آخر',
  other: 'بند آخر',
};
