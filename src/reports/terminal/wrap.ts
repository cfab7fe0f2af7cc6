import { displayWidth } from './display-width.ts';

/** Breaks a text between words into lines of at most `width`; a longer word is cut, so no line ever breaks the page. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The narrowest width at which no word of `text` is cut. */
export function longestWord(text: string): number {
  return Math.max(...text.split(' ').map(displayWidth));
}

function pieces(word: string, width: number): string[] {
  const cut: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && displayWidth(piece + character) > width) {
      cut.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...cut, piece];
}
