import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../../src/commands/hash.ts';
import { type Output, writeFiles } from '../../../src/commands/write-files.ts';
import { Refusal } from '../../../src/diagnostics/diagnostic.ts';
import { mizan, program, root, shipped } from '../../commands/mizan.ts';

const home = mkdtempSync(join(tmpdir(), 'mizan-write-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let place = home;
let rooms = 0;
beforeEach(() => {
  place = join(home, `room-${rooms++}`);
  mkdirSync(place);
});

const guard = { scenario: 'a.yaml' };
const isRoot = process.getuid?.() === 0;

/** A set of files with the record that lists them. */
function setOf(files: Readonly<Record<string, string>>, scenario = 'a.yaml'): readonly Output[] {
  const listed = Object.entries(files).map(([path, content]) => ({ path, content }));
  const hashed = listed.map(({ path, content }) => ({ path, sha256: hashOf(content) }));
  return [...listed, { path: 'run.json', content: JSON.stringify({ scenario, files: hashed }) }];
}

/** Everything under a folder, by path. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length + 1),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

function contentsOf(outputs: readonly Output[]): Readonly<Record<string, string>> {
  return Object.fromEntries(outputs.map(({ path, content }) => [path, String(content)]));
}

function refusalOf(work: () => void): string {
  try {
    work();
  } catch (problem) {
    if (problem instanceof Refusal) return problem.message;
    throw problem;
  }
  return 'nothing was refused';
}

describe('a set of files', () => {
  const first = setOf({ 'report.html': '1', 'charts/en/a.svg': '1' });
  const second = setOf({ 'report.html': '2', 'charts/en/b.svg': '2' });

  test('stands in its folder, and nothing stands beside it', () => {
    writeFiles(join(place, 'deep', 'x'), first, guard);
    expect(filesIn(place)).toEqual(
      Object.fromEntries(Object.entries(contentsOf(first)).map(([path, text]) => [`deep/x/${path}`, text])),
    );
  });

  test('takes the place of the one before, of which nothing is left', () => {
    writeFiles(join(place, 'x'), first, guard);
    chmodSync(join(place, 'x'), 0o750);
    writeFiles(join(place, 'x'), second, guard);
    expect(filesIn(join(place, 'x'))).toEqual(contentsOf(second));
    expect(readdirSync(place)).toEqual(['x']);
    expect((execFileSync('ls', ['-ld', join(place, 'x')], { encoding: 'utf8' }) as string).slice(0, 10)).toBe(
      'drwxr-x---',
    );
  });

  test('leaves what somebody else put there, and what somebody changed of the set before', () => {
    const folder = join(place, 'x');
    writeFiles(folder, first, guard);
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine', 'notes.txt'), 'mine');
    writeFileSync(join(folder, 'charts', 'en', 'a.svg'), 'drawn over');
    writeFiles(folder, second, guard);
    expect(filesIn(folder)).toEqual({
      ...contentsOf(second),
      'mine/notes.txt': 'mine',
      'charts/en/a.svg': 'drawn over',
    });
    expect(readdirSync(place)).toEqual(['x']);
  });

  test('never takes away a file outside its folder, whatever the record there lists', () => {
    const folder = join(place, 'x');
    writeFileSync(join(place, 'precious'), 'p');
    mkdirSync(folder);
    const files = ['../precious', join(place, 'precious')].map((path) => ({ path, sha256: hashOf('p') }));
    writeFileSync(join(folder, 'run.json'), JSON.stringify({ scenario: 'a.yaml', files }));
    writeFiles(folder, first, guard);
    expect(readFileSync(join(place, 'precious'), 'utf8')).toBe('p');
    expect(filesIn(folder)).toEqual(contentsOf(first));
  });

  test('goes to where a link leads', () => {
    mkdirSync(join(place, 'real'));
    symlinkSync('real', join(place, 'link'));
    writeFiles(join(place, 'link'), first, guard);
    writeFiles(join(place, 'link'), second, guard);
    expect(filesIn(join(place, 'real'))).toEqual(contentsOf(second));
    expect(readdirSync(place).sort()).toEqual(['link', 'real']);
  });

  test('is put back whole where the last of its files finds something in its way', () => {
    const folder = join(place, 'x');
    writeFiles(folder, first, guard);
    mkdirSync(join(folder, 'z'));
    writeFileSync(join(folder, 'z', 'mine'), 'm');
    const blocked = setOf({ 'report.html': '3', z: '3' });
    expect(refusalOf(() => writeFiles(folder, blocked, guard))).toContain('could not write');
    expect(filesIn(folder)).toEqual({ ...contentsOf(first), 'z/mine': 'm' });
  });
});

describe('where nothing can be written', () => {
  test('a file in place of a folder is named', () => {
    writeFileSync(join(place, 'file'), 'mine');
    for (const folder of [join(place, 'file'), join(place, 'file', 'x')]) {
      const said = refusalOf(() => writeFiles(folder, setOf({ a: '1' }), guard));
      expect(said).toBe(`could not write "${folder}": a file stands where a folder is needed`);
    }
    expect(filesIn(place)).toEqual({ file: 'mine' });
  });

  test.skipIf(isRoot)('a folder that may not be written to is named', () => {
    const closed = join(place, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    const said = refusalOf(() => writeFiles(join(closed, 'x'), setOf({ a: '1' }), guard));
    expect(said).toBe(`could not write "${join(closed, 'x')}": no permission`);
    expect(readdirSync(closed)).toEqual([]);
  });
});

/** A baseline of one transfer to two households, beside its data. */
function tinyScenario(): string {
  const fields =
    '[{name: id, type: string}, {name: weight, type: number}, {name: members, type: integer}, {name: income, type: number}]';
  const files = {
    'households.csv': 'id,weight,members,income\na,1,2,10\nb,3,1,20\n',
    'datapackage.yaml': `name: tiny\nresources:\n  - name: households\n    path: households.csv\n    schema:\n      primaryKey: id\n      fields: ${fields}\nmizan: {currency: KWD, year: 2025, households: households, size: members, weight: weight}\n`,
    'tiny.yaml':
      'title: tiny\nyear: 2025\npopulation: datapackage.yaml\nincomes: {market: [income]}\ninstruments: {grant: {kind: transfer, amount: 5}}\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  return join(place, 'tiny.yaml');
}

/** A small disk of its own for one command, where this machine lets us mount one. */
function onSmallDisk(script: string): ReturnType<typeof spawnSync> {
  const disk = join(place, 'disk');
  mkdirSync(disk);
  const mounted = `mount -t tmpfs -o size=64k tmpfs '${disk}' && cd '${root}' && ${script}`;
  return spawnSync('unshare', [...(isRoot ? [] : ['-Ur']), '-m', 'sh', '-c', mounted], {
    encoding: 'utf8',
    env: { ...process.env, DISK: disk },
  });
}

const canMount = (() => {
  mkdirSync(join(home, 'try'));
  const mount = `mount -t tmpfs tmpfs '${join(home, 'try')}'`;
  return spawnSync('unshare', [...(isRoot ? [] : ['-Ur']), '-m', 'sh', '-c', mount]).status === 0;
})();

describe.skipIf(!canMount)('on a disk', () => {
  const run = () => `node ${program()} run '${tinyScenario()}' --quiet --format csv -o "$DISK/x"`;

  test('that fills up, nothing is left of a new set, and the old one stays', () => {
    const script = [
      `${run()}; echo "status $?"`,
      'ls -A "$DISK"',
      `${run().replace('csv', 'md')} && cat "$DISK"/x/* | sha256sum > "$DISK/sum"`,
      `${run()}; echo "status $?"`,
      'cat "$DISK"/x/* | sha256sum | cmp - "$DISK/sum" && ls -A "$DISK"',
    ].join('; ');
    const { stdout, stderr } = onSmallDisk(script);
    expect(stdout).toBe('status 1\nstatus 1\nsum\nx\n');
    expect(String(stderr).match(/could not write ".*\/x": the disk is full\n/g)).toHaveLength(2);
  });

  test('that is read-only, the reason is said', () => {
    const { stdout, stderr } = onSmallDisk(`mount -o remount,ro "$DISK"; ${run()}; echo "status $?"`);
    expect([stdout, stderr]).toEqual(['status 1\n', expect.stringContaining('the disk is read-only')]);
  });
});

test.skipIf(!existsSync('/dev/full'))('output into what is full is refused in a line', () => {
  const command = `node ${program()} run '${tinyScenario()}' --quiet > /dev/full`;
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
  expect([status, stderr.split('\n')[0]]).toEqual([1, 'could not write "standard output": the disk is full']);
});

describe('killed at any moment', () => {
  const writer = join('tmp', `writer-${process.pid}.js`);
  afterAll(() => rmSync(join(root, writer), { force: true }));

  test('a writer leaves one set or the other, every file of it whole', async () => {
    buildSync({
      absWorkingDir: root,
      entryPoints: ['test/reports/command/write-over-and-over.ts'],
      outfile: writer,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
    });
    const folder = join(place, 'x');
    for (let round = 0; round < 12; round++) {
      const child = spawn(process.execPath, [writer, folder], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout!, 'data');
      await pause(7 * round);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const now = existsSync(folder) ? folder : join(place, `.x.${child.pid}.before`);
      const texts = Object.entries(filesIn(now)).filter(([path]) => path !== 'run.json');
      expect(texts).toHaveLength(30);
      expect(new Set(texts.map(([, text]) => text)).size).toBe(1);
      expect(texts[0][1]).toMatch(/^(\d+-\d+\n)\1{1999}$/);
    }
    writeFiles(folder, setOf({ a: '1' }, 'a'), { scenario: 'a', force: true });
    expect(readdirSync(place)).toEqual(['x']);
  });
});

describe('Ctrl-C', () => {
  const command = (folder: string) => [program(), 'report', shipped.reform, '-o', folder, '--format', 'docx,html'];

  async function interrupted(child: ChildProcess, after: number) {
    let said = '';
    const ended = once(child, 'close');
    child.stderr!.on('data', (text) => {
      said += text;
    });
    await pause(after);
    child.kill('SIGINT');
    const [status, signal] = (await ended) as [number | null, string | null];
    return { status: signal === 'SIGINT' ? 130 : status, said };
  }

  test('ends a report with status 130 whatever it is doing; what was there is there still, or the new report is', async () => {
    const folder = join(place, 'x');
    writeFiles(folder, setOf({ 'report-en.html': 'old' }, shipped.reform), { scenario: shipped.reform });
    const before = filesIn(folder);
    const began = performance.now();
    expect(mizan(command(join(place, 'whole')).slice(1)).status).toBe(0);
    const whole = performance.now() - began;
    const seen = new Set<string>();
    for (const share of [0.02, 0.25, 0.5, 0.7, 0.85]) {
      const { status, said } = await interrupted(
        spawn(process.execPath, command(folder), { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] }),
        share * whole,
      );
      if (status === 0) {
        expect(mizan(['verify', folder]).status).toBe(0);
        continue;
      }
      expect(status).toBe(130);
      expect(filesIn(folder)).toEqual(before);
      seen.add(said.trim());
    }
    expect([...seen]).toContain('mizan: interrupted; nothing was written');
    expect(readdirSync(dirname(folder)).sort()).toEqual(['whole', 'x']);
  });
});
