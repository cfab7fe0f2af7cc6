import type { LineInForce } from '../../simulation/outcome.ts';
import type { Grouping } from './grouping.ts';
import { indicated } from './indicated.ts';
import { byPolicy, type Plan } from './measured.ts';
import { hasPassage, passageKind, passageOf, passagePolicy } from './passage.ts';
import type { Source } from './source.ts';

/** What is lost below the line and what is gained there, as estimates name it. */
export const impoverishmentIndicators = [
  'impoverished',
  'impoverished:of_poor',
  'impoverishment',
  'impoverishment:per_head',
  'impoverishment:normalised',
  'gaining_poor',
  'gaining_poor:of_poor',
  'gains_to_poor',
  'gains_to_poor:per_head',
  'gains_to_poor:normalised',
] as const;

/**
 * Fiscal impoverishment and gains to the poor (Higgins and Lustig 2016) at each line, overall and by group: of the reform,
 * or in a review of the fiscal system. Groups are those of the baseline; lines are anchored.
 */
export function impoverishmentEstimates(source: Source): Plan[] {
  const { comparison, groupings } = source;
  if (!hasPassage(comparison)) return [];
  return [
    ...comparison.lines.flatMap((line) =>
      groupings.flatMap((grouping) =>
        impoverishmentIndicators.map((indicator) => plan(source, { indicator, line }, grouping)),
      ),
    ),
    ...(passageKind(comparison) === 'system' ? comparison.lines.map((line) => gapBefore(source, line)) : []),
  ];
}

/** The poverty gap of income before the fiscal system. */
function gapBefore(source: Source, line: LineInForce): Plan {
  const [everybody] = source.groupings;
  const subject = { indicator: 'fgt1', of: 'prefiscal', unit: 'index', line: line.name, policy: 'baseline' } as const;
  return byPolicy(subject, everybody, () =>
    indicated('fgt1', { of: passageOf(source).before, line: line.value }, everybody),
  );
}

function plan(
  source: Source,
  { indicator, line }: { readonly indicator: string; readonly line: LineInForce },
  grouping: Grouping,
): Plan {
  const unit = unitOf(source, indicator);
  const policy = passagePolicy(source.comparison, 'change');
  return byPolicy({ indicator, of: 'welfare', unit, line: line.name, policy }, grouping, () => {
    const { before, after } = passageOf(source);
    return indicated(indicator, { of: after, baseline: before, line: line.value }, grouping);
  });
}

function unitOf({ money }: Source, indicator: string): string {
  if (indicator.startsWith('impoverished') || indicator.startsWith('gaining_poor')) return 'share';
  return indicator.endsWith(':normalised') ? 'index' : money;
}
