import { inLanguage, type Text } from '../columns/column.ts';
import type { Instrument } from '../policy/policy.ts';
import { conventionLine } from './conventions.ts';
import { plainErrorNotes } from './error-notes.ts';
import { recordedInstruments } from './estimates/recorded.ts';
import { groupingLabel, levelLabel } from './labels.ts';
import { countText, sourceLine, ungroupedNotes } from './notes.ts';
import { lookUp, type Result, type Where } from './result.ts';
import { shareCells } from './share-cells.ts';
import { spreadOfSum, type Term } from './spread.ts';
import { errorRoom, lesserErrorRoom, withError, withErrorCell } from './spread-columns.ts';
import type { Cell, RowStyle, Table, TableColumn } from './table.ts';

/**
 * What the data record of an instrument beside what its rules give, under the baseline: amounts, recipients, their ratios, and
 * how many of the households on record the rules reach too; in all and by group.
 */
export function recorded(result: Result): Table {
  const { comparison } = result;
  const instruments = recordedInstruments(comparison);
  const rows = instruments.flatMap((instrument) => rowsOf(result, instrument));
  return {
    id: 'recorded',
    title: { en: 'Recorded beside simulated, baseline', ar: 'المسجل بجانب المحاكى، الوضع القائم' },
    columns: columns(result),
    rows: rows.map(({ cells }) => cells),
    styles: rows.map(({ style }) => style),
    notes:
      instruments.length === 0
        ? [none]
        : [
            meaning,
            ...basisNotes(instruments),
            ...missingNotes(result, instruments),
            ...plainErrorNotes(result),
            ...ungroupedNotes(result),
          ],
    conventions: conventionLine(['treasury', 'groups']),
    source: sourceLine(comparison),
  };
}

const none = {
  en: 'No instrument of the baseline names a recorded column.',
  ar: 'لا بند في الوضع القائم يسمي عموداً لما دُفع فعلاً.',
};

const meaning = {
  en: 'Ratio: simulated over recorded. Reached: of the households on record, those that the rules give something too.',
  ar: 'النسبة: المحاكى إلى المسجل. المشمولون: من الأسر المسجلة، من تعطيها القواعد أيضاً.',
};

/** Which of the two the baseline pays. */
function basisNotes(instruments: readonly Instrument[]): Text[] {
  const own = instruments.filter(({ basis }) => basis === 'recorded');
  const en =
    own.length === 0
      ? 'The baseline pays what is simulated.'
      : own.length === instruments.length
        ? 'The baseline pays what is recorded, and a reform adds the simulated change.'
        : 'Marked (recorded): the baseline pays what is recorded, and a reform adds the simulated change; the others pay what is simulated.';
  const ar =
    own.length === 0
      ? 'يدفع الوضع القائم المحاكى.'
      : own.length === instruments.length
        ? 'يدفع الوضع القائم المسجل، ويضيف الإصلاح التغير المحاكى.'
        : 'ما عُلّم بكلمة (مسجل) يدفع فيه الوضع القائم المسجل ويضيف الإصلاح التغير المحاكى، وغيره يدفع المحاكى.';
  return [{ en, ar }];
}

/** Households of whom nothing is recorded. */
function missingNotes({ comparison, minCell }: Result, instruments: readonly Instrument[]): Text[] {
  const counts = instruments.map(({ id }) =>
    comparison.baseline.exposed.get(`${id}.recorded`)!.reduce((n, amount) => n + Number(Number.isNaN(amount)), 0),
  );
  const n = counts.reduce((a, b) => a + b, 0);
  if (n === 0) return [];
  const count = countText(n, minCell);
  return [
    {
      en: `Records left out because the recorded amount is missing: ${inLanguage(count, 'en')}.`,
      ar: `سجلات مستبعدة لغياب المبلغ المسجل: ${inLanguage(count, 'ar')}.`,
    },
  ];
}

function columns(result: Result): TableColumn[] {
  const unit = `${result.comparison.population.currency}/year`;
  const [lesser, room] = [lesserErrorRoom(result), errorRoom(result)];
  const basis = { recorded: { en: 'Recorded', ar: 'المسجل' }, simulated: { en: 'Simulated', ar: 'المحاكى' } };
  const ratio = { title: { en: 'Ratio', ar: 'النسبة' }, unit: '%', measure: 'percent' } as const;
  const money = { unit, measure: 'money' } as const;
  const heads = { unit: 'recipients', measure: 'count' } as const;
  return [
    { id: 'item', title: { en: 'Instrument and group', ar: 'البند والمجموعة' }, measure: 'text' },
    ...withError({ id: 'amount_recorded', title: basis.recorded, ...money }, lesser),
    ...withError({ id: 'amount_simulated', title: basis.simulated, ...money }, lesser),
    ...withError({ id: 'amount_ratio', ...ratio }, room),
    ...withError({ id: 'recipients_recorded', title: basis.recorded, ...heads }, lesser),
    ...withError({ id: 'recipients_simulated', title: basis.simulated, ...heads }, lesser),
    ...withError({ id: 'recipients_ratio', ...ratio }, lesser),
    ...withError({ id: 'reached', title: { en: 'Reached', ar: 'المشمولون' }, unit: '%', measure: 'percent' }, lesser),
  ];
}

interface Row {
  readonly cells: readonly Cell[];
  readonly style: RowStyle;
}

function rowsOf(result: Result, instrument: Instrument): Row[] {
  const { comparison, estimates } = result;
  const main = comparison.groups.by;
  const own = estimates.filter(({ of, indicator }) => of === `recorded:${instrument.id}` && indicator === 'total');
  const variables = [...new Set(own.flatMap(({ by }) => (by === null || by === main ? [] : [by])))];
  const levels = (by: string, level: number): Row[] =>
    own
      .filter((estimate) => estimate.by === by)
      .map(({ group }) => ({
        cells: [by === main ? group! : levelLabel(comparison, by, group!), ...cells(result, instrument, { by, group })],
        style: { level },
      }));
  const blank = columns(result)
    .slice(1)
    .map(() => '');
  return [
    { cells: [named(instrument), ...cells(result, instrument, {})], style: {} },
    ...levels(main, 1),
    ...variables.flatMap((by): Row[] => [
      { cells: [groupingLabel(comparison, by), ...blank], style: { heading: true, level: 1 } },
      ...levels(by, 2),
    ]),
  ];
}

function named({ label, basis }: Instrument): Text {
  if (basis === 'simulated') return label;
  const marks: Readonly<Record<string, string>> = { en: 'recorded', ar: 'مسجل' };
  if (typeof label === 'string') return `${label} (${marks.en})`;
  return Object.fromEntries(
    Object.entries(label).map(([language, text]) => [language, `${text} (${marks[language] ?? marks.en})`]),
  );
}

function cells(result: Result, { id }: Instrument, where: Where): Cell[] {
  const look = lookUp(result);
  const term = (indicator: string, basis: string): Term => ({
    indicator,
    of: `${basis}:${id}`,
    policy: 'baseline',
    where,
  });
  const number = (of: Term): Cell[] =>
    withErrorCell(result, look(of.indicator, of.of, of.policy, where), () => spreadOfSum(result, [of]));
  const pair = (indicator: string): Cell[] => [
    ...number(term(indicator, 'recorded')),
    ...number(term(indicator, 'simulated')),
    ...ratioCells(result, term(indicator, 'simulated'), term(indicator, 'recorded')),
  ];
  return [
    ...pair('total'),
    ...pair('count'),
    ...ratioCells(result, term('households', 'both'), term('households', 'recorded')),
  ];
}

/** A ratio in percent; unknown where nothing is recorded. */
function ratioCells(result: Result, above: Term, below: Term): Cell[] {
  const isNothing = lookUp(result)(below.indicator, below.of, below.policy, below.where) === 0;
  return isNothing ? withErrorCell(result, null, () => null) : shareCells(result, [above], [below]);
}
