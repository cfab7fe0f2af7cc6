import type { Text } from '../columns/column.ts';
import { remembered } from '../columns/remembered.ts';
import type { Instrument } from '../policy/policy.ts';
import { budgetLines, lineOf } from './budget-line.ts';
import type { Amounts } from './compared-columns.ts';
import { conventionLine } from './conventions.ts';
import { addedUp, hundredfold } from './derived.ts';
import { levelErrorNotes } from './error-notes.ts';
import type { Estimate } from './estimate.ts';
import type { Effect } from './estimates/coalitions.ts';
import { contributionParts, effectsAt } from './estimates/contributions.ts';
import { fiscalSystem } from './estimates/fiscal-system.ts';
import { mostPlayers, otherLines, playersOf } from './estimates/players.ts';
import { lineLabel, povertyLineLabel } from './labels.ts';
import { sourceLine, welfareNote } from './notes.ts';
import { numberText } from './number-text.ts';
import { type PolicyBlock, type PolicyRow, policyRows, type ShownPolicy, shownPolicies } from './policy-rows.ts';
import { lookUp, type Result, type Where } from './result.ts';
import { spreadLookUp } from './spread.ts';
import { errorRoom, errorTitle, lesserErrorRoom } from './spread-columns.ts';
import { nothingBetween, prefiscalNote, togetherLabel } from './system-notes.ts';
import type { Cell, Table, TableColumn } from './table.ts';

/**
 * What each tax, transfer and subsidy takes off inequality and poverty: its marginal contribution, the index without it less
 * the index with it, and its Shapley value. Positive numbers lower the index.
 */
export function contributions(result: Result): Table {
  const { comparison } = result;
  const hasSystem = fiscalSystem(comparison).length > 0;
  return {
    id: 'contributions',
    title: { en: 'Contributions to equality and to less poverty', ar: 'الإسهام في تقليل التفاوت والفقر' },
    columns: columns(result),
    ...policyRows(
      comparison,
      shownPolicies(comparison).map((policy) => block(result, policy)),
    ),
    notes: hasSystem
      ? [
          signNote,
          ...playerNotes(result),
          ...lineNotes(result),
          ...levelErrorNotes(result),
          prefiscalNote(comparison),
          welfareNote(comparison),
        ]
      : [nothingBetween],
    conventions: conventionLine(['people', 'gini', 'poor']),
    source: sourceLine(comparison),
  };
}

const signNote = {
  en: 'Marginal: the index without it less the index with it; positive lowers inequality or poverty. Marginal contributions do not add up; Shapley values do, to what the whole system takes off.',
  ar: 'الحدي: المؤشر بدونه ناقص المؤشر معه؛ والموجب يخفض التفاوت أو الفقر. الإسهامات الحدية لا تُجمع، أما قيم شابلي فمجموعها أثر النظام كله.',
};

const effectTitles = {
  gini: { en: 'Gini', ar: 'جيني' },
  fgt0: { en: 'Poor', ar: 'الفقراء' },
  fgt1: { en: 'Gap', ar: 'الفجوة' },
} as const satisfies Record<Effect, Text>;

function columns(result: Result): TableColumn[] {
  const item: TableColumn = {
    id: 'item',
    title: { en: 'Instrument', ar: 'الأداة' },
    measure: 'text',
  };
  return [item, ...effectsAt(result.comparison.lines[0]).flatMap((effect) => ofEffect(result, effect))];
}

function ofEffect(result: Result, effect: Effect): TableColumn[] {
  const room: TableColumn['only'] = effect === 'fgt1' ? 'roomy' : undefined;
  const { en, ar } = effectTitles[effect];
  const number = effect === 'gini' ? ({ measure: 'index' } as const) : ({ measure: 'rate', unit: 'points' } as const);
  const column = (id: string, title: Text, only: TableColumn['only'] = room): TableColumn => ({
    id: id ? `${effect}_${id}` : effect,
    title,
    ...number,
    ...(only && { only }),
  });
  const se = (id: string, place: Amounts['spread']) =>
    place ? [column(id, errorTitle, place === 'always' ? undefined : place)] : [];
  const parts = [
    column('vertical', { en: 'of which vertical', ar: 'منه رأسي' }, 'data'),
    column('reranking', { en: 'of which reranking', ar: 'منه تغير الترتيب' }, 'data'),
  ];
  return [
    column('', { en: `${en}, marginal`, ar: `${ar}، حدي` }),
    ...se('se', effect === 'gini' ? result.errors && 'always' : errorRoom(result)),
    ...(effect === 'gini' ? parts : []),
    column('shapley', { en: `${en}, Shapley`, ar: `${ar}، شابلي` }),
    ...se('shapley_se', lesserErrorRoom(result)),
  ];
}

function block(result: Result, policy: ShownPolicy): PolicyBlock {
  const system = fiscalSystem(result.comparison);
  const rows = budgetLines(system).flatMap((line): PolicyRow[] => {
    const own = system.filter((instrument) => lineOf(instrument) === line && isPaid(result, instrument, policy));
    if (own.length === 0) return [];
    const [only, ...more] = own;
    const whole = {
      label: lineLabel(line),
      cells: cells(result, policy, [`budget:${line}`, ...(more.length > 0 ? [] : [only.id])]),
    };
    const parts = [only, ...more].map(({ id, label }) => ({ label, cells: cells(result, policy, [id]), level: 1 }));
    return more.length === 0 ? [{ ...whole, label: only.label }] : [whole, ...parts];
  });
  return { policy, rows: rows.length === 0 ? [] : [...rows, ...others(result, policy), total(result, policy)] };
}

function isPaid(result: Result, { id }: Instrument, policy: ShownPolicy): boolean {
  const look = lookUp(result);
  return look('total', `received:${id}`, policy) !== 0 || look('contribution:gini', id, policy) !== 0;
}

/** The cells of what estimates know by one of several names. */
function cells(result: Result, policy: ShownPolicy, names: readonly string[]): Cell[] {
  const [line] = result.comparison.lines;
  return effectsAt(line).flatMap((effect) => {
    const where = effect === 'gini' ? {} : { line: line.name };
    const number = (indicator: string): Cell => {
      const values = names.map((of) => lookUp(result)(indicator, of, policy, where));
      return inPoints(
        effect,
        values.find((value) => value !== null) ?? (isGiven(result, indicator, names) ? null : ''),
      );
    };
    const se = (indicator: string): Cell[] => seCells(result, effect, { indicator, names, policy, where });
    const parts = [contributionParts.vertical, contributionParts.reranking];
    return [
      number(`contribution:${effect}`),
      ...se(`contribution:${effect}`),
      ...(effect === 'gini' ? parts.map(number) : []),
      number(`shapley:${effect}`),
      ...se(`shapley:${effect}`),
    ];
  });
}

interface Asked {
  readonly indicator: string;
  readonly names: readonly string[];
  readonly policy: ShownPolicy;
  readonly where: Where;
}

function seCells(result: Result, effect: Effect, { indicator, names, policy, where }: Asked): Cell[] {
  const spread = spreadLookUp(result);
  if (!spread) return [];
  const found = names.map((of) => spread(indicator, of, policy, where)).find((one) => one !== null);
  return [found ? inPoints(effect, found.se) : isGiven(result, indicator, names) ? null : ''];
}

function isGiven({ estimates }: Result, indicator: string, names: readonly string[]): boolean {
  const subjects = subjectsOf(estimates);
  return names.some((of) => subjects.has(`${indicator} ${of}`));
}

const subjectsOf = remembered(
  (estimates: readonly Estimate[]) => new Set(estimates.map(({ indicator, of }) => `${indicator} ${of}`)),
);

function inPoints(effect: Effect, cell: number | string | null): Cell {
  return typeof cell === 'number' && effect !== 'gini' ? hundredfold(cell) : cell;
}

function others(result: Result, policy: ShownPolicy): PolicyRow[] {
  const has = playersOf(fiscalSystem(result.comparison)).some(({ of }) => of === otherLines);
  return has ? [{ label: { en: 'Other lines', ar: 'بنود أخرى' }, cells: cells(result, policy, [otherLines]) }] : [];
}

/** What the whole system takes off: the sum of the Shapley values. */
function total(result: Result, policy: ShownPolicy): PolicyRow {
  const look = lookUp(result);
  const [line] = result.comparison.lines;
  const players = playersOf(fiscalSystem(result.comparison)).map(({ of }) => of);
  const sums = new Map<string, Cell>(
    effectsAt(line).map((effect) => {
      const where = effect === 'gini' ? {} : { line: line.name };
      const whole = addedUp(players.map((of) => look(`shapley:${effect}`, of, policy, where)));
      return [`${effect}_shapley`, inPoints(effect, whole)] as const;
    }),
  );
  const [, ...rest] = columns(result);
  return { label: togetherLabel, cells: rest.map(({ id }) => sums.get(id) ?? ''), isTotal: true };
}

function playerNotes({ comparison }: Result): Text[] {
  if (fiscalSystem(comparison).length <= mostPlayers) return [];
  const most = numberText(mostPlayers, 0);
  return [
    {
      en: `Shapley values are exact over every order of coming in; with more than ${most} instruments, budget lines come in whole.`,
      ar: `قيم شابلي دقيقة على كل ترتيب للدخول؛ وإذا زادت الأدوات على ${most} دخلت بنود الميزانية كاملة.`,
    },
  ];
}

function lineNotes({ comparison }: Result): Text[] {
  const [line] = comparison.lines;
  if (!line) return [];
  const name = povertyLineLabel(line.name);
  const said = typeof name === 'string' ? { en: name, ar: name } : name;
  return [{ en: `Poverty: ${said.en}, anchored.`, ar: `الفقر: ${said.ar}، مثبتاً.` }];
}
