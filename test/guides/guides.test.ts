import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { guides, languages } from '../../docs/guides/make/guides.ts';
import { blocksOf, stepsOf } from '../../docs/guides/make/page.ts';
import { digest } from '../../docs/guides/make/pictures.ts';
import { missing } from '../../docs/guides/make/quotes.ts';
import { type Done, followed } from '../../docs/guides/make/shell.ts';
import { program, root } from '../commands/mizan.ts';
import { hasOffice, hasProgram } from '../reports/assessment/programs.ts';

/*
 * Every guide is followed in both languages as its reader would: its commands are typed in a copy of the shipped scenarios and
 * data, end well, and print the lines that the page quotes. `npm run guides` writes pages and pictures anew.
 */

const folder = fileURLToPath(new URL('../../docs/guides/', import.meta.url));
const drawn = JSON.parse(readFileSync(join(folder, 'drawn.json'), 'utf8')) as Readonly<Record<string, string>>;
const typesets = await import('@myriaddreamin/typst-ts-node-compiler').then(
  () => true,
  () => false,
);

function pageOf(guide: string, language: string): string {
  return readFileSync(join(folder, guide, `${language}.md`), 'utf8');
}

/** Commands without the language they ask for, in which alone the two pages of a guide may differ. */
function commandsOf(page: string): readonly string[] {
  return stepsOf(page).map(({ script }) => script.replace(/\bar\b/g, 'en').replace(/ --lang en(?![\w,])/g, ''));
}

describe.each(Object.entries(guides))('%s', (guide, picture) => {
  test('says the same in both languages: the same commands, blocks and headings', () => {
    const [english, arabic] = languages.map((language) => pageOf(guide, language));
    expect(commandsOf(arabic)).toEqual(commandsOf(english));
    expect(commandsOf(english).length).toBeGreaterThan(4);
    const shape = (page: string) =>
      blocksOf(page).map(({ language, text }) => (language in optional ? text : language));
    expect(shape(arabic)).toEqual(shape(english));
    expect(headingsOf(arabic).length).toBe(headingsOf(english).length);
  });

  describe.each(languages)('%s', (language) => {
    const page = pageOf(guide, language);

    test.skipIf(page.includes('pdf') && !typesets)('is what its reader meets', { timeout: 300_000 }, () => {
      followed(page, join(root, program()), (done, place) => {
        expect(done.filter(({ status }) => status !== 0).map(({ step, lines }) => [step.script, lines])).toEqual([]);
        expect(done.flatMap(unprinted), 'quoted, and not printed: npm run guides').toEqual([]);
        expect(unfounded(page, done), 'numbers in the text that no command prints').toEqual([]);
        const words = picture.words({ language, done, folder: place });
        expect(digest(words), 'picture: npm run guides').toBe(drawn[`${guide}/${language}.png`]);
        if (language === 'ar') for (const { language: fence, text } of blocksOf(page)) optional[fence]?.(text, place);
      });
    });

    test('has links that lead somewhere, and a picture that is not large', () => {
      const links = [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((found) => found[1]);
      const at = join(folder, guide, `${language}.md`);
      expect(links.filter((link) => !existsSync(join(dirname(at), link)))).toEqual([]);
      expect(links).toContain(`${language}.png`);
      expect(links).toContain(`${language === 'en' ? 'ar' : 'en'}.md`);
      expect(statSync(join(folder, guide, `${language}.png`)).size).toBeLessThan(150_000);
    });
  });

  test('Arabic runs from right to left, and code from left to right', () => {
    const outside = pageOf(guide, 'ar')
      .replace(/<div dir="rtl">\n[\s\S]*?\n<\/div>\n/g, (part) => (part.includes('```') ? part : ''))
      .replace(/^!\[.*$/gm, '');
    expect(outside.replace(/^```[\s\S]*?^```$/gm, '').trim()).toBe('');
    expect(pageOf(guide, 'ar')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});

function headingsOf(page: string): readonly string[] {
  return page.replace(/^```[\s\S]*?^```$/gm, '').match(/^#+ .*$/gm) ?? [];
}

/** Numbers of three digits or with decimals that the text says and no command of the page holds or prints; the version of Node aside. */
function unfounded(page: string, done: readonly Done[]): readonly string[] {
  const text = page.replace(/^```[\s\S]*?^```$/gm, '').replace(/\]\([^)]*\)|Node [\d.]+/g, '');
  const known = new Set(done.flatMap(({ step, lines }) => numbersOf([step.script, ...lines].join('\n'))));
  return numbersOf(text).filter((number) => /\d{3}|\./.test(number) && !known.has(number));
}

function numbersOf(text: string): readonly string[] {
  return text.match(/\d[\d,]*(\.\d+)?/g)?.map((number) => number.replace(/,$/, '')) ?? [];
}

function unprinted({ step, lines }: Done): readonly string[] {
  return step.quotes.flatMap(({ text }) => missing(text.trimEnd().split('\n'), lines) ?? []);
}

/** Blocks for programs that a reader may have, and this machine may not; run once, since both pages hold the same. */
const optional: Readonly<Record<string, (script: string, cwd: string) => void>> = {
  r: (script, cwd) => {
    if (!hasProgram('Rscript', '--version')) return;
    const check =
      'stopifnot(names(estimates)[1] == "indicator", is.numeric(estimates$value), is.numeric(estimates$se))';
    execFileSync('Rscript', ['-e', `${script}\n${check}`], { cwd, stdio: 'ignore' });
  },
  bash: (script, cwd) => {
    if (!hasOffice) return;
    const own = `soffice() { command soffice "-env:UserInstallation=file://$PWD/profile" "$@" >/dev/null 2>&1; }`;
    execFileSync('bash', ['-ec', `${own}\n${script}`], { cwd, timeout: 120_000 });
    const back = [
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):9,34,76',
      '--outdir',
      'back',
      'out/sheets/distribution.xlsx',
    ];
    execFileSync('bash', ['-ec', `${own}\nsoffice --headless "$@"`, 'bash', ...back], { cwd, timeout: 120_000 });
    const cells = (path: string, between: string) =>
      readFileSync(join(cwd, path), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(between).map(asWritten));
    expect(cells('back/distribution.csv', '\t')).toEqual(cells('out/balanced/distribution.csv', ','));
  },
};

/** A cell as text, or as a number to the digits that a spreadsheet shows. */
function asWritten(written: string): string | number {
  const cell = written.replace(/[\ufeff\r]/g, '');
  const number = Number(cell);
  if (Number.isNaN(number) || cell === '') return cell;
  return Math.abs(number) < 1e-6 ? 0 : Number(number.toPrecision(9));
}
