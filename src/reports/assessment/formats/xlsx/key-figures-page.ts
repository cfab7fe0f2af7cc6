import { digitsFor } from '../../../digits.ts';
import type { Document, KeyFigure } from '../../document.ts';
import type { Context } from './context.ts';
import type { GridCell } from './grid.ts';
import { bodyLook, looks } from './looks.ts';
import { rangeName } from './names.ts';
import { numberFormat } from './number-formats.ts';
import { header, heightOf, type Page } from './page.ts';

/** The key figures: each as it is printed, as the number it is, and in a sentence. */
export function keyFiguresPage(figures: readonly KeyFigure[], { document, words }: Context): Page {
  const titles = [words.figure, words.printed, words.inFull, words.inWords];
  return {
    title: words.keyFigures,
    lines: [
      [{ value: words.keyFigures, style: looks.caption }],
      [],
      header(titles, [true, true, false, true], widths),
      ...figures.map((figure, k) => line(figure, k === figures.length - 1, document)),
    ],
    widths,
    frozen: 3,
    ranges: figures.map(({ id }, k) => ({ name: rangeName('key', id), area: `$C$${4 + k}` })),
  };
}

const widths = [34, 28, 20, 90];

function line(figure: KeyFigure, isLast: boolean, document: Document): readonly GridCell[] {
  const { label, text, unit, value, measure, sentence } = figure;
  const { scale, decimals } = digitsFor(measure, Math.abs(value ?? 0), document.decimals);
  const numFmt = numberFormat({ decimals: scale > 1 ? 0 : decimals }, document);
  const prose = bodyLook({ isText: true, isLast, level: 1, isRtl: document.direction === 'rtl' });
  const height = heightOf([label, sentence], [widths[0], widths[3]]);
  return [
    { value: label, style: bodyLook({ bold: true, isText: true, isLast }), height },
    { value: `${text} ${unit}`.trim(), style: prose },
    { value: value ?? '–', style: bodyLook({ numFmt, isText: false, isLast }) },
    { value: sentence, style: prose },
  ];
}
