import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/commands/main.ts';

/* What a user gets for a scenario that cannot be read: exit status 1, and lines on standard error that begin with a place. */

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mizan-'));
});

afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

async function runOn(name: string, content: string | Uint8Array): Promise<{ status: number; said: string }> {
  writeFileSync(join(folder, name), content);
  let said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  return { status: await main(['run', join(folder, name)]), said };
}

describe('a scenario that cannot be read ends with status 1 and a place', () => {
  const loop = 'baseline: loop.yaml\nlevers: {}\n';
  test.each<[string, string, string | Uint8Array, string]>([
    ['empty', 'empty.yaml', '', '1:1'],
    ['a list', 'list.yaml', '- a\n', '1:1'],
    ['a picture', 'picture.yaml', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), '1:1'],
    ['no YAML', 'broken.yaml', 'a: [', '1:5'],
    ['nested without end', 'deep.yaml', '['.repeat(100_000), '1:101'],
    ['larger than any policy', 'large.yaml', ' '.repeat(10_000_001), '1:1'],
    ['a reform of itself', 'loop.yaml', loop, '1:11'],
    ['a reform of nothing', 'orphan.yaml', 'baseline: gone.yaml\nlevers: {}\n', '1:11'],
    ['with a name twice', 'twice.yaml', 'title: a\ntitle: b\n', '2:1'],
  ])('%s', async (_, name, content, place) => {
    const { status, said } = await runOn(name, content);
    expect(status).toBe(1);
    expect(said).toContain(`${name}:${place}  `);
    expect(said).not.toContain('our fault');
  });
});
