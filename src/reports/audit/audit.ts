import { type Audited, agrees, type CheckResult } from './check.ts';
import { checks } from './index.ts';

/** Every check run on a report; checks that have nothing to look at in it are left out. */
export function audit(audited: Audited): readonly CheckResult[] {
  return checks
    .map(({ id, title, run }) => {
      const findings = run(audited);
      return { id, title, compared: findings.length, failures: findings.filter((finding) => !agrees(finding)) };
    })
    .filter(({ compared }) => compared > 0);
}

/** The checks that did not hold. */
export function failed(results: readonly CheckResult[]): readonly CheckResult[] {
  return results.filter(({ failures }) => failures.length > 0);
}
