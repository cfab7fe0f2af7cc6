import type { Column, Period } from '../../columns/column.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { checkCondition, checkNumber, checkRule, type Value } from '../../expression/check.ts';
import type { Node } from '../../expression/node.ts';
import { run } from '../../expression/run.ts';
import type { Setting } from '../../expression/scope.ts';
import type { Span } from '../../expression/syntax.ts';
import { readUnit } from '../../expression/unit.ts';
import type { Data } from './data.ts';
import { namesIn, unitOfRule } from './dimension.ts';
import { DataScope } from './scope.ts';

/** Whose rows are measured. */
export type Level = 'household' | 'person';

/** A rule of the command line: the option it was given to, its text, and what it must yield. */
export interface Rule {
  readonly option: string;
  readonly text: string;
  readonly yields: 'number' | 'condition' | 'group';
}

/** A rule worked out for every row: numbers (NaN where missing), or codes of named groups (−1 where missing). */
export interface Worked {
  readonly values: Float64Array;
  readonly levels?: readonly string[];
  readonly logical?: boolean;
  /** `KWD/month`; empty where nothing is declared. */
  readonly unit: string;
  /** Periods that the columns it names are declared in. */
  readonly periods: readonly Period[];
}

/** Rules over the same rows, by option and text. */
export interface Worksheet {
  readonly level: Level;
  readonly rows: number;
  /** The period that flows are counted in. */
  readonly period: Period;
  readonly worked: (option: string, text: string) => Worked;
}

/**
 * Works out rules over data, at the level of households, or of persons where one of them names what only persons have.
 * Flows of one period stay in it; of several, they are put by the year. Problems are pushed; undefined where there are any.
 */
export function workOut(
  data: Data,
  rules: readonly Rule[],
  { period, diagnostics }: { readonly period?: Period; readonly diagnostics: Diagnostic[] },
): Worksheet | undefined {
  const scope = new DataScope(data);
  const inForce = period ?? commonPeriod(data, rules) ?? 'year';
  const attempt = (level: Level): Attempt => checkAll(rules, data, { scope, level, period: inForce });
  const ofHouseholds = attempt('household');
  const needsPersons = ofHouseholds.problems.length > 0 && data.persons !== undefined;
  const ofPersons = needsPersons ? attempt('person') : undefined;
  const best = ofPersons && ofPersons.problems.length < ofHouseholds.problems.length ? ofPersons : ofHouseholds;
  diagnostics.push(...best.problems);
  return best.problems.length > 0 ? undefined : worksheet(data, best, inForce);
}

/** The period of every flow that the rules name; undefined where they name none, or several. */
function commonPeriod(data: Data, rules: readonly Rule[]): Period | undefined {
  const periods = new Set<Period>();
  for (const { text } of rules.filter(({ option, yields }) => yields === 'number' && option !== 'line'))
    for (const path of namesIn(asRule(text, data))) {
      const period = periodOf(columnOf(data, path));
      if (period !== undefined) periods.add(period);
    }
  return periods.size === 1 ? [...periods][0] : undefined;
}

interface Attempt {
  readonly level: Level;
  readonly checked: readonly { readonly rule: Rule; readonly node: Node; readonly value?: Value }[];
  readonly problems: readonly Diagnostic[];
}

function checkAll(
  rules: readonly Rule[],
  data: Data,
  { scope, level, period }: { readonly scope: DataScope; readonly level: Level; readonly period: Period },
): Attempt {
  const problems: Diagnostic[] = [];
  const checked = rules.flatMap((rule) => {
    const text = asRule(rule.text, data);
    const place = ({ start, end }: Span): Place => ({
      file: `--${rule.option}`,
      line: 1,
      column: start + 1,
      length: end - start,
      excerpt: text,
    });
    const setting: Setting = { scope, level, period, place, diagnostics: problems };
    if (rule.yields === 'condition') {
      const node = checkCondition(text, setting);
      return node ? [{ rule, node }] : [];
    }
    const value = rule.yields === 'number' ? checkNumber(text, setting) : checkRule(text, setting);
    return value ? [{ rule, node: value.node, value }] : [];
  });
  return { level, checked, problems };
}

/** A text that is a column's name is that column, however it is spelled. */
function asRule(text: string, { households, persons }: Data): string {
  const isName = households.columns.has(text) || persons?.columns.has(text);
  return isName && !/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(text) && !text.includes('`') ? `\`${text}\`` : text;
}

function worksheet(data: Data, { level, checked }: Attempt, period: Period): Worksheet {
  const rows = level === 'person' ? data.memberOf!.length : data.households.rows;
  const nodes = [...new Set(checked.map(({ node }) => node))];
  const columns = columnsOf(nodes, data);
  const byNode = new Map(nodes.map((node) => [node, spread(columns.get(node)!, node, { data, level, rows })]));
  const worked = new Map(
    checked.map(({ rule, node, value }) => [
      key(rule.option, rule.text),
      {
        values: byNode.get(node)!,
        levels: value?.levels,
        logical: value?.type === 'logical',
        ...said(data, rule, period),
      },
    ]),
  );
  return { level, rows, period, worked: (option, text) => worked.get(key(option, text))! };
}

/** The columns of nodes: numbers that rules name as they are stay where they are, everything else is worked out. */
function columnsOf(nodes: readonly Node[], { households, memberOf, first }: Data): ReadonlyMap<Node, Float64Array> {
  const columns = new Map<Node, Float64Array>();
  for (const node of nodes) {
    const { form } = node;
    if (form.kind === 'input' && !form.source.coded && form.source.values instanceof Float64Array)
      columns.set(node, form.source.values);
  }
  const others = nodes.filter((node) => !columns.has(node));
  if (others.length === 0) return columns;
  const worked = run(others, { households: households.rows, persons: memberOf?.length ?? 0, first });
  others.forEach((node, k) => {
    columns.set(node, worked[k]);
  });
  return columns;
}

function key(option: string, text: string): string {
  return `${option} ${text}`;
}

/** A household's values for each of its members, and a country's for every row. */
function spread(
  column: Float64Array,
  node: Node,
  { data, level, rows }: { readonly data: Data; readonly level: Level; readonly rows: number },
): Float64Array {
  if (node.level === 'country') return new Float64Array(rows).fill(column[0]);
  if (node.level === level) return column;
  return Float64Array.from(data.memberOf!, (household) => column[household]);
}

function said(data: Data, { text }: Rule, period: Period): Pick<Worked, 'unit' | 'periods'> {
  const rule = asRule(text, data);
  const base = unitOfRule(rule, (path) => unitWithoutPeriod(columnOf(data, path)));
  const periods = namesIn(rule).flatMap((path) => periodOf(columnOf(data, path)) ?? []);
  const isFlow = base !== '' && periods.length > 0;
  return { unit: isFlow ? `${base}/${period}` : base, periods: [...new Set(periods)] };
}

function columnOf({ households, persons }: Data, path: readonly string[]): Column | undefined {
  const [first, ...rest] = path;
  if (rest.length > 0 && first === 'household') return households.columns.get(rest.join('.'));
  if (rest.length > 0 && first === 'person') return persons?.columns.get(rest.join('.'));
  const name = path.join('.');
  return households.columns.get(name) ?? persons?.columns.get(name);
}

function periodOf(column: Column | undefined): Period | undefined {
  if (column?.kind !== 'number') return undefined;
  return column.period ?? readUnit(column.unit ?? '').period;
}

function unitWithoutPeriod(column: Column | undefined): string | undefined {
  if (column?.kind !== 'number' || column.unit === undefined) return undefined;
  const parts = column.unit.split('/');
  const last = parts.at(-1) ?? '';
  const isPeriod = parts.length > 1 && readUnit(`1/${last}`).period !== undefined;
  return isPeriod ? parts.slice(0, -1).join('/') : column.unit;
}
