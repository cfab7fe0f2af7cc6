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
    const options = {
      font,
      background: '#fff',
      fitTo: { mode: 'width' as const, value: Math.round(chart.width * scale) },
    };
    return new library.Resvg(chartSvg(chart), options).render().asPng();
  };
}

const scale = 2.5;
