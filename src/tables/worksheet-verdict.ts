import { boundsOf, changeBin } from '../indicators/change-bins.ts';
import { isBelow } from '../indicators/shortfall.ts';
import { eachSide } from '../simulation/desk.ts';
import type { Sides, WelfareMet } from '../simulation/worksheet.ts';

/** What a change of welfare makes of a household, by the bins of the winners and losers table. */
export type Outcome = 'loses-much' | 'loses' | 'unchanged' | 'gains' | 'gains-much';

/** What the reform comes to for one household: its change, whether that counts as gain or loss, and on which side of each line it is. */
export interface Verdict {
  /** A year, per head. */
  readonly change?: number | null;
  /** As a share of baseline welfare (of 1 where that is less). */
  readonly relative?: number | null;
  readonly outcome?: Outcome;
  readonly poor: readonly Sides<boolean | null>[];
}

const outcomes: readonly Outcome[] = ['loses-much', 'loses', 'unchanged', 'gains', 'gains-much'];

/** The verdict on a household, by the definitions of the poverty and the winners and losers tables. */
export function verdictOn({ annual, lines }: WelfareMet): Verdict {
  const poor = lines.map(({ value }) => eachSide(annual, (welfare) => belowLine(welfare, value)));
  const { baseline, reform } = annual;
  if (baseline === undefined || reform === undefined) return { poor };
  if (baseline === null || reform === null) return { poor, change: null, relative: null };
  const change = reform - baseline;
  const base = Math.max(baseline, 1);
  return { poor, change, relative: change / base, outcome: outcomes[changeBin(change, base, boundsOf())] };
}

function belowLine(welfare: number | null, line: number): boolean | null {
  return welfare === null || Number.isNaN(line) ? null : isBelow(welfare, line);
}
