import type { Message } from './message.ts';

export const tableMessages = {
  'too-many-groups': (f: { name: string; count: number; most: number }): Message => ({
    message: `"${f.name}" would form ${f.count} groups; a table holds at most ${f.most}`,
    hint: 'group its values into bands in a column of the data, and show results by that',
  }),
};
