import { displayWidth } from '../../../src/reports/terminal/display-width.ts';

const cell = { width: 7.83, height: 17 };
const margin = 14;

/** Printed lines as a page to be photographed: its HTML, and how large it is. */
export function terminalPage(lines: readonly string[]): {
  readonly html: string;
  readonly width: number;
  readonly height: number;
} {
  const columns = Math.max(...lines.map(displayWidth));
  const style = `margin:${margin}px;font:13px/${cell.height}px 'DejaVu Sans Mono',monospace;color:#1b1f24;white-space:pre`;
  const rows = lines.map((line) => `<div style="height:${cell.height}px">${celled(line)}</div>`);
  return {
    html: `<!doctype html><meta charset="utf-8"><body style="${style}">${rows.join('')}</body>`,
    width: Math.ceil(columns * cell.width) + 2 * margin,
    height: lines.length * cell.height + 2 * margin,
  };
}

/** Text between isolates takes the cells that it was counted for, though its letters are joined: at the start of a line from the left, elsewhere up to its right edge. */
function celled(line: string): string {
  return escaped(line).replace(/\u2068([^\u2069]*)\u2069/g, (_, text: string, at: number) => {
    const side = line.slice(0, at).trim() === '' ? 'left' : 'right';
    const width = displayWidth(text) * cell.width;
    return `<bdi style="display:inline-block;width:${width}px;text-align:${side}">${text}</bdi>`;
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
