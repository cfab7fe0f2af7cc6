import type { Chart } from '../document.ts';
import { fontFamily } from './fonts.ts';
import { isArabic } from './plain-text.ts';

/** The SVG of a chart with every text in the font that comes with the project, so that it looks the same on every machine. */
export function chartSvg({ svg }: Pick<Chart, 'svg'>): string {
  return svg
    .replace(/font-family="[^"]*"/g, `font-family="${fontFamily}"`)
    .replace(/font-family:[^;"']*(?:'[^']*'[^;"']*)*/g, `font-family:${fontFamily}`)
    .replace(/<text([^>]*)>((?:<tspan[^>]*>[^<]*<\/tspan>){2,})<\/text>/g, linesApart);
}

/** Lines of one text as texts of their own: what draws them here puts lines from right to left upon one another. */
function linesApart(_: string, attributes: string, lines: string): string {
  let y = 0;
  const texts = [...lines.matchAll(/<tspan([^>]*)>([^<]*)<\/tspan>/g)].map(([, place, text]) => {
    const [, kind, step = '0'] = place.match(/\b(d?y)="(-?[\d.]+)em"/) ?? [];
    y = kind === 'y' ? Number(step) : y + Number(step);
    return `<text${attributes}><tspan x="0" y="${Number(y.toFixed(4))}em">${isolated(text)}</tspan></text>`;
  });
  return texts.join('');
}

function isolated(text: string): string {
  const bare = text.replace(/[\u2066-\u2069]/g, '');
  return isArabic(bare) ? `\u2067${bare}\u2069` : bare;
}
