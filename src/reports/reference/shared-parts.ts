import type { JsonSchema } from './scenario-schema.ts';

const worthSharing = 120;

/** The same schema with fields that stand in several places written once, under `$defs`. */
export function withSharedParts(schema: JsonSchema): JsonSchema {
  const places = new Map<string, number>();
  count(schema, places);
  const names = new Map<string, string>();
  const defs: Record<string, unknown> = {};
  const shared = replaced(schema, (text, field) => {
    const times = places.get(text) ?? 0;
    if (times < 2 || text.length < worthSharing) return undefined;
    if (!names.has(text)) {
      names.set(text, free(field, { ...defs, ...schema.$defs }));
      defs[names.get(text)!] = JSON.parse(text);
    }
    return { $ref: `#/$defs/${names.get(text)}` };
  });
  return { ...shared, $defs: { ...(shared.$defs ?? {}), ...defs } } as JsonSchema;
}

type Fields = Readonly<Record<string, unknown>>;

function count(value: unknown, places: Map<string, number>): void {
  if (value === null || typeof value !== 'object') return;
  for (const field of Object.values(fieldsOf(value))) {
    const text = JSON.stringify(field);
    places.set(text, (places.get(text) ?? 0) + 1);
  }
  for (const inner of Object.values(value)) count(inner, places);
}

function replaced<T>(value: T, share: (text: string, field: string) => object | undefined): T {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((inner) => replaced(inner, share)) as T;
  const fields = Object.entries(fieldsOf(value)).map(([name, field]) => [
    name,
    share(JSON.stringify(field), name) ?? replaced(field, share),
  ]);
  const others = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'properties' ? Object.fromEntries(fields) : replaced(inner, share),
  ]);
  return Object.fromEntries(others) as T;
}

function fieldsOf(value: object): Fields {
  return 'properties' in value && value.properties ? (value.properties as Fields) : {};
}

function free(field: string, taken: object): string {
  const name = (n: number) => (n === 1 ? `field_${field}` : `field_${field}_${n}`);
  let n = 1;
  while (name(n) in taken) n++;
  return name(n);
}
