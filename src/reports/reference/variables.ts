import { inLanguage } from '../../columns/column.ts';
import type { Descriptor, Field } from '../../population/descriptor.ts';
import type { Entry, Pair } from './entry.ts';

/** The columns that a data package declares: households' first, then persons'. */
export function variableEntries(descriptor: Descriptor): readonly Entry[] {
  const { households, persons } = descriptor;
  return [
    ...households.fields.map((field) => entryOf(field, 'household')),
    ...(persons?.fields ?? []).map((field) => entryOf(field, 'person')),
  ];
}

function entryOf(field: Field, whose: 'household' | 'person'): Entry {
  const { name, type, title = name, unit, period, values } = field;
  const measure = [type, unit, period && `a ${period}`].filter(Boolean).join(', ');
  return {
    id: name,
    title,
    facts: [
      ['whose', `the ${whose}'s`],
      ['type', measure],
      ...bounds(field),
      ...(field.uprate ? [['uprated by', field.uprate] as const] : []),
    ],
    lists: values ? [{ title: 'Values', rows: values.map((value): Pair => [value, labelsOf(field, value)]) }] : [],
    example: whose === 'person' ? `in a household's rule: ${aggregate(field)}` : undefined,
  };
}

function bounds({ minimum, maximum, required }: Field): readonly Pair[] {
  const range = [minimum && `from ${minimum}`, maximum && `to ${maximum}`].filter(Boolean).join(' ');
  return [...(range ? [['range', range] as const] : []), ...(required ? [['missing', 'never'] as const] : [])];
}

function labelsOf({ labels = {} }: Field, value: string): string {
  const all = Object.entries(labels).flatMap(([language, names]) =>
    names[value] ? [[language, names[value]] as const] : [],
  );
  return inLanguage(Object.fromEntries(all), 'en');
}

function aggregate({ name, type, values }: Field): string {
  if (values) return `count(person.${name} == '${values[0]}')`;
  return type === 'boolean' ? `any(person.${name})` : `sum(person.${name})`;
}
