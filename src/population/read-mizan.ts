import type { Place } from '../diagnostics/diagnostic.ts';
import { error, warning } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { DesignFields, Mizan, NamedFile } from './descriptor.ts';
import { type Asked, asMap, asNumber, asText, asTexts, asWord, type Item, type MapItem, refuse } from './item.ts';
import { readPath } from './read-resource.ts';

const properties = [
  'country',
  'currency',
  'year',
  'households',
  'persons',
  'size',
  'weight',
  'design',
  'uprating',
  'totals',
  'defaults',
  'min_cell',
];
const designProperties = ['strata', 'psu', 'fpc', 'replicates', 'method', 'centre'];

/** The `mizan` property of a data package: who is a household, what it weighs, when and in which currency. */
export function readMizan(mizan: MapItem, asked: Asked): Mizan {
  known(mizan, properties, asked);
  const entry = (property: string) => mizan.entries.get(property);
  const key = (property: string): Asked => ({ ...asked, key: `mizan.${property}` });
  return {
    country: asText(entry('country'), key('country')),
    currency: readCurrency(mizan, key('currency')),
    year: asYear(entry('year'), key('year')),
    households: asText(entry('households'), key('households')),
    persons: asText(entry('persons'), key('persons')),
    size: asText(entry('size'), key('size')),
    weight: asText(entry('weight'), key('weight')),
    design: readDesign(entry('design'), key('design')),
    uprating: readUprating(entry('uprating'), key('uprating')),
    totals: readFile(entry('totals'), key('totals')),
    defaults: readDefaults(entry('defaults'), key('defaults')),
    minCell: asCount(entry('min_cell'), key('min_cell')),
    places: new Map([...mizan.entries].map(([name, item]): [string, Place] => [name, item.place])),
    place: mizan.place,
  };
}

function known(map: MapItem, names: readonly string[], asked: Asked): void {
  for (const [name, place] of map.keys) {
    if (names.includes(name)) continue;
    const facts = { key: name, within: asked.key, near: nearest(name, names) };
    asked.diagnostics.push(error('package-unknown-key', place, facts));
  }
}

function readCurrency(mizan: MapItem, asked: Asked): string {
  const item = mizan.entries.get('currency');
  if (item === undefined) asked.diagnostics.push(warning('currency-absent', mizan.place, {}));
  return asText(item, asked) ?? '';
}

function asYear(item: Item | undefined, asked: Asked): number | undefined {
  const year = asNumber(item, asked, 'a year');
  if (item === undefined || year === undefined || (Number.isInteger(year) && year > 0 && year < 10000)) return year;
  return refuse(item, asked, 'a year');
}

function asCount(item: Item | undefined, asked: Asked): number | undefined {
  const count = asNumber(item, asked, 'a count');
  if (item === undefined || count === undefined || (Number.isInteger(count) && count >= 0)) return count;
  return refuse(item, asked, 'a count');
}

function readDesign(item: Item | undefined, asked: Asked): DesignFields | undefined {
  const design = asMap(item, asked);
  if (design === undefined) return undefined;
  known(design, designProperties, asked);
  const key = (property: string): Asked => ({ ...asked, key: `${asked.key}.${property}` });
  return {
    strata: asText(design.entries.get('strata'), key('strata')),
    psu: asText(design.entries.get('psu'), key('psu')),
    fpc: asText(design.entries.get('fpc'), key('fpc')),
    replicates: asTexts(design.entries.get('replicates'), key('replicates')),
    method: asWord(design.entries.get('method'), key('method'), ['bootstrap', 'jkn', 'brr'] as const),
    centre: asWord(design.entries.get('centre'), key('centre'), ['estimate', 'mean'] as const),
  };
}

function readUprating(item: Item | undefined, asked: Asked): ReadonlyMap<string, NamedFile> {
  const files = new Map<string, NamedFile>();
  for (const [name, entry] of asMap(item, asked)?.entries ?? []) {
    const file = readFile(entry, { ...asked, key: `${asked.key}.${name}` });
    if (file) files.set(name, file);
  }
  return files;
}

function readFile(item: Item | undefined, asked: Asked): NamedFile | undefined {
  const path = readPath(item, asked);
  return path === undefined || item === undefined ? undefined : { path, place: item.place };
}

function readDefaults(item: Item | undefined, asked: Asked): Mizan['defaults'] {
  const defaults: [string, string | number | boolean][] = [];
  for (const [name, entry] of asMap(item, asked)?.entries ?? []) {
    if (entry.kind === 'scalar' && entry.value !== null) defaults.push([name, entry.value]);
    else refuse(entry, { ...asked, key: `${asked.key}.${name}` }, 'a value');
  }
  return Object.fromEntries(defaults);
}
