import type { Chart } from '../document.ts';
import { chartSvg } from './chart-svg.ts';
import { fontFamily, fontFiles } from './fonts.ts';

/** Makes a picture (PNG) of a chart, large enough to be printed. */
export type Painter = (chart: Pick<Chart, 'svg' | 'width'>) => Uint8Array;

/** The painter, where the library that draws (@resvg/resvg-js) and the font are installed. */
export async function painter(): Promise<Painter | undefined> {
  const files = fontFiles();
  const library = await import('@resvg/resvg-js').catch(() => undefined);
  if (!library || files.length === 0) return undefined;
  const font = {
    loadSystemFonts: false,
    fontFiles: [...files],
    defaultFontFamily: fontFamily,
    sansSerifFamily: fontFamily,
    serifFamily: fontFamily,
  };
  return (chart) => {
    const known = painted.get(chart);
    if (known) return known;
    const fitTo = { mode: 'width' as const, value: Math.round(chart.width * scale) };
    const picture = new library.Resvg(chartSvg(chart), { font, background: '#fff', fitTo }).render().asPng();
    painted.set(chart, picture);
    return picture;
  };
}

/** Pictures made already: formats share them. */
const painted = new WeakMap<object, Uint8Array>();

/** Points of a picture for each of its drawing: 230 an inch across a page of text, a little more than word processors keep. */
const scale = 2;
