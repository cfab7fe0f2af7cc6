import type { Text } from '../columns/column.ts';
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { readNumber } from '../policy/number-text.ts';
import type { BudgetLine, Concept, Entry, Field } from '../policy/policy.ts';
import { type Declare, prose } from '../policy/read-policy.ts';
import { fieldsOf, name } from '../policy/schema.ts';
import { shapeProblems } from '../policy/shape-problems.ts';
import { commonFields } from './fields.ts';
import { kinds } from './index.ts';
import type { Kind } from './kind.ts';

/** Reads what every kind states off an instrument as written, and says which of its fields its kind does not know. */
export const declare: Declare = (entry, setting, diagnostics) => {
  const kind = kindOf(entry, diagnostics);
  if (!kind) return undefined;
  const problems = shapeProblems(shapeOf(kind, entry.isAdded), whole(entry), entry.id);
  diagnostics.push(...problems);
  if (problems.some((problem) => problem.code !== 'unknown-field')) return undefined;
  const value = <T>(name: string, usual: T): T => (entry.fields.get(name)?.value as T | undefined) ?? usual;
  sayPrivate(entry, kind, diagnostics);
  sayFirstOrder(entry, diagnostics);
  return {
    ...entry,
    kind: kind.id,
    label: value<Text>('label', entry.id),
    unit: value('unit', 'household'),
    period: value('period', setting.period),
    enters: value('enters', kind.enters),
    who: value('who', 'household'),
    budget: budgetOf(value('budget', undefined), kind, value('enters', kind.enters)),
    reference: prose(value('reference', undefined)),
    basis: value('basis', 'simulated'),
  };
};

const shapes = new Map<string, ReturnType<typeof fieldsOf>>();

/** The shape of an instrument of a kind, made once: making one takes longer than holding a whole baseline against it. */
function shapeOf(kind: Kind, isAdded = false): ReturnType<typeof fieldsOf> {
  const key = isAdded ? `${kind.id}, added` : kind.id;
  const places = isAdded ? { before: name.optional(), after: name.optional() } : {};
  const shape = shapes.get(key) ?? fieldsOf(`a ${kind.id}`, { ...commonFields, ...places, ...kind.fields });
  shapes.set(key, shape);
  return shape;
}

function kindOf(entry: Entry, diagnostics: Diagnostic[]): Kind | undefined {
  const field = entry.fields.get('kind');
  if (field?.value === undefined) {
    diagnostics.push(
      error('missing-field', entry.place, {
        name: 'kind',
        what: entry.id,
        shape: `kind: ${[...kinds.keys()].join(' | ')}`,
      }),
    );
    return undefined;
  }
  const kind = kinds.get(String(field.value));
  if (!kind)
    diagnostics.push(
      error('unknown-kind', field.at(), {
        name: String(field.value),
        near: nearest(String(field.value), kinds.keys()),
        known: [...kinds.keys()].join(', '),
      }),
    );
  return kind;
}

/** The entry as one field, so that each part is found in the file it was written in. */
function whole(entry: Entry): Field {
  const inner = (path: readonly (string | number)[]): readonly [Field | undefined, readonly (string | number)[]] => [
    entry.fields.get(String(path[0])),
    path.slice(1),
  ];
  return {
    value: Object.fromEntries([...entry.fields].map(([name, field]) => [name, field.value])),
    at: (path = [], part = 'value') => {
      const [field, rest] = inner(path);
      return field ? field.at(rest, part) : entry.place;
    },
    within: (path, span) => {
      const [field, rest] = inner(path);
      return field ? field.within(rest, span) : entry.place;
    },
  };
}

const usualLine: Readonly<Record<string, string>> = {
  pay: 'wage_bill',
  block_tariff: 'subsidies',
  unit_subsidy: 'subsidies',
  ration: 'subsidies',
  schedule: 'taxes',
  ad_valorem: 'taxes',
};

/** The line as written, `none` for what the treasury does not pay; or else the usual one of the kind. */
function budgetOf(value: unknown, kind: Kind, enters: Concept): BudgetLine {
  const usual = isPrivate(kind, enters) ? none : (usualLine[kind.id] ?? 'social_transfers');
  if (typeof value === 'string') return lineNamed(value);
  if (value === null || typeof value !== 'object') return lineNamed(usual);
  const { line, administrative_total, recipients } = value as Record<string, unknown>;
  return {
    ...lineNamed(String(line ?? usual)),
    administrativeTotal: readNumber(administrative_total),
    recipients: readNumber(recipients),
  };
}

const none = 'none';

function lineNamed(line: string): BudgetLine {
  return line === none ? {} : { line };
}

/** A formula that enters market income is what people earn from one another, unless it says which line of the budget pays it. */
function isPrivate(kind: Kind, enters: Concept): boolean {
  return kind.id === 'formula' && enters === 'market';
}

function sayPrivate({ id, fields, place }: Entry, kind: Kind, diagnostics: Diagnostic[]): void {
  const enters = (fields.get('enters')?.value as Concept | undefined) ?? kind.enters;
  if (isPrivate(kind, enters) && !fields.has('budget'))
    diagnostics.push(warning('private-by-default', fields.get('enters')?.at() ?? place, { id }));
}

/** An elasticity changes nothing as long as quantities do not respond: that is said, and not left for the results to show. */
function sayFirstOrder({ id, fields }: Entry, diagnostics: Diagnostic[]): void {
  const field = fields.get('elasticity');
  if (field?.value === undefined || field.value === null || field.value === 0) return;
  diagnostics.push(warning('no-effect-yet', field.at([], 'key'), { what: `${id}.elasticity` }));
}
