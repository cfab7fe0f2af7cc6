import type { Message } from './message.ts';

/** What is said where an output format cannot be written. */
export const formatMessages = {
  'library-not-installed': (f: { library: string; format: string }): Message => ({
    message: `the ${f.format} format needs ${f.library}, which is not installed`,
    hint: `install it with npm install ${f.library}, or choose another format: html, docx, xlsx, md`,
  }),
};
