/**
 * Sets runs of Arabic apart from the numbers around them, so that a terminal that reorders letters keeps the columns
 * in their places. Runs of a line are what two spaces or more separate.
 */
export function isolated(line: string): string {
  return line
    .split(/( {2,})/)
    .map((run) => (arabic.test(run) ? run.replace(/^( ?)(.*?)( ?)$/s, '$1\u2068$2\u2069$3') : run))
    .join('');
}

/** Text without the vowel marks and controls whose width terminals disagree about. */
export function unmarked(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/gu, (mark) => (mark === '\n' || mark === '\t' ? ' ' : ''));
}

const arabic = /\p{Script=Arabic}/u;
