import type { Period, Text } from '../columns/column.ts';
import type { Concept } from '../policy/policy.ts';

/** A value on the worksheet; null is missing. A text is the name of a category, or its label by language. */
export type Value = number | boolean | Text | null;

/** A value under each policy; absent where that policy has no such line. */
export interface Sides<T = Value> {
  readonly baseline?: T;
  readonly reform?: T;
}

/** How a line's value is written: money, a price or rate with all its digits, a plain quantity or number, yes or no. */
export type LineMeasure = 'money' | 'rate' | 'quantity' | 'number' | 'yes-no' | 'name';

/** One line of the worksheet: what it is, and what it comes to under each policy. */
export interface Line extends Sides {
  readonly text: Text;
  readonly measure: LineMeasure;
  readonly unit?: string;
  /** Where the value is a quantity times a price. */
  readonly times?: Sides<readonly [quantity: number, price: number]>;
}

/** A column of the data with this unit's value. */
export interface Fact {
  readonly name: string;
  readonly title: Text;
  readonly value: Value;
  readonly unit?: string;
  readonly period?: Period;
}

/** A member of the household: what rules read of it, and what it is. */
export interface Member {
  readonly id: string;
  readonly facts: readonly Fact[];
}

/** A field of an instrument in the file's own words, and what the reform makes of it. */
export interface WrittenRule {
  readonly field: string;
  /** Absent where the reform adds the field. */
  readonly baseline?: string;
  /** Absent where nothing changes. */
  readonly reform?: string;
  /** λ of the change, where it is not 1. */
  readonly intensity?: number;
  readonly file?: string;
  readonly line?: number;
}

/** One unit (the household, or one member) held against one instrument. */
export interface Assessment {
  /** The member; absent where the instrument is the household's. */
  readonly member?: string;
  /** The conditions of its eligibility, one by one. */
  readonly conditions: readonly Line[];
  readonly eligible: Sides<boolean | null>;
  /** Names that its rules read. */
  readonly values: readonly Line[];
  /** The kind's own working, then limits, recorded amounts and shares in force. */
  readonly steps: readonly Line[];
  /** Share, draw and result, where not everybody takes it up. */
  readonly takeUp: readonly Line[];
  /** What the unit receives in the policy's period. */
  readonly paid: Sides<number | null>;
  /** The same in a year. */
  readonly annual: Sides<number | null>;
}

/** Why an instrument pays somebody nothing. */
export type Reason = 'not-eligible' | 'not-taken-up' | 'nothing-due';

/** What the reform does to an instrument: its own fields, or through parameters and instruments above it, or nothing. */
export type Standing = 'unchanged' | 'affected' | 'changed' | 'added' | 'off';

/** One instrument as it meets this household. */
export interface Explained {
  readonly id: string;
  readonly label: Text;
  readonly kind: string;
  readonly kindTitle: Text;
  readonly unit: 'person' | 'household';
  readonly period: Period;
  readonly enters: Concept;
  /** Its line of the budget; absent where others than the treasury pay it. */
  readonly budget?: string;
  readonly reference?: string;
  /** Where it is written. */
  readonly file?: string;
  readonly line?: number;
  readonly standing: Standing;
  readonly rules: readonly WrittenRule[];
  /** The household, or each member to whom something is paid under either policy. */
  readonly units: readonly Assessment[];
  /** Members to whom nothing is paid, by reason. */
  readonly others: readonly { readonly reason: Reason; readonly members: readonly string[] }[];
  /** What the household receives in the policy's period. */
  readonly paid: Sides<number | null>;
  readonly annual: Sides<number | null>;
}

/** An instrument that pays this household nothing under either policy. */
export interface Idle {
  readonly id: string;
  readonly label: Text;
  readonly reason: Reason;
  readonly standing: Standing;
}

/** A line of the way from recorded income to an income concept. */
export interface IncomeLine extends Sides<number | null> {
  readonly of: 'recorded' | 'instrument' | 'concept';
  /** The rule of a recorded income, the id of an instrument, or the concept. */
  readonly name: string;
  readonly label: Text;
  readonly concept: Concept;
  readonly annual: Sides<number | null>;
}

/** A poverty line as it meets this household: a year, per head. */
export interface LineMet {
  readonly name: string;
  readonly description: string;
  readonly value: number;
}

/** What ranks the household: a year, per person, adult equivalent or household. */
export interface WelfareMet {
  readonly of: string;
  readonly per: 'capita' | 'adult' | 'household';
  readonly heads: number;
  readonly annual: Sides<number | null>;
  readonly lines: readonly LineMet[];
  /** The group it belongs to under the baseline; absent where welfare is missing. */
  readonly group?: { readonly by: string; readonly label: string; readonly of: number };
}

/** One household under a baseline and a reform, as a clerk would work it out. */
export interface Worksheet {
  readonly household: string;
  readonly weight: number;
  readonly facts: readonly Fact[];
  readonly members: readonly Member[];
  readonly currency: string;
  readonly period: Period;
  /** False where a baseline is looked at alone. */
  readonly isReform: boolean;
  readonly instruments: readonly Explained[];
  readonly idle: readonly Idle[];
  /** Instruments that no household sees. */
  readonly elsewhere: readonly Omit<Idle, 'reason'>[];
  readonly incomes: readonly IncomeLine[];
  readonly welfare: WelfareMet;
}
