import type { Text } from '../../columns/column.ts';
import { find } from '../../indicators/find.ts';
import { inBoth } from '../labels.ts';

/** What results are grouped by: groups of equal size by name, anything else as it was asked for. */
export function groupingName(by: string): Text {
  const ar = equalGroups[by];
  return ar === undefined ? by : { en: by, ar };
}

const equalGroups: Readonly<Record<string, string>> = {
  tercile: 'الثلث',
  quartile: 'الربع',
  quintile: 'الخُميس',
  decile: 'العُشير',
  ventile: 'نصف العُشير',
  percentile: 'المئين',
  group: 'المجموعة',
};

/** A poverty line by the name it was given, or in words where it was asked for as a share. */
export function lineName(name: string): Text {
  const [, share, centre, domain, floating] =
    /^([\d.]+%?)\*?(median|mean)(:domain)?( \(floating\))?$/i.exec(name) ?? [];
  if (share === undefined) return name;
  const of = centre.toLowerCase() === 'mean' ? 'المتوسط' : 'الوسيط';
  const ar = `${share} من ${of}${domain ? ' في الفئة' : ''}${floating ? ' (متحرك)' : ''}`;
  return { en: name, ar };
}

/** A part of a decomposition, with the index that is decomposed after a colon. */
export function partName(name: string): Text {
  const [part, index] = name.replace(/^source_/, '').split(':');
  const words = part.replaceAll('_', ' ');
  const en = words.charAt(0).toUpperCase() + words.slice(1);
  const known = { en, ar: parts[part] ?? en };
  if (index === undefined) return known;
  return { en: `${en} ${index}`, ar: inBoth([known, indexName(index)], ([a, b]) => `${a}: ${b}`).ar };
}

/** The index that is decomposed: its id, its title in other languages than English. */
export function indexName(id: string): Text {
  const title = find(id)?.title;
  return title === undefined ? id : { en: id, ar: inBoth([title], ([one]) => one).ar };
}

const parts: Readonly<Record<string, string>> = {
  share: 'الحصة',
  gini: 'معامل جيني',
  correlation: 'الارتباط',
  concentration: 'معامل التركز',
  contribution: 'الإسهام',
  contribution_share: 'حصة الإسهام',
  elasticity: 'المرونة',
  covariance_share: 'حصة التغاير',
  total: 'المجموع',
  within: 'داخل المجموعات',
  between: 'بين المجموعات',
  between_share: 'حصة ما بين المجموعات',
  overlap: 'التداخل',
  population_share: 'حصة الأفراد',
  relative_risk: 'الخطر النسبي',
  growth: 'النمو',
  redistribution: 'إعادة التوزيع',
  residual: 'الباقي',
  growth_end: 'النمو (من النهاية)',
  redistribution_end: 'إعادة التوزيع (من النهاية)',
  growth_shapley: 'النمو (شابلي)',
  redistribution_shapley: 'إعادة التوزيع (شابلي)',
};
