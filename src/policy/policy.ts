import type { Period, Text } from '../columns/column.ts';
import type { Place } from '../diagnostics/diagnostic.ts';

export const concepts = ['market', 'disposable', 'consumable', 'final'] as const;

/** Income concepts in the order in which instruments add to them (CEQ): market, disposable, consumable, final. */
export type Concept = (typeof concepts)[number];

/** A number of law or fact with the evidence for it. */
export interface Parameter {
  readonly name: string;
  readonly label?: Text;
  readonly value: number;
  readonly unit?: string;
  readonly period?: Period;
  readonly asOf?: string;
  readonly source?: string;
  readonly confidence?: string;
}

/** The line of the budget an instrument belongs to, and what the treasury's books say it costs a year. */
export interface BudgetLine {
  /** Absent where others than the treasury pay it, as between private people: it costs the treasury nothing. */
  readonly line?: string;
  readonly administrativeTotal?: number;
  readonly recipients?: number;
}

/** What the author wrote for one field, and where. */
export interface Field {
  readonly value: unknown;
  /** Where a part of it stands: `at(['blocks', 0, 'price'])` is relative to the field. */
  readonly at: (path?: readonly (string | number)[], part?: 'key' | 'value') => Place;
  /** Where a span of a rule inside it stands. */
  readonly within: (
    path: readonly (string | number)[],
    span: { readonly start: number; readonly end: number },
  ) => Place;
}

/** A field that a reform changes: what it was, and how far it moves. */
export interface Change {
  /** Absent where the baseline does not have the field. */
  readonly was?: Field;
  /** λ of the lever that changes it. */
  readonly intensity: number;
}

/** An instrument as written: its fields, and which of them a reform changes. */
export interface Entry {
  readonly id: string;
  readonly place: Place;
  readonly fields: ReadonlyMap<string, Field>;
  readonly changes: ReadonlyMap<string, Change>;
  /** Share of the instrument in force: λ for one the reform adds, 1 − λ for one it switches off. */
  readonly share: number;
  /** Whether a reform adds it, and may say where: before or after another. */
  readonly isAdded?: boolean;
}

/** An instrument with what every kind states worked out; the fields of its own kind stay as written. */
export interface Instrument extends Entry {
  readonly kind: string;
  readonly label: Text;
  readonly unit: 'person' | 'household';
  readonly period: Period;
  readonly enters: Concept;
  readonly who: 'household' | 'other';
  readonly budget: BudgetLine;
  readonly reference?: string;
  readonly basis: 'simulated' | 'recorded';
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
    /** The person column that holds age in years; `age` unless said. */
    readonly age?: string;
  };
  readonly povertyLines: readonly PovertyLine[];
  readonly groups: number;
  readonly response: { readonly demand: 'none'; readonly welfare: 'laspeyres' };
}

/** The rules in force: an ordered spine of instruments, with the parameters they use. */
export interface Policy {
  readonly title: Text;
  readonly year: number;
  /** The day whose dated values are in force: YYYY-MM-DD. */
  readonly day: string;
  readonly period: Period;
  readonly reference?: string;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Recorded income, by concept: columns or rules. */
  readonly incomes: ReadonlyMap<Concept, readonly Field[]>;
  readonly instruments: readonly Instrument[];
  /** Instruments whose fields are wrong, which has been said: rules that name them are not wrong for that. */
  readonly unread?: ReadonlySet<string>;
  readonly assumptions: Assumptions;
}

/** A lever: a named group of changes whose intensity can be set. */
export interface Lever {
  readonly name: string;
  /** What pages call it, where the reform says so. */
  readonly label?: Text;
  /** The instruments and parameters it touches. */
  readonly touches: readonly string[];
}

/** A published claim of what a reform saves or costs, beside which the simulated figure is shown. */
export interface Claim {
  readonly what: Text;
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
  /** Where the baseline names its data. */
  readonly populationPlace?: Place;
  readonly baseline: Policy;
  readonly reform: Policy;
  readonly levers: readonly Lever[];
  readonly intensity: Readonly<Record<string, number>>;
  readonly claims: readonly Claim[];
  /** The reforms as written, to be read again at other intensities. */
  readonly reforms: readonly Field[];
  /** True where no reform is given: the review of the present rules. */
  readonly isReview: boolean;
}
