import type { Bench } from './bench.ts';
import { distribution } from './distribution.ts';
import { changes, errors, replicated } from './errors.ts';
import type { Entry, Golden } from './golden.ts';
import type { FileFindings } from './page.ts';
import { byGroup, bySource, progressivity } from './redistribution.ts';
import { reforms, socialProtection } from './reforms.ts';
import { small } from './small.ts';
import type { Verdict } from './verdict.ts';

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

/** Whether a file of reference values, by its name, is about what `mizan measure` gives. */
export function isMeasured(name: string): boolean {
  return name.endsWith('.json') && familyOf(name) in families;
}

/** How every entry of a file of reference values stands. */
export function findingsOf(bench: Bench, name: string, golden: Golden): FileFindings {
  const family = families[familyOf(name)];
  return { golden, verdicts: golden.entries.map((entry) => ({ entry, verdict: family(bench, golden, entry) })) };
}

function familyOf(name: string): string {
  return name.split(/[_.]/)[0];
}
