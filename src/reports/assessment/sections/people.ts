import { affectedInstruments } from '../../../tables/affected-instruments.ts';
import { lookUp } from '../../../tables/result.ts';
import { directionOf, isSignificant } from '../direction.ts';
import { endGroups, fiscalFacts, overall } from '../facts.ts';
import { instrumentName } from '../instrument-name.ts';
import type { Study } from '../study.ts';
import type { SentenceKey } from '../templates/template.ts';
import { paragraph, type SectionDefinition } from './section.ts';

/** What the reform does to people: by group of welfare, who loses and who gains, through which change. */
export const people: SectionDefinition = {
  id: 'people',
  title: 'people.title',
  blocks: (study) => {
    if (study.material.result.comparison.scenario.isReview) return [];
    return [
      ...paragraph(mean(study), ends(study), largestLoss(study)),
      ...paragraph(losers(study), difference(study)),
      ...study.table('distribution'),
      ...study.charts('incidence'),
      ...study.table('incidence'),
      ...study.charts('winners'),
      ...study.table('winners-losers'),
      ...study.charts('growth'),
      ...study.charts('map'),
    ];
  },
};

function mean({ writer, material }: Study): string {
  const { result } = material;
  const change = overall(result, ['mean', 'welfare', 'change']);
  const before = lookUp(result)('mean', 'welfare', 'baseline') ?? Number.NaN;
  const value = change?.value ?? 0;
  return writer.say(`people.mean_${directionOf(change, 0.05)}`, {
    amount: writer.each(value),
    percent: writer.percent(Math.abs((100 * value) / before), 2),
  });
}

/** The poorest group against the richest; nothing where either change is uncertain. */
function ends({ writer, material }: Study): string {
  const { result } = material;
  const look = lookUp(result);
  const { by } = result.comparison.groups;
  const [poorest, richest] = endGroups(result).map((group) => {
    const estimate = overall(result, ['mean', 'welfare', 'change'], { group });
    const change = estimate?.value ?? 0;
    const before = look('mean', 'welfare', 'baseline', { by, group }) ?? Number.NaN;
    return { change, share: (100 * change) / before, isSure: estimate !== undefined && isSignificant(estimate) };
  });
  if (!poorest.isSure || !richest.isSure || poorest.change === 0 || richest.change === 0) return '';
  return writer.say(`people.${pattern(poorest, richest)}` as SentenceKey, {
    poorest: writer.each(poorest.change),
    poorest_percent: writer.percent(Math.abs(poorest.share), 2),
    richest: writer.each(richest.change),
    richest_percent: writer.percent(Math.abs(richest.share), 2),
  });
}

interface End {
  readonly change: number;
  readonly share: number;
}

function pattern(poorest: End, richest: End): string {
  if (poorest.change > 0) return richest.change > 0 ? 'both_gain' : 'poor_gain_rich_lose';
  if (richest.change > 0) return 'poor_lose_rich_gain';
  return poorest.share < richest.share ? 'both_lose_more_poor' : 'both_lose_more_rich';
}

function largestLoss({ writer, material }: Study): string {
  const look = lookUp(material.result);
  const changes = affectedInstruments(material.result).map((instrument) => ({
    instrument,
    change: look('mean', instrument.id, 'change') ?? 0,
  }));
  if (!changes.some(({ change }) => change < 0)) return '';
  const worst = changes.reduce((least, one) => (one.change < least.change ? one : least));
  return writer.say('people.largest_loss', {
    instrument: writer.text(instrumentName(worst.instrument)),
    amount: writer.each(worst.change),
  });
}

function losers({ writer, material }: Study): string {
  const look = lookUp(material.result);
  const { by } = material.result.comparison.groups;
  const [poorest, richest] = endGroups(material.result);
  const share = (indicator: string, group?: string) => {
    const value = look(indicator, 'welfare', 'change', group === undefined ? {} : { by, group });
    return value === null ? '–' : writer.percent(100 * value);
  };
  return writer.say('people.losers', {
    losers: share('losers'),
    winners: share('winners'),
    poorest_losers: share('losers', poorest),
    richest_losers: share('losers', richest),
  });
}

function difference({ writer, material }: Study): string {
  const { others } = fiscalFacts(material.result);
  return Math.abs(others) < 0.5 ? '' : writer.say('people.difference', { others: writer.money(others) });
}
