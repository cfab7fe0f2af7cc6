/** The colours of the printed report, as six hexadecimal digits: those of the page in HTML. */
export const palette = {
  ink: '1B1F24',
  soft: '57606A',
  line: 'D4D9DF',
  tint: 'F4F6F8',
  accent: '0B4F7D',
  good: '0B5C86',
  bad: '9A3A00',
  warning: '8A5A00',
  failed: 'A4161A',
} as const;

/** The colour of good and bad news; a change that cannot be told from none is grey. */
export function toneColour(tone: string): string | undefined {
  if (tone === 'good') return palette.good;
  if (tone === 'bad') return palette.bad;
  return tone === 'uncertain' ? palette.soft : undefined;
}
