import * as z from 'zod';
import { fieldsOf, name, period, prose, share, title, year } from './schema.ts';

const cell = z.union([z.number(), z.string(), z.boolean(), z.null()], {
  error: 'a number, a name, true, false or null',
});
const given = z.union([cell, fieldsOf('a value', { value: cell, period: period.optional(), unit: name.optional() })], {
  error: 'a value, or {value: …, period: …, unit: …}',
});
const row = z.record(z.string(), given, { error: 'a mapping of columns to values' });

const answer = z.union([share, z.boolean(), z.null()], { error: 'a number, true, false or null' });
const answers = z.union([answer, z.array(answer)], { error: 'a number, true, false, null, or a list of them' });
const expected = z.union(
  [answers, fieldsOf('what is expected', { value: answers, period: period.optional(), tolerance: share.optional() })],
  { error: 'a number, true, false, a list with one a person, or {value: …, period: …}' },
);

const policy = z.union([name, z.record(z.string(), z.unknown())], {
  error: 'a path to a baseline or reform, or the policy itself',
});
const intensity = z.union([share, z.record(z.string(), share)], { error: 'a share such as 50%, or one by lever' });

const shared = {
  policy: policy.optional(),
  year: year.optional(),
  intensity: intensity.optional(),
  period: period.optional(),
  tolerance: share.optional(),
  reference: prose.optional(),
  description: title.optional(),
  note: prose.optional(),
};

/** The shape of one household with known answers. */
export const testShape = fieldsOf('a test', {
  name: title.optional(),
  ...shared,
  household: row.optional(),
  persons: z.array(row, { error: 'a list with one mapping a person' }).optional(),
  expect: z.record(z.string(), expected, { error: 'a mapping of what to its value' }),
});

/** A file that is a list of tests. */
export const testListShape = z.array(testShape);

/** A file whose tests share a policy. */
export const testFileShape = fieldsOf('a file of tests', {
  title: title.optional(),
  ...shared,
  tests: z.array(testShape, { error: 'a list of tests' }),
});
