import * as z from 'zod';
import { fieldTypes } from './descriptor.ts';

/*
 * The reader of data packages says what is wrong in its own words, cell by cell; this shape is what editors check by and what the
 * reference shows.
 */

const text = z.union([z.string(), z.record(z.string(), z.string())]);
const texts = z.union([z.string(), z.array(z.string())]);
const scalar = z.union([z.string(), z.number(), z.boolean()]);

const constraints = z
  .looseObject({
    required: z.boolean().optional().describe('no cell may be missing'),
    minimum: z.union([z.number(), z.string()]).optional(),
    maximum: z.union([z.number(), z.string()]).optional(),
    exclusiveMinimum: z.union([z.number(), z.string()]).optional(),
    exclusiveMaximum: z.union([z.number(), z.string()]).optional(),
    minLength: z.number().int().min(0).optional().describe('fewest characters of a text'),
    maxLength: z.number().int().min(0).optional().describe('most characters of a text'),
    unique: z.boolean().optional().describe('no value may be there twice'),
    enum: z.array(scalar).optional().describe('the values there can be'),
  })
  .describe('bounds of the values; a cell outside them is an error');

const field = z.looseObject({
  name: z
    .string()
    .describe('the column, as the header of the file has it; 32 characters at most, so that results open in Stata'),
  type: z.enum(fieldTypes).optional().describe('string where it is left out'),
  unit: z.string().optional().describe('unit of measure: KWD, kWh, litre, year …'),
  period: z
    .enum(['year', 'quarter', 'month', 'week', 'day'])
    .optional()
    .describe('for flows: what the numbers are per'),
  title: text.optional().describe('its name in tables: a text, or one by language'),
  labels: z
    .record(z.string(), z.record(z.string(), z.string()))
    .optional()
    .describe('names of its values, by language'),
  uprate: z.string().optional().describe('the index under mizan.uprating that carries it to the policy year'),
  constraints: constraints.optional(),
  missingValues: texts.optional().describe('texts that stand for a missing value'),
  trueValues: texts.optional(),
  falseValues: texts.optional(),
  decimalChar: z.string().length(1).optional(),
  groupChar: z.string().length(1).optional(),
});

const resource = z.looseObject({
  name: z.string(),
  path: texts.describe('the CSV file, relative to the package; a list of files is one table in parts'),
  title: text.optional(),
  encoding: z.string().optional().describe('utf-8 where it is left out; windows-1256 and others are read'),
  dialect: z
    .looseObject({
      delimiter: z.string().length(1).optional(),
      quoteChar: z.string().length(1).optional(),
      escapeChar: z.string().length(1).optional(),
      commentChar: z.string().length(1).optional(),
      header: z.boolean().optional(),
    })
    .optional(),
  schema: z.looseObject({
    primaryKey: texts.optional().describe('the column that identifies a row'),
    missingValues: texts.optional(),
    foreignKeys: z
      .array(z.looseObject({ fields: texts, reference: z.looseObject({ resource: z.string(), fields: texts }) }))
      .optional()
      .describe('the column of persons that names their household'),
    fields: z.array(field),
  }),
});

const mizan = z.strictObject({
  country: z.string().optional(),
  currency: z.string().optional().describe('currency of all amounts: KWD'),
  year: z.number().int().optional().describe('the year the data describe'),
  households: z.string().optional().describe('the resource that holds households'),
  persons: z.string().optional().describe('the resource that holds persons; left out for data at household level'),
  size: z.string().optional().describe('the column that counts members, where there are no persons'),
  weight: z.string().optional().describe('the column that says how many households each one stands for'),
  design: z
    .strictObject({
      strata: z.string().optional(),
      psu: z.string().optional(),
      fpc: z
        .string()
        .optional()
        .describe('the column with the sampling units of the stratum in the country, or the share of them drawn'),
      replicates: texts.optional().describe('replicate weights, by name or pattern: rw*'),
      method: z.enum(['bootstrap', 'jkn', 'brr']).optional(),
      centre: z.enum(['estimate', 'mean']).optional(),
    })
    .optional()
    .describe('how the sample was drawn, for standard errors'),
  uprating: z
    .record(z.string(), z.string())
    .optional()
    .describe('indices that carry columns to the policy year: name and CSV file (year, value)'),
  totals: z
    .string()
    .optional()
    .describe('CSV of what the books say: line, amount, recipients, year, source, label, label_ar'),
  defaults: z.record(z.string(), scalar).optional().describe('values of columns that a household test does not give'),
  min_cell: z.number().int().min(0).optional().describe('results that rest on fewer records are withheld'),
});

/** The shape of a data package: a Frictionless Data Package with a `mizan` property. */
export const descriptorShape = z.looseObject({
  name: z.string().optional(),
  title: text.optional(),
  description: text.optional(),
  resources: z.array(z.union([resource, z.looseObject({ name: z.string() })])).min(1),
  mizan,
});
