import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts';
import type { Descriptor, Field } from './descriptor.ts';

/** Says which constraints of a data package are not held to: those of keys, and lengths of what is no text. */
export function sayUnchecked(descriptor: Descriptor, diagnostics: Diagnostic[]): void {
  const { households, persons, householdKey, householdOfPerson, personKey, personKeyAlone } = descriptor;
  const say = (field: Field, unchecked: readonly Unchecked[]): void => {
    for (const [constraint, why] of unchecked) {
      const key = `${field.name}.constraints.${constraint}`;
      diagnostics.push(warning('constraint-unchecked', field.place, { key, why }));
    }
  };
  for (const field of households.fields) say(field, field.name === householdKey ? ofKey(field, true) : ofColumn(field));
  for (const field of persons?.fields ?? []) {
    const isKey = field.name === householdOfPerson || field.name === personKey;
    const isAlone = field.name === personKey && personKeyAlone === true;
    say(field, isKey ? ofKey(field, isAlone) : ofColumn(field));
  }
}

type Unchecked = readonly [constraint: string, why: string];

/** A key that tells all rows apart is unique in any case. */
function ofKey(field: Field, isUnique: boolean): readonly Unchecked[] {
  const why = 'a key is held to be there and to tell rows apart, and to nothing else';
  return [
    ...boundsOf(field).map((constraint): Unchecked => [constraint, why]),
    ...(field.unique && !isUnique ? [['unique', 'persons of one household share it'] as const] : []),
  ];
}

function ofColumn(field: Field): readonly Unchecked[] {
  if (field.type === 'string') return [];
  return boundsOf(field)
    .filter((constraint) => constraint.endsWith('Length'))
    .map((constraint) => [constraint, 'lengths are of texts: minimum and maximum bound numbers and dates']);
}

/** The bounds that a field states. */
function boundsOf(field: Field): readonly string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength, values } = field;
  const bounds = { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength, enum: values };
  return Object.entries(bounds).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}
