import { inLanguage, type Text } from '../columns/column.ts';
import { sum } from '../columns/sum.ts';
import type { IdentityRow } from './budget-identity.ts';
import { moneyText, numberText } from './number-text.ts';
import type { Result } from './result.ts';
import { spreadLookUp } from './spread.ts';

/** Saving − compensation = net, in one sentence; nothing for a review. */
export function savingNotes(result: Result, identity: readonly IdentityRow[]): Text[] {
  const { comparison } = result;
  if (comparison.scenario.isReview) return [];
  const { currency } = comparison.population;
  const saved = sum(identity.map(({ treasury }) => Math.max(0, -treasury)));
  const added = sum(identity.map(({ treasury }) => Math.max(0, treasury)));
  const money = (amount: number) => moneyText(amount, currency);
  const net = { en: saved >= added ? 'net saving' : 'net cost', ar: saved >= added ? 'وفر صافٍ' : 'تكلفة صافية' };
  const [s, a, n] = [money(saved), money(added), money(Math.abs(saved - added))];
  const error = errorOfNet(result, saved - added);
  return [
    {
      en: `Saving ${s.en} − added spending (compensation) ${a.en} = ${net.en} ${n.en} a year${error.en}.`,
      ar: `وفر ${s.ar} − إنفاق مضاف (تعويضات) ${a.ar} = ${net.ar} ${n.ar} سنوياً${error.ar}.`,
    },
  ];
}

function errorOfNet(result: Result, net: number): { readonly en: string; readonly ar: string } {
  const spread = spreadLookUp(result)?.('total', 'budget:total', 'change');
  if (!spread) return { en: '', ar: '' };
  const { en, ar } = moneyText(spread.se, result.comparison.population.currency, net);
  return { en: ` (standard error ${en})`, ar: ` (الخطأ المعياري ${ar})` };
}

/** Says that the budget closes, or by how much it does not. */
export function identityNotes({ comparison }: Result, identity: readonly IdentityRow[]): Text[] {
  const gap = Math.max(0, ...identity.map(({ residual }) => Math.abs(residual)));
  const { currency } = comparison.population;
  const [left, right] = comparison.scenario.isReview ? ['cost', 'التكلفة'] : ['change in cost', 'تغير التكلفة'];
  const shown = numberText(gap < 0.0005 ? 0 : gap, 3);
  return [
    {
      en: `Budget identity, every row: ${left} = households + others; largest gap ${currency} ${shown}.`,
      ar: `متطابقة الميزانية في كل صف: ${right} = الأسر + جهات أخرى؛ وأكبر فرق ${shown} ${currency}.`,
    },
  ];
}

/** Claims that others published about the reform, beside what is simulated. */
export function claimNotes({ comparison }: Result, identity: readonly IdentityRow[]): Text[] {
  const { scenario, population } = comparison;
  const net = moneyText(-sum(identity.map(({ treasury }) => treasury)), population.currency);
  return scenario.claims.map(({ what, amount, unit, source }) => {
    const claimed = moneyText(amount, unit?.split('/')[0] ?? population.currency);
    const from = source ? ` (${source})` : '';
    return {
      en: `Published claim, ${inLanguage(what, 'en')}: ${claimed.en}${from}; net saving simulated here: ${net.en} a year.`,
      ar: `تقدير منشور، ${inLanguage(what, 'ar')}: ${claimed.ar}${from}؛ والوفر الصافي المحاكى هنا: ${net.ar} سنوياً.`,
    };
  });
}
