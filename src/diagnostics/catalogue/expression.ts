import type { Message } from './message.ts';

export const expressionMessages = {
  'rule-syntax': (f: { found: string; expected: string }): Message => ({
    message: `found ${f.found} where ${f.expected} was expected`,
  }),
};
