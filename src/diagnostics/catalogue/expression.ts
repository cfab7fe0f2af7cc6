import type { Message } from './message.ts';

const meant = (near: string | undefined, otherwise?: string): string | undefined =>
  near ? `did you mean "${near}"?` : otherwise;

/** What to do about a rule that does not read on. */
function mended(found: string): string {
  return found === 'the end of the rule'
    ? 'the rule breaks off: finish it, or take out what stands last'
    : `put in what is missing before ${found}, or take it out`;
}

export const expressionMessages = {
  'rule-syntax': (f: { found: string; expected: string; hint?: string }): Message => ({
    message: `found ${f.found} where ${f.expected} was expected`,
    hint: f.hint ?? mended(f.found),
  }),
  'unknown-name': (f: { name: string; near?: string; known: string }): Message => ({
    message: `nothing is called "${f.name}"`,
    hint: meant(f.near, `known here: ${f.known}`),
  }),
  'level-unquoted': (f: { name: string }): Message => ({
    message: `nothing is called "${f.name}"`,
    hint: `names of categories stand in quotes: write '${f.name}'`,
  }),
  'unknown-function': (f: { name: string; near?: string; known: string }): Message => ({
    message: `no function "${f.name}"`,
    hint: meant(f.near, `functions are ${f.known}`),
  }),
  'wrong-arguments': (f: { name: string; found: number; expected: string }): Message => ({
    message: `${f.name} was given ${f.found} ${f.found === 1 ? 'value' : 'values'}`,
    hint: `write ${f.expected}`,
  }),
  'person-in-household': (f: { name: string }): Message => ({
    message: `"${f.name}" is a person's, and this is a household's rule`,
    hint: `say whose: sum(person.${f.name}), max_of(person.${f.name}), any(person.${f.name}) or head(person.${f.name}); or give the instrument unit: person`,
  }),
  'household-in-person': (f: { name: string }): Message => ({
    message: `"${f.name}" is the household's, and this is a person's rule`,
    hint: `write household.${f.name}`,
  }),
  'person-outside': (f: { name: string }): Message => ({
    message: `person.${f.name} stands outside an aggregate`,
    hint: `in a household's rule write sum(person.${f.name}), count(…), any(…), max_of(…) or head(…)`,
  }),
  'no-persons': (_f: object): Message => ({
    message: 'the data have no persons',
    hint: 'use household columns, or a data package with a persons resource',
  }),
  'not-a-number': (f: { found: string }): Message => ({
    message: `${f.found} stands where a number is needed`,
    hint: "names of categories can only be compared: sector == 'government'",
  }),
  'not-a-condition': (f: { found: string }): Message => ({
    message: `${f.found} stands where yes or no is needed`,
    hint: "compare it with something: … > 0, … == 'name'",
  }),
  'not-comparable': (f: { left: string; right: string }): Message => ({
    message: `${f.left} cannot be compared with ${f.right}`,
    hint: 'compare numbers with numbers, and a category with one of its names in quotes',
  }),
  'unknown-level': (f: { column: string; level: string; near?: string; known: string }): Message => ({
    message: `"${f.column}" is never '${f.level}'`,
    hint: meant(f.near, `it is one of ${f.known}`),
  }),
  'too-large': (f: { found: string }): Message => ({
    message: `${f.found} is larger than any number that can be held`,
    hint: 'amounts end at about 1.8e308: look for a misplaced unit, power or exponent',
  }),
  'mixed-units': (f: { left: string; right: string; what: string }): Message => ({
    message: `${f.left} and ${f.right} cannot be ${f.what}`,
    hint: 'multiply by a price or a factor whose unit turns one into the other',
  }),
  'wrong-unit': (f: { found: string; expected: string }): Message => ({
    message: `this is in ${f.found}, and ${f.expected} is expected`,
    hint:
      f.found.toLowerCase() === f.expected.toLowerCase()
        ? `capitals tell units apart: write ${f.expected}`
        : 'multiply by a price or a factor whose unit turns one into the other',
  }),
  'unknown-concept': (f: { name: string; near?: string }): Message => ({
    message: `no income concept "${f.name}"`,
    hint: meant(f.near, 'concepts are market, disposable, consumable and final'),
  }),
};
