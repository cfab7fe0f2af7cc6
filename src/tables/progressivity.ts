import type { Text } from '../columns/column.ts';
import { conventionLine } from './conventions.ts';
import { levelErrorNotes } from './error-notes.ts';
import type { Estimate } from './estimate.ts';
import { fiscalSystem } from './estimates/fiscal-system.ts';
import { systemName } from './estimates/progressivity.ts';
import { groupedBy, levelsIn } from './group-rows.ts';
import { groupingLabel, levelLabel } from './labels.ts';
import { sourceLine, welfareNote } from './notes.ts';
import { numberText } from './number-text.ts';
import { type PolicyBlock, policyRows, shownPolicies } from './policy-rows.ts';
import { lookUp, type Result, type Where } from './result.ts';
import { spreadOfSum } from './spread.ts';
import { errorRoom, lesserErrorRoom, withError, withErrorCell } from './spread-columns.ts';
import { prefiscalNote, togetherLabel } from './system-notes.ts';
import type { Cell, Table, TableColumn } from './table.ts';

type Level = Exclude<Estimate['policy'], 'change' | 'observed'>;

/**
 * Progressivity of each tax, transfer and subsidy: its size, its concentration, Kakwani's index, and what it does to the Gini
 * on its own; and the redistribution of the whole system as vertical equity less reranking.
 */
export function progressivity(result: Result): Table {
  const { comparison } = result;
  const blocks = shownPolicies(comparison).map((policy) => block(result, policy));
  return {
    id: 'progressivity',
    title: { en: 'Progressivity and redistribution', ar: 'التصاعدية وإعادة التوزيع' },
    columns: columns(result),
    ...policyRows(comparison, blocks),
    notes: [
      ...shownPolicies(comparison).flatMap((policy) => identityNotes(result, policy)),
      signNote,
      ...levelErrorNotes(result),
      prefiscalNote(comparison),
      welfareNote(comparison),
    ],
    conventions: conventionLine(['people', 'gini']),
    source: sourceLine(comparison),
  };
}

const signNote = {
  en: 'Kakwani is positive where it equalises: for a tax its concentration less the Gini of prefiscal income, for a benefit the reverse. Each row redistributes on its own, over prefiscal income.',
  ar: 'كاكواني موجب حيث يقلل التفاوت: للضريبة تركزها ناقص جيني الدخل قبل النظام المالي، وللمنفعة العكس. وكل صف يعيد التوزيع وحده على الدخل قبل النظام المالي.',
};

function columns(result: Result): TableColumn[] {
  const [room, lesser] = [errorRoom(result), lesserErrorRoom(result)];
  const index = (id: string, title: Text, place: typeof room): TableColumn[] =>
    withError({ id, title, measure: 'index' }, place);
  return [
    { id: 'item', title: { en: 'Tax, transfer or subsidy', ar: 'الضريبة أو التحويل أو الدعم' }, measure: 'text' },
    ...withError({ id: 'size', title: { en: 'Size', ar: 'الحجم' }, unit: '%', measure: 'rate' }, lesser),
    ...index('concentration', { en: 'Conc. coeff.', ar: 'معامل التركز' }, lesser),
    ...index('kakwani', { en: 'Kakwani', ar: 'كاكواني' }, room),
    ...index('vertical', { en: 'Vertical equity', ar: 'العدالة الرأسية' }, lesser),
    ...index('reranking', { en: 'Reranking', ar: 'تغير الترتيب' }, lesser),
    ...index('redistribution', { en: 'Fall of Gini', ar: 'انخفاض جيني' }, room),
  ];
}

function block(result: Result, policy: Level): PolicyBlock {
  const look = lookUp(result);
  const system = fiscalSystem(result.comparison).filter(({ id }) => look('average_rate', id, policy) !== 0);
  const variables = groupedBy(result).slice(1);
  return {
    policy,
    rows: [
      ...system.map(({ id, label }) => ({ label, cells: cells(result, { of: id, policy }) })),
      ...(system.length > 0
        ? [{ label: togetherLabel, cells: cells(result, { of: systemName, policy }), isTotal: true }]
        : []),
      ...(system.length > 0 ? variables.flatMap((by) => byVariable(result, policy, by)) : []),
    ],
  };
}

function byVariable(result: Result, policy: Level, by: string): PolicyBlock['rows'] {
  const label = groupingLabel(result.comparison, by);
  return [
    { label, cells: cells(result, { of: systemName, policy }).map(() => ''), isHeading: true },
    ...levelsIn(result.estimates, by).map((group) => ({
      label: levelLabel(result.comparison, by, group),
      cells: cells(result, { of: systemName, policy, where: { by, group } }),
    })),
  ];
}

interface Shown {
  readonly of: string;
  readonly policy: Level;
  readonly where?: Where;
}

function cells(result: Result, { of, policy, where }: Shown): Cell[] {
  const look = lookUp(result);
  const value = (indicator: string, times = 1): Cell[] => {
    const found = look(indicator, of, policy, where);
    return withErrorCell(result, found === null ? null : times * found, () =>
      spreadOfSum(result, [{ indicator, of, policy, where }], times),
    );
  };
  const own = ['concentration', 'kakwani'].flatMap((name) => value(name));
  return [
    ...value('average_rate', 100),
    ...(of === systemName ? own.map(() => '') : own),
    ...['reynolds_smolensky', 'reranking', 'redistribution'].flatMap((name) => value(name)),
  ];
}

/** The identity in numbers: redistribution = vertical equity − reranking. */
function identityNotes(result: Result, policy: Level): Text[] {
  const look = lookUp(result);
  const parts = ['redistribution', 'reynolds_smolensky', 'reranking'].map((name) => look(name, systemName, policy));
  if (parts.includes(null)) return [];
  const [effect, vertical, places] = parts.map((part) => numberText(part!, 6));
  const when = policy === 'baseline' ? { en: 'Baseline', ar: 'الوضع القائم' } : { en: 'Reform', ar: 'الإصلاح' };
  return [
    {
      en: `${when.en}: redistribution ${effect} = vertical equity ${vertical} − reranking ${places}.`,
      ar: `${when.ar}: إعادة التوزيع ${effect} = العدالة الرأسية ${vertical} − تغير الترتيب ${places}.`,
    },
  ];
}
