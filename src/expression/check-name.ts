import { nearest } from '../diagnostics/nearest.ts';
import type { Checker, Value } from './check.ts';
import { shortened } from './lex.ts';
import type { Found, Scope } from './scope.ts';
import type { Span, Syntax } from './syntax.ts';

const whose = ['household', 'person'] as const;
type Whose = (typeof whose)[number];

interface Name {
  readonly path: readonly string[];
  readonly whose: Whose;
}

/** Finds what a name stands for, whose it is, and counts it in the rule's period. */
export function checkName(checker: Checker, syntax: Syntax & { kind: 'name' }): Value | undefined {
  const { level } = checker.setting;
  const [first, ...rest] = syntax.path;
  if (rest.length === 0 && (first === 'true' || first === 'false'))
    return { type: 'logical', node: checker.graph.constant(first === 'true' ? 1 : 0), spoken: first };
  if (rest.length && first === 'household') return found(checker, syntax, { path: rest, whose: 'household' });
  if (rest.length && first === 'person') {
    if (checker.isAggregating || level === 'person') return found(checker, syntax, { path: rest, whose: 'person' });
    return checker.say('person-outside', syntax, { name: rest.join('.') });
  }
  return found(checker, syntax, { path: syntax.path, whose: checker.isAggregating ? 'household' : level });
}

/** Some of `names`, for a message that lists what there is. */
export function few(names: readonly string[]): string {
  return names.length <= 12 ? names.join(', ') : `${names.slice(0, 12).join(', ')} and ${names.length - 12} more`;
}

function found(checker: Checker, span: Span, { path, whose }: Name): Value | undefined {
  const found = checker.setting.scope.find(path, whose);
  if (!found) return unknown(checker, span, { path, whose });
  const spoken = `"${path.join('.')}"`;
  if (found.levels) {
    const { node, levels, closed } = found;
    return { type: 'category', node, levels, closed, spoken: `the category ${spoken}` };
  }
  const type = found.logical || found.node.logical ? 'logical' : 'number';
  return { type, spoken: `the number ${spoken}`, ...measured(checker, found) };
}

/** Percentages and the like are turned into the pure numbers they stand for. */
function measured(checker: Checker, found: Found): Pick<Value, 'node' | 'unit'> {
  const node = checker.inRulePeriod(found);
  const { unit } = found;
  if (!unit || unit.dimensions.size) return { node, unit };
  return { node: checker.graph.operation('multiply', node, checker.graph.constant(unit.scale)) };
}

function unknown(checker: Checker, span: Span, { path, whose }: Name): undefined {
  const { scope } = checker.setting;
  const name = path.join('.');
  const other = whose === 'household' ? 'person' : 'household';
  if (scope.find(path, other)) {
    if (whose === 'person') return checker.say('household-in-person', span, { name });
    if (checker.isAggregating)
      return checker.say('unknown-name', span, { name: shortened(name), near: `person.${name}`, known: '' });
    return checker.say('person-in-household', span, { name });
  }
  const names = [...scope.names(whose)].sort();
  if (path.length === 1 && isLevel(scope, name)) return checker.say('level-unquoted', span, { name: shortened(name) });
  const near = scope.income(name)
    ? `income(${name})`
    : (nearest(name, names) ?? nearest(name, scope.names(other)) ?? nearest(name, owned(scope)));
  return checker.say('unknown-name', span, { name: shortened(name), near, known: few(names) });
}

/** Whether some category has a name like this one, which then only lacks its quotes. */
function isLevel(scope: Scope, name: string): boolean {
  return whose.some((whose) =>
    Array.from(scope.names(whose)).some((column) => scope.find([column], whose)?.levels?.includes(name)),
  );
}

/** All names with whose they are, as in `person.age`. */
function owned(scope: Scope): readonly string[] {
  return whose.flatMap((whose) => Array.from(scope.names(whose), (name) => `${whose}.${name}`));
}
