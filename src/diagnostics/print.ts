import type { Diagnostic, Place } from './diagnostic.ts';
import { cells, shown, windowed } from './excerpt.ts';

/** What a piece of printed text is, for whoever colours it. */
export type PrintedKind = 'place' | 'error' | 'warning' | 'excerpt' | 'caret' | 'hint';

/** How diagnostics are printed: coloured or plain, and how many columns a line may take. */
export interface PrintOptions {
  readonly color?: (kind: PrintedKind, text: string) => string;
  readonly width?: number;
}

/**
 * All diagnostics for people to read, by file, line and column: where and what is wrong, the line it stands in, and under
 * it what to do. What is said twice of one place is printed once. There is no line end after the last.
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: PrintOptions = {}): string {
  const { color = (_kind, text) => text, width = 100 } = options;
  const printed = diagnostics.toSorted(byPlace).map((diagnostic) => printOne(diagnostic, color, Math.max(width, 40)));
  return [...new Set(printed)].join('\n');
}

type Color = NonNullable<PrintOptions['color']>;

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [one, other] = [a.place?.file ?? '', b.place?.file ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}

function printOne({ place, message, severity, hint }: Diagnostic, color: Color, width: number): string {
  const where = place && `${color('place', shown(spot(place)))}  `;
  const suffix = severity === 'warning' ? `   ${color('warning', '(warning)')}` : '';
  const first = `${where ?? ''}${color(severity, shown(message))}${suffix}`;
  const under = place?.excerpt === undefined ? undefined : printExcerpt(place, hint, { color, width });
  if (under) return `${first}\n${under}`;
  return hint ? `${first}\n       ${color('hint', shown(hint))}` : first;
}

function spot({ file, line, column }: Place): string {
  return [file, line, line && column].filter((part) => part !== undefined).join(':');
}

/** The line a finding stands in, cut to what fits around it, and a caret with the hint below. */
function printExcerpt(
  place: Place,
  hint: string | undefined,
  { color, width }: { color: Color; width: number },
): string {
  const { excerpt = '', line, column } = place;
  const gutter = `${String(line ?? '').padStart(4)} | `;
  const { text, offset } = windowed(excerpt, (column ?? 1) - 1, width - gutter.length);
  const lineOfText = color('excerpt', `${gutter}${text}`);
  if (column === undefined)
    return hint ? `${lineOfText}\n${' '.repeat(gutter.length)}${color('hint', shown(hint))}` : lineOfText;
  const caret = `${' '.repeat(cells(gutter) + offset)}${color('caret', '^')}`;
  return hint ? `${lineOfText}\n${caret} ${color('hint', shown(hint))}` : `${lineOfText}\n${caret}`;
}
