import { nearest } from '../diagnostics/nearest.ts';
import { dataSchema } from '../reports/reference/data-schema.ts';
import { scenarioSchema } from '../reports/reference/scenario-schema.ts';
import { write } from './terminal.ts';
import { exit, Usage } from './usage.ts';

const schemas = { scenario: scenarioSchema, data: dataSchema };

/** Prints a JSON Schema for editors. */
export function schema(name: string): number {
  if (!Object.hasOwn(schemas, name)) {
    const near = nearest(name, Object.keys(schemas));
    throw new Usage(`no schema "${name}": ${near ? `did you mean ${near}?` : 'schemas are scenario and data'}`);
  }
  write(`${JSON.stringify(schemas[name as keyof typeof schemas](), null, 2)}\n`);
  return exit.done;
}
