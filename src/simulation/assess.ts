import { perPeriod } from '../expression/check.ts';
import { constantOf, type Node } from '../expression/node.ts';
import type { Step } from '../instruments/kind.ts';
import type { LoweredInstrument } from '../instruments/lower.ts';
import { type Desk, eachSide } from './desk.ts';
import { conditionsOf, type RulePart, readParts } from './rule-parts.ts';
import { type OneSided, sideBySide } from './side-by-side.ts';
import type { SpineInstrument } from './spine.ts';
import type { Assessment, LineMeasure, Sides } from './worksheet.ts';
import { eligibility, ruleTexts } from './written-rules.ts';

/** One unit, the household or its member `p`, held against an instrument as both policies have it. */
export function assess(desk: Desk, sides: Sides<SpineInstrument>, p?: number): Assessment {
  const lines = (make: (lowered: SpineInstrument) => readonly OneSided[]) => sideBySide(eachSide(sides, make));
  const { graph } = desk.bench.setup;
  const paidIn = (period: 'policy' | 'year') =>
    eachSide(sides, ({ paid, instrument }) => {
      const to = period === 'year' ? 'year' : desk.bench.scenario.baseline.period;
      return desk.number(perPeriod(graph, paid, instrument.period, to), p);
    });
  return {
    ...(p !== undefined && { member: desk.bench.population.personIds![p] }),
    conditions: lines((lowered) => conditions(desk, lowered, p)),
    eligible: eachSide(sides, ({ eligible }) => truth(desk.value(eligible, p))),
    values: lines((lowered) => values(desk, lowered, p)),
    steps: lines((lowered) => (isLetIn(desk, lowered, p) ? steps(desk, lowered, p) : [])),
    takeUp: lines((lowered) => (isLetIn(desk, lowered, p) ? takeUp(desk, lowered, p) : [])),
    paid: paidIn('policy'),
    annual: paidIn('year'),
  };
}

/** What the rules of an instrument come to for whoever is let in, before limits. */
export const amountDue = { en: 'amount due', ar: 'المبلغ المستحق' } as const;

/** Yes, no, or null where a rule met a missing value. */
export function truth(value: number): boolean | null {
  return Number.isNaN(value) ? null : value !== 0;
}

function isLetIn(desk: Desk, { eligible }: LoweredInstrument, p?: number): boolean {
  return desk.value(eligible, p) !== 0;
}

function conditions(desk: Desk, lowered: LoweredInstrument, p?: number): readonly OneSided[] {
  const text = eligibility(lowered);
  if (text === undefined) return [];
  return conditionsOf(text, lowered).map((clause) => ({
    text: clause.text,
    measure: 'yes-no',
    value: truth(desk.value(clause.node, p)),
  }));
}

/** What the rules read, conditions that stand for themselves left out. */
function values(desk: Desk, lowered: LoweredInstrument, p?: number): readonly OneSided[] {
  const text = eligibility(lowered);
  const clauses = new Set(text === undefined ? [] : conditionsOf(text, lowered).map((clause) => clause.text));
  const rules = isLetIn(desk, lowered, p) ? ruleTexts(lowered) : [];
  const parts = [...(text === undefined ? [] : [text]), ...rules].flatMap((rule) => readParts(rule, lowered));
  const once = new Map(parts.map((part) => [part.text, part]));
  return [...once.values()].filter((part) => !clauses.has(part.text)).map((part) => valueRead(desk, part, p));
}

function valueRead(desk: Desk, { text, value }: RulePart, p?: number): OneSided {
  const found = desk.value(value.node, p);
  if (value.type === 'logical') return { text, measure: 'yes-no', value: truth(found) };
  if (value.type === 'category')
    return { text, measure: 'name', value: Number.isNaN(found) ? null : value.levels![found] };
  const unit = value.unit?.text || undefined;
  return { text, measure: measureOf(desk, unit), ...(unit && { unit }), value: orNull(found) };
}

function measureOf({ bench }: Desk, unit: string | undefined): LineMeasure {
  if (unit === undefined) return 'number';
  if (unit === bench.population.currency) return 'money';
  return unit.includes('/') ? 'rate' : 'quantity';
}

const measures: Readonly<Record<Step['unit'], LineMeasure>> = {
  money: 'money',
  quantity: 'quantity',
  number: 'number',
  rate: 'rate',
  'yes-no': 'yes-no',
};

function steps(desk: Desk, lowered: LoweredInstrument, p?: number): readonly OneSided[] {
  const own = lowered.steps.map((step) => stepOf(desk, step, p));
  return [...own, ...settlement(lowered).map((step) => stepOf(desk, step, p))];
}

function stepOf(desk: Desk, { text, unit, node, times }: Step, p?: number): OneSided {
  const value = desk.value(node, p);
  return {
    text,
    measure: measures[unit],
    value: unit === 'yes-no' ? truth(value) : orNull(value),
    ...(times && { times: [desk.value(times[0], p), desk.value(times[1], p)] }),
  };
}

/** From what the rules come to, to what is paid: limits and rounding, the share in force, the recorded amount. */
function settlement({ instrument, entitlement, simulated, recorded, share }: LoweredInstrument): readonly Step[] {
  const { amount, bounded } = entitlement;
  const line = (text: Step['text'], node: Node, unit: Step['unit'] = 'money'): Step => ({ text, node, unit });
  return [
    line(amountDue, amount),
    ...(bounded === amount ? [] : [line({ en: 'after limits and rounding', ar: 'بعد الحدود والتقريب' }, bounded)]),
    ...(constantOf(share) === 1 ? [] : [line({ en: 'share in force', ar: 'النسبة السارية' }, share, 'rate')]),
    ...(recorded && instrument.basis === 'recorded'
      ? [
          line({ en: 'simulated', ar: 'المبلغ المحاكى' }, simulated),
          line({ en: 'recorded in the data', ar: 'المسجل في البيانات' }, recorded),
        ]
      : []),
  ];
}

function takeUp(desk: Desk, { takeUp, takesUp }: LoweredInstrument, p?: number): readonly OneSided[] {
  if (!takeUp) return [];
  return [
    {
      text: { en: 'share that takes it up', ar: 'نسبة المستفيدين فعلا' },
      measure: 'rate',
      value: desk.number(takeUp.share, p),
    },
    { text: { en: 'draw of this unit', ar: 'سحب هذه الوحدة' }, measure: 'rate', value: desk.number(takeUp.draw, p) },
    { text: { en: 'takes it up', ar: 'يستفيد فعلا' }, measure: 'yes-no', value: truth(desk.value(takesUp, p)) },
  ];
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
