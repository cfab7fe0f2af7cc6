import { Composer, type CST, type Document, Lexer, type Node, Parser } from 'yaml';
import { type Break, breakOf, breaksOf } from './yaml-breaks.ts';

/** What keeps a YAML text from being read, and where: a break of its grammar, or something that is not taken. */
export type YamlProblem = Break | YamlRefusal | YamlTwice;

interface YamlTwice {
  readonly at: number;
  /** The name that its mapping already has. */
  readonly twice: string;
}

interface YamlRefusal {
  readonly at: number;
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}

/** A document, or what keeps its text from being one. */
export interface Composed {
  readonly document?: Document<Node>;
  readonly problems: readonly YamlProblem[];
}

const deepest = 100;

/** Reads a text as one YAML 1.2 document. Depth is watched while it is read, so that no text can exhaust the stack. */
export function composeYaml(text: string): Composed {
  const composer = new Composer({ prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  const depth: Depth = {};
  const [document, second] = composer.compose(tokens(text, depth), true, text.length);
  if (depth.exceeded !== undefined) return { problems: [tooDeep(depth.exceeded)] };
  const problems: YamlProblem[] = [
    ...breaksOf(text, document.errors),
    ...document.warnings.map((warning) => breakOf(warning)),
  ];
  if (second) problems.push({ at: second.range[0], problem: 'a second document begins here', hint: oneFile });
  if (document.directives.yaml.version === '1.1') return { problems: [oldVersion] };
  return { document, problems };
}

interface Depth {
  /** Where the text nests too deep. */
  exceeded?: number;
}

function* tokens(text: string, depth: Depth): Generator<CST.Token> {
  const parser = new Parser();
  let at = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > deepest + 1) {
      depth.exceeded = at;
      return;
    }
    at = parser.offset;
  }
  yield* parser.end();
}

function tooDeep(at: number): YamlRefusal {
  return { at, found: `nesting more than ${deepest} deep`, expected: 'a flatter file' };
}

const oneFile = 'a file holds one document: drop the line --- or split the file';

const oldVersion: YamlRefusal = {
  at: 0,
  found: 'YAML 1.1',
  expected: 'YAML 1.2',
  hint: 'drop the line %YAML 1.1; yes, no, on and off are then plain words',
};
