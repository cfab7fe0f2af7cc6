import { budget } from './ar/budget.ts';
import { charts } from './ar/charts.ts';
import { closing } from './ar/closing.ts';
import { opening } from './ar/opening.ts';
import { people } from './ar/people.ts';
import { rules } from './ar/rules.ts';
import type { Template } from './template.ts';

/** The sentences of the assessment in Arabic, in the terms of docs/terms.md. */
export const ar: Template = { ...opening, ...rules, ...people, ...budget, ...closing, ...charts };
