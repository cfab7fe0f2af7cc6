import { inLanguage, type Text } from '../columns/column.ts';

/** A convention: in a few words for the line under a table, and in full for the run record. */
interface ConventionText {
  readonly brief: Text;
  readonly full: Text;
}

/** The conventions in force unless told otherwise; every table names those it rests on. */
export const conventions = {
  people: {
    brief: { en: 'people weighted as their households are', ar: 'كل فرد بوزن أسرته' },
    full: {
      en: 'A person weighs as much as the household; people are ranked by the welfare variable.',
      ar: 'يُرجَّح كل فرد بوزن أسرته، ويُرتَّب الأفراد بحسب الرفاه.',
    },
  },
  treasury: {
    brief: { en: 'totals by household weight', ar: 'المجاميع بأوزان الأسر' },
    full: { en: 'Treasury totals use household weights.', ar: 'تُحسب مجاميع الخزانة بأوزان الأسر.' },
  },
  quantile: {
    brief: { en: 'quantiles averaged where reached exactly', ar: 'متوسط القيمتين إذا بلغ الوزن الشُّريح تماماً' },
    full: {
      en: 'Quantile: the smallest value whose cumulative weight reaches p, the mean of it and the next where it is reached exactly (average: type 2).',
      ar: 'الشُّريح: أصغر قيمة يبلغ عندها الوزن التراكمي p، أو متوسطها مع التالية إذا بلغه تماماً (النوع 2).',
    },
  },
  groups: {
    brief: {
      en: 'groups cut on baseline welfare, ties together',
      ar: 'المجموعات على رفاه الوضع القائم والمتساوون معاً',
    },
    full: {
      en: 'Groups: a unit belongs to group k when its baseline welfare is at or below the k-th cut and above the one before (cut: ties together); groups are kept under the reform.',
      ar: 'المجموعات: تنتمي الوحدة إلى المجموعة k إذا كان رفاهها في الوضع القائم عند الحد k أو دونه وفوق ما قبله، والمتساوون معاً، وتبقى المجموعات ثابتة في الإصلاح.',
    },
  },
  poor: {
    brief: { en: 'poor: strictly below the line', ar: 'الفقير دون الخط قطعاً' },
    full: { en: 'Poor: strictly below the line.', ar: 'الفقير: من يقل رفاهه عن الخط قطعاً.' },
  },
  lines: {
    brief: { en: 'relative lines anchored at the baseline', ar: 'الخطوط النسبية مثبتة على الوضع القائم' },
    full: {
      en: 'Relative lines are anchored at the baseline; the value under a line that moves with the reform is given beside.',
      ar: 'الخطوط النسبية مثبتة على الوضع القائم، وتُعطى بجانبها القيمة عند خط يتحرك مع الإصلاح.',
    },
  },
  gini: {
    brief: {
      en: 'exact Gini, mid-ranks for ties, zeros and negatives kept',
      ar: 'جيني دقيق برتب وسطى مع إبقاء الأصفار والسوالب',
    },
    full: {
      en: 'Gini and concentration: exact weighted mean difference, mid-ranks for ties, no small-sample correction; zeros and negatives stay; what an index cannot take is left out, counted and said.',
      ar: 'جيني والتركز: متوسط الفروق المرجّح الدقيق برتب وسطى للمتساوين، دون تصحيح لصغر العينة، مع إبقاء الأصفار والسوالب، وما لا يقبله المؤشر يُستبعد ويُذكر عدده.',
    },
  },
  change: {
    brief: { en: 'relative change is that of means', ar: 'التغير النسبي هو تغير المتوسطات' },
    full: {
      en: 'Relative change of a group: the change of means over the baseline mean, not the mean of changes.',
      ar: 'التغير النسبي للمجموعة: تغير المتوسطات منسوباً إلى متوسط الوضع القائم، لا متوسط التغيرات.',
    },
  },
  winners: {
    brief: {
      en: 'changes within 0.1% of baseline welfare count as none',
      ar: 'ما دون 0.1% من رفاه الوضع القائم لا يُعد تغيراً',
    },
    full: {
      en: 'Winners and losers: a change of more than 0.1% of baseline welfare; five bins at ±5% and ±0.1%; a boundary belongs to the outer bin for losses and to the inner bin for gains; baseline below 1 is divided by 1.',
      ar: 'الرابحون والخاسرون: تغير يفوق 0.1% من رفاه الوضع القائم، في خمس فئات عند ±5% و±0.1%؛ الحد من الفئة الأبعد في الخسارة والأقرب في الربح، وما دون 1 يُقسم على 1.',
    },
  },
  errors: {
    brief: { en: 'standard errors linearised, changes paired', ar: 'الأخطاء المعيارية بالتقريب الخطي والتغير مقترن' },
    full: {
      en: 'Standard errors: Taylor linearisation, sampling units with replacement within strata (without, where the data say how many there are), t with units less strata as degrees of freedom; changes are paired on the same households. Quantiles have Woodruff intervals; their changes and ratios, a bootstrap of sampling units. Groups and anchored lines are taken as given, floating lines as estimated.',
      ar: 'الأخطاء المعيارية: تقريب تايلور الخطي، ووحدات المعاينة بالإرجاع داخل الطبقات (ودونه حيث تذكر البيانات عددها)، وتوزيع t بدرجات حرية الوحدات ناقص الطبقات، والتغير مقترن على الأسر نفسها. للشُّريحات فترات وودرَف، ولتغيرها ونسبها إعادة سحب وحدات المعاينة. المجموعات والخطوط المثبتة معطاة، والخطوط المتحركة مقدَّرة.',
    },
  },
  incidence: {
    brief: { en: 'percentages are of baseline welfare', ar: 'النسب من رفاه الوضع القائم' },
    full: {
      en: "Relative incidence: an amount over the group's baseline welfare; the row of everybody is computed directly, not averaged over groups.",
      ar: 'الأثر النسبي: المبلغ منسوباً إلى رفاه المجموعة في الوضع القائم، وصف الجميع محسوب مباشرة لا متوسطاً للمجموعات.',
    },
  },
} as const satisfies Record<string, ConventionText>;

export type Convention = keyof typeof conventions;

/** The conventions a table rests on, as one line in both languages. */
export function conventionLine(names: readonly Convention[]): Text {
  const line = (language: 'en' | 'ar', mark: string) =>
    names.map((name) => conventions[name].brief[language]).join(mark);
  return { en: `Conventions: ${line('en', '; ')}.`, ar: `الأعراف: ${line('ar', '؛ ')}.` };
}

/** Every convention in full, for the run record. */
export function conventionsInFull(language: string): Record<string, string> {
  return Object.fromEntries(Object.entries(conventions).map(([name, { full }]) => [name, inLanguage(full, language)]));
}
