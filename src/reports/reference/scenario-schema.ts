import * as z from 'zod';
import { commonFields } from '../../instruments/fields.ts';
import { kinds } from '../../instruments/index.ts';
import { baselineShape, leverShape, reformShape } from '../../policy/schema.ts';
import { testFileShape, testListShape } from '../../policy/test-schema.ts';
import { withSharedParts } from './shared-parts.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

const draft = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON Schema (draft 2020-12) of baselines, reforms and household tests: editors complete, explain and check files by it. */
export function scenarioSchema(): JsonSchema {
  return withSharedParts({
    $schema: draft,
    title: 'Mizan scenario',
    description: 'A baseline (instruments:), a reform of one (levers:), or households with known answers.',
    anyOf: [
      withParts(schemaOf(baselineShape), { instruments: { $ref: '#/$defs/instruments' } }),
      withParts(schemaOf(reformShape), { levers: { type: 'object', additionalProperties: { $ref: '#/$defs/lever' } } }),
      schemaOf(testListShape),
      schemaOf(testFileShape),
    ],
    $defs: {
      instruments: { type: 'object', additionalProperties: { $ref: '#/$defs/instrument' } },
      instrument: { anyOf: [...kinds.keys()].map((id) => ({ $ref: `#/$defs/${id}` })) },
      lever: { ...schemaOf(leverShape), additionalProperties: { $ref: '#/$defs/change' } },
      change: changeSchema(),
      ...Object.fromEntries([...kinds.keys()].map((id) => [id, kindSchema(id)])),
    },
  });
}

/** A shape as JSON Schema, with what JSON cannot say left open. */
export function schemaOf(shape: z.ZodType): JsonSchema {
  const schema = z.toJSONSchema(shape, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => plain(jsonSchema),
  });
  const { $schema: _, ...rest } = schema;
  return rest as JsonSchema;
}

/** An infinite bound is a number in YAML and nothing in JSON. */
function plain(schema: JsonSchema): void {
  if (schema.type === 'number' && schema.const === Number.POSITIVE_INFINITY) delete schema.const;
}

function withParts(schema: JsonSchema, parts: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { ...schema, properties: { ...schema.properties, ...parts } };
}

/** An instrument of one kind, told apart by `kind`. */
function kindSchema(id: string): JsonSchema {
  const { fields, pays } = kinds.get(id)!;
  const schema = schemaOf(z.strictObject({ ...commonFields, ...fields, kind: z.literal(id) }));
  return { ...schema, description: typeof pays === 'string' ? pays : pays.en };
}

/** What a lever may hold under a name: `off`, a parameter's new value, changed fields of an instrument, or a new instrument. */
function changeSchema(): JsonSchema {
  const placed = { before: { type: 'string' }, after: { type: 'string' } } as const;
  const added = [...kinds.keys()].map((id): JsonSchema => {
    const schema = kindSchema(id);
    return { ...schema, properties: { ...schema.properties, ...placed } };
  });
  return {
    anyOf: [
      { const: 'off' },
      { const: false },
      { type: ['number', 'string'] },
      { type: 'object', properties: { ...anyField(), kind: { not: {} } } },
      ...added,
    ],
  };
}

/** Every field of any kind, each with the shapes it has in one kind or another. */
function anyField(): Readonly<Record<string, JsonSchema>> {
  const shapes = new Map<string, Map<string, JsonSchema>>();
  for (const { fields } of [{ fields: commonFields }, ...kinds.values()]) {
    const { properties = {} } = schemaOf(z.object(fields));
    for (const [name, schema] of Object.entries(properties as Readonly<Record<string, JsonSchema>>)) {
      const known = shapes.get(name) ?? new Map<string, JsonSchema>();
      shapes.set(name, known.set(JSON.stringify(schema), schema));
    }
  }
  return Object.fromEntries(
    [...shapes].map(([name, known]) => [
      name,
      known.size === 1 ? [...known.values()][0] : { anyOf: [...known.values()] },
    ]),
  );
}
