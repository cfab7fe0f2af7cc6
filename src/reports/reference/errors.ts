import { messages } from '../../diagnostics/catalogue/index.ts';

/** A message a user can be shown, with blanks where its facts stand. */
export interface ErrorEntry {
  readonly code: string;
  readonly message: string;
  /** What to do; two where it depends on the case. */
  readonly hints: readonly string[];
}

/** Every message of the catalogue, by code. */
export function errorEntries(): readonly ErrorEntry[] {
  return Object.keys(messages)
    .sort()
    .map((code) => {
      const full = written(code, blank);
      const bare = written(code, (name) => (optional.has(name) ? undefined : blank(name))) ?? full;
      const hints = [full?.hint, bare?.hint].filter((hint) => hint !== undefined);
      const said = hints.filter((hint) => !hint.includes('undefined'));
      return { code, message: full?.message ?? '', hints: [...new Set(said)] };
    });
}

const optional = new Set(['near', 'hint', 'shape', 'expected']);

type Write = (facts: object) => { readonly message: string; readonly hint?: string };

function written(code: string, fill: (name: string) => unknown): ReturnType<Write> | undefined {
  const write = (messages as Readonly<Record<string, unknown>>)[code] as Write;
  for (const make of [fill, listed(fill)]) {
    try {
      const { message, hint } = write(new Proxy({}, { get: (_, name) => make(String(name)) }));
      return { message: String(message), hint: hint === undefined ? undefined : String(hint) };
    } catch {
      // a fact that is a list: the next way of filling gives lists
    }
  }
  return undefined;
}

function blank(name: string): string {
  return `‹${name}›`;
}

function listed(fill: (name: string) => unknown): (name: string) => unknown {
  return (name) => {
    const text = fill(name);
    return text === undefined ? undefined : [text];
  };
}
