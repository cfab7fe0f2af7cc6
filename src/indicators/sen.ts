import type { Sample } from '../columns/sample.ts';
import { linear, minus, plus, times } from './arithmetic.ts';
import { giniOf } from './concentration-curve.ts';
import type { Indicator } from './indicator.ts';
import { withLine, withLineOfGaps } from './line.ts';
import type { Measured } from './measured.ts';
import { gapsOfPoor, poorIn } from './poor.ts';
import { fgtOf } from './shortfall.ts';

/**
 * Sen's index (Sen 1976), for large populations: H·(I + (1 − I)·G) with H the headcount, I the mean shortfall of the poor
 * and G the Gini among them.
 *
 * @example sen.measure(observe({ of: [5, 5, 20, 20], line: 10 })).value // 0.25
 */
export const sen: Indicator = {
  id: 'sen',
  title: { en: 'Sen index', ar: 'مؤشر سن' },
  unit: 'index',
  needs: ['line'],
  measure: ({ of, line }) => withLine(line, of, (lines) => senOf(of, lines)),
};

/**
 * The Sen–Shorrocks–Thon index (Shorrocks 1995): the poverty gap times one plus the Gini of the gaps of everybody.
 *
 * @example sst.measure(observe({ of: [5, 20], line: 10 })).value // 0.375
 */
export const sst: Indicator = {
  id: 'sst',
  title: { en: 'Sen–Shorrocks–Thon index', ar: 'مؤشر سن–شوروكس–ثون' },
  unit: 'index',
  needs: ['line'],
  measure: ({ of, line }) => withLineOfGaps(line, of, (lines) => sstOf(of, lines)),
};

function senOf(of: Sample, lines: Float64Array): Measured {
  const headcount = fgtOf(of, lines, 0);
  const gap = fgtOf(of, lines, 1);
  if (headcount.value === 0) return headcount;
  return plus(gap, times(minus(headcount, gap), giniOf(poorIn(of, lines))));
}

/** Of the Gini of everybody's gaps, those who have none make 1 − H, and the poor among themselves H times theirs. */
function sstOf(of: Sample, lines: Float64Array): Measured {
  const headcount = fgtOf(of, lines, 0);
  const gap = fgtOf(of, lines, 1);
  if (gap.value === 0) return gap;
  const gini = plus(linear(headcount, -1, 1), times(headcount, giniOf(gapsOfPoor(of, lines))));
  return plus(gap, times(gap, gini));
}
