import type { Text } from '../columns/column.ts';
import { counted, samplingUnits, strataOf } from './arabic-count.ts';
import type { Sampling } from './estimates/errors/sampling.ts';
import { numberText } from './number-text.ts';
import type { Result } from './result.ts';
import type { Table } from './table.ts';
import { uncertainMark } from './uncertain-mark.ts';

/** How the errors of changes came about, and what the mark beside one means; in a review as for levels. */
export function errorNotes(result: Result): Text[] {
  const { errors, comparison } = result;
  if (!errors || comparison.scenario.isReview) return levelErrorNotes(result);
  const how = samplingText(errors.sampling);
  const en = `SE: standard error of the change, paired, ${how.en}. ${marked.en}`;
  return [{ en, ar: `الخطأ المعياري للتغير، مقترناً، ${how.ar}. ${marked.ar}` }, ...lonelyNotes(errors.sampling)];
}

/** How the errors of levels came about; nothing where a result comes without errors. */
export function levelErrorNotes({ errors }: Result): Text[] {
  if (!errors) return [];
  const how = samplingText(errors.sampling);
  const en = `SE: standard error ${how.en}; 95% intervals.`;
  return [{ en, ar: `الخطأ المعياري ${how.ar}؛ فترات ثقة 95%.` }, ...lonelyNotes(errors.sampling)];
}

/** How errors came about, where the table gives them without intervals and its numbers are no changes of level. */
export function plainErrorNotes({ errors }: Result): Text[] {
  if (!errors) return [];
  const how = samplingText(errors.sampling);
  return [{ en: `SE: standard error ${how.en}.`, ar: `الخطأ المعياري ${how.ar}.` }, ...lonelyNotes(errors.sampling)];
}

/** How the errors of several reforms came about, each held against the one baseline. */
export function alternativeErrorNotes({ errors }: Pick<Result, 'errors'>): Text[] {
  if (!errors) return [];
  const how = samplingText(errors.sampling);
  const en = `SE: standard error of the number beside it, ${how.en}. Marked ${uncertainMark}: the change from the baseline, paired, cannot be told from none (p of 0.05 or more).`;
  const ar = `الخطأ المعياري للرقم المجاور، ${how.ar}. المعلَّم بالعلامة ${uncertainMark}: التغير عن الوضع القائم، مقترناً، لا يُميَّز عن عدم التغير (p ≥ 0.05).`;
  return [{ en, ar }, ...lonelyNotes(errors.sampling)];
}

/** Why there is a number without its error, in tables where a page shows that. */
export function withheldErrorNotes({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Text[] {
  const places = columns.flatMap(({ id, only }, c) => (only !== 'data' && /(^|_)se$/.test(id) ? [c] : []));
  const isWithheld = rows.some((row) => places.some((c) => row[c] === null && typeof row[c - 1] === 'number'));
  return isWithheld ? [withheld] : [];
}

const withheld = {
  en: '– under SE: withheld, since fewer than 10 records or too few sampling units are behind the number; files of estimates say which.',
  ar: 'ترمز – تحت الخطأ المعياري إلى حجبه: أقل من 10 سجلات أو وحدات معاينة لا تكفي؛ وتبينه ملفات التقديرات.',
};

interface Both {
  readonly en: string;
  readonly ar: string;
}

const marked: Both = {
  en: `Changes marked ${uncertainMark} cannot be told from none (p of 0.05 or more).`,
  ar: `التغير المعلَّم بالعلامة ${uncertainMark} لا يُميَّز عن عدم التغير (p ≥ 0.05).`,
};

/** How the errors were worked out, in a few words. */
export function samplingText({ layout, replicates, isDeclared }: Sampling): Both {
  if (replicates) {
    const count = numberText(replicates.weights.length, 0);
    return {
      en: `from ${count} replicate weights (${methodNames[replicates.method].en})`,
      ar: `من ${count} من الأوزان المكررة (${methodNames[replicates.method].ar})`,
    };
  }
  const units = numberText(layout.stratumOf.length, 0);
  const strata = numberText(layout.unitsIn.length, 0);
  if (!isDeclared)
    return {
      en: 'linearised, households as if drawn one by one (the data declare no design)',
      ar: 'بالتقريب الخطي، كأن الأسر سُحبت واحدة واحدة (لم يُصرَّح بتصميم للعينة)',
    };
  return {
    en: `linearised over ${units} sampling units in ${strata} ${strata === '1' ? 'stratum' : 'strata'}`,
    ar: `بالتقريب الخطي على ${counted(layout.stratumOf.length, samplingUnits)} في ${counted(layout.unitsIn.length, strataOf)}`,
  };
}

/** How replicates were made, in words. */
export const methodNames = {
  bootstrap: { en: 'bootstrap', ar: 'إعادة السحب' },
  jkn: { en: 'jackknife', ar: 'الحذف المتتالي' },
  brr: { en: 'balanced halves', ar: 'الأنصاف المتوازنة' },
} as const;

/** What is done with strata of one sampling unit, where there are any. */
function lonelyNotes({ lonely, rule, replicates }: Sampling): Text[] {
  if (lonely === 0 || replicates) return [];
  const count = numberText(lonely, 0);
  return [
    {
      en: `Strata with one sampling unit: ${count}; ${rules[rule].en}.`,
      ar: `طبقات فيها وحدة معاينة واحدة: ${count}؛ ${rules[rule].ar}.`,
    },
  ];
}

const rules = {
  centre: { en: 'each is centred on the mean of all units', ar: 'يُقاس انحرافها عن متوسط كل الوحدات' },
  certainty: { en: 'each counts as certain to be drawn', ar: 'تُعد مسحوبة على سبيل اليقين' },
  refuse: { en: 'no error is given', ar: 'لا يُعطى خطأ معياري' },
} as const;
