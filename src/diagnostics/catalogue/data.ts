import type { Message } from './message.ts';

export const dataMessages = {
  'file-missing': (f: { path: string }): Message => ({
    message: `no file "${f.path}"`,
    hint: 'check the path; it is taken from the folder of the file that names it',
  }),
};
