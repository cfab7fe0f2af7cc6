import { inLanguage, type Text } from '../../columns/column.ts';
import { find } from '../../indicators/find.ts';
import { reasons } from '../../indicators/measured.ts';
import { counted, samplingUnits, strataOf } from '../arabic-count.ts';
import type { WithheldPeople } from '../disclosure/people.ts';
import { methodNames } from '../error-notes.ts';
import { inBoth } from '../labels.ts';
import { numberText } from '../number-text.ts';
import {
  leftOut,
  negativeValues,
  notPositive,
  peopleAmong,
  recordsAmong,
  recordsCounted,
  samplesDrawn,
  zeroValues,
} from './counted-records.ts';
import type { Estimated } from './estimated.ts';
import type { VariableFacts } from './facts.ts';
import { isQuantileGrouping } from './groupings.ts';
import type { Prepared } from './prepare.ts';
import { withheldNotes } from './withheld/notes.ts';
import { isWithheld, type Withholding } from './withheld/withhold.ts';
import { groupingName } from './words.ts';

/** The lines under tables of one variable, by the results in each: who was counted, how the sample was drawn, and what is left out. */
export function notesOf(
  prepared: Prepared,
  facts: VariableFacts,
  held: Withholding,
): (results: readonly Estimated[]) => readonly Text[] {
  const { request } = prepared.plan;
  const withheld = [...(held.of.get(facts.of)?.values() ?? [])];
  const isFew = withheld.some(({ by }) => by === null);
  const ofAll = [
    isFew ? fewNote(held) : countedNote(prepared, facts),
    weightNote(prepared),
    designNote(prepared),
    ...(request.by.some(isQuantileGrouping) ? [groupNote(prepared)] : []),
    ...(request.filter === undefined ? [] : [filterNote(request.filter)]),
    ...ungroupedNotes(prepared, facts, withheld),
  ];
  return (results) => {
    const shown = results.filter((one) => !isWithheld(one, held));
    const own = [...excludedNotes(shown), ...undefinedNotes(shown), ...withoutIntervalNotes(shown)];
    const gaps = isFew ? [] : withheldNotes(withheld, { results, held });
    return [...ofAll, ...own, ...gaps].map(({ en, ar }) => ({ en, ar }));
  };
}

interface Said {
  readonly en: string;
  readonly ar: string;
}

const count = (n: number): string => numberText(n, 0);

function countedNote({ plan }: Prepared, facts: VariableFacts): Said {
  const { records, asked } = facts;
  const isPersons = plan.sheet.level === 'person';
  const en = apart(facts, (n, what) => `${count(n)} ${inEnglish[what][n === 1 ? 0 : 1]}`);
  const ar = apart(facts, (n, what) => counted(n, inArabic[what]));
  const what = isPersons ? 'persons' : 'records';
  return {
    en: `${count(records)} of ${count(asked)} ${what} measured${en.length > 0 ? `: ${en.join(', ')}` : ''}.`,
    ar: `قيس ${count(records)} من ${counted(asked, isPersons ? peopleAmong : recordsAmong)}${ar.length > 0 ? `: ${ar.join('، ')}` : ''}.`,
  };
}

/** What is said in place of it where everybody measured is too few. */
function fewNote({ minCell }: Withholding): Said {
  return {
    en: `Nothing is shown: fewer than ${count(minCell)} records were measured.`,
    ar: `لا تُعرض نتائج: قيس أقل من ${counted(minCell, recordsAmong)}.`,
  };
}

const kinds = ['missing', 'zeros', 'negatives'] as const;
type Kind = (typeof kinds)[number];

/** What is to be said of values that are missing, zero or below it, where there are any. */
function apart(facts: VariableFacts, say: (n: number, what: Kind) => string): readonly string[] {
  return kinds.filter((what) => facts[what] > 0).map((what) => say(facts[what], what));
}

const inEnglish: Readonly<Record<Kind, readonly [one: string, more: string]>> = {
  missing: ['with a missing value left out', 'with a missing value left out'],
  zeros: ['zero', 'zeros'],
  negatives: ['negative', 'negatives'],
};
const inArabic = { missing: leftOut, zeros: zeroValues, negatives: negativeValues };

function weightNote({ survey: { weightedBy } }: Prepared): Said {
  if (weightedBy === undefined) return { en: 'Every record counts once.', ar: 'كل سجل يُحسب مرة واحدة.' };
  return inBoth([weightedBy], ([by], language) => (language === 'ar' ? `مرجّح بـ ${by}.` : `Weighted by ${by}.`));
}

function designNote({ survey }: Prepared): Said {
  const { layout, hasStrata, hasPsu, hasFpc, replicated } = survey;
  if (replicated) {
    const { method, count: replicates, centre, df } = replicated;
    if (Number.isNaN(df)) return unreadReplicates;
    const around = centre === 'mean' ? 'their mean' : 'the estimate';
    return {
      en: `Standard errors from ${count(replicates)} replicates (${method}) around ${around}; t with ${count(df)} degrees of freedom.`,
      ar: `الأخطاء المعيارية من ${counted(replicates, samplesDrawn)} (${methodNames[method].ar})؛ توزيع t بدرجات حرية ${count(df)}.`,
    };
  }
  const units = layout.stratumOf.length;
  const strata = layout.unitsIn.length;
  const without = hasFpc ? 'without replacement' : 'with replacement';
  const drawn = hasPsu ? `${count(units)} primary sampling units` : 'records as independent draws';
  const within = hasStrata ? ` within ${count(strata)} strata` : '';
  return {
    en: `Standard errors by linearisation (Woodruff for quantiles): ${drawn}${within}, ${without}; t with ${count(units - strata)} degrees of freedom or, in a group, those of its units.`,
    ar: `الأخطاء المعيارية بالخطية (وودرف للشرائح): ${hasPsu ? `${counted(units, samplingUnits)}` : 'السجلات سحوبات مستقلة'}${hasStrata ? ` في ${counted(strata, strataOf)}` : ''}؛ توزيع t بدرجات حرية ${count(units - strata)}.`,
  };
}

const unreadReplicates: Said = {
  en: 'No standard errors: a replicate leaves a unit out and raises no other here, so how many its stratum has cannot be told.',
  ar: 'لا أخطاء معيارية: في الأوزان المكررة وحدة مستبعدة لا تُرفع أوزان غيرها هنا، فلا يُعرف عدد وحدات طبقتها.',
};

function groupNote({ plan: { request, variables } }: Prepared): Said {
  const ranked = request.rank ?? request.welfare ?? request.against ?? variables[0].of;
  const rules: Readonly<Record<typeof request.groups, Said>> = {
    cut: { en: 'ties together, cut points being quantiles', ar: 'المتساوون معاً والحدود شرائح' },
    share: { en: 'ties together, by cumulative share', ar: 'المتساوون معاً بالحصة التراكمية' },
    split: { en: 'exact n-ths, units at a boundary divided', ar: 'أجزاء متساوية تماماً تُقسم عندها الوحدات الحدية' },
  };
  const rule = rules[request.groups];
  return {
    en: `Groups of equal size by ${ranked} (${request.groups}: ${rule.en}).`,
    ar: `مجموعات متساوية الحجم بحسب ${ranked} (${request.groups}: ${rule.ar}).`,
  };
}

function filterNote(filter: string): Said {
  return {
    en: `Only where ${filter}; the full design is kept, and relative lines are those of everybody.`,
    ar: `فقط حيث ${filter}؛ مع إبقاء تصميم العينة كاملاً، والخطوط النسبية محسوبة على الجميع.`,
  };
}

/** Records that a grouping column has no value for; how many is not said where some of its groups are withheld. */
function ungroupedNotes(
  { plan: { variables, domain } }: Prepared,
  facts: VariableFacts,
  withheld: readonly WithheldPeople[],
): readonly Said[] {
  const { groupings, inDomain } = variables.find(({ of }) => of === facts.of) ?? variables[0];
  return groupings.flatMap(({ by, codes }) => {
    let without = 0;
    for (let row = 0; row < codes.length; row++)
      if (codes[row] < 0 && !Number.isNaN(inDomain.of[row]) && (domain === undefined || domain[row] === 1)) without++;
    if (without === 0) return [];
    const isCounted = withheld.every((one) => one.by !== by);
    return [
      {
        en: `${isCounted ? count(without) : 'Some'} ${isCounted && without === 1 ? 'record is' : 'records are'} in no group of ${by}.`,
        ar: `${isCounted ? counted(without, recordsCounted) : 'بعض السجلات'} بلا ${inLanguage(groupingName(by), 'ar')}.`,
      },
    ];
  });
}

/** Indices that cannot take some values, and how many. */
function excludedNotes(results: readonly Estimated[]): readonly Said[] {
  const byCount = new Map<number, Set<string>>();
  for (const { excluded, subject } of results) {
    if (excluded === 0 || subject.by !== null) continue;
    byCount.set(excluded, (byCount.get(excluded) ?? new Set()).add(subject.indicator));
  }
  return [...byCount].map(([excluded, ids]) => ({
    en: `Left out of ${[...ids].join(', ')}: ${count(excluded)} ${excluded === 1 ? 'record that is' : 'records that are'} not positive.`,
    ar: `مستبعد من ${titlesIn(ids)}: ${counted(excluded, notPositive)}.`,
  }));
}

/** Why a dash stands where a number would. */
function undefinedNotes(results: readonly Estimated[]): readonly Said[] {
  const byReason = new Map<string, Set<string>>();
  for (const { value, reason, subject } of results) {
    if (Number.isFinite(value) || reason === undefined) continue;
    byReason.set(reason, (byReason.get(reason) ?? new Set()).add(subject.indicator));
  }
  return [...byReason].map(([reason, ids]) => ({
    en: `Not defined, as ${reason}: ${[...ids].join(', ')}.`,
    ar: `غير معرّف (${reasonIn(reason)}): ${titlesIn(ids)}.`,
  }));
}

/** Why there is an error without its interval: t needs a degree of freedom. */
function withoutIntervalNotes(results: readonly Estimated[]): readonly Said[] {
  return results.some(({ error }) => error && !(error.df > 0)) ? [noFreedom] : [];
}

const noFreedom: Said = {
  en: 'No interval where the sampling units behind a number are no more than their strata: no degree of freedom is left.',
  ar: 'لا فترة ثقة حيث لا تزيد وحدات المعاينة وراء الرقم على طبقاتها، فلا تبقى درجة حرية.',
};

/** Titles of indicators in Arabic. */
function titlesIn(ids: Iterable<string>): string {
  return [...ids].map((id) => inLanguage(find(id)?.title ?? id, 'ar')).join('، ');
}

function reasonIn(reason: string): string {
  return Object.values(reasons).find(({ en }) => en === reason)?.ar ?? reason;
}
