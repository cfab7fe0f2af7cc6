/** How a series is filled: a colour, or a hatching of it, so that neighbours differ without colour too. */
export interface Ink {
  readonly id: string;
  /** What marks are filled with: a colour, or the reference of a pattern. */
  readonly fill: string;
  readonly stroke: string;
  /** The pattern's definition, where there is one. */
  readonly definition?: string;
}

/** Okabe and Ito's colours, darkened where they were pale, in an order in which light follows dark. */
const colours = ['#0b3c6f', '#e69f00', '#8c2d04', '#56b4e9', '#00735a', '#d9a6c4', '#5f5f5f', '#c9b800'];

/** The ink of the k-th series of a chart; from the fifth on hatched as well. `chart` keeps patterns of one page apart. */
export function ink(k: number, chart: string): Ink {
  const colour = colours[k % colours.length];
  return k < 4 ? solid(`s${k}`, colour) : hatched(`s${k}`, colour, { chart, angle: k % 2 === 0 ? 45 : 135 });
}

/** Losses are warm and hatched, gains cold and plain; the more of either, the darker. */
export function changeInks(chart: string): readonly Ink[] {
  return [
    hatched('loss-large', '#9a3a00', { chart, angle: 45 }),
    hatched('loss-small', '#eda35c', { chart, angle: 45 }),
    solid('none', '#e3e3e3'),
    solid('gain-small', '#7fb5dc'),
    solid('gain-large', '#0b4f7d'),
  ];
}

export const textColour = '#1b1f24';
export const softColour = '#57606a';
export const lineColour = '#c9cfd6';
export const goodColour = '#0b4f7d';
export const badColour = '#b14a00';

/** From little to much, readable in grey: light to dark. */
export const scale = ['#eef4fa', '#c6dcee', '#8fbbdc', '#4c8fc0', '#1c659c', '#0b3c6f'];

/** The fill of a value between the least and the most of its kind, and the text that can be read on it. */
export function shade(
  value: number,
  [least, most]: readonly [number, number],
): { readonly fill: string; readonly text: string } {
  const share = most > least ? (value - least) / (most - least) : 0.5;
  const step = Math.min(scale.length - 1, Math.max(0, Math.floor(share * scale.length)));
  return { fill: scale[step], text: step >= 3 ? '#ffffff' : textColour };
}

/** The fill of a change: losses from pale to dark orange, gains from pale to dark blue, by their size against the largest. */
export function changeShade(change: number, most: number): { readonly fill: string; readonly text: string } {
  if (Number.isNaN(change)) return { fill: '#ffffff', text: textColour };
  const steps =
    change < 0
      ? ['#fdf1e5', '#f7d3ac', '#eda35c', '#c96a1f', '#9a3a00']
      : ['#eef4fa', '#c6dcee', '#8fbbdc', '#4c8fc0', '#0b4f7d'];
  const step = most > 0 ? Math.min(4, Math.floor((5 * Math.abs(change)) / most)) : 0;
  return { fill: steps[step], text: step >= 3 ? '#ffffff' : textColour };
}

function solid(id: string, colour: string): Ink {
  return { id, fill: colour, stroke: colour };
}

function hatched(
  id: string,
  colour: string,
  { chart, angle }: { readonly chart: string; readonly angle: number },
): Ink {
  const name = `${chart}-${id}`;
  const definition =
    `<pattern id="${name}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})">` +
    `<rect width="6" height="6" fill="${colour}"/><rect width="1.5" height="6" fill="#ffffff" fill-opacity="0.75"/></pattern>`;
  return { id, fill: `url(#${name})`, stroke: colour, definition };
}
