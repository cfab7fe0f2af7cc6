import { annex } from './annex.ts';
import { budget } from './budget.ts';
import { compensation } from './compensation.ts';
import { limits } from './limits.ts';
import { method } from './method.ts';
import { pay } from './pay.ts';
import { people } from './people.ts';
import { poverty } from './poverty.ts';
import { programmes } from './programmes.ts';
import { protection } from './protection.ts';
import { reform } from './reform.ts';
import type { SectionDefinition } from './section.ts';
import { sensitivity } from './sensitivity.ts';
import { summary } from './summary.ts';
import { today } from './today.ts';

/** Every section that is written from a study; the checks at the end are written when all else is. */
export const sections: readonly SectionDefinition[] = [
  annex,
  budget,
  compensation,
  limits,
  method,
  pay,
  people,
  poverty,
  programmes,
  protection,
  reform,
  sensitivity,
  summary,
  today,
];
