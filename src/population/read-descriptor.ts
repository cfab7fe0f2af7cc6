import type { Place } from '../diagnostics/diagnostic.ts';
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Descriptor, Mizan, Resource } from './descriptor.ts';
import { type Asked, asList, asMap, asText, type Item, refuse } from './item.ts';
import { readText } from './read-fields.ts';
import { readMizan } from './read-mizan.ts';
import { readResource } from './read-resource.ts';

/** The data package that `item` holds; problems are pushed, and undefined returned where no table can be read from it. */
export function readDescriptor(item: Item, file: string, diagnostics: Diagnostic[]): Descriptor | undefined {
  const asked = { key: 'data package', diagnostics };
  if (item.kind !== 'map') return refuse(item, asked, 'a mapping with resources and mizan');
  const found = asMap(item.entries.get('mizan'), { ...asked, key: 'mizan' });
  const resources = readResources(item.entries.get('resources'), { ...asked, key: 'resources' });
  if (resources.length === 0) return absent('resources', item.place, asked);
  if (found === undefined) return item.entries.has('mizan') ? undefined : absent('mizan', item.place, asked);
  const mizan = readMizan(found, { ...asked, key: 'mizan' });
  const name = asText(item.entries.get('name'), { ...asked, key: 'name' }) ?? 'data';
  const title = readText(item.entries.get('title'), { ...asked, key: 'title' }) ?? name;
  const tables = tablesOf(mizan, resources, asked);
  return tables && { file, name, title, mizan, ...tables };
}

const remedies = {
  resources: 'list the tables: resources: [{name: households, path: households.csv, schema: …}]',
  mizan: 'say what the tables hold: mizan: {currency: KWD, year: 2025, households: households, weight: weight}',
  'mizan.households': 'name the resource that holds households: households: households',
};

function absent(key: keyof typeof remedies, place: Place, asked: Asked): undefined {
  asked.diagnostics.push(error('package-absent', place, { key, remedy: remedies[key] }));
  return undefined;
}

function readResources(item: Item | undefined, asked: Asked): Resource[] {
  const resources = asList(item, asked)
    .map((entry) => readResource(entry, asked))
    .filter((resource) => resource !== undefined);
  const seen = new Set<string>();
  for (const { name, place } of resources) {
    if (seen.has(name)) asked.diagnostics.push(error('package-duplicate', place, { key: 'resources', name }));
    seen.add(name);
  }
  return resources;
}

type Tables = Pick<
  Descriptor,
  'households' | 'persons' | 'householdKey' | 'householdOfPerson' | 'personKey' | 'personKeyAlone'
>;

function tablesOf(mizan: Mizan, resources: readonly Resource[], asked: Asked): Tables | undefined {
  const households = named(mizan.households ?? 'households', 'mizan.households');
  const persons = mizan.persons === undefined ? undefined : named(mizan.persons, 'mizan.persons');
  if (households === undefined || (mizan.persons !== undefined && persons === undefined)) return undefined;
  const ties = persons && tieOf(persons, households, asked);
  const key = keyOf(households, persons, asked);
  if (key === undefined || (persons && ties === undefined)) return undefined;
  return { households, persons, householdKey: key, ...ties };

  function named(name: string, property: 'mizan.households' | 'mizan.persons'): Resource | undefined {
    const resource = resources.find((candidate) => candidate.name === name);
    if (resource) return resource;
    const place = mizan.places.get(property.slice('mizan.'.length));
    if (place === undefined) return absent('mizan.households', mizan.place, asked);
    const known = resources.map((candidate) => candidate.name);
    const facts = { key: property, found: name, known, near: nearest(name, known) };
    asked.diagnostics.push(error('package-word', place, facts));
    return undefined;
  }
}

function keyOf(households: Resource, persons: Resource | undefined, asked: Asked): string | undefined {
  const [key, ...further] = households.primaryKey;
  const declared = households.fields.some((field) => field.name === key);
  if (key !== undefined && further.length === 0 && declared) return key;
  const fields = households.fields.map((field) => field.name);
  if (key !== undefined && further.length === 0) {
    const facts = { key: `${households.name}.primaryKey`, found: key, known: fields, near: nearest(key, fields) };
    asked.diagnostics.push(error('package-word', households.keyPlace, facts));
    return undefined;
  }
  const shared = persons?.fields.find((field) => fields.includes(field.name))?.name ?? fields[0] ?? 'household';
  const remedy = `name the one declared column that identifies a household: primaryKey: ${shared}`;
  const facts = { key: `the primary key of "${households.name}"`, remedy };
  asked.diagnostics.push(error('package-absent', households.place, facts));
  return undefined;
}

function tieOf(persons: Resource, households: Resource, asked: Asked): Partial<Tables> | undefined {
  const names = persons.fields.map((field) => field.name);
  const foreign = persons.foreignKeys.find((key) => key.resource === households.name)?.field;
  const householdOfPerson = foreign ?? households.primaryKey.find((key) => names.includes(key));
  if (householdOfPerson !== undefined && names.includes(householdOfPerson)) {
    const personKey = persons.primaryKey.find((key) => key !== householdOfPerson && names.includes(key));
    return { householdOfPerson, personKey, personKeyAlone: persons.primaryKey.length === 1 };
  }
  const remedy = `say which column names it: foreignKeys: [{fields: household, reference: {resource: ${households.name}, fields: household}}]`;
  const facts = { key: `the household of each row of "${persons.name}"`, remedy };
  asked.diagnostics.push(error('package-absent', persons.place, facts));
  return undefined;
}
