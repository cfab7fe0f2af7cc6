import { inLanguage, type Text } from '../columns/column.ts';
import { sum } from '../columns/sum.ts';
import type { Instrument } from '../policy/policy.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { conceptLabels, words } from './labels.ts';
import { numberText } from './number-text.ts';
import type { Result } from './result.ts';

/** What welfare is in this analysis: which income, divided among whom. */
export function welfareNote({ scenario, population }: Comparison): Text {
  const { welfare, per } = scenario.baseline.assumptions;
  const what = 'concept' in welfare ? conceptLabels[welfare.concept] : words(welfare.column).toLowerCase();
  const [en, ar] = [inLanguage(what, 'en'), inLanguage(what, 'ar')];
  return {
    en: `Welfare: ${en} ${perLabels[per].en}, ${population.currency} a year.`,
    ar: `الرفاه: ${ar} ${perLabels[per].ar}، ${population.currency} سنوياً.`,
  };
}

const perLabels = {
  capita: { en: 'per person', ar: 'للفرد' },
  adult: { en: 'per equivalent adult', ar: 'للبالغ المكافئ' },
  household: { en: 'per household', ar: 'للأسرة' },
} as const;

/** How many records have no amount and are therefore left out; nothing where none is missing. */
export function missingNotes({ comparison, minCell }: Result, instruments: readonly Instrument[]): Text[] {
  const { baseline, reform } = comparison;
  const lacking = instruments
    .map((instrument) => ({
      instrument,
      n: Math.max(baseline.missing.get(instrument.id) ?? 0, reform.missing.get(instrument.id) ?? 0),
    }))
    .filter(({ n }) => n > 0);
  if (lacking.length === 0) return [];
  const list = (language: string) =>
    lacking
      .map(
        ({ instrument, n }) =>
          `${inLanguage(instrument.label, language)} ${inLanguage(countText(n, minCell), language)}`,
      )
      .join(language === 'ar' ? '، ' : ', ');
  return [
    {
      en: `Left out because a value is missing (records): ${list('en')}.`,
      ar: `سجلات مستبعدة لنقص في بياناتها: ${list('ar')}.`,
    },
  ];
}

/** Households without welfare, who are in no group and in no statistic of people. */
export function ungroupedNotes({ comparison: { groups, peopleWeight }, minCell = 0 }: Result): Text[] {
  const n = groups.codes.reduce((count, code) => count + Number(code < 0), 0);
  if (n === 0) return [];
  if (n < minCell)
    return [
      {
        en: `Fewer than ${numberText(minCell, 0)} households have no welfare value and are in no group.`,
        ar: `لا قيمة رفاه لأقل من ${numberText(minCell, 0)} من الأسر، فلا تدخل في أي مجموعة.`,
      },
    ];
  const count = numberText(n, 0);
  const share = numberText(100 * shareLeftOut(groups.codes, peopleWeight), 1);
  return [
    {
      en: `${count} ${n === 1 ? 'household has no welfare value and is' : 'households have no welfare value and are'} in no group: ${share}% of people, by which the groups fall short of all.`,
      ar: `لا قيمة رفاه لعدد ${count} من الأسر، فلا تدخل في أي مجموعة: ${share}% من الأفراد، وبها يقل مجموع المجموعات عن الجميع.`,
    },
  ];
}

/** A count of records, which is not told where it is smaller than what may be shown. */
export function countText(n: number, minCell = 0): Text {
  if (n >= minCell) return numberText(n, 0);
  return { en: `fewer than ${numberText(minCell, 0)}`, ar: `أقل من ${numberText(minCell, 0)}` };
}

function shareLeftOut(codes: ArrayLike<number>, people: Float64Array): number {
  let out = 0;
  for (let h = 0; h < people.length; h++) if (codes[h] < 0) out += people[h];
  return out / sum(people);
}

/** What is not shown and why, where small cells are withheld. */
export function suppressionNotes(estimates: readonly { readonly reason?: string }[]): Text[] {
  if (!estimates.some(({ reason }) => reason === 'suppressed')) return [];
  return [
    {
      en: '– also stands for cells withheld: too few records are behind them, or one makes up nearly all of them, or they would give such a cell away.',
      ar: 'ترمز – كذلك إلى خلايا محجوبة: سجلاتها قليلة، أو يكاد سجل واحد يكوّنها، أو تكشف خلية كهذه.',
    },
  ];
}

/** The data a table rests on. */
export function sourceLine({ population, scenario }: Comparison): Text {
  const [en, ar] = [inLanguage(population.title, 'en'), inLanguage(population.title, 'ar')];
  const { year } = scenario.baseline;
  return { en: `Source: simulation on ${en}, rules of ${year}.`, ar: `المصدر: محاكاة على ${ar}، بقواعد ${year}.` };
}
