import type { Period } from '../columns/column.ts';
import { readNumber } from './number-text.ts';
import { type Assumptions, type Concept, concepts, type Field, type PovertyLine, type Welfare } from './policy.ts';
import { part, parts } from './source.ts';

/** The assumptions as written, with the usual ones where nothing is said: consumable income a head, 60% of the baseline median, deciles. */
export function readAssumptions(field: Field, period: Period): Assumptions {
  const value = (...key: string[]): unknown => part(field, ...key).value;
  const scale = (key: string, usual: number): number => readNumber(value('equivalence', key)) ?? usual;
  const age = value('equivalence', 'age');
  return {
    welfare: readWelfare(value('welfare')),
    per: units.find((unit) => unit === value('per')) ?? 'capita',
    equivalence: {
      first: scale('first', 1),
      adult: scale('adult', 0.5),
      child: scale('child', 0.3),
      childUnder: scale('child_under', 14),
      ...(typeof age === 'string' && { age }),
    },
    povertyLines: readLines(part(field, 'poverty_line'), period),
    groups: readGroups(value('groups')),
    response: { demand: 'none', welfare: 'laspeyres' },
  };
}

const units: readonly Assumptions['per'][] = ['capita', 'adult', 'household'];

/** Poverty lines: one unnamed, or several by name. */
export function readLines(field: Field, period: Period): readonly PovertyLine[] {
  if (field.value === undefined || field.value === null)
    return [{ name: 'relative', of: 'median', share: 0.6, anchored: true }];
  const one = readLine('', field, period);
  if (one) return [one];
  return [...parts(field)].map(([name, body]) => readLine(name, body, period)).filter((line) => line !== undefined);
}

function readLine(name: string, field: Field, period: Period): PovertyLine | undefined {
  const value = (key: string): unknown => part(field, key).value;
  const anchored = value('anchored') !== false;
  const median = readNumber(value('share_of_median'));
  if (median !== undefined) return { name: name || 'relative', of: 'median', share: median, anchored };
  const mean = readNumber(value('share_of_mean'));
  if (mean !== undefined) return { name: name || 'relative', of: 'mean', share: mean, anchored };
  const amount = readNumber(value('amount'));
  if (amount !== undefined)
    return { name: name || 'line', amount, period: (value('period') as Period | undefined) ?? period };
  const column = value('column');
  return typeof column === 'string' ? { name: name || column, column } : undefined;
}

function readWelfare(value: unknown): Welfare {
  if (value !== null && typeof value === 'object') {
    const { column, moves_with } = value as { column?: string; moves_with?: unknown };
    return { column: String(column), movesWith: readConcept(moves_with) };
  }
  return { concept: readConcept(value) };
}

/** A concept as written; in place of one there is not, which has been said, the usual one, so that rules can still be checked. */
function readConcept(value: unknown): Concept {
  return concepts.find((concept) => concept === value) ?? 'consumable';
}

function readGroups(value: unknown): number {
  if (typeof value === 'number') return value;
  return value === 'quintiles' ? 5 : 10;
}
