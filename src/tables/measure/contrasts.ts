import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type Grouping, type groupingOf, groupRules } from './groupings.ts';
import type { Rule } from './rules.ts';

/** A difference between two groups that is asked for: the first less the second. */
export interface AskedContrast {
  readonly by: string;
  readonly first: string;
  readonly second: string;
}

/** The same, with the groups found. */
export interface Contrast {
  readonly grouping: Grouping;
  readonly first: number;
  readonly second: number;
}

/**
 * Reads `sex=female,male`; undefined for anything else.
 *
 * @example readContrast('sex=1,2') // { by: 'sex', first: '1', second: '2' }
 */
export function readContrast(text: string): AskedContrast | undefined {
  const [, by, first, second] = /^\s*(.+?)\s*=(?!=)\s*([^,=]+?)\s*,\s*([^,]+?)\s*$/.exec(text) ?? [];
  return second === undefined ? undefined : { by, first, second };
}

/** The rules among contrasts. */
export function contrastRules(texts: readonly string[]): readonly Rule[] {
  return groupRules(texts.flatMap((text) => readContrast(text)?.by ?? []));
}

/** What is not understood. */
export function contrastProblems(texts: readonly string[]): readonly Diagnostic[] {
  return texts.filter((text) => !readContrast(text)).map((text) => error('contrast-what', undefined, { text }));
}

/** The groups of a contrast, or what is wrong with their names. */
export function contrastOf(
  { by, first, second }: AskedContrast,
  grouped: (by: string) => ReturnType<typeof groupingOf>,
  problems: Diagnostic[],
): readonly Contrast[] {
  const grouping = grouped(by);
  const places = [first, second].map((label) => grouping.labels.indexOf(label));
  [first, second].forEach((name, k) => {
    if (places[k] >= 0) return;
    const { labels } = grouping;
    const facts = { by, name, near: nearest(name, labels), known: labels.slice(0, 12).join(', ') };
    problems.push(error('no-such-group', undefined, facts));
  });
  return places.includes(-1) ? [] : [{ grouping, first: places[0], second: places[1] }];
}
