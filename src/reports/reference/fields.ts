import type * as z from 'zod';
import { meaningsInArabic, takenInArabic } from './arabic-fields.ts';
import type { Pair } from './entry.ts';

/** The fields of a mapping as the reference lists them: whether they are needed, what they take and what they mean. */
export function fieldRows(fields: Readonly<Record<string, z.ZodType>>): readonly Pair[] {
  return Object.entries(fields).map(([name, schema]) => {
    const isNeeded = !schema.safeParse(undefined).success;
    const [means, taken] = [schema.description ?? '', takes(schema)];
    const en = `${means && `${means}; `}takes ${taken}${isNeeded ? ' (needed)' : ''}`;
    const [meaning, takenAr] = [meaningsInArabic[means] ?? means, takenInArabic[taken] ?? taken];
    return [name, { en, ar: `${meaning && `${meaning}؛ `}يأخذ ${takenAr}${isNeeded ? ' (لازم)' : ''}` }];
  });
}

/** What a field takes, in the words of the message that refuses anything else. */
function takes(schema: z.ZodType): string {
  const { error } = schema.safeParse(Symbol('nothing that a file can hold'));
  const message = error?.issues[0]?.message ?? 'anything';
  return message.replace(/^[\w ]+: (?=a mapping of )/, '');
}
