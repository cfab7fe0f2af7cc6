import type { Instrument } from '../../policy/policy.ts';
import { budgetLines, lineOf } from '../budget-line.ts';

/** Those among whom an effect is divided: an instrument, a budget line, or what is left of the lines. */
export interface Player {
  /** As estimates name it: an instrument's id, or `budget:<line>`. */
  readonly of: string;
  readonly instruments: readonly string[];
}

/** More than this are put together: every order in which they may come in is gone through. */
export const mostPlayers = 8;

/** How estimates call the lines that are put together as one player. */
export const otherLines = 'budget:other_lines';

/** The instruments themselves where they are few, else their budget lines, and of too many lines the last together. */
export function playersOf(system: readonly Instrument[]): readonly Player[] {
  if (system.length <= mostPlayers) return system.map(({ id }) => ({ of: id, instruments: [id] }));
  const lines = budgetLines(system).map((line) => ({
    of: `budget:${line}`,
    instruments: system.filter((instrument) => lineOf(instrument) === line).map(({ id }) => id),
  }));
  if (lines.length <= mostPlayers) return lines;
  const rest = lines.slice(mostPlayers - 1).flatMap(({ instruments }) => instruments);
  return [...lines.slice(0, mostPlayers - 1), { of: otherLines, instruments: rest }];
}
