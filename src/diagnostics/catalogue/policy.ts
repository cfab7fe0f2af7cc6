import type { Message } from './message.ts';

export const policyMessages = {
  'unknown-instrument': (f: { name: string; near?: string }): Message => ({
    message: `no instrument "${f.name}" in the baseline`,
    hint: f.near ? `did you mean "${f.near}"?` : 'a new instrument needs a kind',
  }),
};
