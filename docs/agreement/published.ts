import type { Command } from './command.ts';
import { examples } from './published-examples.ts';
import { peers } from './published-peers.ts';
import { surveys } from './published-surveys.ts';

/** A published result with its inputs. */
export interface Published {
  readonly name: string;
  readonly title: string;
  readonly source: { readonly citation: string };
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tolerance: Readonly<Record<string, number>>;
}

/** A number of ours beside the published one. */
export interface Check {
  readonly what: string;
  readonly ours: number;
  readonly theirs: number;
  /** By how much they may differ. */
  readonly within: number;
  readonly note?: string;
}

/** How each case is reproduced. */
export const reproductions: Readonly<Record<string, (mizan: Command, published: Published) => readonly Check[]>> = {
  ...examples,
  ...peers,
  ...surveys,
};
