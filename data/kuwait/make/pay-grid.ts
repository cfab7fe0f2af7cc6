/** One cell of the basic pay table with the social allowance of its grade, KWD a month. */
export interface GridCell {
  readonly grade: number;
  readonly en: string;
  readonly ar: string;
  readonly step: number;
  readonly basic: number;
  readonly single: number;
  readonly married: number;
  readonly source: string;
  readonly confidence: string;
}

type Grade = readonly [en: string, ar: string, start: number, increment: number, steps: number, source: number];

const sources = [
  ['daleelkuwait.net/4462 (2024)', 'medium'],
  ['trend.nl7za.com/?p=319073', 'low'],
  ['unverified order of magnitude; no table found', 'unverified'],
  ['interpolated between the fourth and the first grade', 'derived'],
] as const;

const scale: readonly Grade[] = [
  ['Eighth', 'الثامنة', 175, 5, 5, 2],
  ['Seventh', 'السابعة', 200, 5, 5, 2],
  ['Sixth', 'السادسة', 225, 6, 5, 2],
  ['Fifth', 'الخامسة', 255, 7, 5, 2],
  ['Fourth', 'الرابعة', 290, 8, 5, 2],
  ['Third', 'الثالثة', 330, 8, 5, 3],
  ['Second', 'الثانية', 370, 8, 5, 3],
  ['First', 'الأولى', 410, 10, 5, 0],
  ['B', 'ب', 460, 12, 5, 0],
  ['A', 'أ', 520, 12, 5, 0],
  ['Assistant undersecretary', 'وكيل مساعد', 600, 16, 5, 1],
  ['Undersecretary', 'وكيل', 700, 16, 5, 1],
  ['Excellent', 'ممتازة', 790, 0, 0, 1],
];

/** The pay grid: grade × step × allowance, basic pay by step and the social allowance of the single and the married. */
export function payGrid(): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (const [index, grade] of scale.entries()) {
    for (let step = 0; step <= grade[4]; step++) cells.push(cellOf(index, grade, step));
  }
  return cells;
}

/** Basic pay of a grade at a step, steps beyond the last paid as the last. */
export function basicPay(grade: number, step: number): number {
  const [, , start, increment, steps] = scale[grade - 1];
  return start + increment * Math.min(step, steps);
}

/** Social allowance of a grade. No table was found: the amounts are ours, rising with the grade. */
export function socialAllowance(grade: number, married: boolean): number {
  return (married ? 190 : 120) + (married ? 12 : 8) * (grade - 1);
}

function cellOf(index: number, grade: Grade, step: number): GridCell {
  const [source, confidence] = sources[grade[5]];
  const at = index + 1;
  return {
    ...{ grade: at, en: grade[0], ar: grade[1], step, basic: basicPay(at, step), source, confidence },
    ...{ single: socialAllowance(at, false), married: socialAllowance(at, true) },
  };
}
