import { usage } from '../../indicators/find.ts';
import { indicators } from '../../indicators/index.ts';
import type { Indicator, IndicatorUnit, Need } from '../../indicators/indicator.ts';
import type { Entry } from './entry.ts';

/** Every indicator, how its name is written, its unit and what it needs. */
export function indicatorEntries(): readonly Entry[] {
  return indicators.map((indicator) => ({
    id: indicator.id,
    title: indicator.title,
    facts: [
      ['written', usage(indicator)],
      ['unit', units[indicator.unit]],
      ...(indicator.needs.length ? [['needs', needed(indicator)] as const] : []),
    ],
    lists: [],
    example: `mizan measure data/kuwait --of ${sampleVariable(indicator)} --indicator ${sampleName(indicator)}${indicator.needs.map((need) => options[need]).join('')}`,
  }));
}

const units: Readonly<Record<IndicatorUnit, string>> = {
  index: 'an index without a unit',
  share: 'a share, from 0 to 1',
  ratio: 'a ratio',
  same: 'the unit of the variable measured',
  people: 'people',
};

const needs: Readonly<Record<Need, string>> = {
  line: 'a poverty line (--line)',
  welfare: 'a welfare variable that ranks people (--welfare)',
  baseline: 'the same units before the reform (--against)',
};

const options: Readonly<Record<Need, string>> = {
  line: ' --line 60%median',
  welfare: ' --welfare consumption',
  baseline: " --against 'income - assistance_received'",
};

function needed(indicator: Indicator): string {
  return indicator.needs.map((need) => needs[need]).join(', ');
}

/** A transfer, where people are ranked by something else than what is measured. */
function sampleVariable({ needs }: Indicator): string {
  return needs.includes('welfare') ? 'assistance_received' : 'income';
}

/** The name with a number in it where one must be given. */
function sampleName({ id, parameter }: Indicator): string {
  if (!parameter || parameter.otherwise !== undefined) return id;
  return `${id}:${parameter.low <= 0.1 && parameter.high <= 1 ? 0.1 : Math.max(parameter.low, 1)}`;
}
