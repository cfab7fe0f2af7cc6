import type { Period, Text } from '../columns/column.ts';
import type { Place } from '../diagnostics/diagnostic.ts';

export const concepts = ['market', 'disposable', 'consumable', 'final'] as const;

/** Income concepts in the order in which instruments add to them (CEQ): market, disposable, consumable, final. */
export type Concept = (typeof concepts)[number];

/** A number of law or fact with the evidence for it. */
export interface Parameter {
  readonly name: string;
  readonly value: number;
  readonly unit?: string;
  readonly period?: Period;
  readonly asOf?: string;
  readonly source?: string;
  readonly confidence?: string;
  readonly place: Place;
}

/** The line of the budget an instrument belongs to, and what the treasury's books say it costs a year. */
export interface BudgetLine {
  readonly line: string;
  readonly administrativeTotal?: number;
  readonly recipients?: number;
}

/** What every instrument states, whatever its kind. `fields` are those of its kind, as written. */
export interface Instrument {
  readonly id: string;
  readonly kind: string;
  readonly label: Text;
  readonly unit: 'person' | 'household';
  readonly period: Period;
  readonly enters: Concept;
  readonly who: 'household' | 'other';
  readonly budget?: BudgetLine;
  readonly reference?: string;
  readonly basis: 'simulated' | 'recorded';
  readonly fields: Readonly<Record<string, unknown>>;
  /** Share of the instrument in force: λ for one the reform adds, 1 − λ for one it switches off. */
  readonly share: number;
  /** Where a field stands in its file, by path: `at(['blocks', 0, 'price'])`. */
  readonly at: (path: readonly (string | number)[]) => Place;
}

/** What ranks people and is compared with the poverty line. */
export type Welfare = { readonly concept: Concept } | { readonly column: string; readonly movesWith: Concept };

/** A poverty line: a share of the median or mean of welfare, or an amount per person (or adult) in a period. */
export type PovertyLine =
  | { readonly name: string; readonly of: 'median' | 'mean'; readonly share: number; readonly anchored: boolean }
  | { readonly name: string; readonly amount: number; readonly period: Period }
  | { readonly name: string; readonly column: string };

/** What the analysis assumes beside the rules themselves. */
export interface Assumptions {
  readonly welfare: Welfare;
  readonly per: 'capita' | 'adult' | 'household';
  readonly equivalence: {
    readonly first: number;
    readonly adult: number;
    readonly child: number;
    readonly childUnder: number;
  };
  readonly povertyLines: readonly PovertyLine[];
  readonly groups: number;
  readonly response: { readonly demand: 'none'; readonly welfare: 'laspeyres' };
}

/** The rules in force: an ordered spine of instruments, with the parameters they use. */
export interface Policy {
  readonly title: Text;
  readonly year: number;
  readonly period: Period;
  readonly reference?: string;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Recorded income, by concept: columns or rules. */
  readonly incomes: ReadonlyMap<Concept, readonly { readonly rule: string; readonly place: Place }[]>;
  readonly instruments: readonly Instrument[];
  readonly assumptions: Assumptions;
}

/** A lever: a named group of changes whose intensity can be set. */
export interface Lever {
  readonly name: string;
  /** The instruments it touches. */
  readonly instruments: readonly string[];
}

/** A published claim of what a reform saves or costs, beside which the simulated figure is shown. */
export interface Claim {
  readonly what: string;
  readonly amount: number;
  readonly unit?: string;
  readonly source?: string;
}

/** A baseline and a reform of it at given intensities. A baseline alone is compared with itself. */
export interface Scenario {
  readonly file: string;
  readonly title: Text;
  readonly description?: Text;
  readonly reference?: string;
  readonly baselineFile: string;
  readonly populationFile?: string;
  readonly baseline: Policy;
  readonly reform: Policy;
  readonly levers: readonly Lever[];
  readonly intensity: Readonly<Record<string, number>>;
  readonly claims: readonly Claim[];
  /** True where no reform is given: the review of the present rules. */
  readonly isReview: boolean;
}
