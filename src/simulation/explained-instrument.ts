import { perPeriod } from '../expression/check.ts';
import { kinds } from '../instruments/index.ts';
import { assess } from './assess.ts';
import { type Desk, eachSide } from './desk.ts';
import type { SpineInstrument } from './spine.ts';
import type { Assessment, Explained, Idle, Reason, Sides, Standing } from './worksheet.ts';
import { writtenRules } from './written-rules.ts';

/** An instrument as both policies have it; one side is absent where the reform adds it. */
export type Pair = Sides<SpineInstrument>;

/** The instruments of both policies in the order of the reform's spine. */
export function pairsOf({ bench }: Desk): readonly Pair[] {
  if (bench.reform === bench.baseline) return bench.baseline.instruments.map((baseline) => ({ baseline }));
  const before = new Map(bench.baseline.instruments.map((one) => [one.instrument.id, one]));
  return bench.reform.instruments.map((reform) => {
    const baseline = before.get(reform.instrument.id);
    return { ...(baseline && { baseline }), reform };
  });
}

/** What an instrument does to the household, rule by rule; `idle` where that is nothing under either policy. */
export function explainInstrument(desk: Desk, pair: Pair): Explained | Idle {
  const { instrument } = nowOf(pair);
  const units = assessments(desk, pair);
  const heading = { id: instrument.id, label: instrument.label, standing: standingOf(pair) };
  const annual = eachSide(pair, (side) => desk.number(side.received));
  if (units.every(isNothing) && isNothing({ annual }))
    return { ...heading, reason: units.map(reasonOf).sort(byStage).at(-1) ?? 'not-eligible' };
  return {
    ...heading,
    kind: instrument.kind,
    kindTitle: kinds.get(instrument.kind)!.title,
    unit: instrument.unit,
    period: instrument.period,
    enters: instrument.enters,
    ...(instrument.budget.line !== undefined && { budget: instrument.budget.line }),
    ...(instrument.reference !== undefined && { reference: instrument.reference }),
    file: instrument.place.file,
    line: instrument.place.line,
    rules: writtenRules(pair),
    units: units.filter((unit) => !isNothing(unit)),
    others: othersOf(units.filter(isNothing)),
    paid: eachSide(pair, (side) => desk.number(inPolicyPeriod(desk, side))),
    annual,
  };
}

/** Whether what was explained turned out to do nothing. */
export function isIdle(explained: Explained | Idle): explained is Idle {
  return 'reason' in explained;
}

/** What the reform does to an instrument. */
export function standingOf({ baseline, reform }: Pair): Standing {
  if (!reform) return 'unchanged';
  if (!baseline) return 'added';
  if (reform.instrument.share === 0) return 'off';
  if (reform.instrument.changes.size > 0 || reform.instrument.share !== baseline.instrument.share) return 'changed';
  return reform.paid === baseline.paid ? 'unchanged' : 'affected';
}

/** Its units, each with the sides on which the instrument is theirs: a reform may turn a household's into a person's. */
function assessments(desk: Desk, pair: Pair): readonly Assessment[] {
  const { unit } = nowOf(pair).instrument;
  const own = eachSide(pair, (side) => (side.instrument.unit === unit ? side : undefined));
  return unit === 'person' ? desk.members.map((p) => assess(desk, own, p)) : [assess(desk, own)];
}

function nowOf({ baseline, reform }: Pair): SpineInstrument {
  return (reform ?? baseline)!;
}

function inPolicyPeriod({ bench }: Desk, { received }: SpineInstrument) {
  return perPeriod(bench.setup.graph, received, 'year', bench.scenario.baseline.period);
}

function isNothing({ annual }: Pick<Assessment, 'annual'>): boolean {
  return (
    (annual.baseline ?? 0) === 0 && annual.baseline !== null && (annual.reform ?? 0) === 0 && annual.reform !== null
  );
}

const stages: readonly Reason[] = ['not-eligible', 'not-taken-up', 'nothing-due'];

function byStage(a: Reason, b: Reason): number {
  return stages.indexOf(a) - stages.indexOf(b);
}

function reasonOf({ eligible, takeUp }: Assessment): Reason {
  if (!eligible.baseline && !eligible.reform) return 'not-eligible';
  const takes = takeUp.at(-1);
  return takes && takes.baseline !== true && takes.reform !== true ? 'not-taken-up' : 'nothing-due';
}

function othersOf(units: readonly Assessment[]): Explained['others'] {
  return stages.flatMap((reason) => {
    const members = units.filter((unit) => reasonOf(unit) === reason).map((unit) => unit.member!);
    return members.length ? [{ reason, members }] : [];
  });
}
