import type { Text } from '../columns/column.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { passageKind } from './estimates/passage.ts';
import { prefiscalNote } from './system-notes.ts';

/** What before and after are: the reform, or in a review of the present rules the fiscal system. */
export function passageNotes(comparison: Pick<Comparison, 'scenario'>): Text[] {
  if (passageKind(comparison) === 'reform') return [{ en: 'Before and after the reform.', ar: 'قبل الإصلاح وبعده.' }];
  return [
    {
      en: 'Before: prefiscal income; after: welfare under the present rules.',
      ar: 'قبل: الدخل قبل النظام المالي؛ بعد: الرفاه بالقواعد القائمة.',
    },
    prefiscalNote(comparison),
  ];
}
