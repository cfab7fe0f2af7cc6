import type { Text } from '../../columns/column.ts';
import { usage } from '../../indicators/find.ts';
import { indicators } from '../../indicators/index.ts';
import type { Indicator, IndicatorUnit, Need } from '../../indicators/indicator.ts';
import { inBoth } from '../../tables/labels.ts';
import type { Entry } from './entry.ts';

/** Every indicator, how its name is written, its unit and what it needs. */
export function indicatorEntries(): readonly Entry[] {
  return indicators.map((indicator) => ({
    id: indicator.id,
    title: indicator.title,
    facts: [
      [{ en: 'written', ar: 'يُكتب' }, usageIn(indicator)],
      [{ en: 'unit', ar: 'الوحدة' }, units[indicator.unit]],
      ...(indicator.needs.length ? [[{ en: 'needs', ar: 'يحتاج' }, needed(indicator)] as const] : []),
    ],
    lists: [],
    example: `mizan measure data/kuwait --of ${sampleVariable(indicator)} --indicator ${sampleName(indicator)}${indicator.needs.map((need) => options[need]).join('')}`,
  }));
}

const units: Readonly<Record<IndicatorUnit, Text>> = {
  index: { en: 'an index without a unit', ar: 'مؤشر بلا وحدة' },
  share: { en: 'a share, from 0 to 1', ar: 'حصة، من 0 إلى 1' },
  ratio: { en: 'a ratio', ar: 'نسبة' },
  same: { en: 'the unit of the variable measured', ar: 'وحدة المتغير المقيس' },
  people: { en: 'people', ar: 'أفراد' },
};

const needs: Readonly<Record<Need, Text>> = {
  line: { en: 'a poverty line (--line)', ar: 'خط فقر (--line)' },
  welfare: { en: 'a welfare variable that ranks people (--welfare)', ar: 'متغير رفاه يرتب الأفراد (--welfare)' },
  baseline: { en: 'the same units before the reform (--against)', ar: 'الوحدات نفسها قبل الإصلاح (--against)' },
};

const options: Readonly<Record<Need, string>> = {
  line: ' --line 60%median',
  welfare: ' --welfare consumption',
  baseline: " --against 'income - assistance_received'",
};

function needed(indicator: Indicator): Text {
  return inBoth(
    indicator.needs.map((need) => needs[need]),
    (parts, language) => parts.join(language === 'ar' ? '، ' : ', '),
  );
}

/** How its name is written, with the range of its number in words. */
function usageIn(indicator: Indicator): Text {
  const en = usage(indicator);
  return { en, ar: en.replace(/, (\S+) from (\S+) to (\S+)$/, '، $1 من $2 إلى $3') };
}

/** A transfer, where people are ranked by something else than what is measured. */
function sampleVariable({ needs }: Indicator): string {
  return needs.includes('welfare') ? 'assistance_received' : 'income';
}

/** The name with a number in it where one must be given. */
function sampleName({ id, parameter }: Indicator): string {
  if (!parameter || parameter.otherwise !== undefined) return id;
  return `${id}:${parameter.low <= 0.1 && parameter.high <= 1 ? 0.1 : Math.max(parameter.low, 1)}`;
}
