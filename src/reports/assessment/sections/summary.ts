import { levelsIn } from '../../../tables/group-rows.ts';
import { groupingLabel } from '../../../tables/labels.ts';
import { lookUp } from '../../../tables/result.ts';
import { directionOf } from '../direction.ts';
import type { Block, KeyFigure } from '../document.ts';
import { firstLine, fiscalFacts, hasErrors, overall } from '../facts.ts';
import type { Study } from '../study.ts';
import { paragraph, type SectionDefinition } from './section.ts';

/** The page that is read when no other is: what it costs, poverty, who loses, what is paid back. */
export const summary: SectionDefinition = {
  id: 'summary',
  title: 'summary.title',
  blocks: (study) => {
    const { comparison } = study.material.result;
    const { writer } = study;
    const opening = writer.say(comparison.scenario.isReview ? 'summary.opening_review' : 'summary.opening');
    const description = comparison.scenario.description;
    const figures = comparison.scenario.isReview ? reviewed(study) : reformed(study);
    return [
      ...paragraph(opening),
      ...paragraph(
        description && (typeof description === 'string' || description[writer.language])
          ? writer.text(description)
          : '',
      ),
      { kind: 'key-figures', figures },
      caveat(study),
    ];
  },
};

function reformed(study: Study): readonly KeyFigure[] {
  return [treasury(study), ...poverty(study), losers(study), ...compensation(study)];
}

function reviewed(study: Study): readonly KeyFigure[] {
  const { writer, material } = study;
  const { total, households } = fiscalFacts(material.result);
  const gini = lookUp(material.result)('gini', 'welfare', 'baseline');
  return [
    {
      ...yearly(study, total),
      id: 'total',
      label: writer.say('summary.total_label'),
      sentence: writer.say('summary.total', { households: writer.money(households) }),
      tone: 'none',
    },
    ...povertyLevel(study),
    {
      id: 'inequality',
      label: writer.say('summary.inequality_label'),
      text: gini === null ? '–' : writer.number(gini, 3),
      unit: '',
      sentence: writer.say('summary.inequality'),
      tone: 'none',
      value: gini,
      measure: 'index',
    },
  ];
}

/** An amount as the sentences write it. */
function yearly({ writer }: Study, value: number): Pick<KeyFigure, 'text' | 'unit' | 'value' | 'measure'> {
  return { text: writer.money(value), unit: writer.text({ en: 'a year', ar: 'سنوياً' }), value, measure: 'money' };
}

function treasury(study: Study): KeyFigure {
  const { writer, material } = study;
  const { saved, added, net, total } = fiscalFacts(material.result);
  const which = Math.abs(net) < 1e-6 * total ? 'neutral' : net > 0 ? 'saving' : 'cost';
  const isOneSided = which === 'saving' ? added === 0 : which === 'cost' && saved === 0;
  const slots = {
    saved: writer.money(saved),
    added: writer.money(added),
    net: writer.money(net),
    share: writer.percent((100 * Math.abs(net)) / total),
  };
  return {
    ...yearly(study, Math.abs(net)),
    id: 'treasury',
    label: writer.say(`summary.${which}_label`),
    sentence: writer.say(isOneSided && which !== 'neutral' ? `summary.${which}_only` : `summary.${which}`, slots),
    tone: which === 'neutral' ? 'none' : net > 0 ? 'good' : 'bad',
  };
}

function poverty(study: Study): readonly KeyFigure[] {
  const { writer, material } = study;
  const { result } = material;
  const line = firstLine(result);
  if (line === undefined) return [];
  const change = overall(result, ['fgt0', 'welfare', 'change'], { line });
  const look = lookUp(result);
  const level = (policy: 'baseline' | 'reform') =>
    writer.percent(100 * (look('fgt0', 'welfare', policy, { line }) ?? Number.NaN), 2);
  const direction = directionOf(change, 0.00005);
  const slots = {
    line: lineAmount(study),
    before: level('baseline'),
    after: level('reform'),
    people: writer.text(writer.number(Math.abs(look('count', 'poor', 'change', { line }) ?? 0))),
    se: writer.number(100 * (change?.se ?? 0), 2),
  };
  const value = change?.value ?? null;
  return [
    {
      id: 'poverty',
      label: writer.say('summary.poverty_label'),
      text: value === null ? '–' : writer.text(writer.number(100 * value, 2)),
      unit: writer.text({ en: 'percentage points', ar: 'نقطة مئوية' }),
      sentence: writer.say(`summary.poverty_${direction}`, slots),
      tone: direction === 'falls' ? 'good' : direction === 'rises' ? 'bad' : 'none',
      value: value === null ? null : 100 * value,
      measure: 'rate',
    },
  ];
}

function povertyLevel(study: Study): readonly KeyFigure[] {
  const { writer, material } = study;
  const line = firstLine(material.result);
  const look = lookUp(material.result);
  const headcount = line === undefined ? null : look('fgt0', 'welfare', 'baseline', { line });
  if (headcount === null) return [];
  const people = writer.text(writer.number(look('count', 'poor', 'baseline', { line }) ?? Number.NaN));
  return [
    {
      id: 'poverty',
      label: writer.say('summary.poverty_level_label'),
      text: writer.percent(100 * headcount, 2),
      unit: '',
      sentence: writer.say('summary.poverty_level', { people, line: lineAmount(study) }),
      tone: 'none',
      value: 100 * headcount,
      measure: 'rate',
    },
  ];
}

/** The first line in money, or its description where it differs between households. */
function lineAmount({ writer, material }: Study): string {
  const [line] = material.result.comparison.lines;
  return typeof line.value === 'number' ? writer.each(line.value) : line.description;
}

function losers(study: Study): KeyFigure {
  const { writer, material } = study;
  const { result } = material;
  const look = lookUp(result);
  const share = (indicator: string) => writer.percent(100 * (look(indicator, 'welfare', 'change') ?? Number.NaN));
  const { by } = result.comparison.groups;
  const changes = levelsIn(result.estimates, by).map((group) => ({
    group,
    change: look('mean', 'welfare', 'change', { by, group }) ?? 0,
  }));
  const worst = changes.reduce((least, one) => (one.change < least.change ? one : least));
  const slots = { losers: share('losers'), winners: share('winners'), big: share('loss_over_5') };
  const value = look('losers', 'welfare', 'change');
  const name = writer.text(groupingLabel(result.comparison, by));
  return {
    id: 'losers',
    label: writer.say('summary.losers_label'),
    text: value === null ? '–' : writer.percent(100 * value),
    unit: writer.text({ en: 'of people', ar: 'من الأفراد' }),
    sentence:
      worst.change < 0
        ? writer.say('summary.losers', {
            ...slots,
            group: `${writer.language === 'ar' ? name : name.toLowerCase()} ${writer.text(worst.group)}`,
            loss: writer.each(worst.change),
          })
        : writer.say('summary.losers_no_group', slots),
    tone: 'none',
    value: value === null ? null : 100 * value,
    measure: 'percent',
  };
}

function compensation(study: Study): readonly KeyFigure[] {
  const { writer, material } = study;
  const found = material.compensation;
  if (!found) return [];
  const { paid, saved, unpaid, reformed, schemes } = found;
  if (paid > 0) {
    const slots = {
      share: saved > 0 ? writer.percent((100 * paid) / saved) : '–',
      without: writer.percent(100 * unpaid.headcount, 2),
      after: writer.percent(100 * reformed.headcount, 2),
    };
    const label = writer.say('summary.compensation_label');
    return [
      {
        ...yearly(study, paid),
        id: 'compensation',
        label,
        sentence: writer.say('summary.compensation', slots),
        tone: 'none',
      },
    ];
  }
  const needed = schemes[0].headcount;
  if (!needed) return [];
  const slots = { transfer: writer.each(needed.amount), budget: writer.money(needed.budget) };
  const isNeeded = needed.budget > 0;
  return [
    {
      ...yearly(study, needed.budget),
      id: 'compensation',
      label: writer.say('summary.compensation_none_label'),
      sentence: isNeeded
        ? writer.say('summary.compensation_none', slots)
        : writer.say('summary.compensation_not_needed'),
      tone: 'none',
    },
  ];
}

function caveat(study: Study): Block {
  const { writer, material, section } = study;
  const { comparison } = material.result;
  const records = writer.number(comparison.population.weight.length);
  const warnings = material.run.warnings.length;
  return {
    kind: 'callout',
    tone: 'note',
    title: writer.say('summary.estimates_title'),
    items: [
      writer.say('summary.estimates', { records, method: section('method'), limits: section('limits') }),
      ...(hasErrors(material.result) ? [] : [writer.say('summary.no_errors')]),
      ...(warnings > 0 ? [writer.say('summary.warnings', { count: String(warnings) })] : []),
    ],
  };
}
