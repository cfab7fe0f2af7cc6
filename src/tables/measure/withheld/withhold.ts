import { blank } from '../../disclosure/blank.ts';
import { keyOf, sideBySide } from '../../disclosure/parts.ts';
import { type Withheld, withheldAmong } from '../../disclosure/people.ts';
import type { Estimate } from '../../estimate.ts';
import { type Estimated, estimateOf } from '../estimated.ts';
import type { Subject } from '../finding.ts';
import type { Prepared } from '../prepare.ts';
import { partsShown } from './breakdowns.ts';

/** Of whom nothing is shown, by variable, where results must rest on `minCell` records. */
export interface Withholding {
  readonly minCell: number;
  readonly of: ReadonlyMap<string, Withheld>;
}

/** Whom results of some samples may not tell of; nobody where no least number of records is asked for or declared. */
export function withholding(results: readonly Estimated[], samples: readonly Prepared[]): Withholding {
  const { request, variables } = samples[0].plan;
  const minCell = request.minCell ?? Math.max(...samples.map(({ data }) => data.minCell ?? 0));
  if (minCell < 2) return { minCell, of: new Map() };
  const of = variables.map((variable, v) => {
    const mine = results.filter(({ subject }) => subject.variable === variable.of);
    const told = new Set(mine.flatMap(({ subject }) => toldOf(subject)));
    const parts = samples.map((sample) => partsShown(sample, sample.plan.variables[v]));
    return [variable.of, withheldAmong(told, sideBySide(parts), minCell)] as const;
  });
  return { minCell, of: new Map(of) };
}

/** Whether a result tells of anybody of whom nothing is shown. */
export function isWithheld({ subject }: Estimated, { of }: Withholding): boolean {
  const withheld = of.get(subject.variable);
  return withheld !== undefined && toldOf(subject).some((who) => withheld.has(who));
}

/** Who a result tells of; of several groups at once, each. */
function toldOf({ by, groups }: Pick<Subject, 'by' | 'groups'>): readonly string[] {
  return groups === undefined ? [keyOf({ by: null, group: null })] : groups.map((group) => keyOf({ by, group }));
}

/** A result as it may be shown. */
export function shownOf(result: Estimated, withholding: Withholding): Estimate {
  const estimate = estimateOf(result);
  return isWithheld(result, withholding) ? blank(estimate) : estimate;
}
