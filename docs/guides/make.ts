import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { guides, languages } from './make/guides.ts';
import { withTexts } from './make/page.ts';
import { digest } from './make/pictures.ts';
import { refreshed } from './make/quotes.ts';
import { type Done, followed } from './make/shell.ts';

/*
 * Follows every guide (or those named), writes what is printed now in place of the lines that its pages quote, and draws its
 * pictures. `--pages` leaves the pictures as they are; those need Chromium, LibreOffice and poppler.
 */

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const draws = !process.argv.includes('--pages');
const drawn = JSON.parse(readFileSync(placed('drawn.json'), 'utf8')) as Record<string, string>;
const program = built();

for (const [guide, picture] of Object.entries(guides)) {
  if (asked.length > 0 && !asked.includes(guide)) continue;
  for (const language of languages) {
    const page = `${guide}/${language}.md`;
    const text = readFileSync(placed(page), 'utf8');
    followed(text, program, (done, folder) => {
      failed(page, done);
      writeFileSync(placed(page), quotedAnew(text, done));
      if (!draws) return;
      const image = `${guide}/${language}.png`;
      picture.draw({ language, done, folder }, placed(image));
      drawn[image] = digest(picture.words({ language, done, folder }));
    });
    process.stderr.write(`${page}\n`);
  }
}
writeFileSync(placed('drawn.json'), `${JSON.stringify(drawn, undefined, 2)}\n`);

function placed(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

/** The command line as the sources have it, in a place of its own. */
function built(): string {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  spawnSync(process.execPath, ['build.js', 'tmp/guides'], { cwd: root, stdio: 'inherit' });
  return `${root}tmp/guides/mizan.js`;
}

function failed(page: string, done: readonly Done[]): void {
  for (const { step, status, lines } of done)
    if (status !== 0) throw new Error(`${page}: status ${status} of\n${step.script}${lines.join('\n')}`);
}

function quotedAnew(text: string, done: readonly Done[]): string {
  const fresh = done.flatMap(({ step, lines }) =>
    step.quotes.map((quote) => [quote, `${refreshed(quote.text.trimEnd().split('\n'), lines).join('\n')}\n`] as const),
  );
  return withTexts(text, new Map(fresh));
}
