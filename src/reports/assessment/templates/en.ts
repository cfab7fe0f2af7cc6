import { budget } from './en/budget.ts';
import { charts } from './en/charts.ts';
import { closing } from './en/closing.ts';
import { opening } from './en/opening.ts';
import { people } from './en/people.ts';
import { rules } from './en/rules.ts';

/**
 * The sentences of the assessment in English, by section. A slot in braces takes a figure or a name; which of several
 * sentences is said follows from the numbers. `mizan report --show-template en` prints this as YAML to edit.
 */
export const en = { ...opening, ...rules, ...people, ...budget, ...closing, ...charts } as const;
