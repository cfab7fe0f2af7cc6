import type { Entry, Golden } from './golden.ts';
import { largest, type Pair, type Verdict } from './verdict.ts';

/** What was found for one file of reference values. */
export interface FileFindings {
  readonly golden: Golden;
  readonly verdicts: readonly { readonly entry: Entry; readonly verdict: Verdict }[];
}

/** Where a difference is no longer taken for rounding: in values, and in standard errors. */
export const limits = { value: 1e-10, error: 1e-7 } as const;

/** Covered entries that differ by more than rounding. */
export function beyondLimits(files: readonly FileFindings[]): readonly string[] {
  return files.flatMap(({ golden, verdicts }) =>
    verdicts
      .filter(({ verdict }) => verdict.kind === 'covered' && !isWithin(verdict.pairs))
      .map(({ entry }) => `${golden.file} ${entry.id}`),
  );
}

function isWithin(pairs: readonly Pair[]): boolean {
  return largest(values(pairs)) <= limits.value && largest(errors(pairs)) <= limits.error;
}

/** The page that says how every reference value stands. */
export function agreementPage(files: readonly FileFindings[]): string {
  const verdicts = files.flatMap((file) => file.verdicts.map(({ verdict }) => verdict));
  const count = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length;
  const pairs = verdicts.flatMap((verdict) => (verdict.kind === 'covered' ? verdict.pairs : []));
  return [
    '# Agreement with R',
    'Values that R packages give, held against `mizan measure` entry by entry. Written by `docs/make-agreement.ts`; not one of the',
    'reference values comes from this project.',
    '',
    `${verdicts.length} entries in ${files.length} files: ${count('covered')} covered (${values(pairs).length} values and ${errors(pairs).length} standard errors or interval ends),`,
    `${count('other')} that follow another definition, ${count('absent')} not covered. The largest relative difference of a covered value is ${short(largest(values(pairs)))},`,
    `of a covered standard error ${short(largest(errors(pairs)))}. What is zero on their side is compared by difference.`,
    '',
    `Reference software: ${software(files)}.`,
    '',
    summary(files),
    ...files.map(section),
    '',
  ].join('\n');
}

function software(files: readonly FileFindings[]): string {
  const header = files[0].golden as unknown as { R: string; packages: Record<string, string> };
  const packages = Object.entries(header.packages).map(([name, version]) => `${name} ${version}`);
  return [header.R, ...packages].join(', ');
}

function summary(files: readonly FileFindings[]): string {
  const rows = files.map(({ golden, verdicts }) => {
    const of = (kind: Verdict['kind']) => verdicts.filter(({ verdict }) => verdict.kind === kind).length;
    const pairs = verdicts.flatMap(({ verdict }) => (verdict.kind === 'covered' ? verdict.pairs : []));
    const cells = [golden.file.replace('.json', ''), of('covered'), of('other'), of('absent')];
    const gaps = [largest(values(pairs)), errors(pairs).length > 0 ? largest(errors(pairs)) : undefined];
    return [...cells, ...gaps.map((gap) => (gap === undefined ? '' : short(gap)))];
  });
  const titles = ['file', 'covered', 'other definition', 'not covered', 'largest difference', 'of a standard error'];
  return grid(titles, rows);
}

function section({ golden, verdicts }: FileFindings): string {
  const rows = verdicts.map(({ entry, verdict }) => [`\`${entry.id}\``, standing(verdict), remark(verdict)]);
  return `\n## ${golden.file.replace('.json', '')}\n\n${grid(['entry', 'largest difference (values; errors)', 'remark'], rows)}`;
}

function standing(verdict: Verdict): string {
  if (verdict.kind === 'absent') return 'not covered';
  const own = differences(verdict.pairs ?? []);
  return verdict.kind === 'covered' ? own : ['another definition', own].filter(Boolean).join(': ');
}

function differences(pairs: readonly Pair[]): string {
  if (pairs.length === 0) return '';
  const error = errors(pairs);
  return [short(largest(values(pairs))), ...(error.length > 0 ? [short(largest(error))] : [])].join('; ');
}

function remark(verdict: Verdict): string {
  if (verdict.kind === 'covered') return verdict.how ?? '';
  return verdict.kind === 'other' ? verdict.definition : verdict.why;
}

function values(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(({ isError }) => !isError);
}

function errors(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(({ isError }) => isError);
}

function short(x: number): string {
  return x === 0 ? '0' : x.toExponential(0);
}

/** A table of Markdown. */
export function grid(titles: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}
