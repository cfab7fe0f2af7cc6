import type { Message } from './message.ts';

const meant = (near: string | undefined, otherwise?: string): string | undefined =>
  near ? `did you mean "${near}"?` : otherwise;

export const policyMessages = {
  'yaml-refused': (f: { found: string; expected: string; hint?: string }): Message => ({
    message: `found ${f.found}; ${f.expected} can be read`,
    hint: f.hint ?? 'split the file, or write it out plainly',
  }),
  'yaml-syntax': (f: { problem: string; hint?: string }): Message => ({
    message: `this is not YAML: ${f.problem.charAt(0).toLowerCase()}${f.problem.slice(1).replace(/\.$/, '')}`,
    hint: f.hint ?? 'check indentation, quotes and brackets on this line and the one above',
  }),
  'written-twice': (f: { name: string }): Message => ({
    message: `"${f.name}" is already written above`,
    hint: 'keep one of the two',
  }),
  'file-not-found': (f: { path: string; isTyped?: boolean }): Message => ({
    message: `no file "${f.path}"`,
    hint: f.isTyped
      ? 'check the path; mizan show scenarios lists those there are'
      : 'paths are taken from the folder of the file that names them',
  }),
  'not-a-policy': (f: { found: string }): Message => ({
    message: `${f.found} is neither a baseline nor a reform`,
    hint: 'a baseline has instruments:, a reform has baseline: and levers:',
  }),
  'not-a-baseline': (f: { path: string }): Message => ({
    message: `"${f.path}" is itself a reform`,
    hint: 'name the baseline that it changes; reforms of one baseline are joined with + where they are run',
  }),
  'baseline-joined': (f: { path: string }): Message => ({
    message: `"${f.path}" is a baseline, and reforms are joined with +`,
    hint: 'leave it out: each reform names its baseline',
  }),
  'unknown-place': (f: { name: string; near?: string }): Message => ({
    message: `no instrument "${f.name}" to stand beside`,
    hint: meant(f.near, 'before: and after: name an instrument of the baseline, or one added above'),
  }),
  'unknown-field': (f: { name: string; what: string; near?: string; known: string }): Message => ({
    message: `${f.what} has no field "${f.name}"`,
    hint: meant(f.near, `fields are ${f.known}`),
  }),
  'missing-field': (f: { name: string; what: string; shape?: string }): Message => ({
    message: `${f.what} lacks ${f.name}`,
    hint: f.shape ? `write ${f.shape}` : `add ${f.name}:`,
  }),
  'wrong-shape': (f: { name: string; found: string; expected: string }): Message => ({
    message: `${f.name}: found ${f.found}`,
    hint: `expected ${f.expected}`,
  }),
  'outside-range': (f: { name: string; found: string; low: string; high: string; hint?: string }): Message => ({
    message: `${f.name}: ${f.found} is outside ${f.low} to ${f.high}`,
    hint: f.hint,
  }),
  'unknown-instrument': (f: { name: string; near?: string }): Message => ({
    message: `no instrument "${f.name}" in the baseline`,
    hint: meant(f.near, 'a new instrument needs a kind'),
  }),
  'unknown-kind': (f: { name: string; near?: string; known: string }): Message => ({
    message: `no kind "${f.name}"`,
    hint: meant(f.near, `kinds are ${f.known}`),
  }),
  'kind-changed': (f: { id: string; was: string; now: string }): Message => ({
    message: `${f.id} is a ${f.was} in the baseline and a ${f.now} here`,
    hint: `switch it off and add the new one under another name`,
  }),
  'not-a-name': (f: { name: string }): Message => ({
    message: `"${f.name}" cannot be a name`,
    hint: 'names are letters, digits and underscores, begin with a letter, and are no words of the language such as person, and, in',
  }),
  'set-twice': (f: { what: string; other: string }): Message => ({
    message: `${f.what} is already set at ${f.other}`,
    hint: 'keep one of the two',
  }),
  'other-baseline': (f: { found: string; expected: string }): Message => ({
    message: `this reform is of ${f.found}, and the first of ${f.expected}`,
    hint: 'reforms joined with + share one baseline',
  }),
  'changes-nothing': (f: { what: string; value: string }): Message => ({
    message: `this changes nothing: ${f.what} is already ${f.value} in the baseline`,
  }),
  'not-in-force': (f: { name: string; day: string; first: string }): Message => ({
    message: `${f.name} has no value in force on ${f.day}`,
    hint: `its first is of ${f.first}`,
  }),
  'unknown-lever': (f: { name: string; near?: string; known: string }): Message => ({
    message: `no lever "${f.name}"`,
    hint: meant(f.near, `levers are ${f.known || 'none: the scenario is a baseline'}`),
  }),
  'beyond-reform': (f: { lever: string; intensity: number }): Message => ({
    message: `intensity ${f.intensity} of ${f.lever} goes beyond the reform as written`,
    hint:
      f.intensity > 2
        ? `1 is the reform as written: write ${f.intensity / 100} or ${f.intensity}% for a part of it`
        : 'what it switches off turns negative, and what it adds grows beyond its amount',
  }),
  'taken-whole': (f: { what: string; intensity: number }): Message => ({
    message: `${f.what} takes its new value in full at an intensity of ${f.intensity}`,
    hint: 'numbers move part of the way; a rule, a condition, a choice or a new limit changes at once',
  }),
  'blocks-order': (f: { found: string; before: string }): Message => ({
    message: `the bound ${f.found} does not lie above ${f.before}`,
    hint: 'write blocks from the lowest to the highest, the last with up_to: .inf',
  }),
  'brackets-order': (f: { found: string; before: string }): Message => ({
    message: `the bracket from ${f.found} does not lie above the one from ${f.before}`,
    hint: 'write brackets from the lowest from: to the highest',
  }),
  'bounds-crossed': (f: { low: string; lowValue: number; high: string; highValue: number }): Message => ({
    message: `${f.low} is ${f.lowValue} and ${f.high} is ${f.highValue}`,
    hint: `${f.low} is not to lie above ${f.high}`,
  }),
  'stands-idle': (f: { name: string; of: string }): Message => ({
    message: `${f.name} does nothing here`,
    hint: `it is of ${f.of}`,
  }),
  'rate-above-one': (f: { rate: number; percent: number }): Message => ({
    message: `a rate of ${f.rate} is ${f.percent}%`,
    hint: `write ${f.rate}% if that is what is meant, ${f.percent}% if not`,
  }),
  'negative-price': (f: { price: number }): Message => ({
    message: `a price of ${f.price} would pay users for every unit`,
    hint: `write ${-f.price}, or 0 for what is free; what is paid to users is a transfer`,
  }),
  'blocks-open': (f: { last: string }): Message => ({
    message: `nothing is priced above ${f.last}`,
    hint: 'end with a block up_to: .inf',
  }),
  'no-inverse': (f: { why: string }): Message => ({
    message: `spending cannot be turned into a quantity: ${f.why}`,
    hint: 'give a quantity: column instead of expenditure:',
  }),
  'either-field': (f: { what: string; fields: string; found: string }): Message => ({
    message: `${f.what} has ${f.found}`,
    hint: `give exactly one of ${f.fields}`,
  }),
  'no-equivalence': (f: { column: string }): Message => ({
    message: `per: adult needs the age of each person, and the data have no number "${f.column}" of persons`,
    hint: 'name the column with equivalence: {age: …}, or use per: capita',
  }),
  'not-yet': (f: { what: string; instead: string }): Message => ({
    message: `${f.what} is not part of this version`,
    hint: f.instead,
  }),
  'no-effect-yet': (f: { what: string }): Message => ({
    message: `${f.what} has no effect in this version: quantities stay as they are when prices change`,
    hint: 'savings and welfare are of the first order (quantity × change of price, Laspeyres); leave it for a later version, or take it out',
  }),
  'unknown-column': (f: { name: string; near?: string; known: string }): Message => ({
    message: `no column "${f.name}" in the data`,
    hint: meant(f.near, `columns are ${f.known}`),
  }),
  'private-by-default': (f: { id: string }): Message => ({
    message: `${f.id} enters market income and names no budget line: others than the treasury pay it`,
    hint: 'write budget: none if that is what is meant, or budget: and the line that pays it',
  }),
  'infinite-amount': (f: { id: string; count: number; example: string }): Message => ({
    message: `${f.id} comes to an infinite amount for ${f.count} ${f.count === 1 ? 'unit' : 'units'} (first: ${f.example})`,
    hint: 'look for numbers that are too large in its rule or columns',
  }),
  'missing-amount': (f: { id: string; policy: string; count: number; of: number; unit: string }): Message => ({
    message: `${f.id} (${f.policy}) is missing for ${f.count} of ${f.of} ${f.unit}: a column it reads is missing there, or a division by zero`,
    hint: 'they are left out of its total and of distributions; if(missing(x), 0, x) counts a gap as zero',
  }),
  'not-a-test-file': (_f: object): Message => ({
    message: 'these are not households with known answers',
    hint: 'write a list of {name, policy, household, persons, expect}, or {policy: …, tests: […]}',
  }),
  'no-tests': (f: { path: string }): Message => ({
    message: `no households with known answers in "${f.path}"`,
    hint: 'they are YAML files that hold a list of tests, or {policy: …, tests: […]}',
  }),
  'columns-not-given': (f: { what: string; columns: string }): Message => ({
    message: `${f.what} cannot be worked out without ${f.columns}`,
    hint: 'give them in household: or persons:, or in the data package under mizan.defaults',
  }),
  'answers-differ': (f: { what: string; found: number; persons: number }): Message => ({
    message: `${f.what}: ${f.found} ${f.found === 1 ? 'answer' : 'answers'} for ${f.persons} ${f.persons === 1 ? 'person' : 'persons'}`,
    hint: 'a list has one answer a person, in the order of persons:; a single value is the household’s',
  }),
  'one-answer': (f: { what: string }): Message => ({
    message: `${f.what} is the household's, and has one answer`,
    hint: 'write one number in place of the list',
  }),
  'members-differ': (f: { column: string; found: string; persons: number }): Message => ({
    message: `${f.column} is ${f.found}, and ${f.persons} ${f.persons === 1 ? 'person is' : 'persons are'} listed`,
    hint: `leave ${f.column} out: members are counted`,
  }),
};
