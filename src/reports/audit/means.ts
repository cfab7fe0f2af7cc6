import { lookUp } from '../../tables/result.ts';
import { type CheckDefinition, isEverybodyGrouped, roundingOf } from './check.ts';

/** The mean change of welfare is the sum of what its instruments give more or less, where welfare is made of them. */
export const partsMakeTheMean: CheckDefinition = {
  id: 'parts-make-the-mean',
  title: { en: 'Changes of instruments add up to the change of welfare', ar: 'تغيرات الأدوات تساوي تغير الرفاه' },
  run: ({ material, tables }) => {
    const { result } = material;
    const table = tables.get('incidence-per-person');
    if (!table || result.comparison.scenario.isReview) return [];
    const look = lookUp(result);
    const { by } = result.comparison.groups;
    const [total] = table.totals ?? [];
    const rows = isEverybodyGrouped(material) ? total + 1 : total;
    return table.rows.slice(0, rows).flatMap((row, r) => {
      const where = r === total ? {} : { by, group: String(row[0]) };
      const change = look('mean', 'welfare', 'change', where);
      const before = look('mean', 'welfare', 'baseline', where) ?? 0;
      const together = row[1];
      if (change === null || typeof together !== 'number') return [];
      return [
        { at: r === total ? 'all' : String(row[0]), found: together, expected: change, within: roundingOf(before) },
      ];
    });
  },
};
