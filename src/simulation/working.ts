import type { Text } from '../columns/column.ts';
import type { Clerk } from '../expression/interpret.ts';
import type { Node } from '../expression/node.ts';
import type { Step } from '../instruments/kind.ts';
import type { LoweredInstrument } from '../instruments/lower.ts';

/** One line of how an instrument was worked out, and its value for the household or for each person. */
export interface WorkingLine {
  readonly text: Text;
  readonly values: readonly number[];
  readonly unit: Step['unit'];
}

/** How a clerk works out what one household (or its `persons`) gets from an instrument: whether it is let in, each step, the result. */
export function workingOf(
  { eligible, steps, paid }: LoweredInstrument,
  clerk: Clerk,
  persons: readonly number[],
): readonly WorkingLine[] {
  const values = (node: Node): readonly number[] =>
    node.level === 'person' ? persons.map((p) => clerk.value(node, p)) : [clerk.value(node)];
  return [
    { text: { en: 'eligible', ar: 'مستحق' }, values: values(eligible), unit: 'yes-no' },
    ...steps.map(({ text, node, unit }): WorkingLine => ({ text, values: values(node), unit })),
    { text: { en: 'paid', ar: 'المدفوع' }, values: values(paid), unit: 'money' },
  ];
}
