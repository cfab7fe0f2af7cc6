import { error } from '../diagnostics/diagnostic.ts';
import { staysInside } from './data-path.ts';
import { type Dialect, type Field, type ForeignKey, plainDialect, type Resource } from './descriptor.ts';
import { type Asked, asFlag, asList, asMap, asText, asTexts, type Item, type MapItem, refuse } from './item.ts';
import { asCharacter, readFields } from './read-fields.ts';

/** One resource of a data package; undefined where it is not even a mapping with a name. */
export function readResource(item: Item, asked: Asked): Resource | undefined {
  if (item.kind !== 'map') return refuse(item, asked, 'a mapping with name, path and schema');
  const name = asText(item.entries.get('name'), { ...asked, key: 'resources.name' });
  if (name === undefined) return refuse(item, asked, 'a mapping with a name');
  const schema = asMap(item.entries.get('schema'), { ...asked, key: `${name}.schema` });
  const within = { ...asked, key: name };
  return {
    name,
    place: item.entries.get('name')?.place,
    paths: readPaths(item, within),
    encoding: asText(item.entries.get('encoding'), { ...asked, key: `${name}.encoding` }),
    dialect: readDialect(item.entries.get('dialect'), { ...asked, key: `${name}.dialect` }),
    fields: schema ? distinct(readFields(schema, within), within) : [],
    primaryKey: asTexts(schema?.entries.get('primaryKey'), { ...asked, key: `${name}.primaryKey` }),
    keyPlace: schema?.entries.get('primaryKey')?.place,
    foreignKeys: readForeignKeys(schema, { ...asked, key: `${name}.foreignKeys` }),
  };
}

function readPaths(item: MapItem, asked: Asked): Resource['paths'] {
  const key = `${asked.key}.path`;
  const paths = asList(item.entries.get('path'), { ...asked, key });
  if (paths.length === 0) {
    const remedy = 'name the CSV file that holds the table: path: households.csv';
    asked.diagnostics.push(error('package-absent', item.place, { key, remedy }));
  }
  return paths.flatMap((entry) => {
    const path = readPath(entry, { ...asked, key });
    return path === undefined ? [] : [{ path, place: entry.place }];
  });
}

/** A path of the data package; one that leaves its folder is reported. */
export function readPath(item: Item | undefined, asked: Asked): string | undefined {
  const path = asText(item, asked);
  if (path === undefined || staysInside(path)) return path;
  asked.diagnostics.push(error('package-path', item?.place, { path }));
  return undefined;
}

function readDialect(item: Item | undefined, asked: Asked): Dialect {
  const dialect = asMap(item, asked);
  if (dialect === undefined) return plainDialect;
  const character = (property: string) =>
    asCharacter(dialect.entries.get(property), { ...asked, key: `${asked.key}.${property}` });
  return {
    delimiter: readDelimiter(dialect.entries.get('delimiter'), { ...asked, key: `${asked.key}.delimiter` }),
    quote: character('quoteChar') ?? '"',
    escape: character('escapeChar'),
    comment: character('commentChar'),
    header: asFlag(dialect.entries.get('header'), { ...asked, key: `${asked.key}.header` }) ?? true,
  };
}

function readDelimiter(item: Item | undefined, asked: Asked): string | undefined {
  const delimiter = asCharacter(item, asked);
  if (item === undefined || delimiter === undefined || !/[\r\n"'0-9.+-]/.test(delimiter)) return delimiter;
  return refuse(item, asked, 'a character that no cell starts with');
}

function distinct(fields: Field[], asked: Asked): Field[] {
  const seen = new Set<string>();
  for (const field of fields) {
    if (seen.has(field.name)) {
      const facts = { key: `fields of "${asked.key}"`, name: field.name };
      asked.diagnostics.push(error('package-duplicate', field.place, facts));
    }
    seen.add(field.name);
  }
  return fields.filter((field, i) => fields.findIndex((other) => other.name === field.name) === i);
}

function readForeignKeys(schema: MapItem | undefined, asked: Asked): ForeignKey[] {
  return asList(schema?.entries.get('foreignKeys'), asked).flatMap((item) => {
    const key = asMap(item, asked);
    const reference = asMap(key?.entries.get('reference'), { ...asked, key: `${asked.key}.reference` });
    const [field] = asTexts(key?.entries.get('fields'), { ...asked, key: `${asked.key}.fields` });
    const resource = asText(reference?.entries.get('resource'), { ...asked, key: `${asked.key}.reference.resource` });
    return field !== undefined && resource !== undefined ? [{ field, resource }] : [];
  });
}
