import { timesPerYear } from '../../columns/column.ts';
import type { QuantileRule } from '../../columns/quantile.ts';
import type { Sample } from '../../columns/sample.ts';
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts';
import { conversion, readUnit } from '../../expression/unit.ts';
import { linear } from '../../indicators/arithmetic.ts';
import { meanOf, quantileOf } from '../../indicators/location.ts';
import type { Line } from '../../indicators/observed.ts';
import { numberText } from '../number-text.ts';
import type { Rule, Worked, Worksheet } from './rules.ts';

/** A poverty line as it is asked for: an amount, a share of the median or mean, or a column or rule. */
export interface AskedLine {
  readonly name: string;
  readonly text: string;
  readonly is:
    | { readonly kind: 'amount'; readonly amount: number; readonly unit?: string }
    | {
        readonly kind: 'relative';
        readonly share: number;
        readonly centre: 'median' | 'mean';
        /** Drawn on those whom the filter leaves, not on everybody. */
        readonly ofDomain: boolean;
      }
    | { readonly kind: 'rule'; readonly rule: string }
    /** A share, and not of what. */
    | { readonly kind: 'nothing' };
}

/**
 * Reads `9000`, `9000 KWD/month`, `60%median` (of everybody) or `60%median:domain` (of those whom the filter leaves), a column
 * or rule, or any of these after a name and `=`.
 *
 * @example readLine('national=60%median').is // { kind: 'relative', share: 0.6, centre: 'median', ofDomain: false }
 */
export function readLine(asked: string): AskedLine {
  const [, name, named] = /^\s*([^=<>!()'"\s]+)\s*=(?!=)\s*(.+)$/.exec(asked) ?? [];
  const text = (named ?? asked).trim();
  return { name: name ?? text, text, is: meaning(text) };
}

/** The rules among the lines, to be worked out with all others. */
export function lineRules(lines: readonly AskedLine[]): readonly Rule[] {
  return lines.flatMap(({ is }) => (is.kind === 'rule' ? [{ option: 'line', text: is.rule, yields: 'number' }] : []));
}

/** What is wrong with the lines, given what they are compared with; `isPut` where a period was asked for. */
export function lineProblems(
  lines: readonly AskedLine[],
  { sheet, compared, isPut }: { readonly sheet: Worksheet; readonly compared: Worked; readonly isPut: boolean },
): readonly Diagnostic[] {
  const names = lines.map(({ name }) => name);
  const twice = [...new Set(names.filter((name, k) => names.indexOf(name) !== k))];
  return [
    ...twice.map((name) => error('line-name-twice', undefined, { name })),
    ...lines.flatMap((line) => [...unitProblem(line, { sheet, compared, isPut }), ...sizeProblem(line, sheet)]),
  ];
}

/** The line that each row is compared with; a relative one with its influences, drawn on a sample of everybody. */
export function lineAt({ is }: AskedLine, sheet: Worksheet, of: Sample, rule: QuantileRule): Line {
  if (is.kind === 'amount') return { amount: is.amount };
  if (is.kind === 'nothing') return { amount: Number.NaN };
  if (is.kind === 'rule') return { amount: sheet.worked('line', is.rule).values };
  const { value, influence } = linear(is.centre === 'mean' ? meanOf(of) : quantileOf(of, 0.5, rule), is.share);
  return { amount: value, influence };
}

const relative = /^([\d.]+)\s*(%|\*)?\s*(?:of\s+)?(?:the\s+)?(median|mean)(:domain)?$/i;

function meaning(text: string): AskedLine['is'] {
  const [, share, percent, centre, domain] = relative.exec(text) ?? [];
  if (centre !== undefined && Number.isFinite(Number(share)))
    return {
      kind: 'relative',
      share: percent === '%' ? Number(share) / 100 : Number(share),
      centre: centre.toLowerCase() === 'mean' ? 'mean' : 'median',
      ofDomain: domain !== undefined,
    };
  const [, digits, unit] = /^([+-]?[\d_]*\.?\d+(?:[eE][+-]?\d+)?)\s*(\p{L}.*|\/.*)?$/u.exec(text) ?? [];
  const amount = digits === undefined ? Number.NaN : Number(digits.replaceAll('_', ''));
  if (Number.isFinite(amount)) return { kind: 'amount', amount, unit };
  return /^[\d.]+\s*%\s*\p{L}*$/u.test(text) ? { kind: 'nothing' } : { kind: 'rule', rule: text };
}

interface Compared {
  readonly sheet: Worksheet;
  readonly compared: Worked;
  readonly isPut: boolean;
}

function unitProblem({ text, is }: AskedLine, { sheet, compared, isPut }: Compared): readonly Diagnostic[] {
  if (is.kind === 'relative' || is.kind === 'nothing' || compared.unit === '') return [];
  const found = is.kind === 'amount' ? is.unit : foundIn(sheet.worked('line', is.rule), compared, isPut);
  if (found === undefined) return [];
  const [here, there] = [readUnit(found.startsWith('/') ? `1${found}` : found), readUnit(compared.unit)];
  const factor = here.unit === undefined ? 1 : conversion(here.unit, there.unit);
  if (factor === 1 && (here.period ?? there.period) === there.period) return [];
  const times = here.period && there.period ? timesPerYear(here.period) / timesPerYear(there.period) : undefined;
  const facts = { text, found: found.replace(/^\//, 'amounts a '), expected: compared.unit };
  return [error('line-other-period', undefined, { ...facts, remedy: remedy(is, compared, factor, times) })];
}

function foundIn(line: Worked, compared: Worked, isPut: boolean): string | undefined {
  if (line.unit === '') return undefined;
  const [period, other] = [line.periods[0], compared.periods[0]];
  const isOther = !isPut && line.periods.length === 1 && compared.periods.length === 1 && period !== other;
  return isOther ? line.unit.replace(/\/[^/]+$/, `/${period}`) : line.unit;
}

function remedy(is: AskedLine['is'], { unit }: Worked, factor: number | undefined, times: number | undefined): string {
  if (factor === undefined || times === undefined) return `write the line in ${unit}`;
  if (is.kind === 'amount') return `in ${unit} that is ${numberText(is.amount * factor * times, 2)}: write it so`;
  return 'put both in one period with --period year';
}

function sizeProblem({ text, is }: AskedLine, sheet: Worksheet): readonly Diagnostic[] {
  if (is.kind === 'nothing') return [error('line-not-understood', undefined, { text })];
  if (is.kind === 'amount' && !(is.amount > 0))
    return [error('line-below-zero', undefined, { text, found: String(is.amount) })];
  if (is.kind === 'relative' && !(is.share > 0))
    return [error('line-below-zero', undefined, { text, found: String(is.share) })];
  if (is.kind !== 'rule') return [];
  const least = sheet.worked('line', is.rule).values.reduce((low, z) => (z < low ? z : low), Number.POSITIVE_INFINITY);
  return least > 0 ? [] : [error('line-below-zero', undefined, { text, found: String(least) })];
}
