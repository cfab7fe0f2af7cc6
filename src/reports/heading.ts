import { inLanguage } from '../columns/column.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { leverLabel } from '../tables/lever-label.ts';
import { numberText } from '../tables/number-text.ts';

/** What stands at the head of a page of results: the scenario, and what it is compared with, on which data, how far. */
export interface Heading {
  readonly title: string;
  readonly facts: readonly string[];
}

/** The heading of a comparison in a language. */
export function headingOf({ scenario, population }: Comparison, language: string): Heading {
  const isArabic = language === 'ar';
  const against = inLanguage(scenario.baseline.title, language);
  const data = inLanguage(population.title, language);
  const facts = [
    ...(scenario.isReview ? [] : [isArabic ? `مقارنةً بـ: ${against}` : `Compared with: ${against}`]),
    [isArabic ? `البيانات: ${data}` : `Data: ${data}`, String(scenario.baseline.year), population.currency].join(' · '),
    ...intensityFacts(scenario, language),
  ];
  return { title: inLanguage(scenario.title, language), facts };
}

/** Said only where some lever is not at its full intensity. */
function intensityFacts(scenario: Comparison['scenario'], language: string): string[] {
  const levers = Object.entries(scenario.intensity);
  if (levers.every(([, share]) => share === 1)) return [];
  const list = levers.map(([lever, share]) => `${leverName(scenario, lever, language)} ${percentText(share)}`);
  return [language === 'ar' ? `شدة التطبيق: ${list.join('، ')}` : `Intensity: ${list.join(', ')}`];
}

/** As the reform labels it, else its name in small letters. */
function leverName({ levers }: Comparison['scenario'], name: string, language: string): string {
  const isLabelled = levers.some((lever) => lever.name === name && lever.label !== undefined);
  const label = inLanguage(leverLabel({ levers }, name), language);
  return isLabelled ? label : label.toLowerCase();
}

function percentText(share: number): string {
  const percent = 100 * share;
  return `${numberText(percent, Number.isInteger(Math.round(percent * 1e9) / 1e9) ? 0 : 1)}%`;
}
