import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * What the README and the guides quote is what there is: their commands are run in a folder of their own and print the lines
 * shown (… stands for any lines), their YAML stands in the files they name, and their links lead somewhere.
 */

const guides = 'docs/guides';
const pages = [
  'README.md',
  ...readdirSync(guides)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(guides, name)),
];
const root = resolve('.');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };

interface Block {
  readonly language: string;
  readonly text: string;
  /** The page above it. */
  readonly before: string;
}

function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((found) => ({
    language: found[1],
    text: found[2],
    before: text.slice(0, found.index),
  }));
}

interface Typed {
  readonly command: string;
  readonly shown: readonly string[];
}

function typedIn({ text }: Block): readonly Typed[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command, ...shown] = part.trimEnd().split('\n');
      return { command, shown };
    });
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mizan-'));
  for (const name of ['data', 'docs', 'scenarios']) symlinkSync(join(root, name), join(folder, name));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a line of the page from the sources, as a shell in a fresh checkout would. */
function printed(line: string): string {
  const mizan = `"${process.execPath}" --import "${import.meta.resolve('tsx')}" "${join(root, 'bin/mizan.ts')}"`;
  const command = line
    .replace(/^npm start/, scripts.start)
    .replace('node dist/mizan.js', () => mizan)
    .replace('npx mizan', () => mizan);
  const { COLUMNS: _, FORCE_COLOR: __, ...env } = process.env;
  try {
    return execFileSync('sh', ['-c', command], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env,
    });
  } catch (problem) {
    return String((problem as { stdout?: string }).stdout);
  }
}

/** The first line shown that is not printed where it should be; undefined where all are. */
function missing(shown: readonly string[], lines: readonly string[]): string | undefined {
  let next = 0;
  let isOpen = false;
  for (const line of shown) {
    if (line === '…') {
      isOpen = true;
      continue;
    }
    const at = isOpen ? lines.indexOf(line, next) : next;
    if (at < 0 || lines[at] !== line) return line;
    next = at + 1;
    isOpen = false;
  }
  return isOpen || next >= lines.length ? undefined : lines[next];
}

describe.each(pages)('%s', (page) => {
  const blocks = blocksOf(page);
  const typed = blocks.filter(({ language }) => language === 'console').flatMap(typedIn);

  test('has commands and files to hold it to', () => {
    expect(typed.length).toBeGreaterThan(0);
    expect(blocks.some(({ language }) => language === 'yaml')).toBe(true);
  });

  test.each(typed)(
    '$command',
    ({ command, shown }) => {
      const lines = printed(command)
        .trimEnd()
        .split('\n')
        .filter((line, _, all) => all.length > 1 || line !== '');
      expect(missing(shown, lines)).toBeUndefined();
    },
    120_000,
  );

  test.each(blocks.filter(({ language }) => language === 'yaml').map(({ text, before }) => [text, before] as const))(
    'quotes the file that it names: %.40s',
    (text, before) => {
      const named = [...before.matchAll(/\]\(([^)]+\.yaml)\)/g)].at(-1)![1];
      expect(`\n${readFileSync(join(dirname(page), named), 'utf8')}`).toContain(`\n${text}`);
    },
  );

  test('has links that lead somewhere', () => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((found) => found[1]);
    expect(links.filter((link) => !/^https?:/.test(link) && !existsSync(join(dirname(page), link)))).toEqual([]);
  });

  test('names only scripts that there are', () => {
    const shell = blocks
      .filter(({ language }) => language === 'sh')
      .map(({ text }) => text)
      .join('\n');
    const named = [...shell.matchAll(/\bnpm (?:run )?([\w-]+)/g)].map((found) => found[1]);
    const own = ['ci', 'i', 'pack'];
    expect(named.filter((name) => !own.includes(name) && scripts[name] === undefined)).toEqual([]);
  });
});

test('the version that the README installs is this one', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const named = [...readFileSync('README.md', 'utf8').matchAll(/mizan-(\d+\.\d+\.\d+)\.tgz/g)].map((found) => found[1]);
  expect(new Set(named)).toEqual(new Set([version]));
});
