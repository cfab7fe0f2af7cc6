import type { en } from './en.ts';

/** The name of a sentence: its section and what it says. */
export type SentenceKey = keyof typeof en;

/** The sentences of a report in one language, each with slots in braces. */
export type Template = Readonly<Record<SentenceKey, string>>;

/** The slots of a sentence: the names in braces. */
export function slotsOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
}

/** Slots that every sentence may use, whatever it says. */
export const commonSlots = ['scenario', 'baseline', 'data', 'year', 'currency', 'welfare'] as const;
