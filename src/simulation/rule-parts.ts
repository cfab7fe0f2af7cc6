import { type Value as Checked, checkCondition, checkRule } from '../expression/check.ts';
import type { Node } from '../expression/node.ts';
import { isProblem, parse } from '../expression/parse.ts';
import { partsFirst } from '../expression/parts-first.ts';
import type { Setting } from '../expression/scope.ts';
import type { Syntax } from '../expression/syntax.ts';
import type { LoweredInstrument } from '../instruments/lower.ts';

/** A part of a rule in the rule's own words, and what it stands for. */
export interface RulePart {
  readonly text: string;
  readonly value: Checked;
}

/** What a rule reads: its names, and its sums over members and incomes so far as wholes; each once, in the order written. */
export function readParts(text: string, lowered: LoweredInstrument): readonly RulePart[] {
  const syntax = parse(text);
  if (isProblem(syntax)) return [];
  const texts = [...new Set(read(syntax).map((part) => text.slice(part.start, part.end)))];
  return texts.flatMap((part) => {
    const value = checkRule(part, settingOf(lowered));
    return value && value.type !== 'text' ? [{ text: part, value }] : [];
  });
}

/** The conditions that a rule joins with `and`, one by one. */
export function conditionsOf(
  text: string,
  lowered: LoweredInstrument,
): readonly { readonly text: string; readonly node: Node }[] {
  const syntax = parse(text);
  if (isProblem(syntax)) return [];
  return clauses(syntax).flatMap((clause) => {
    const written = text.slice(clause.start, clause.end);
    const node = checkCondition(written, settingOf(lowered));
    return node ? [{ text: written, node }] : [];
  });
}

const aggregates = new Set(['sum', 'count', 'any', 'max_of', 'min_of', 'head', 'income']);

/** Names and whole aggregates of a rule, in the order written. */
function read(syntax: Syntax): readonly Syntax[] {
  const key = ({ kind, start, end }: Syntax) => `${kind} ${start} ${end}`;
  return partsFirst([syntax], { key, parts }).filter(isRead);
}

function parts(syntax: Syntax): readonly Syntax[] {
  if (syntax.kind === 'call') return aggregates.has(syntax.name) ? [] : syntax.args;
  if (syntax.kind === 'unary') return [syntax.operand];
  if (syntax.kind === 'binary') return [syntax.left, syntax.right];
  return syntax.kind === 'list' ? syntax.items : [];
}

function isRead(syntax: Syntax): boolean {
  if (syntax.kind === 'call') return aggregates.has(syntax.name);
  return syntax.kind === 'name' && !(syntax.path.length === 1 && /^(true|false)$/.test(syntax.path[0]));
}

function clauses(syntax: Syntax): readonly Syntax[] {
  const last: Syntax[] = [];
  let rest = syntax;
  while (rest.kind === 'binary' && rest.operator === 'and') {
    last.push(rest.right);
    rest = rest.left;
  }
  return [rest, ...last.reverse()];
}

function settingOf({ instrument, names }: LoweredInstrument): Setting {
  const place = () => instrument.place;
  return { scope: names, level: instrument.unit, period: instrument.period, place, diagnostics: [] };
}
