import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plain } from './quotes.ts';
import type { Done } from './shell.ts';
import { terminalPage } from './terminal-page.ts';

/** A guide as it was followed in one language: what was printed, and the folder with the files it made. */
export interface Followed {
  readonly language: string;
  readonly done: readonly Done[];
  readonly folder: string;
}

/** What one sees at a point of a guide. */
export interface Picture {
  /** The words and numbers that are drawn: where they are others, the picture is stale. */
  readonly words: (followed: Followed) => string;
  readonly draw: (followed: Followed, target: string) => void;
}

/** The heading and the first table that the first command of a guide prints, as a terminal shows them. Needs Chromium. */
export function firstTable(): Picture {
  const shown = ({ done: [{ lines }] }: Followed) => lines.slice(0, lines.indexOf('', lines.indexOf('') + 1));
  return {
    words: (followed) => shown(followed).join('\n'),
    draw: (followed, target) => {
      const { html, width, height } = terminalPage(shown(followed));
      inFolder((folder) => {
        const page = join(folder, 'page.html');
        writeFileSync(page, html);
        const sized = [`--window-size=${width},${height}`, `--screenshot=${target}`, `file://${page}`];
        quietly('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', ...sized]);
      });
    },
  };
}

/** The page of a report in PDF on which the summary stands. Needs poppler. */
export function summaryPage(report: string): Picture {
  return {
    words: ({ folder, language }) => {
      const text = readFileSync(join(folder, report, `report-${language}.md`), 'utf8');
      return text.slice(text.indexOf('\n## 1 '), text.indexOf('\n## 2 '));
    },
    draw: ({ folder, language }, target) =>
      pagePicture(join(folder, report, `report-${language}.pdf`), target, ['-f', '2', '-l', '2', '-r', '80']),
  };
}

/** The sheet of a workbook with this table, as LibreOffice prints it. Needs LibreOffice and poppler. */
export function sheet(report: string, table: { readonly number: string; readonly file: string }): Picture {
  return {
    words: ({ folder }) => readFileSync(join(folder, report, 'data', table.file), 'utf8'),
    draw: ({ folder, language }, target) =>
      inFolder((aside) => {
        const workbook = join(folder, report, `report-${language}.xlsx`);
        const profile = `-env:UserInstallation=file://${join(aside, 'profile')}`;
        quietly('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', aside, workbook]);
        const printed = join(aside, `report-${language}.pdf`);
        const page = String(pageWith(table.number, printed));
        const cut = ['-x', '40', '-y', '50', '-W', '920', '-H', '446'];
        pagePicture(printed, target, ['-f', page, '-l', page, '-r', '84', ...cut]);
      }),
  };
}

/** By which one sees whether a picture still shows what there is. */
export function digest(words: string): string {
  return createHash('sha256').update(words.split('\n').map(plain).join('\n')).digest('hex');
}

function pageWith(number: string, file: string): number {
  const pages = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).split('\f');
  return 1 + pages.findIndex((page) => page.trimStart().split('\n')[0].includes(number));
}

function pagePicture(file: string, target: string, options: readonly string[]): void {
  quietly('pdftoppm', ['-png', '-singlefile', ...options, file, target.replace(/\.png$/, '')]);
}

function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-picture-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function quietly(program: string, options: readonly string[]): void {
  execFileSync(program, options, { stdio: 'ignore', timeout: 120_000 });
}
