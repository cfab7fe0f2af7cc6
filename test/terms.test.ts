import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './commands/mizan.ts';

/* Words that docs/terms.md has one form of, and texts that mix in another. */

const others: readonly (readonly [word: string, pattern: RegExp])[] = [['تكلفة', /(?<!ت)كلف[ةت]/]];

const texts = ['src', 'docs', 'scenarios', 'data', 'changes'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|ya?ml|md)$/.test(path))
    .map((path) => join(folder, path)),
);

test.each(others)('%s has one form everywhere', (word, pattern) => {
  expect(readFileSync(join(root, 'docs/terms.md'), 'utf8')).toContain(word);
  expect(texts.filter((path) => pattern.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});
