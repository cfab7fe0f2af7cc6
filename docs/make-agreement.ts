import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bench } from './agreement/bench.ts';
import { findingsOf, isMeasured } from './agreement/families.ts';
import type { Golden } from './agreement/golden.ts';
import { agreementPage, beyondLimits } from './agreement/page.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'golden'))) {
  process.stderr.write('usage: tsx docs/make-agreement.ts <folder with golden/ and data/>\n');
  process.exit(2);
}
const bench = new Bench(folder);
const files = readdirSync(join(folder, 'golden'))
  .filter(isMeasured)
  .sort()
  .map((name) => findingsOf(bench, name, JSON.parse(readFileSync(join(folder, 'golden', name), 'utf8')) as Golden));
writeFileSync(new URL('method/agreement-with-r.md', import.meta.url), agreementPage(files));
const beyond = beyondLimits(files);
process.stderr.write(beyond.length === 0 ? 'every covered entry is within rounding\n' : `${beyond.join('\n')}\n`);
process.exitCode = beyond.length === 0 ? 0 : 3;
