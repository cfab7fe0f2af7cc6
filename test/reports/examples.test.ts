import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportFormats } from '../../src/reports/assessment/formats/index.ts';
import type { RunFile } from '../../src/reports/provenance/run-file.ts';
import { mizan, root } from '../commands/mizan.ts';

const folder = 'reports/examples/balanced-2026';
const patience = 240_000;
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: { example: string } };
const record = JSON.parse(readFileSync(`${root}${folder}/run.json`, 'utf8')) as RunFile;
const lacking = await Promise.all(reportFormats.map(async ({ id, lacks }) => [id, await lacks()] as const));

describe('the example report', () => {
  let again: ReturnType<typeof mizan>;
  beforeAll(() => {
    again = mizan(['verify', folder, '--rerun']);
  }, patience);

  test('is what the command in package.json asks for, in every format and both languages', () => {
    expect(scripts.example).toContain(`report ${record.report!.scenario} -o ${folder} --pack ${record.report!.pack}`);
    expect(scripts.example).toContain(`--format ${record.report!.formats.join(',')}`);
    expect(scripts.example).toContain(`--lang ${record.report!.languages.join(',')}`);
    expect(record.report!.formats.toSorted()).toEqual(reportFormats.map(({ id }) => id));
    const wanted = reportFormats.flatMap(({ id }) => [`report-en.${id}`, `report-ar.${id}`]);
    expect(record.files!.map(({ path }) => path)).toEqual(expect.arrayContaining(wanted));
  });

  test('is current to the last byte (npm run example writes it anew)', () => {
    expect(again.out.split('\n').filter((line) => !line.includes('not written again'))).toEqual([
      expect.stringMatching(/^\d+ files and \d+ inputs checked, worked out again: nothing differs$/),
      '',
    ]);
    expect(again.status).toBe(0);
  });

  test.for(lacking)('is current in %s too', ([id, library], { skip }) => {
    skip(library !== undefined, `${library} is not installed`);
    expect(again.out).not.toContain(`${id}: not written again`);
  });

  test('is small enough to be kept with the sources', () => {
    const sizes = readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6e6);
  });
});
