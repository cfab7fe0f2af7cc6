import { descriptorShape } from '../../population/descriptor-shape.ts';
import { type JsonSchema, schemaOf } from './scenario-schema.ts';

/** The JSON Schema (draft 2020-12) of data packages. */
export function dataSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Mizan data package',
    description:
      'A Frictionless Data Package with a mizan property: who is a household, what it weighs, when and in which currency.',
    ...schemaOf(descriptorShape),
  };
}
