import { parameterLabel } from '../../../tables/labels.ts';
import { fiscalFacts } from '../facts.ts';
import type { Study } from '../study.ts';
import type { SectionDefinition } from './section.ts';

/** What the figures leave out: general limits, and those that follow from this scenario. */
export const limits: SectionDefinition = {
  id: 'limits',
  title: 'limits.title',
  blocks: (study) => [{ kind: 'list', items: itemsOf(study) }],
};

function itemsOf(study: Study): readonly string[] {
  const { writer, material, section } = study;
  const { comparison } = material.result;
  const { others } = fiscalFacts(material.result);
  const { povertyLines, response } = comparison.scenario.baseline.assumptions;
  const { instruments } = comparison.scenario.reform;
  const isReview = comparison.scenario.isReview;
  const limit = (holds: boolean, text: () => string) => (holds ? [text()] : []);
  return [
    writer.say('limits.not_simulated', { programmes: section('programmes') }),
    ...limit(!isReview, () => writer.say('limits.first_round')),
    ...limit(!isReview && response.demand === 'none', () => writer.say('limits.no_behaviour')),
    ...limit(!isReview && Math.abs(others) > 0.5, () => writer.say('limits.others', { others: writer.money(others) })),
    ...limit(!isReview && povertyLines.some((line) => 'share' in line && line.anchored), () =>
      writer.say('limits.line'),
    ),
    ...limit(
      instruments.some(({ fields }) => fields.has('take_up')),
      () => writer.say('limits.take_up'),
    ),
    ...limit(comparison.baseline.missing.size > 0 || comparison.reform.missing.size > 0, () =>
      writer.say('limits.missing'),
    ),
    ...limit(material.compensation !== undefined, () => writer.say('limits.targeting')),
    writer.say('limits.sampling'),
    ...unverified(study),
  ];
}

const weakGrades = ['unverified', 'derived', 'low'];

function unverified({ writer, material }: Study): readonly string[] {
  const all = [...material.result.comparison.scenario.baseline.parameters.values()];
  const weak = all.filter(({ confidence }) => confidence !== undefined && weakGrades.includes(confidence));
  if (weak.length === 0) return [];
  const names = weak.map((parameter) => writer.text(parameterLabel(parameter)));
  const list = writer.language === 'ar' ? names.join('؛ ') : names.join('; ').toLowerCase();
  return [writer.say('limits.unverified', { count: String(weak.length), all: String(all.length), list })];
}
