import { isProblem, parse } from '../../expression/parse.ts';
import type { Syntax } from '../../expression/syntax.ts';

/** What names are declared to be measured in: their unit's text, or undefined for pure numbers and what is not declared. */
export type UnitOfName = (path: readonly string[]) => string | undefined;

/**
 * The unit a rule's numbers are in, as it is to be printed: a household amount divided by its members keeps its unit, an
 * amount over an amount has none.
 *
 * @example unitOfRule('spent / size', ([name]) => (name === 'spent' ? 'KWD' : undefined)) // 'KWD'
 */
export function unitOfRule(text: string, unitOf: UnitOfName): string {
  const syntax = parse(text);
  return isProblem(syntax) ? '' : (written(unit(syntax, unitOf)) ?? '');
}

/** The names that a rule mentions. */
export function namesIn(text: string): readonly (readonly string[])[] {
  const syntax = parse(text);
  return isProblem(syntax) ? [] : names(syntax);
}

type Powers = ReadonlyMap<string, number>;

const pure: Powers = new Map();

function unit(syntax: Syntax, unitOf: UnitOfName): Powers {
  if (syntax.kind === 'name') return power(unitOf(syntax.path));
  if (syntax.kind === 'unary') return syntax.operator === 'not' ? pure : unit(syntax.operand, unitOf);
  if (syntax.kind === 'call') return ofCall(syntax, unitOf);
  if (syntax.kind !== 'binary') return pure;
  const [left, right] = [unit(syntax.left, unitOf), unit(syntax.right, unitOf)];
  if (syntax.operator === '*') return times(left, right, 1);
  if (syntax.operator === '/') return times(left, right, -1);
  if (syntax.operator === '+' || syntax.operator === '-') return left.size > 0 ? left : right;
  return pure;
}

function ofCall({ name, args }: Syntax & { kind: 'call' }, unitOf: UnitOfName): Powers {
  if (name === 'count' || name === 'any' || name === 'missing') return pure;
  const values = name === 'if' ? args.slice(1) : args;
  return values.map((value) => unit(value, unitOf)).find((one) => one.size > 0) ?? pure;
}

function power(text: string | undefined): Powers {
  if (text === undefined || text === '') return pure;
  const [above, ...below] = text.split('/');
  const one = (part: string): Powers => new Map([[part, 1]]);
  return below.reduce((powers, part) => times(powers, one(part), -1), one(above));
}

function times(a: Powers, b: Powers, sign: 1 | -1): Powers {
  const product = new Map(a);
  for (const [text, exponent] of b) {
    const total = (product.get(text) ?? 0) + sign * exponent;
    if (total === 0) product.delete(text);
    else product.set(text, total);
  }
  return product;
}

function written(powers: Powers): string | undefined {
  const above = [...powers].filter(([, exponent]) => exponent > 0).map(([text]) => text);
  const below = [...powers].filter(([, exponent]) => exponent < 0).map(([text]) => text);
  if (above.length === 0) return undefined;
  return [above.join('·'), ...below].join('/');
}

function names(syntax: Syntax): readonly (readonly string[])[] {
  if (syntax.kind === 'name') return [syntax.path];
  if (syntax.kind === 'unary') return names(syntax.operand);
  if (syntax.kind === 'binary') return [...names(syntax.left), ...names(syntax.right)];
  if (syntax.kind === 'call') return syntax.args.flatMap(names);
  return syntax.kind === 'list' ? syntax.items.flatMap(names) : [];
}
