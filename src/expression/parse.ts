import { lex, quote, shortened, type Token } from './lex.ts';
import { strength } from './strength.ts';
import type { BinaryOperator, Syntax, SyntaxProblem } from './syntax.ts';

const split = 'move parts of it into instruments of their own';
const longest = 20_000;
const deepest = 250;

/** Words in `strength` that do not stand between two operands. */
const prefixes: ReadonlySet<string> = new Set(['not', 'minus']);

const mistaken: Readonly<Record<string, string>> = {
  '=': 'write == to compare',
  '<>': 'write !=',
  '=>': 'write >=',
  '=<': 'write <=',
  '&&': 'write and',
  '&': 'write and',
  '||': 'write or',
  '|': 'write or',
  '!': 'write not',
  '**': 'write ^ for a power',
  '%': 'write 15% without a space; there is no remainder',
  '[': 'lists follow in: x in [1, 2]',
  not: 'write not x in [1, 2]',
};

/** Reads a rule into its syntax tree, or says what was found where something else was expected. Never throws. */
export function parse(text: string): Syntax | SyntaxProblem {
  const { tokens, problem } = lex(text);
  if (problem) return problem;
  if (tokens.length > longest) {
    return {
      start: 0,
      end: text.length,
      found: `a rule of ${tokens.length - 1} words and signs`,
      expected: `${longest} at most`,
      hint: split,
    };
  }
  const parser = new Parser(tokens);
  try {
    const syntax = parser.expression(0, 0);
    parser.finish();
    return syntax;
  } catch (problem) {
    if (problem instanceof Stop) return problem.problem;
    throw problem;
  }
}

/** Whether `parse` found a problem rather than a rule. */
export function isProblem(result: Syntax | SyntaxProblem): result is SyntaxProblem {
  return 'found' in result;
}

class Stop extends Error {
  readonly problem: SyntaxProblem;

  constructor(problem: SyntaxProblem) {
    super(problem.found);
    this.problem = problem;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  expression(least: number, depth: number): Syntax {
    if (depth > deepest) this.#stop(`a rule nested more than ${deepest} deep`, 'a simpler one', split);
    let left = this.#prefix(depth);
    let compared = false;
    for (;;) {
      const operator = this.#operator();
      const power = operator === undefined ? -1 : strength[operator];
      if (operator === undefined || power < least) return left;
      if (power === strength['=='] && compared)
        this.#stop(`"${operator}" after another comparison`, 'one comparison at a time', 'write a < b and b < c');
      compared = power === strength['=='];
      this.#at++;
      const right =
        operator === 'in' ? this.#list(depth + 1) : this.expression(operator === '^' ? power : power + 1, depth + 1);
      left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
    }
  }

  finish(): void {
    const token = this.#token;
    if (token.kind === 'end') return;
    const before = this.#tokens[this.#at - 1];
    const isIf = before.kind === 'name' && before.value === 'if';
    const hint = isIf ? 'write if(test, then, else)' : (hintFor(token) ?? comma(token) ?? unit(before, token));
    this.#stop(describe(token), 'an operator or the end of the rule', hint);
  }

  get #token(): Token {
    return this.#tokens[this.#at];
  }

  #operator(): BinaryOperator | undefined {
    const token = this.#token;
    if (token.kind !== 'sign' && !(token.kind === 'name' && !token.quoted)) return undefined;
    const isOperator = Object.hasOwn(strength, token.value) && !prefixes.has(token.value);
    return isOperator ? (token.value as BinaryOperator) : undefined;
  }

  #prefix(depth: number): Syntax {
    const token = this.#token;
    this.#at++;
    if (token.kind === 'number' || token.kind === 'text') return token;
    if (token.kind === 'name') return this.#name(token, depth);
    if (token.kind === 'sign' && (token.value === '-' || token.value === '+'))
      return this.#signed(token.value, token.start, depth);
    if (token.kind === 'sign' && token.value === '(') return this.#bracketed(token.start, depth);
    this.#at--;
    const isFirst = this.#at === 0 && token.kind === 'sign' && token.value === '=';
    const hint = isFirst ? 'a rule begins without =, unlike a cell of a spreadsheet' : hintFor(token);
    return this.#stop(describe(token), 'a number, a name or (', hint);
  }

  #signed(sign: '-' | '+', start: number, depth: number): Syntax {
    const operand = this.expression(strength.minus, depth + 1);
    if (sign === '+') return operand;
    if (operand.kind === 'number') return { kind: 'number', value: -operand.value, start, end: operand.end };
    return { kind: 'unary', operator: '-', operand, start, end: operand.end };
  }

  #bracketed(start: number, depth: number): Syntax {
    const inner = this.expression(0, depth + 1);
    const end = this.#expect(')');
    return { ...inner, start, end };
  }

  #name(token: Token & { kind: 'name' }, depth: number): Syntax {
    if (!token.quoted && token.value === 'not') {
      const operand = this.expression(strength.not, depth + 1);
      return { kind: 'unary', operator: 'not', operand, start: token.start, end: operand.end };
    }
    if (!token.quoted && this.#isSign('(')) return this.#call(token, depth);
    const path = [token.value];
    let end = token.end;
    while (this.#isSign('.')) {
      this.#at++;
      const part = this.#token;
      if (part.kind !== 'name') return this.#stop(describe(part), 'a name after the dot');
      path.push(part.value);
      end = part.end;
      this.#at++;
    }
    return { kind: 'name', path, start: token.start, end };
  }

  #call(token: Token & { kind: 'name' }, depth: number): Syntax {
    this.#at++;
    const args = this.#items(')', depth + 1);
    const end = this.#expect(')');
    return { kind: 'call', name: token.value, args, start: token.start, end };
  }

  #list(depth: number): Syntax {
    const start = this.#expect('[') - 1;
    const items = this.#items(']', depth);
    const end = this.#expect(']');
    return { kind: 'list', items, start, end };
  }

  #items(close: string, depth: number): Syntax[] {
    const items: Syntax[] = [];
    if (this.#isSign(close)) return items;
    for (;;) {
      items.push(this.expression(0, depth));
      if (!this.#isSign(',')) return items;
      this.#at++;
    }
  }

  #isSign(value: string): boolean {
    const token = this.#token;
    return token.kind === 'sign' && token.value === value;
  }

  #expect(value: string): number {
    const token = this.#token;
    if (!this.#isSign(value))
      this.#stop(describe(token), value, hintFor(token) ?? unclosed(token, value) ?? comma(token));
    this.#at++;
    return token.end;
  }

  #stop(found: string, expected: string, hint?: string): never {
    const { start, end } = this.#token;
    throw new Stop({ start, end: Math.max(end, start + 1), found, expected, hint });
  }
}

function describe(token: Token): string {
  if (token.kind === 'end') return 'the end of the rule';
  return token.kind === 'text' ? `'${shortened(token.value)}'` : quote(String(token.value));
}

function unclosed({ kind }: Token, sign: string): string | undefined {
  return kind === 'end' ? `close what is open with ${sign}; a rule with a comma needs quotes inside { }` : undefined;
}

function unit(before: Token, { kind }: Token): string | undefined {
  if (before.kind !== 'number' || kind !== 'name') return undefined;
  return 'units go in the declaration of a parameter or column, not in a rule; * multiplies';
}

function comma(token: Token): string | undefined {
  if (token.kind !== 'sign' || token.value !== ',') return undefined;
  return 'numbers are written 1200 and 1.5; a comma parts the values of a function';
}

function hintFor(token: Token): string | undefined {
  const isWord = token.kind === 'sign' || (token.kind === 'name' && !token.quoted);
  return isWord && Object.hasOwn(mistaken, token.value) ? mistaken[token.value] : undefined;
}
