import { floatingName } from '../../../tables/estimates/poverty.ts';
import { povertyLineLabel } from '../../../tables/labels.ts';
import { lookUp } from '../../../tables/result.ts';
import { directionOf } from '../direction.ts';
import { overall } from '../facts.ts';
import type { Study } from '../study.ts';
import { paragraph, type SectionDefinition } from './section.ts';

/** What the reform does to poverty at each line and to inequality; of a review, what they are. */
export const poverty: SectionDefinition = {
  id: 'poverty',
  title: 'poverty.title',
  blocks: (study) => {
    const { material, writer, table, numberOf } = study;
    const { isReview } = material.result.comparison.scenario;
    const parts = study.pack.annex.includes('headcount-by-change') ? table('headcount-by-change') : [];
    return [
      ...(isReview ? [] : paragraph(...headcounts(study), gap(study), gini(study), floating(study))),
      ...table('poverty'),
      ...(parts.length > 0 ? paragraph(writer.say('poverty.parts', { table: numberOf('headcount-by-change') })) : []),
      ...parts,
      ...table('inequality'),
    ];
  },
};

function headcounts({ writer, material }: Study): readonly string[] {
  const { result } = material;
  const look = lookUp(result);
  return result.comparison.lines.map(({ name: line }) => {
    const change = overall(result, ['fgt0', 'welfare', 'change'], { line });
    const level = (policy: 'baseline' | 'reform') =>
      writer.percent(100 * (look('fgt0', 'welfare', policy, { line }) ?? Number.NaN), 2);
    const label = writer.text(povertyLineLabel(line));
    return writer.say(`poverty.headcount_${directionOf(change, 0.00005)}`, {
      line: writer.language === 'ar' ? label : label.charAt(0).toLowerCase() + label.slice(1),
      points: writer.number(Math.abs(100 * (change?.value ?? 0)), 2),
      before: level('baseline'),
      after: level('reform'),
      se: writer.number(100 * (change?.se ?? 0), 2),
    });
  });
}

function gap({ writer, material }: Study): string {
  const { result } = material;
  const line = result.comparison.lines[0]?.name;
  if (line === undefined) return '';
  const look = lookUp(result);
  const level = (policy: 'baseline' | 'reform') =>
    writer.percent(100 * (look('fgt1', 'welfare', policy, { line }) ?? Number.NaN), 2);
  const direction = directionOf(overall(result, ['fgt1', 'welfare', 'change'], { line }), 0.00005);
  return writer.say(`poverty.gap_${direction}`, { before: level('baseline'), after: level('reform') });
}

function gini({ writer, material }: Study): string {
  const { result } = material;
  const look = lookUp(result);
  const level = (policy: 'baseline' | 'reform') => writer.number(look('gini', 'welfare', policy) ?? Number.NaN, 4);
  const direction = directionOf(overall(result, ['gini', 'welfare', 'change']), 0.00005);
  return writer.say(`poverty.gini_${direction}`, { before: level('baseline'), after: level('reform') });
}

function floating({ writer, material }: Study): string {
  const { result } = material;
  const line = result.comparison.lines.find((one) => one.floating !== undefined);
  if (!line) return '';
  const after = lookUp(result)('fgt0', 'welfare', 'reform', { line: floatingName(line.name) });
  return after === null ? '' : writer.say('poverty.floating', { after: writer.percent(100 * after, 2) });
}
