/** Columns a text takes on a terminal: none for marks and controls, two for wide East Asian letters and pictures. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(ansi, '')) width += widthOf(character);
  return width;
}

const ansi = /\u001b\[[\d;]*m/g;
const unseen = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function widthOf(character: string): number {
  if (unseen.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
