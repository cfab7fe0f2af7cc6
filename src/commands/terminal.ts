import { writeSync } from 'node:fs';
import { type Diagnostic, error, Refusal } from '../diagnostics/diagnostic.ts';
import { printDiagnostics } from '../diagnostics/print.ts';
import { reasonOf } from './failure-reasons.ts';

/** Columns of the terminal: what it says of itself, or COLUMNS, or 100 for a pipe. */
export function terminalWidth(): number {
  const asked = Number(process.env.COLUMNS);
  return process.stdout.columns ?? (asked > 0 ? asked : 100);
}

/** Whether to colour: not when told not to, not with NO_COLOR, not into a pipe unless FORCE_COLOR says so. */
export function isColored(flag: boolean | undefined, stream: NodeJS.WriteStream = process.stdout): boolean {
  if (flag === false || process.env.NO_COLOR) return false;
  return process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : stream.isTTY === true;
}

/** Writes results to standard output, all of them, and ends quietly where the reader has gone (`| head`). */
export function write(content: string | Uint8Array): void {
  let bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  while (bytes.length) {
    try {
      bytes = bytes.subarray(writeSync(1, bytes));
    } catch (problem) {
      const { code } = problem as { code?: string };
      if (code === 'EPIPE') return;
      if (code === 'EAGAIN') continue;
      throw new Refusal([error('not-written', undefined, { path: 'standard output', why: reasonOf(problem) })]);
    }
  }
}

/** Prints problems on standard error. */
export function printProblems(diagnostics: readonly Diagnostic[], color?: boolean): void {
  process.stderr.write(problemsText(diagnostics, color, process.stderr));
}

/** Problems as they are printed on a stream, for commands whose result they are. */
export function problemsText(
  diagnostics: readonly Diagnostic[],
  color: boolean | undefined,
  stream: NodeJS.WriteStream = process.stdout,
): string {
  return `${printDiagnostics(diagnostics, paint(color, stream))}\n`;
}

/** Prints warnings on standard error unless quiet; more than five are summed up in one line. */
export function printWarnings(
  diagnostics: readonly Diagnostic[],
  flags: { readonly quiet?: boolean; readonly color?: boolean },
): void {
  const warnings = diagnostics.filter((d) => d.severity === 'warning');
  if (flags.quiet || warnings.length === 0) return;
  printProblems(warnings.slice(0, 5), flags.color);
  if (warnings.length > 5)
    process.stderr.write(`… and ${warnings.length - 5} more warnings: mizan check shows them all\n`);
}

const codes: Readonly<Record<string, readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  hint: [36, 39],
  place: [1, 22],
  excerpt: [2, 22],
};

function paint(
  color: boolean | undefined,
  stream: NodeJS.WriteStream,
): { color?: (kind: string, text: string) => string } {
  if (!isColored(color, stream)) return {};
  return { color: (kind, text) => (codes[kind] ? `\u001b[${codes[kind][0]}m${text}\u001b[${codes[kind][1]}m` : text) };
}
