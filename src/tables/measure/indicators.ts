import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type Asked, find, names, usage } from '../../indicators/find.ts';
import { indicators } from '../../indicators/index.ts';

/** What is given besides the variable measured. */
export interface Has {
  readonly line: boolean;
  readonly welfare: boolean;
  readonly baseline: boolean;
}

/** What is shown where no indicator is named, as far as it can be measured. */
const usual = ['mean', 'median', 'gini', 's80s20', 'p90p10', 'fgt0', 'fgt1', 'fgt2'];
const usualOfTransfer = ['total', 'coverage', 'average_transfer', 'adequacy', 'relative_incidence', 'concentration'];
const usualOfChange = ['winners', 'losers', 'impoverished', 'gaining_poor'];

/** Numbers taken for indicators that need one, where all are asked for. */
const numbers: Readonly<Record<string, readonly number[]>> = {
  atkinson: [0.5, 1, 2],
  cgh: [0.2, 0.4],
  ge: [-1, 0, 1, 2],
  lorenz: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
  quantile: [0.1, 0.25, 0.5, 0.75, 0.9],
  sgini: [1.5, 3, 4],
};

/**
 * The indicators asked for by name (`all`: every one that what is given allows; none: the usual ones). Unknown names and
 * those that need what is not given are said.
 */
export function askedIndicators(
  ids: readonly string[] | undefined,
  has: Has,
  diagnostics: Diagnostic[],
): readonly Asked[] {
  if (ids === undefined) return possible(usualFor(has), has);
  const asked = ids.flatMap((id) => (id === 'all' ? possible(everything(), has) : one(id, has, diagnostics)));
  return asked.filter(({ id }, k) => asked.findIndex((other) => other.id === id) === k);
}

/** Whether an indicator compares incomes before and after, so that the values before serve as its welfare variable. */
export function isBeforeAndAfter({ indicator }: Asked): boolean {
  return ['redistribution', 'reranking', 'reynolds_smolensky'].includes(indicator.id);
}

/** Whether an indicator may be drawn at a line without needing one: its target is else the poorest fifth. */
export function mayTakeLine({ indicator }: Asked): boolean {
  return ['leakage', 'targeting_differential', 'undercoverage'].includes(indicator.id);
}

/** Whether an indicator is of the welfare variable itself, though another variable is measured beside it. */
export function isOfWelfare({ indicator: { needs } }: Asked): boolean {
  return needs.includes('line') && !needs.includes('welfare') && !needs.includes('baseline');
}

/** Whether an indicator tells of two situations at once, and so is one number and not one each. */
export function isOfChange(asked: Asked): boolean {
  return asked.indicator.needs.includes('baseline') || isBeforeAndAfter(asked);
}

function usualFor({ welfare, baseline }: Has): readonly string[] {
  if (welfare) return [...usualOfTransfer, 'fgt0', 'fgt1', 'fgt2'];
  return baseline ? [...usual, ...usualOfChange] : usual;
}

function everything(): readonly string[] {
  return indicators.flatMap(({ id }) => (numbers[id] ? numbers[id].map((number) => `${id}:${number}`) : [id]));
}

function possible(ids: readonly string[], has: Has): readonly Asked[] {
  return ids.map((id) => find(id)!).filter((asked) => lacking(asked, has) === undefined);
}

function one(id: string, has: Has, diagnostics: Diagnostic[]): readonly Asked[] {
  const asked = find(id);
  if (asked === undefined) {
    diagnostics.push(unknown(id));
    return [];
  }
  const lacks = lacking(asked, has);
  if (lacks === undefined) return [asked];
  diagnostics.push(error('indicator-needs', undefined, { name: id, ...remedies[lacks] }));
  return [];
}

function unknown(name: string): Diagnostic {
  const [word] = name.split(':');
  const known = indicators.find(({ id }) => id === word);
  if (known) return error('unknown-indicator', undefined, { name, usage: usage(known) });
  return error('unknown-indicator', undefined, { name, near: nearest(word, names) });
}

function lacking(asked: Asked, has: Has): keyof Has | undefined {
  const { needs } = asked.indicator;
  if (needs.includes('line') && !has.line) return 'line';
  if (needs.includes('baseline') && !has.baseline) return 'baseline';
  const isServed = has.welfare || (has.baseline && isBeforeAndAfter(asked));
  return needs.includes('welfare') && !isServed ? 'welfare' : undefined;
}

const remedies: Readonly<Record<keyof Has, { readonly option: string; readonly what: string }>> = {
  line: { option: '--line 9000 or --line 60%median', what: 'a poverty line' },
  welfare: { option: '--welfare <rule>', what: 'the welfare variable that ranks people' },
  baseline: { option: '--against <rule>', what: 'the values before, on the same units' },
};
