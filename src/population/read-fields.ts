import type { Period, Text } from '../columns/column.ts';
import { type Field, fieldTypes, plainField } from './descriptor.ts';
import { type Asked, asFlag, asList, asMap, asText, asTexts, asWord, type Item, type MapItem, refuse } from './item.ts';

const plain = plainField('', 'string');
const periods: readonly Period[] = ['year', 'quarter', 'month', 'week', 'day'];

/** The fields of a table schema; whatever is wrong with one is reported, and the rest are still read. */
export function readFields(schema: MapItem, asked: Asked): Field[] {
  const missing = schema.entries.get('missingValues');
  const missingValues = missing ? asTexts(missing, { ...asked, key: `${asked.key}.missingValues` }) : [''];
  const fields = asList(schema.entries.get('fields'), { ...asked, key: `${asked.key}.fields` });
  return fields.map((item) => readField(item, missingValues, asked)).filter((field) => field !== undefined);
}

function readField(item: Item, missingValues: readonly string[], asked: Asked): Field | undefined {
  if (item.kind !== 'map')
    return refuse(item, { ...asked, key: `${asked.key}.fields` }, 'a mapping such as {name: age, type: integer}');
  const name = asText(item.entries.get('name'), { ...asked, key: 'name' });
  if (name === undefined) return refuse(item, { ...asked, key: `${asked.key}.fields` }, 'a mapping with a name');
  const key = (property: string): Asked => ({ ...asked, key: `${asked.key}.${name}.${property}` });
  const own = item.entries.get('missingValues');
  return {
    name,
    place: item.entries.get('name')?.place ?? item.place,
    type: asWord(item.entries.get('type'), key('type'), fieldTypes) ?? 'string',
    unit: asText(item.entries.get('unit'), key('unit')),
    period: asWord(item.entries.get('period'), key('period'), periods),
    title: readText(item.entries.get('title'), key('title')),
    labels: readLabels(item.entries.get('labels'), key('labels')),
    uprate: asText(item.entries.get('uprate'), key('uprate')),
    missingValues: own ? asTexts(own, key('missingValues')) : missingValues,
    ...readFormat(item, key),
    ...readConstraints(item, key),
  };
}

type Format = Pick<Field, 'trueValues' | 'falseValues' | 'decimalChar' | 'groupChar'>;

function readFormat(item: MapItem, key: (property: string) => Asked): Format {
  const yes = item.entries.get('trueValues');
  const no = item.entries.get('falseValues');
  return {
    trueValues: yes ? asTexts(yes, key('trueValues')) : plain.trueValues,
    falseValues: no ? asTexts(no, key('falseValues')) : plain.falseValues,
    decimalChar: asCharacter(item.entries.get('decimalChar'), key('decimalChar')),
    groupChar: asCharacter(item.entries.get('groupChar'), key('groupChar')),
  };
}

/** A property that is a single character; anything else is reported. */
export function asCharacter(item: Item | undefined, asked: Asked): string | undefined {
  const text = asText(item, asked);
  if (item === undefined || text === undefined || text.length === 1) return text;
  return refuse(item, asked, 'one character');
}

type Constraints = Pick<Field, 'required' | 'minimum' | 'maximum' | 'values'>;

function readConstraints(item: MapItem, key: (property: string) => Asked): Constraints {
  const constraints = asMap(item.entries.get('constraints'), key('constraints'));
  const entry = (property: string) => constraints?.entries.get(property);
  const values = entry('enum');
  return {
    required: asFlag(entry('required'), key('constraints.required')) ?? false,
    minimum: asText(entry('minimum'), key('constraints.minimum')),
    maximum: asText(entry('maximum'), key('constraints.maximum')),
    values: values && asTexts(values, key('constraints.enum')),
  };
}

/** A title: one text, or one by language. */
export function readText(item: Item | undefined, asked: Asked): Text | undefined {
  if (item?.kind !== 'map') return asText(item, asked);
  return readTexts(item, asked);
}

function readTexts(item: MapItem, asked: Asked): Readonly<Record<string, string>> {
  const texts: [string, string][] = [];
  for (const [name, entry] of item.entries) {
    const text = asText(entry, { ...asked, key: `${asked.key}.${name}` });
    if (text !== undefined) texts.push([name, text]);
  }
  return Object.fromEntries(texts);
}

function readLabels(item: Item | undefined, asked: Asked): Field['labels'] {
  const languages = asMap(item, asked);
  if (languages === undefined) return undefined;
  const labels: [string, Readonly<Record<string, string>>][] = [];
  for (const [language, entry] of languages.entries) {
    const words = asMap(entry, { ...asked, key: `${asked.key}.${language}` });
    if (words) labels.push([language, readTexts(words, asked)]);
  }
  return Object.fromEntries(labels);
}
