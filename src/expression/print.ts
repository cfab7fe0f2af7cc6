import { isProblem, parse } from './parse.ts';
import { strength } from './strength.ts';
import type { Syntax } from './syntax.ts';

/**
 * A rule as it is best written: one space around signs, no brackets that change nothing, shares as plain numbers.
 * Text that cannot be read is given back without the space around it.
 *
 * @example printRule("(age>=60)and income<2.5e2") // "age >= 60 and income < 250"
 */
export function printRule(rule: string | Syntax): string {
  if (typeof rule !== 'string') return print(rule);
  const syntax = parse(rule);
  return isProblem(syntax) ? rule.trim() : print(syntax);
}

type Binary = Syntax & { kind: 'binary' };

function print(syntax: Syntax): string {
  switch (syntax.kind) {
    case 'number':
      return String(syntax.value);
    case 'text':
      return syntax.value.includes("'") ? `"${syntax.value}"` : `'${syntax.value}'`;
    case 'name':
      return syntax.path.map(printName).join('.');
    case 'call':
      return `${syntax.name}(${syntax.args.map(print).join(', ')})`;
    case 'list':
      return `[${syntax.items.map(print).join(', ')}]`;
    case 'unary':
      return syntax.operator === 'not'
        ? `not ${within(syntax.operand, strength.not)}`
        : `-${within(syntax.operand, strength['^'])}`;
    default:
      return printBinary(syntax);
  }
}

/** Prints a row of operators from its left end on, however long it is. */
function printBinary(syntax: Binary): string {
  const spine: Binary[] = [];
  let first: Syntax = syntax;
  for (; first.kind === 'binary'; first = first.left) spine.push(first);
  let printed = '';
  for (let k = spine.length - 1; k >= 0; k--) {
    const { operator, left, right } = spine[k];
    const power = strength[operator];
    const isLoose = operator === '^' || isComparison(operator);
    const before = k === spine.length - 1 ? print(left) : printed;
    const joined = bracketed(before, strengthOf(left) < (isLoose ? power + 1 : power));
    printed = `${joined} ${operator} ${within(right, operator === '^' ? power : power + 1)}`;
  }
  return printed;
}

function isComparison(operator: Binary['operator']): boolean {
  return strength[operator] === strength['=='];
}

function within(syntax: Syntax, least: number): string {
  return bracketed(print(syntax), strengthOf(syntax) < least);
}

function bracketed(printed: string, isLoose: boolean): string {
  return isLoose ? `(${printed})` : printed;
}

function strengthOf(syntax: Syntax): number {
  if (syntax.kind === 'binary') return strength[syntax.operator];
  if (syntax.kind === 'unary') return syntax.operator === 'not' ? strength.not : strength.minus;
  if (syntax.kind === 'number' && syntax.value < 0) return strength.minus;
  return Number.POSITIVE_INFINITY;
}

const plainName = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;
const words: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in']);

function printName(name: string): string {
  return plainName.test(name) && !words.has(name) ? name : `\`${name}\``;
}
