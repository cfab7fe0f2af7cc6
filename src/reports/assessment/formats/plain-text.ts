/**
 * Text on one line, without what the files of other programs cannot hold or would be led astray by: control characters,
 * halves of characters, marks that turn the direction of everything after them.
 */
export function plainText(text: string): string {
  return text.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(unwanted, '');
}

/**
 * The same, with the sign of a number kept on its left in text that runs from right to left. The marks that isolate a
 * number do as much, but not every program heeds them.
 */
export function directedText(text: string, isRtl: boolean): string {
  const plain = plainText(text).replace(isolates, '');
  return isRtl ? plain.replace(sign, '\u200E$&') : plain;
}

/** Whether a text runs from right to left by itself: it has an Arabic letter in it. */
export function isArabic(text: string): boolean {
  return /(?=\p{Script=Arabic})\p{L}/u.test(text);
}

const unwanted = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\uFFFE\uFFFF\p{Surrogate}]/gu;
const sign = /(?<![\p{L}\p{N}.,:/\u200E-])[-−+](?=\p{N})/gu;
const isolates = /[\u2066-\u2069]/g;
