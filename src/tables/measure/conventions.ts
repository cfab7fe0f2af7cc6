import { inLanguage, type Text } from '../../columns/column.ts';
import type { Request } from './request.ts';

const quantileRules: Readonly<Record<Request['quantiles'], Text>> = {
  average: {
    en: 'quantiles are averaged where reached exactly',
    ar: 'متوسط القيمتين إذا بلغ الوزن الشُّريح تماماً',
  },
  inverse: { en: 'quantiles are the first value that reaches p', ar: 'الشُّريح أول قيمة يبلغ عندها الوزن p' },
  interpolate: {
    en: 'quantiles lie on the line between cumulative points',
    ar: 'الشُّريح على الخط بين النقاط التراكمية',
  },
};

/** The conventions in force, one line. */
export function conventionsOf({ quantiles }: Pick<Request, 'quantiles'>): Text {
  const line = (language: 'en' | 'ar', mark: string): string =>
    [poor, { en: inLanguage(quantileRules[quantiles], 'en'), ar: inLanguage(quantileRules[quantiles], 'ar') }, gini]
      .map((one) => one[language])
      .join(mark);
  return { en: `Conventions: ${line('en', '; ')}.`, ar: `الأعراف: ${line('ar', '؛ ')}.` };
}

const poor = { en: 'poor is strictly below the line', ar: 'الفقير دون الخط قطعاً' };
const gini = {
  en: 'exact Gini, mid-ranks for ties, zeros and negatives kept, no small-sample correction',
  ar: 'جيني دقيق برتب وسطى مع إبقاء الأصفار والسوالب دون تصحيح لصغر العينة',
};

/** The same in full, for the run record. */
export function conventionsInFull(request: Request): Readonly<Record<string, string>> {
  const { quantiles, groups } = request;
  return {
    quantile: inLanguage(quantileRules[quantiles], 'en'),
    groups: groupRules[groups],
    poor: 'strictly below the line',
    gini: 'exact weighted mean difference, mid-ranks for ties (values equal to 1e-9 relative are ties), no small-sample correction; zeros and negatives stay',
    logarithms:
      'indices built on logarithms and powers leave out what is not positive and take the mean of the rest; Watts counts it as no gap',
    lines:
      'a relative line is drawn on everybody, and its sampling error is carried into what is measured at it; with --against it is anchored at the values before, and the floating variant is given beside',
    errors:
      'Taylor linearisation, primary sampling units with replacement within strata unless --fpc is given or the data package has it; a filter or group keeps the full design, and t has as many degrees of freedom as its units less its strata; quantiles by inverting the distribution (Woodruff)',
    change:
      'against another variable of the same units the error is paired; against another file the samples are taken as independent',
  };
}

const groupRules: Readonly<Record<Request['groups'], string>> = {
  cut: 'at or below the k-th cut and above the one before, the cuts being quantiles: ties stay together',
  share: 'the number of groups times the cumulative share at the end of a tie, rounded up: ties stay together',
  split: 'groups of exactly one n-th: a unit at a boundary is in both with part of its weight',
};
