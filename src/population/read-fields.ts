import type { Period, Text } from '../columns/column.ts';
import { warning } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { readUnit } from '../expression/unit.ts';
import { type Field, fieldTypes, plainField } from './descriptor.ts';
import {
  type Asked,
  asFlag,
  asList,
  asMap,
  asNumber,
  asText,
  asTexts,
  asWord,
  type Item,
  type MapItem,
  refuse,
} from './item.ts';

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
  sayMisspelt(item, { ...asked, key: `${asked.key}.${name}` });
  const unit = asText(item.entries.get('unit'), key('unit'));
  const period = asWord(item.entries.get('period'), key('period'), periods);
  const within = readUnit(unit ?? '').period;
  if (within && period && within !== period)
    refuse(item.entries.get('unit')!, key('unit'), `an amount a ${period}, as its period says,`);
  return {
    name,
    place: item.entries.get('name')?.place ?? item.place,
    type: asWord(item.entries.get('type'), key('type'), fieldTypes) ?? 'string',
    unit,
    period,
    title: readText(item.entries.get('title'), key('title')),
    labels: readLabels(item.entries.get('labels'), key('labels')),
    uprate: asText(item.entries.get('uprate'), key('uprate')),
    missingValues: own ? asTexts(own, key('missingValues')) : missingValues,
    ...readFormat(item, key),
    ...readConstraints(item, key),
  };
}

const properties = [
  'name',
  'type',
  'unit',
  'period',
  'title',
  'labels',
  'uprate',
  'missingValues',
  'trueValues',
  'falseValues',
  'decimalChar',
  'groupChar',
  'constraints',
];

/** Words of the standard, and of many packages, that say nothing here and are near a property that does. */
const others: ReadonlySet<string> = new Set(['label', 'note', 'notes', 'format', 'example', 'rdfType', 'bareNumber']);

/** A package may say more of a field than is read here; a property that is nearly one of those read was meant for it. */
function sayMisspelt({ keys }: MapItem, { key, diagnostics }: Asked): void {
  for (const [name, place] of keys) {
    const near = properties.includes(name) || others.has(name) ? undefined : nearest(name, properties);
    if (near) diagnostics.push(warning('package-unknown-key', place, { key: name, within: key, near }));
  }
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

type Constraints = Pick<
  Field,
  | 'required'
  | 'unique'
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'minLength'
  | 'maxLength'
  | 'values'
>;

function readConstraints(item: MapItem, key: (property: string) => Asked): Constraints {
  const constraints = asMap(item.entries.get('constraints'), key('constraints'));
  if (constraints) sayUnchecked(constraints, key('constraints'));
  const entry = (property: string) => constraints?.entries.get(property);
  const asked = (property: string) => key(`constraints.${property}`);
  const bound = (property: string) => asText(entry(property), asked(property));
  const length = (property: string) => asNumber(entry(property), asked(property), 'a number of characters');
  const values = entry('enum');
  return {
    required: asFlag(entry('required'), asked('required')) ?? false,
    unique: asFlag(entry('unique'), asked('unique')),
    minimum: bound('minimum'),
    maximum: bound('maximum'),
    exclusiveMinimum: bound('exclusiveMinimum'),
    exclusiveMaximum: bound('exclusiveMaximum'),
    minLength: length('minLength'),
    maxLength: length('maxLength'),
    values: values && asTexts(values, asked('enum')),
  };
}

const checked = [
  'required',
  'unique',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'enum',
];

/** Constraints of the standard that are not checked here, since a pattern may take forever; and those that there are not. */
const unchecked: Readonly<Record<string, string>> = {
  pattern: 'list the values under enum, or bound their length with minLength and maxLength',
  jsonSchema: 'the other constraints are: write what it says with minimum, maximum, enum or unique',
};

function sayUnchecked({ keys }: MapItem, { key, diagnostics }: Asked): void {
  for (const [name, place] of keys) {
    if (checked.includes(name)) continue;
    const why = unchecked[name];
    if (why) diagnostics.push(warning('constraint-unchecked', place, { key: `${key}.${name}`, why }));
    else {
      const near = nearest(name, [...checked, ...Object.keys(unchecked)]);
      diagnostics.push(warning('package-unknown-key', place, { key: name, within: key, near }));
    }
  }
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
