import { csv } from './csv.ts';
import { payGrid } from './pay-grid.ts';

/** pay-grid.csv: basic pay by grade and step, with the social allowance of the grade. */
export function payGridFile(): string {
  return csv(
    [
      ['grade', (c) => c.grade],
      ['step', (c) => c.step],
      ['title_en', (c) => c.en],
      ['title_ar', (c) => c.ar],
      ['basic_pay', (c) => c.basic],
      ['social_allowance_single', (c) => c.single],
      ['social_allowance_married', (c) => c.married],
      ['source', (c) => c.source],
      ['confidence', (c) => c.confidence],
    ],
    payGrid(),
  );
}
