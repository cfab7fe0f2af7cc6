import type { Indicator } from './indicator.ts';
import { withLine, withLineOfGaps } from './line.ts';
import { fgtOf } from './shortfall.ts';

/**
 * The headcount: the share of people strictly below the line (Foster, Greer and Thorbecke 1984, α = 0).
 *
 * @example fgt0.measure(observe({ of: [4, 6, 10, 12], line: 10 })).value // 0.5
 */
export const fgt0: Indicator = {
  id: 'fgt0',
  title: { en: 'Poverty headcount', ar: 'نسبة الفقر' },
  unit: 'share',
  needs: ['line'],
  measure: ({ of, line }) => withLine(line, of, (lines) => fgtOf(of, lines, 0)),
};

/**
 * The poverty gap: the mean shortfall from the line as a share of it, those who are not poor counting zero (α = 1).
 *
 * @example fgt1.measure(observe({ of: [4, 6, 10, 12], line: 10 })).value // 0.25
 */
export const fgt1: Indicator = {
  id: 'fgt1',
  title: { en: 'Poverty gap', ar: 'فجوة الفقر' },
  unit: 'index',
  needs: ['line'],
  measure: ({ of, line }) => withLineOfGaps(line, of, (lines) => fgtOf(of, lines, 1)),
};

/**
 * Poverty severity: the mean of the squared shortfall (α = 2).
 *
 * @example fgt2.measure(observe({ of: [5, 10, 10, 12], line: 10 })).value // 0.0625
 */
export const fgt2: Indicator = {
  id: 'fgt2',
  title: { en: 'Poverty severity', ar: 'شدة الفقر' },
  unit: 'index',
  needs: ['line'],
  measure: ({ of, line }) => withLineOfGaps(line, of, (lines) => fgtOf(of, lines, 2)),
};
