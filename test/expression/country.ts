import { expect } from 'vitest';
import type { Numbers, Period } from '../../src/columns/column.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { checkRule, type Value } from '../../src/expression/check.ts';
import { runClosures } from '../../src/expression/closures.ts';
import { runCompiled } from '../../src/expression/compile.ts';
import { Clerk } from '../../src/expression/interpret.ts';
import { Graph, type Node } from '../../src/expression/node.ts';
import { lengthOf, type Rows } from '../../src/expression/rows.ts';
import type { Found, Scope, Setting } from '../../src/expression/scope.ts';
import { readUnit } from '../../src/expression/unit.ts';

/** A column as a test states it. */
export interface Given {
  readonly values: Numbers | readonly number[];
  readonly unit?: string;
  readonly period?: Period;
  readonly levels?: readonly string[];
  readonly closed?: boolean;
  readonly logical?: boolean;
  readonly nonzero?: boolean;
}

type Columns = Readonly<Record<string, Given>>;

/** A population small enough to be written in a test, and the names its rules may use. */
export interface Country {
  readonly rows: Rows;
  readonly scope: Scope;
}

/** `sizes` holds the number of members of each household; the persons' columns follow in that order. */
export function country(sizes: readonly number[], households: Columns, persons: Columns = {}): Country {
  const first = Uint32Array.from([0, ...sizes]);
  for (let h = 0; h < sizes.length; h++) first[h + 1] += first[h];
  const rows = { households: sizes.length, persons: first[sizes.length], first };
  const graph = new Graph();
  const found = {
    household: namesOf(graph, 'household', { size: { values: sizes, nonzero: !sizes.includes(0) }, ...households }),
    person: namesOf(graph, 'person', persons),
  };
  const scope: Scope = {
    graph,
    hasPersons: true,
    find: (path, level) => found[level].get(path.join('.')),
    names: (level) => found[level].keys(),
    income: (concept) => found.household.get(`income ${concept}`),
  };
  return { rows, scope };
}

function namesOf(graph: Graph, level: 'household' | 'person', columns: Columns): Map<string, Found> {
  return new Map(Object.entries(columns).map(([name, given]) => [name, foundOf(graph, level, [name, given])]));
}

function foundOf(graph: Graph, level: 'household' | 'person', [name, given]: readonly [string, Given]): Found {
  const { levels, closed, logical, nonzero } = given;
  const plain = levels ? Int32Array.from(given.values) : Float64Array.from(given.values);
  const values = ArrayBuffer.isView(given.values) ? given.values : plain;
  const missing = values.some((x) => Number.isNaN(x) || (levels !== undefined && x < 0));
  const node = graph.input({ name, level, values, missing, coded: levels !== undefined, nonzero });
  const measure = given.unit === undefined ? {} : readUnit(given.unit);
  return { node, ...measure, ...(given.period && { period: given.period }), levels, closed, logical };
}

/** How a rule is read: whose it is and the period its numbers are in. */
export interface Reading {
  readonly level?: 'household' | 'person';
  readonly period?: Period;
}

/** What checking a rule gives: its value, or what is wrong with it. */
export interface Read {
  readonly value: Value | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function settingFor(
  { scope }: Country,
  { level = 'household', period = 'year' }: Reading = {},
): Setting & {
  readonly diagnostics: Diagnostic[];
} {
  const place = ({ start, end }: { start: number; end: number }) => ({
    file: 'rule',
    line: 1,
    column: start + 1,
    length: end - start,
  });
  return { scope, level, period, place, diagnostics: [] };
}

export function read(rule: string, where: Country, reading: Reading = {}): Read {
  const setting = settingFor(where, reading);
  return { value: checkRule(rule, setting), diagnostics: setting.diagnostics };
}

/** Checks a rule that must be right, works it out in all three ways, and returns what they agree on. */
export function valuesOf(rule: string, where: Country, reading: Reading = {}): number[] {
  const { value, diagnostics } = read(rule, where, reading);
  expect(diagnostics.map((d) => d.message)).toEqual([]);
  return [...agreed([value!.node], where.rows)[0]];
}

/** Works out nodes by the generated loop, by closures and by the clerk, who must agree to the last bit. */
export function agreed(nodes: readonly Node[], rows: Rows): Float64Array[] {
  const compiled = runCompiled(nodes, rows);
  const closures = runClosures(nodes, rows, new Map());
  const clerk = byClerk(nodes, rows);
  nodes.forEach((_, k) => {
    expect(bits(closures[k])).toEqual(bits(compiled[k]));
    expect(bits(clerk[k])).toEqual(bits(compiled[k]));
  });
  return compiled;
}

function byClerk(nodes: readonly Node[], rows: Rows): Float64Array[] {
  const columns = nodes.map((node) => new Float64Array(lengthOf(node, rows)));
  for (let h = 0; h < rows.households; h++) {
    const clerk = new Clerk(rows, new Map(), h);
    nodes.forEach((node, k) => {
      if (node.level !== 'person') columns[k][node.level === 'country' ? 0 : h] = clerk.value(node);
      else for (let p = rows.first![h]; p < rows.first![h + 1]; p++) columns[k][p] = clerk.value(node, p);
    });
  }
  return columns;
}

/** Every bit of every number; all missing values count as the same. */
function bits(column: Float64Array): string[] {
  return Array.from(column, (x) => (Object.is(x, -0) ? '-0' : String(x)));
}
