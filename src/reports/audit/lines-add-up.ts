import { sum } from '../../columns/sum.ts';
import { budgetLines, lineOf } from '../../tables/budget-line.ts';
import { spine } from '../../tables/estimates/index.ts';
import { lookUp, type Result } from '../../tables/result.ts';
import { type CheckDefinition, type Finding, roundingOf } from './check.ts';

const policies = ['baseline', 'reform', 'change'] as const;

/** Each budget line is the sum of its instruments, and the whole that of its lines. */
export const linesAddUp: CheckDefinition = {
  id: 'lines-add-up',
  title: {
    en: 'Budget lines add up to the total, instruments to their line',
    ar: 'البنود تساوي المجموع، والأدوات تساوي بندها',
  },
  run: ({ material: { result } }) => [...lines(result), ...total(result)],
};

function lines(result: Result): readonly Finding[] {
  const look = lookUp(result);
  const instruments = spine(result.comparison);
  return budgetLines(instruments).flatMap((line) =>
    policies.flatMap((policy) => {
      const own = instruments.filter((one) => lineOf(one) === line).map(({ id }) => look('total', id, policy));
      return compared(`budget:${line} (${policy})`, own, look('total', `budget:${line}`, policy));
    }),
  );
}

function total(result: Result): readonly Finding[] {
  const look = lookUp(result);
  const names = budgetLines(spine(result.comparison));
  return policies.flatMap((policy) =>
    compared(
      `budget:total (${policy})`,
      names.map((line) => look('total', `budget:${line}`, policy)),
      look('total', 'budget:total', policy),
    ),
  );
}

function compared(at: string, parts: readonly (number | null)[], whole: number | null): readonly Finding[] {
  const known = parts.filter((part) => part !== null);
  if (whole === null || known.length < parts.length) return [];
  return [{ at, found: sum(known), expected: whole, within: roundingOf(...known) }];
}
