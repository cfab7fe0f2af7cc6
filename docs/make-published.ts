import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from './agreement/command.ts';
import { grid } from './agreement/page.ts';
import { type Check, type Published, reproductions } from './agreement/published.ts';

interface Reproduced {
  readonly published: Published;
  readonly checks: readonly Check[];
  readonly lines: readonly string[];
}

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write('usage: tsx docs/make-published.ts <folder of published cases>\n');
  process.exit(2);
}
const cases = Object.keys(reproductions)
  .sort()
  .map((name): Reproduced => {
    const path = ['', '.json'].map((end) => join(folder, `${name}${end}`)).find(existsSync);
    const published = JSON.parse(readFileSync(path!, 'utf8')) as Published;
    const mizan = new Command(folder);
    try {
      return { published, checks: reproductions[name](mizan, published), lines: mizan.lines };
    } finally {
      mizan.close();
    }
  });
writeFileSync(new URL('method/agreement-with-published.md', import.meta.url), page(cases));
const missed = cases.flatMap(({ published, checks }) =>
  checks.filter(isMissed).map(({ what, ours, theirs }) => `${published.name}: ${what}: ${ours} for ${theirs}`),
);
process.stderr.write(missed.length === 0 ? 'every published figure is reproduced\n' : `${missed.join('\n')}\n`);
process.exitCode = missed.length === 0 ? 0 : 3;

function isMissed({ ours, theirs, within }: Check): boolean {
  if (theirs === null) return !Number.isNaN(ours);
  return !(Math.abs(ours - theirs) <= within);
}

function page(list: readonly Reproduced[]): string {
  const checks = list.reduce((sum, one) => sum + one.checks.length, 0);
  return [
    '# Agreement with published results',
    '',
    'Figures that others have published, reproduced by calling `mizan measure` on their inputs. Written by `docs/make-published.ts`.',
    'The files measured belong to their authors and are not kept here; tables of a few rows are in the publication itself.',
    '',
    `${checks} figures in ${list.length} publications; what is left between ours and theirs is their rounding.`,
    ...list.map(section),
    '',
  ].join('\n');
}

function section({ published, checks, lines }: Reproduced): string {
  const rows = checks.map(({ what, ours, theirs, within, note }) => [
    what,
    shown(ours, within),
    theirs ?? 'undefined',
    limit(within),
    note ?? '',
  ]);
  return [
    '',
    `## ${published.title}`,
    '',
    published.source.citation,
    '',
    '```sh',
    ...lines,
    '```',
    '',
    grid(['figure', 'ours', 'published', 'within', 'remark'], rows),
  ].join('\n');
}

function shown(value: number, within: number): string {
  if (Number.isNaN(value)) return 'undefined';
  return String(Number(value.toFixed(Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(within)))))));
}

function limit(within: number): string {
  return Number(within.toPrecision(1)).toString();
}
