import { readFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** What the bundle gives to whoever loads it. */
type Program = typeof import('./program.ts');

const file = join(__dirname, 'program', 'mizan.js');
const script = new Script(wrap(readFileSync(file, 'latin1')), {
  filename: file,
  cachedData: compiledBefore(),
});
const program = loaded();

/** What Node made of the bundle when it was built. Another Node, or another bundle, is told from this one and compiles anew. */
function compiledBefore(): Buffer | undefined {
  try {
    return readFileSync(`${file}.compiled`);
  } catch {
    return undefined;
  }
}

function loaded(): Program {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports as Program;
}

/** The code of every function that has been called so far, for the next start. */
export function compiled(): Buffer {
  return script.createCachedData();
}

export const { main, serve } = program;

if (require.main === module) {
  main(process.argv.slice(2)).then((status) => {
    process.exitCode = status;
  });
}
