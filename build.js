import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'esbuild';

const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
/** Packages that most commands read go into the bundle, which spares looking for their files; the others are loaded by the command that needs them. */
const bundled = ['chalk', 'cli-table3', 'commander', 'papaparse', 'simple-statistics', 'yaml', 'zod'];
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

rmSync('dist', { recursive: true, force: true });

await build({
  entryPoints: { mizan: 'bin/mizan.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: external.flatMap((name) => [name, `${name}/*`]),
  banner: {
    js: [
      '#!/usr/bin/env node',
      "import { createRequire } from 'node:module';",
      'const require = createRequire(import.meta.url);',
    ].join('\n'),
  },
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [childProcessWhenUsed, englishOfZod],
  logLevel: 'warning',
});
