import { dataMessages } from './data.ts';
import { expressionMessages } from './expression.ts';
import { formatMessages } from './formats.ts';
import { measureMessages } from './measure.ts';
import { policyMessages } from './policy.ts';
import { reportMessages } from './report.ts';
import { runMessages } from './run.ts';
import { tableMessages } from './tables.ts';

/** Every message a user can be shown, by code; each turns its facts into what is wrong and what to do. */
export const messages = {
  ...dataMessages,
  ...expressionMessages,
  ...formatMessages,
  ...measureMessages,
  ...policyMessages,
  ...reportMessages,
  ...runMessages,
  ...tableMessages,
};

export type Code = keyof typeof messages;
export type Facts<C extends Code> = Parameters<(typeof messages)[C]>[0];
