/** A span of a rule's text: offsets of its first character and of the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or' | 'in';

/** What a rule says, before names and types are looked at. */
export type Syntax = Span &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'name'; readonly path: readonly string[] }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly Syntax[] }
    | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly operand: Syntax }
    | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Syntax; readonly right: Syntax }
    | { readonly kind: 'list'; readonly items: readonly Syntax[] }
  );

/** What is wrong with a rule's text, and where in it. */
export interface SyntaxProblem extends Span {
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}
