import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Ink } from './palette.ts';
import { lineColour, softColour, textColour } from './palette.ts';

/** What Plot is told, without what every chart here has in common. */
export type Drawing = Parameters<typeof Plot.plot>[0];

/** An entry of the legend: a filled square, a line or a dot. */
export interface LegendEntry {
  readonly label: string;
  readonly ink: Ink;
  readonly shape?: 'square' | 'line' | 'dot';
  readonly dash?: string;
}

/** What surrounds a drawing: how it is named for who cannot see it, its legend, its language. */
export interface Frame {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly language: string;
  readonly legend?: readonly LegendEntry[];
}

/** A whole SVG document with its size. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Fonts that most machines have, one of them Arabic; a picture made elsewhere finds both by name. */
export const fonts = 'Noto Sans, Noto Sans Arabic, Segoe UI, Helvetica, Arial, sans-serif';

const width = 720;

/**
 * Draws with Observable Plot, panel under panel, and closes the result into an SVG that stands alone: its own namespace, title and description,
 * colours and fonts on the elements themselves, nothing from outside.
 */
export function drawn(panels: readonly Drawing[], frame: Frame): Picture {
  const { legend = [], language } = frame;
  const head = legendMarkup(legend, { width, isRtl: language === 'ar' });
  let height = head.height;
  const placed = panels.map((panel) => {
    const { inside, tall } = plotted(panel);
    const group = `<g transform="translate(0,${height})">${inside}</g>`;
    height += tall;
    return group;
  });
  const definitions = legend.map(({ ink }) => ink.definition ?? '').join('');
  const attributes = [
    'xmlns="http://www.w3.org/2000/svg"',
    `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    `role="img" aria-labelledby="${frame.id}-title ${frame.id}-desc" direction="ltr" xml:lang="${language}"`,
    `font-family="${fonts}" font-size="12" fill="${textColour}" color="${textColour}" text-anchor="middle"`,
  ].join(' ');
  const about = `<title id="${frame.id}-title">${escaped(frame.title)}</title><desc id="${frame.id}-desc">${escaped(frame.alt)}</desc>`;
  return {
    svg: `<svg ${attributes}>${about}${definitions ? `<defs>${definitions}</defs>` : ''}${head.markup}${placed.join('')}</svg>`,
    width,
    height,
  };
}

function plotted(panel: Drawing): { readonly inside: string; readonly tall: number } {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const plot = Plot.plot({ width, ...panel, document: document as never } as Drawing);
  const inside = plot.innerHTML.replace(/<style>[\s\S]*?<\/style>/, '');
  return { inside: inside.replaceAll('var(--plot-background)', '#ffffff'), tall: Number(plot.getAttribute('height')) };
}

/** Text in a chart: Arabic is held together from right to left, whatever stands beside it. */
export function chartText(text: string, language: string): string {
  return language === 'ar' ? `\u2067${text}\u2069` : text;
}

/** Axes in common: quiet lines, labels without arrows. */
export const quiet = { labelArrow: 'none', tickSize: 0, labelOffset: 38 } as const;

/** Lines across a chart at its ticks. */
export const grid = { stroke: lineColour, strokeOpacity: 1 } as const;

function legendMarkup(
  entries: readonly LegendEntry[],
  { width: room, isRtl }: { readonly width: number; readonly isRtl: boolean },
): { readonly markup: string; readonly height: number } {
  if (entries.length === 0) return { markup: '', height: 0 };
  const margin = 8;
  let [x, line] = [margin, 0];
  const placed = entries.map((entry) => {
    const size = 24 + textWidth(entry.label);
    if (x + size > room - margin && x > margin) [x, line] = [margin, line + 1];
    const at = { x: isRtl ? room - x : x, y: 6 + 20 * line };
    x += size + 16;
    return entryMarkup(entry, at, isRtl);
  });
  return { markup: `<g aria-hidden="true">${placed.join('')}</g>`, height: 20 * (line + 1) + 8 };
}

function entryMarkup(
  { label, ink, shape = 'square', dash }: LegendEntry,
  { x, y }: { readonly x: number; readonly y: number },
  isRtl: boolean,
): string {
  const left = isRtl ? x - 18 : x;
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  const marks = {
    square: `<rect x="${left + 2}" y="${y}" width="14" height="12" fill="${ink.fill}" stroke="${softColour}" stroke-width="0.5"/>`,
    line: `<line x1="${left}" x2="${left + 18}" y1="${y + 6}" y2="${y + 6}" stroke="${ink.stroke}" stroke-width="2.5"${dashes}/>`,
    dot: `<circle cx="${left + 9}" cy="${y + 6}" r="4.5" fill="#ffffff" stroke="${ink.stroke}" stroke-width="2.5"/>`,
  };
  const [at, anchor] = isRtl ? [left - 6, 'end'] : [left + 24, 'start'];
  const words = escaped(isRtl ? chartText(label, 'ar') : label);
  return `${marks[shape]}<text x="${at}" y="${y + 10}" text-anchor="${anchor}">${words}</text>`;
}

/** Width of a line of 12-pixel text, roughly: enough to place a legend. */
function textWidth(text: string): number {
  return 6.6 * text.length;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => entities[mark]);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
