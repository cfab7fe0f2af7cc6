import type { Text } from '../columns/column.ts';
import type { Pair } from './administrative-rows.ts';

const close = 0.05;

/** How far the simulation is from the books, in words: the amount first, then the recipients where that says more. */
export function misfit(amount: Pair, recipients: Pair): Text {
  const [money, heads] = [gap(amount), gap(recipients)];
  if (money === undefined && heads === undefined) return { en: 'nothing to compare with', ar: 'لا يوجد ما يُقارن به' };
  const known = [money, heads].filter((gap) => gap !== undefined);
  if (known.every((gap) => Math.abs(gap) <= close)) return { en: 'within 5%', ar: 'في حدود 5%' };
  const parts = [
    ...(money === undefined ? [] : [inWords(money, { en: 'amount', ar: 'المبلغ' })]),
    ...(heads === undefined ? [] : [inWords(heads, { en: 'recipients', ar: 'المستفيدون' })]),
  ];
  return { en: parts.map(({ en }) => en).join('; '), ar: parts.map(({ ar }) => ar).join('؛ ') };
}

function gap({ simulated, administrative }: Pair): number | undefined {
  return simulated === null || administrative === null || administrative === 0
    ? undefined
    : simulated / administrative - 1;
}

function inWords(gap: number, what: { readonly en: string; readonly ar: string }) {
  if (Math.abs(gap) <= close) return { en: `${what.en} within 5%`, ar: `${what.ar} في حدود 5%` };
  const size = `${Math.round(100 * Math.abs(gap))}%`;
  return gap < 0
    ? { en: `${what.en} ${size} too low`, ar: `${what.ar} أقل بنسبة ${size}` }
    : { en: `${what.en} ${size} too high`, ar: `${what.ar} أعلى بنسبة ${size}` };
}
