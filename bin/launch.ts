import { readFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** What the bundle gives to whoever loads it. */
type Program = typeof import('./program.ts');

const isStarted = require.main === module;
const words = process.argv.slice(2);
const folder = join(__dirname, 'program');
const file = join(folder, 'mizan.js');
const script = new Script(wrap(readFileSync(file, 'latin1')), { filename: file, cachedData: compiledBefore() });

/** What Node made of the bundle when it was built: of the command line alone where help is asked for, else of everyday commands. */
function compiledBefore(): Buffer | undefined {
  const asksForHelp = words.length === 0 || words.some((word) => ['--help', '-h', '--version', '-V'].includes(word));
  try {
    return readFileSync(join(folder, isStarted && asksForHelp ? 'help.compiled' : 'commands.compiled'));
  } catch {
    return undefined;
  }
}

function loaded(): Program {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, folder);
  return module.exports as Program;
}

export const { main, serve } = loaded();

/** The code of every function that has been called so far, for starts to come. */
export function compiled(): Buffer {
  return script.createCachedData();
}

if (isStarted) {
  main(words).then((status) => {
    process.exitCode = status;
  });
}
