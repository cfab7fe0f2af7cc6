import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

/* Bundles a benchmark as the program itself is bundled, and runs it: node bench/start.js w 500000 9 */

// Where it is set, Node reads certificates at every start, which nothing here has a use for.
delete process.env.NODE_EXTRA_CA_CERTS;

const [name, ...rest] = process.argv.slice(2);
const outfile = `tmp/bench/${name}.mjs`;
await build({
  entryPoints: [`bench/${name}.ts`],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...rest], { stdio: 'inherit' });
process.exit(status ?? 1);
