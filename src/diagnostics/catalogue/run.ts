import type { Message } from './message.ts';

export const runMessages = {
  'not-written': (f: { path: string; why: string }): Message => ({
    message: `could not write "${f.path}": ${f.why}`,
    hint: 'choose another folder with -o',
  }),
};
