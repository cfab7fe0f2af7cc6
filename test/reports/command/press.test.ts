import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import type { Press } from '../../../src/commands/press.ts';
import { openPress as openHere } from '../../../src/commands/press.ts';
import { root } from '../../commands/mizan.ts';
import { printedDocument } from '../assessment/printed-document.ts';

const folder = `tmp/press-${process.pid}`;
afterAll(() => rmSync(`${root}${folder}`, { recursive: true, force: true }));

/** The press as it is shipped: threads load only what is built. */
async function builtPress(): Promise<typeof openHere> {
  spawnSync(process.execPath, ['build.js', folder], { cwd: root, stdio: 'inherit' });
  buildSync({
    absWorkingDir: root,
    entryPoints: ['src/commands/press.ts'],
    outfile: `${folder}/program/press.js`,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    banner: { js: "const ownAddress = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'ownAddress', 'import.meta.resolve': 'undefined' },
  });
  const { openPress } = (await import(pathToFileURL(`${root}${folder}/program/press.js`).href)) as {
    openPress: typeof openHere;
  };
  return openPress;
}

const options = { name: 'report', version: '0.1.0', run: {} };

async function bytesFrom(press: Press): Promise<readonly Buffer[]> {
  const jobs = (['en', 'ar'] as const).flatMap((language) =>
    [['html', 'md'], ['docx'], ['xlsx']].map((formats, lane) =>
      press.print({ document: printedDocument(language), formats, options }, lane),
    ),
  );
  const files = (await Promise.all(jobs)).flat();
  await press.close();
  return files.map(({ content }) => Buffer.from(content as string));
}

test('threads write what one thread writes, to the byte, in the order asked for', async () => {
  const openPress = await builtPress();
  const [alone, together] = [await bytesFrom(await openHere(3, [])), await bytesFrom(await openPress(3, ['docx']))];
  expect(alone).toHaveLength(8);
  expect(together.map((bytes, k) => bytes.equals(alone[k]))).toEqual(alone.map(() => true));
});

test.skipIf(availableParallelism() < 2)('what goes wrong in a thread is told here', async () => {
  const press = await (await builtPress())(2, []);
  const broken = { ...printedDocument('en'), sections: undefined as never };
  await expect(press.print({ document: broken, formats: ['html'], options }, 0)).rejects.toThrow(
    /sections|flatMap|map/,
  );
  await press.close();
});
