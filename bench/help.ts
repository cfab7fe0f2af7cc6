import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { printTimes, race, timed } from './timing.ts';

/* What starting up costs: bare Node on an empty file, and `mizan --help`. */

const rounds = Number(process.argv[2] ?? 21);
if (!existsSync('dist/mizan.js')) throw new Error('npm run build first');
mkdirSync('tmp/bench', { recursive: true });
writeFileSync('tmp/bench/empty.mjs', '');
const node = (name: string, ...args: string[]) => ({
  name,
  run: () => timed(() => spawnSync(process.execPath, args)),
});
const times = await race(
  [
    node('bare Node', 'tmp/bench/empty.mjs'),
    node('mizan --help', 'dist/mizan.js', '--help'),
    node('mizan --version', 'dist/mizan.js', '--version'),
  ],
  rounds,
);
printTimes('start-up', times);
const [bare, help] = times;
console.log(
  `--help takes ${(help.best - bare.best).toFixed(1)} ms more than bare Node (best), ${(help.median - bare.median).toFixed(1)} ms (median)`,
);
