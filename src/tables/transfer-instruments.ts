import type { Instrument } from '../policy/policy.ts';
import { lineOf } from './budget-line.ts';
import { spine } from './estimates/index.ts';
import { pricedInstruments } from './priced-instruments.ts';
import { lookUp, type Result } from './result.ts';

const otherKinds = ['pay', 'schedule', 'ad_valorem'];

/** Instruments by which the treasury pays households and that are neither wages nor the price of a good nor a tax. */
export function transferInstruments(result: Result): readonly Instrument[] {
  const priced = new Set(pricedInstruments(result));
  const look = lookUp(result);
  const isPaidOut = ({ id }: Instrument): boolean =>
    (['baseline', 'reform'] as const).every((policy) => (look('total', `received:${id}`, policy) ?? 0) >= 0);
  return spine(result.comparison).filter(
    (instrument) =>
      instrument.who === 'household' &&
      lineOf(instrument) !== undefined &&
      !priced.has(instrument) &&
      !otherKinds.includes(instrument.kind) &&
      isPaidOut(instrument),
  );
}
