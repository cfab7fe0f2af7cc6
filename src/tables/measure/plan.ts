import { sample } from '../../columns/sample.ts';
import type { Asked } from '../../indicators/find.ts';
import type { Contrast } from './contrasts.ts';
import type { Grouping } from './groupings.ts';
import type { AskedLine } from './lines.ts';
import { lineAt } from './lines.ts';
import type { Request } from './request.ts';
import type { Worked, Worksheet } from './rules.ts';
import type { Columns } from './situations.ts';

/** A variable to be measured, with the columns it is measured beside. */
export interface Variable {
  /** As the user wrote it. */
  readonly of: string;
  readonly unit: string;
  readonly welfare?: string;
  readonly welfareUnit?: string;
  /** Columns of the domain: rows outside it are missing. */
  readonly inDomain: Columns;
  /** Columns of everybody, which relative lines are drawn on. */
  readonly everybody: Columns;
  readonly groupings: readonly Grouping[];
  readonly contrasts: readonly Contrast[];
}

/** All that is needed to work out every estimate for any weights. */
export interface Plan {
  readonly request: Request;
  readonly sheet: Worksheet;
  readonly variables: readonly Variable[];
  readonly asked: readonly Asked[];
  /** Rows in the domain; undefined where all are. */
  readonly domain?: Uint8Array;
}

/** The lines of a variable as drawn with some weights: under the policy before, and, where it moves with it, after. */
export interface DrawnLine {
  readonly name: string;
  readonly baseline: ReturnType<typeof lineAt>;
  readonly reform: ReturnType<typeof lineAt>;
}

/** Columns with the rows outside the domain missing. */
export function inDomain(columns: Columns, domain: Uint8Array | undefined): Columns {
  if (!domain) return columns;
  const of = columns.of.map((x, row) => (domain[row] ? x : Number.NaN));
  return { ...columns, of };
}

/** The columns a variable is measured with. */
export function columnsOf({ welfare, against }: Request, of: Worked, sheet: Worksheet): Columns {
  return {
    of: of.values,
    against: against === undefined ? undefined : sheet.worked('against', against).values,
    welfare: welfare === undefined ? undefined : sheet.worked('welfare', welfare).values,
  };
}

/** Poverty lines of a variable; a relative line moves with a reform only in its variant that floats. */
export function drawnLines(
  { request, sheet }: Plan,
  { everybody, inDomain }: Variable,
  weights: Float64Array,
): readonly DrawnLine[] {
  const isMoved = everybody.against !== undefined && everybody.welfare === undefined;
  const draw = (line: AskedLine, when: 'before' | 'after') => {
    const { of, against, welfare } = isOfDomain(line) ? inDomain : everybody;
    const on = welfare ?? (when === 'before' ? against : undefined) ?? of;
    return lineAt(line, sheet, sample(isOfDomain(line) ? outside(on, of) : on, weights), request.quantiles);
  };
  return request.lines.flatMap((line) => {
    const baseline = draw(line, 'before');
    const anchored = { name: line.name, baseline, reform: baseline };
    if (line.is.kind !== 'relative' || !isMoved) return [anchored];
    return [anchored, { name: `${line.name} (floating)`, baseline, reform: draw(line, 'after') }];
  });
}

function isOfDomain({ is }: AskedLine): boolean {
  return is.kind === 'relative' && is.ofDomain;
}

/** `values` where `of` is there: rows outside the domain are missing in it. */
function outside(values: Float64Array, of: Float64Array): Float64Array {
  return values === of ? values : values.map((x, row) => (Number.isNaN(of[row]) ? Number.NaN : x));
}
