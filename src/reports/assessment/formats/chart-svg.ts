import type { Chart } from '../document.ts';
import { fontFamily } from './fonts.ts';

/** The SVG of a chart with every text in the font that comes with the project, so that it looks the same on every machine. */
export function chartSvg({ svg }: Pick<Chart, 'svg'>): string {
  return svg
    .replace(/font-family="[^"]*"/g, `font-family="${fontFamily}"`)
    .replace(/font-family:[^;"']*(?:'[^']*'[^;"']*)*/g, `font-family:${fontFamily}`);
}
