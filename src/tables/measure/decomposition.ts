import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts';
import { apart } from './apart.ts';
import type { Request } from './request.ts';
import type { Rule } from './rules.ts';

/**
 * A decomposition asked for: of the Gini by income source, of inequality and poverty by group, of a change of poverty, or of
 * a change by who moves from tenth to tenth.
 */
export type Decomposition =
  | { readonly kind: 'source'; readonly sources: readonly string[] }
  | { readonly kind: 'by'; readonly group: string }
  | { readonly kind: 'growth' }
  | { readonly kind: 'mobility' };

/** Reads `source=wages,pensions`, `by=region`, `growth` or `mobility`; undefined for anything else. */
export function readDecomposition(text: string): Decomposition | undefined {
  const word = text.trim();
  if (word === 'growth' || word === 'mobility') return { kind: word };
  const [, what, rest] = /^\s*(sources?|by)\s*=(?!=)\s*(.+)$/.exec(text) ?? [];
  if (what === undefined) return undefined;
  return what === 'by' ? { kind: 'by', group: rest.trim() } : { kind: 'source', sources: apart(rest) };
}

/** The decompositions of a request; those that are not understood are left out. */
export function decompositionsOf({ decompose }: Pick<Request, 'decompose'>): readonly Decomposition[] {
  return decompose.map(readDecomposition).filter((one) => one !== undefined);
}

/** The rules among them. */
export function decompositionRules(request: Pick<Request, 'decompose'>): readonly Rule[] {
  return decompositionsOf(request).flatMap((one): readonly Rule[] => {
    if (one.kind === 'source') return one.sources.map((text) => ({ option: 'decompose', text, yields: 'number' }));
    return one.kind === 'by' ? [{ option: 'decompose', text: one.group, yields: 'group' }] : [];
  });
}

/** What is not understood, and what is asked for without what it needs. */
export function decompositionProblems(request: Request, isCompared: boolean): readonly Diagnostic[] {
  return request.decompose.flatMap((text) => {
    const one = readDecomposition(text);
    if (one === undefined) return [error('decompose-what', undefined, { text })];
    if (one.kind === 'mobility' && request.against === undefined)
      return [error('decompose-needs', undefined, { text, needs: 'the same units before: --against <rule>' })];
    if (one.kind !== 'growth') return [];
    const needs = [
      ...(request.against === undefined && !isCompared ? ['two situations: --against <rule> or --compare <file>'] : []),
      ...(request.lines.length === 0 ? ['a poverty line: --line 9000'] : []),
    ];
    return needs.length > 0 ? [error('decompose-needs', undefined, { text, needs: needs.join(', and ') })] : [];
  });
}
