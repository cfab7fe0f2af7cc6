import * as z from 'zod';
import { numberText, readNumber } from './number-text.ts';

/** A mapping with these fields and no others; `what` names it in messages. */
export function fieldsOf<S extends z.core.$ZodLooseShape>(what: string, shape: S) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? JSON.stringify({ what, known }) : `${what}: a mapping of ${known}`,
  });
}

/** A number, a percentage, or a rule that yields one. */
export const rule = z.union([z.number(), z.string(), z.boolean()], { error: 'a number or a rule' });
export const number = z.number({ error: 'a number' });
/** A number, or a percentage such as 15%. */
export const share = z.union(
  [
    z.number(),
    z
      .string()
      .regex(numberText, { abort: true })
      .refine((text) => readNumber(text) !== undefined, { abort: true }),
  ],
  {
    error: 'a number or a percentage such as 15%',
  },
);
/** A share, or an amount, of which nothing and less than nothing make no sense. */
const positive = share.refine((value) => isBetween(readNumber(value), 0, 1e300), { error: 'a number above zero' });
/** A whole number from `low` to `high`, and what to call it. */
export const whole = (low: number, high: number, error: string) =>
  z.number({ error }).int({ error }).min(low, { error }).max(high, { error });
/** A year that rules can be of. */
export const year = whole(1900, 2200, 'a year from 1900 to 2200');
export const name = z.string({ error: 'a name' });
export const title = z.union([z.string(), z.record(z.string(), z.string({ error: 'a text' }))], {
  error: 'a text, or one by language: {en: …, ar: …}',
});
/** Free text or a list of it. */
export const prose = z.union(
  [
    z.string(),
    z.number(),
    z.array(z.union([z.string(), z.record(z.string(), z.unknown())])),
    z.record(z.string(), z.unknown()),
  ],
  { error: 'a text or a list of texts' },
);
export const period = z.enum(['year', 'quarter', 'month', 'week', 'day'], {
  error: 'year, quarter, month, week or day',
});
export const concept = z.enum(['market', 'disposable', 'consumable', 'final'], {
  error: 'market, disposable, consumable or final',
});

const evidence = {
  value: share,
  unit: name.optional(),
  period: period.optional(),
  as_of: z.union([z.string(), z.number()]).optional(),
  source: prose.optional(),
  reference: prose.optional(),
  confidence: name.optional(),
  note: prose.optional(),
  label: title.optional(),
};
const fact = z.union([share, fieldsOf('a parameter', evidence)], {
  error: 'a number, or {value: …, unit: …, as_of: …, source: …, confidence: …}',
});
const date = /^\d{4}(-\d{2}(-\d{2})?)?$/;
/** The day a value is in force from; of a key that begins with no digit nothing is said, as it was meant for a field. */
const beginning = z.string().regex(date, {
  error: ({ input }) => (/^\d/.test(String(input)) ? 'a date such as 2025-07-01' : ''),
});
/** The shape of a parameter: a number, a number with its evidence, or either by date. */
export const parameterShape = z.union(
  [fact, z.record(beginning, fact).refine(isFilled, { error: 'a number, or values by date' })],
  {
    error: 'a number, {value: …, unit: …}, or values by date',
  },
);

const ofCentre = share.refine((value) => isBetween(readNumber(value), 0, 10.000001), {
  error: 'a share of 10 at most, such as 0.6 or 60%',
});
const line = z.union(
  [
    z.strictObject({ share_of_median: ofCentre, anchored: z.boolean().optional() }),
    z.strictObject({ share_of_mean: ofCentre, anchored: z.boolean().optional() }),
    z.strictObject({ amount: positive, period: period.optional() }),
    z.strictObject({ column: name }),
  ],
  { error: '{share_of_median: 0.6}, {share_of_mean: 0.5}, {amount: 150, period: month} or {column: …}' },
);

const scale = number.min(0, { error: 'zero or more' }).max(1000, { error: '1000 at most' });

const assumptions = fieldsOf('assumptions', {
  welfare: z
    .union([concept, z.strictObject({ column: name, moves_with: concept.optional() })], {
      error: 'market, disposable, consumable, final, or {column: …, moves_with: consumable}',
    })
    .optional(),
  per: z.enum(['capita', 'adult', 'household'], { error: 'capita, adult or household' }).optional(),
  equivalence: fieldsOf('equivalence', {
    first: number.gt(0, { error: 'a number above zero' }).max(1000, { error: '1000 at most' }).optional(),
    adult: scale.optional(),
    child: scale.optional(),
    child_under: scale.optional(),
    age: name.optional(),
  }).optional(),
  poverty_line: z
    .union([line, z.record(z.string(), line)], {
      error: 'a line such as {amount: 150, period: month} or {share_of_median: 0.6}, or several by name',
    })
    .optional(),
  groups: z
    .union([z.enum(['deciles', 'quintiles']), whole(2, 1000, 'deciles, quintiles, or a whole number from 2 to 1000')], {
      error: 'deciles, quintiles, or a whole number from 2 to 1000',
    })
    .optional(),
  response: z
    .union(
      [
        z.literal('none'),
        fieldsOf('response', {
          demand: z
            .enum(['none', 'constant_elasticity', 'linear'])
            .optional()
            .describe('how quantities respond to prices; none alone in this version, which works to the first order'),
          welfare: z
            .enum(['laspeyres', 'paasche', 'cs', 'ev', 'cv'])
            .optional()
            .describe('how a change of price is valued; laspeyres alone in this version'),
        }),
      ],
      { error: 'none, or {demand: …, welfare: …}' },
    )
    .optional(),
});

const instrument = z.record(z.string(), z.unknown(), { error: 'a mapping with kind: and its fields' });
const heading = {
  title: title.optional(),
  author: prose.optional(),
  reference: prose.optional(),
  description: title.optional(),
  note: prose.optional(),
};

/** The shape of a baseline file. */
export const baselineShape = fieldsOf('a baseline', {
  ...heading,
  year: year.optional(),
  date: z.union([z.string().regex(date), z.number()], { error: 'a date such as 2025-07-01' }).optional(),
  period: period.optional(),
  population: name.optional(),
  assumptions: assumptions.optional(),
  parameters: z.record(z.string(), parameterShape, { error: 'a mapping of names to numbers' }).optional(),
  incomes: z
    .partialRecord(concept, z.array(rule, { error: 'a list of columns or rules' }), {
      error: (issue) =>
        (issue.code as string) === 'unrecognized_keys'
          ? JSON.stringify({ what: 'incomes', known: concept.options.join(', ') })
          : `lists of columns by concept: ${concept.options.join(', ')}`,
    })
    .optional(),
  instruments: z.record(z.string(), instrument, { error: 'a mapping of instruments' }),
});

const claim = fieldsOf('a claim', {
  what: title,
  amount: number,
  unit: name.optional(),
  source: prose.optional(),
  note: prose.optional(),
});

/** A lever: its name in tables, and what it changes. */
export const leverShape = z.looseObject(
  { label: title.optional().describe('its name in tables: a text, or one by language') },
  { error: 'a mapping of instruments to what changes' },
);

/** The shape of a reform file. */
export const reformShape = fieldsOf('a reform', {
  ...heading,
  baseline: name,
  levers: z.record(z.string(), leverShape, { error: 'a mapping of levers' }),
  intensity: z
    .union([share, z.record(z.string(), share)], { error: 'a share such as 50%, or one by lever' })
    .optional(),
  claims: z.array(claim, { error: 'a list of {what: …, amount: …, unit: …, source: …}' }).optional(),
});

function isBetween(value: number | undefined, low: number, high: number): boolean {
  return value !== undefined && value > low && value < high;
}

function isFilled(value: object): boolean {
  return Object.keys(value).length > 0;
}
