import { inLanguage } from '../../../columns/column.ts';
import { povertyLineLabel } from '../../../tables/labels.ts';
import { lookUp } from '../../../tables/result.ts';
import { hasErrors } from '../facts.ts';
import type { Study } from '../study.ts';
import { paragraph, type SectionDefinition } from './section.ts';

/** Method and data on one page: what is done, on which data, and every choice that moves a number. */
export const method: SectionDefinition = {
  id: 'method',
  title: 'method.title',
  blocks: (study) => {
    const { writer, material, table, numberOf } = study;
    const { population } = material.result.comparison;
    const look = lookUp(material.result);
    const count = (of: string) => writer.number(look('count', of, 'baseline') ?? Number.NaN);
    const validation = study.pack.annex.includes('validation') ? table('validation') : [];
    return [
      ...paragraph(
        writer.say('method.engine', {
          records: writer.number(population.weight.length),
          households: count('households'),
          people: count('persons'),
        }),
        writer.say('method.identity'),
      ),
      { kind: 'definitions', items: choices(study) },
      ...(validation.length > 0 ? paragraph(writer.say('method.validation', { table: numberOf('validation') })) : []),
      ...validation,
      ...table('uprating'),
    ];
  },
};

function choices(study: Study): readonly { readonly term: string; readonly text: string }[] {
  const { writer, material } = study;
  const { scenario, population } = material.result.comparison;
  const { welfare, groups } = scenario.baseline.assumptions;
  const item = (term: Parameters<typeof writer.say>[0], text: string) => ({ term: writer.say(term), text });
  const hasLines = material.result.comparison.lines.length > 0;
  return [
    item('method.data', writer.text(population.title)),
    item('method.years', years(study)),
    item(
      'method.welfare',
      capitalised(writer.say('concept' in welfare ? 'method.welfare_concept' : 'method.welfare_column')),
    ),
    item('method.groups', writer.say('method.groups_text', { count: String(groups) })),
    ...(hasLines ? [item('method.lines', lines(study))] : []),
    item('method.behaviour', behaviour(study)),
    item('method.errors', writer.say(hasErrors(material.result) ? 'method.errors_given' : 'method.errors_not_given')),
    item(
      'method.disclosure',
      material.minCell > 0
        ? writer.say('method.disclosure_on', { min: String(material.minCell) })
        : writer.say('method.disclosure_off'),
    ),
  ];
}

function years({ writer, material, numberOf }: Study): string {
  const { population } = material.result.comparison;
  const year = String(population.dataYear ?? population.year);
  return population.uprating?.length
    ? writer.say('method.years_carried', { data_year: year, table: numberOf('uprating') })
    : writer.say('method.years_same', { data_year: year });
}

function lines({ writer, material }: Study): string {
  const { comparison } = material.result;
  const said = comparison.lines.map(({ name, value, description }) => {
    const label = writer.text(povertyLineLabel(name));
    if (typeof value !== 'number') return `${label}: ${description}`;
    const written = comparison.scenario.baseline.assumptions.povertyLines.find((line) => line.name === name);
    const yearly = writer.language === 'ar' ? 'سنوياً' : 'a year';
    return `${label}: ${writer.each(value)} ${yearly}${written && 'share' in written ? ` (${shareText(written, writer)})` : ''}`;
  });
  return `${said.join(writer.language === 'ar' ? '؛ ' : '; ')}.`;
}

function shareText(
  { share, of }: { readonly share: number; readonly of: 'median' | 'mean' },
  writer: Study['writer'],
): string {
  const percent = writer.percent(100 * share, 0);
  const centre = { median: { en: 'median', ar: 'وسيط' }, mean: { en: 'mean', ar: 'متوسط' } }[of];
  return writer.text({
    en: `${percent} of the ${centre.en} under the rules in force`,
    ar: `${percent} من ${centre.ar} الوضع القائم`,
  });
}

function behaviour({ writer, material }: Study): string {
  const response: { readonly demand: string; readonly welfare: string } =
    material.result.comparison.scenario.baseline.assumptions.response;
  if (response.demand === 'none') return writer.say('method.behaviour_none');
  const named = (name: string) => inLanguage(responseNames[name] ?? name.replaceAll('_', ' '), writer.language);
  return writer.say('method.behaviour_demand', { demand: named(response.demand), measure: named(response.welfare) });
}

const responseNames: Readonly<Record<string, { readonly en: string; readonly ar: string }>> = {
  constant_elasticity: { en: 'constant elasticity', ar: 'مرونة ثابتة' },
  linear: { en: 'linear demand', ar: 'طلب خطي' },
  laspeyres: { en: 'Laspeyres', ar: 'لاسبيرس' },
  paasche: { en: 'Paasche', ar: 'باشه' },
  cs: { en: 'consumer surplus', ar: 'فائض المستهلك' },
  ev: { en: 'equivalent variation', ar: 'التغير المكافئ' },
  cv: { en: 'compensating variation', ar: 'التغير التعويضي' },
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
