import * as z from 'zod';
import { fieldsOf, name, period, prose, rule, share, title } from '../policy/schema.ts';

const number = z.number({ error: 'a number' });
const step = number.gt(0, { error: 'a step above zero' });
const column = name;

/** The fields that every kind accepts. */
export const commonFields = {
  kind: name.describe('which kind of instrument'),
  label: title.optional().describe('its name in tables: a text, or one by language'),
  unit: z
    .enum(['person', 'household'], { error: 'person or household' })
    .optional()
    .describe('whose it is: person or household (usual)'),
  eligible: rule.optional().describe('who is let in: a condition'),
  take_up: rule
    .optional()
    .describe('share of those eligible who take it up; drawn by unit id, so a reform reshuffles nobody'),
  limits: fieldsOf('limits', { min: rule.optional(), max: rule.optional() })
    .optional()
    .describe('least and most that is paid to whoever is paid anything'),
  rounding: z
    .union(
      [
        step,
        fieldsOf('rounding', {
          to: step,
          mode: z.enum(['half_up', 'half_even', 'up', 'down'], { error: 'half_up, half_even, up or down' }).optional(),
        }),
      ],
      { error: 'a step such as 0.001, or {to: 0.001, mode: half_even}' },
    )
    .optional()
    .describe('step that amounts are rounded to'),
  period: period.optional().describe('what its amounts are per; the policy’s period where it is left out'),
  enters: z
    .enum(['market', 'disposable', 'consumable', 'final'], { error: 'market, disposable, consumable or final' })
    .optional()
    .describe('the income concept it enters, and those after it'),
  budget: z
    .union(
      [
        name,
        fieldsOf('budget', {
          line: name,
          administrative_total: share.optional(),
          recipients: share.optional(),
          source: prose.optional(),
          note: prose.optional(),
        }),
      ],
      { error: 'a budget line, or {line: …, administrative_total: …}' },
    )
    .optional()
    .describe('the budget line, with what the books say it costs; none where others than the treasury pay'),
  reference: prose.optional().describe('law, decree or source'),
  description: title.optional().describe('what it is'),
  note: prose.optional().describe('a remark'),
  recorded: column.optional().describe('a column that holds what was really paid'),
  basis: z
    .enum(['recorded', 'simulated'], { error: 'recorded or simulated' })
    .optional()
    .describe('whether the baseline pays the recorded or the simulated amount'),
  who: z
    .enum(['household', 'other'], { error: 'household or other' })
    .optional()
    .describe('household (usual), or other for users that no household sees'),
};

/** A value or the same by date: `{2013-01-01: …, 2015-01-01: …}`. */
export function dated<T extends z.ZodType>(value: T, expected: string) {
  return z.union([value, z.record(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), value)], { error: expected });
}

/** A number or rule, possibly by date. */
export const amount = dated(rule, 'a number or a rule');

/** The elasticity of a priced good. Declared, and said to be without effect as long as everything is worked out to the first order. */
export const elasticity = amount
  .optional()
  .describe(
    'own-price elasticity of demand, uncompensated; without effect in this version, which works to the first order: quantities stay as they are',
  );

/** `[{up_to: 3000, price: 0.005}, {up_to: .inf, price: 0.015}]`. */
export const blocks = dated(
  z
    .array(
      fieldsOf('a block', {
        up_to: z
          .union([number, z.null(), z.literal(Number.POSITIVE_INFINITY)], { error: 'a number or .inf' })
          .optional(),
        price: rule,
      }),
    )
    .min(1, { error: 'a list of one block or more' }),
  'a list of {up_to: …, price: …}',
);

/** `[{from: 0, rate: 2%}, {from: 6000, rate: 6%}]`, or with `amount`. */
export const brackets = dated(
  z
    .array(fieldsOf('a bracket', { from: number.optional(), rate: rule.optional(), amount: rule.optional() }))
    .min(1, { error: 'a list of one bracket or more' }),
  'a list of {from: …, rate: …}',
);
