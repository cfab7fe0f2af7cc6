import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bench } from './agreement/bench.ts';
import { distribution } from './agreement/distribution.ts';
import { changes, errors, replicated } from './agreement/errors.ts';
import type { Entry, Golden } from './agreement/golden.ts';
import { agreementPage, beyondLimits, type FileFindings } from './agreement/page.ts';
import { byGroup, bySource, progressivity } from './agreement/redistribution.ts';
import { reforms, socialProtection } from './agreement/reforms.ts';
import { small } from './agreement/small.ts';
import type { Verdict } from './agreement/verdict.ts';

/** What holds the entries of a file against ours, by the first word of its name. */
const families: Readonly<Record<string, (bench: Bench, golden: Golden, entry: Entry) => Verdict>> = {
  aspire: socialProtection,
  change: changes,
  dist: distribution,
  giniSource: bySource,
  groupDecomp: byGroup,
  prog: progressivity,
  reform: reforms,
  repboot: replicated,
  se: errors,
  tiny: small,
};

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'golden'))) {
  process.stderr.write('usage: tsx docs/make-agreement.ts <folder with golden/ and data/>\n');
  process.exit(2);
}
const bench = new Bench(folder);
const files = readdirSync(join(folder, 'golden'))
  .sort()
  .flatMap((name): FileFindings[] => {
    const family = families[name.split(/[_.]/)[0]];
    if (!family) return [];
    const golden = JSON.parse(readFileSync(join(folder, 'golden', name), 'utf8')) as Golden;
    const verdicts = golden.entries.map((entry) => ({ entry, verdict: family(bench, golden, entry) }));
    return [{ golden, verdicts }];
  });
writeFileSync(new URL('method/agreement-with-r.md', import.meta.url), agreementPage(files));
const beyond = beyondLimits(files);
process.stderr.write(beyond.length === 0 ? 'every covered entry is within rounding\n' : `${beyond.join('\n')}\n`);
process.exitCode = beyond.length === 0 ? 0 : 3;
