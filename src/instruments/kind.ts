import type * as z from 'zod';
import type { Text } from '../columns/column.ts';
import type { Node } from '../expression/node.ts';
import type { Concept } from '../policy/policy.ts';
import type { Terms } from './terms.ts';

/** A value that an instrument shows to later rules under `<id>.<name>`; a flow is per the instrument's period. */
export interface Exposed {
  readonly node: Node;
  readonly flow: boolean;
  /** Shown for those who are not let in too, such as a score. */
  readonly always?: true;
}

/** One line of a clerk's worksheet: what is worked out, in words, and its value. */
export interface Step {
  readonly text: Text;
  readonly node: Node;
  readonly unit: 'money' | 'quantity' | 'number' | 'rate' | 'yes-no';
  /** Where the value is a quantity times a price: both, in that order. */
  readonly times?: readonly [quantity: Node, price: Node];
}

/** What an instrument's parameters come to: an amount per the instrument's period, before eligibility, take-up and limits. */
export interface Lowered {
  readonly amount: Node;
  /** −1 where the amount is what the household pays. */
  readonly sign?: 1 | -1;
  /** What the treasury spends for a given payment to the household; the payment itself where absent. */
  readonly cost?: (paid: Node) => Node;
  readonly exposes?: Readonly<Record<string, Exposed>>;
  readonly steps?: readonly Step[];
  /** Whom the kind itself lets in, where it ranks or scores. */
  readonly admits?: Node;
}

/** A kind of instrument: its fields, and how they become one expression. */
export interface Kind {
  readonly id: string;
  readonly title: Text;
  /** One sentence on what it pays. */
  readonly pays: Text;
  readonly enters: Concept;
  /** Its own fields, each described in a few words for the reference and for editors. */
  readonly fields: Readonly<Record<string, z.ZodType>>;
  /** An instrument of this kind as a policy file writes it. */
  readonly example: string;
  /** undefined where the parameters are wrong, which has then been said. */
  readonly lower: (terms: Terms) => Lowered | undefined;
}
