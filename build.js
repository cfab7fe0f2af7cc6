import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'esbuild';

const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
/** Packages that most commands read go into the bundle, which spares looking for their files; the others are loaded by the command that needs them. */
const bundled = ['@bomb.sh/tab', 'chalk', 'cli-table3', 'commander', 'papaparse', 'simple-statistics', 'yaml', 'zod'];
const external = Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !bundled.includes(name));

/** Zod comes with its messages in fifty languages; Mizan words its own diagnostics. */
const englishOfZod = {
  name: 'english-of-zod',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: dirname(path),
    }));
  },
};

/** Commander starts other programs only for commands kept in files of their own, which mizan has none of: node:child_process is read if it ever does. */
const childProcessWhenUsed = {
  name: 'child-process-when-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'spawn', namespace: 'when-used' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'when-used' }, () => ({
      contents: "exports.spawn = (...args) => require('node:child_process').spawn(...args);",
    }));
  },
};

const common = {
  bundle: true,
  minifyWhitespace: true,
  lineLimit: 160,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
};

/** `node build.js` makes `dist/`; with a folder of `tmp/` named, the same there, but for what is compiled beforehand. */
const [folder = 'dist'] = process.argv.slice(2);
if (folder !== 'dist' && !folder.startsWith('tmp/'))
  throw new Error(`${folder} would be emptied: name a folder of tmp/`);
const program = `${folder}/program/mizan.js`;
rmSync(folder, { recursive: true, force: true });

/** The whole program in one file, of which a command runs what it needs. */
await build({
  ...common,
  entryPoints: ['bin/program.ts'],
  outfile: program,
  external: external.flatMap((name) => [name, `${name}/*`]),
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'ownAddress', 'import.meta.resolve': 'addressOf' },
  banner: {
    js: [
      "const ownAddress = require('node:url').pathToFileURL(__filename).href;",
      "const addressOf = (name) => require('node:url').pathToFileURL(require.resolve(name)).href;",
    ].join('\n'),
  },
  plugins: [childProcessWhenUsed, englishOfZod],
});

/** In ASCII, which is read the fastest; esbuild leaves patterns as they are. */
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
writeFileSync(program, readFileSync(program, 'utf8').replace(/[^\0-\x7f]/g, escaped));

await build({
  ...common,
  entryPoints: ['bin/launch.ts'],
  outfile: `${folder}/mizan.js`,
  banner: { js: '#!/usr/bin/env node' },
});
writeFileSync(`${folder}/package.json`, '{ "type": "commonjs" }\n');

if (folder === 'dist') {
  const reform = 'scenarios/kuwait/reforms/balanced-2026.yaml';
  compileBeforehand('help', [['--help']]);
  compileBeforehand('commands', [
    ['run', reform],
    ['check', reform],
    ['explain', reform, '--household', 'KW-00001'],
    ['measure', 'data/kuwait/households.csv', '--of', 'consumption', '--weight', 'weight'],
  ]);
}

/** Runs commands once, in a process of their own, and keeps beside the program what Node compiles for them. */
function compileBeforehand(name, commands) {
  const runThem = `(async () => {
    const { main, compiled } = require('./dist/mizan.js');
    for (const words of ${JSON.stringify(commands)}) await main(words);
    require('node:fs').writeFileSync('dist/program/${name}.compiled', compiled());
  })()`;
  spawnSync(process.execPath, ['-e', runThem], { stdio: 'ignore' });
}
