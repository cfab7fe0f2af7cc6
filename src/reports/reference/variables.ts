import type { Text } from '../../columns/column.ts';
import type { Descriptor, Field } from '../../population/descriptor.ts';
import { unitText } from '../units.ts';
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
  const { name, title = name, values } = field;
  return {
    id: name,
    title,
    facts: [
      [{ en: 'whose', ar: 'لمن' }, owners[whose]],
      [{ en: 'type', ar: 'النوع' }, measureOf(field)],
      ...bounds(field),
      ...(whose === 'person' ? [[inRule, aggregate(field)] as const] : []),
      ...(field.uprate ? [[{ en: 'uprated by', ar: 'يُرحَّل زمنياً بـ' }, field.uprate] as const] : []),
    ],
    lists: values
      ? [
          {
            title: { en: 'Values', ar: 'القيم' },
            rows: values.map((value): Pair => [value, labelsOf(field, value)]),
          },
        ]
      : [],
  };
}

const owners: Readonly<Record<'household' | 'person', Text>> = {
  household: { en: "the household's", ar: 'للأسرة' },
  person: { en: "the person's", ar: 'للفرد' },
};

const inRule: Text = { en: "in a household's rule", ar: 'في قاعدة للأسرة' };

function measureOf({ type, unit, period }: Field): Text {
  const en = [type, unit, period && `a ${period}`];
  const ar = [types[type] ?? type, unit && unitText(unit, 1, 'ar'), period && `لكل ${unitText(period, 1, 'ar')}`];
  return { en: en.filter(Boolean).join(', '), ar: ar.filter(Boolean).join('، ') };
}

const types: Readonly<Record<string, string>> = {
  string: 'نص',
  number: 'رقم',
  integer: 'عدد صحيح',
  boolean: 'نعم أو لا',
};

function bounds({ minimum, maximum, required }: Field): readonly Pair[] {
  const range = (from: string, to: string) =>
    [minimum && `${from} ${minimum}`, maximum && `${to} ${maximum}`].filter(Boolean).join(' ');
  const [en, ar] = [range('from', 'to'), range('من', 'إلى')];
  return [
    ...(en
      ? [
          [
            { en: 'range', ar: 'المدى' },
            { en, ar },
          ] as const,
        ]
      : []),
    ...(required
      ? [
          [
            { en: 'missing', ar: 'مفقود' },
            { en: 'never', ar: 'أبداً' },
          ] as const,
        ]
      : []),
  ];
}

function labelsOf({ labels = {} }: Field, value: string): Text {
  const all = Object.entries(labels).flatMap(([language, names]) =>
    names[value] ? [[language, names[value]] as const] : [],
  );
  return Object.fromEntries(all);
}

function aggregate({ name, type, values }: Field): string {
  if (values) return `count(person.${name} == '${values[0]}')`;
  return type === 'boolean' ? `any(person.${name})` : `sum(person.${name})`;
}
