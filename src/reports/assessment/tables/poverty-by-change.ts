import type { Text } from '../../../columns/column.ts';
import { affectedInstruments } from '../../../tables/affected-instruments.ts';
import { conventionLine } from '../../../tables/conventions.ts';
import { errorNotes } from '../../../tables/error-notes.ts';
import { povertyLineLabel } from '../../../tables/labels.ts';
import { sourceLine, welfareNote } from '../../../tables/notes.ts';
import { findEstimate, lookUp, type Result, type TableDefinition } from '../../../tables/result.ts';
import type { Cell, Measure, RowStyle, Table, TableColumn } from '../../../tables/table.ts';
import { aloneName } from '../estimates/alone.ts';
import { hasErrors } from '../facts.ts';
import { instrumentName } from '../instrument-name.ts';

/** Headcount, gap and Gini before the reform, with each change alone, and after it: SUBSIM's 4.7 to 4.9. */
export const povertyByChange: readonly TableDefinition[] = [
  { id: 'headcount-by-change', make: (result) => byChange(result, 'fgt0') },
  { id: 'gap-by-change', make: (result) => byChange(result, 'fgt1') },
  { id: 'gini-by-change', make: (result) => byChange(result, 'gini') },
];

type Index = 'fgt0' | 'fgt1' | 'gini';

const about: Readonly<
  Record<Index, { readonly id: string; readonly title: Text; readonly measure: Measure; readonly times: number }>
> = {
  fgt0: {
    id: 'headcount-by-change',
    title: { en: 'Reform and the poverty headcount, each change alone', ar: 'الإصلاح ونسبة الفقر، كل تغيير وحده' },
    measure: 'rate',
    times: 100,
  },
  fgt1: {
    id: 'gap-by-change',
    title: { en: 'Reform and the poverty gap, each change alone', ar: 'الإصلاح وفجوة الفقر، كل تغيير وحده' },
    measure: 'rate',
    times: 100,
  },
  gini: {
    id: 'gini-by-change',
    title: { en: 'Reform and inequality (Gini), each change alone', ar: 'الإصلاح وعدم المساواة (جيني)، كل تغيير وحده' },
    measure: 'index',
    times: 1,
  },
};

function byChange(result: Result, index: Index): Table {
  const { comparison } = result;
  const { id, title } = about[index];
  const isEmpty = comparison.scenario.isReview || (index !== 'gini' && comparison.lines.length === 0);
  const rows = isEmpty ? [] : rowsOf(result, index);
  return {
    id,
    title,
    columns: columns(result, index),
    rows: rows.map(({ cells }) => cells),
    styles: rows.map(({ style }) => style),
    totals: rows.length > 0 ? [0, rows.length - 1] : [],
    notes: [...errorNotes(result), ...lineNotes(result, index), aloneNote, welfareNote(comparison)],
    conventions: conventionLine(index === 'gini' ? ['people', 'gini'] : ['people', 'poor', 'lines']),
    source: sourceLine(comparison),
  };
}

const aloneNote = {
  en: 'Each row changes one thing and leaves the rest as it is; the rows do not add up to the whole.',
  ar: 'كل صف يغير شيئاً واحداً ويبقي الباقي، ومجموع الصفوف لا يساوي الكل.',
};

interface Row {
  readonly cells: readonly Cell[];
  readonly style: RowStyle;
}

function rowsOf(result: Result, index: Index): readonly Row[] {
  const row = (label: Text, of: string, policy: 'baseline' | 'reform') => rowOf(result, index, { label, of, policy });
  return [
    row({ en: 'Before the reform', ar: 'قبل الإصلاح' }, 'welfare', 'baseline'),
    ...affectedInstruments(result).map((one) => row(instrumentName(one), aloneName(one.id), 'reform')),
    row({ en: 'After the reform', ar: 'بعد الإصلاح' }, 'welfare', 'reform'),
  ];
}

function rowOf(
  result: Result,
  index: Index,
  { label, of, policy }: { readonly label: Text; readonly of: string; readonly policy: 'baseline' | 'reform' },
): Row {
  const line = index === 'gini' ? undefined : result.comparison.lines[0].name;
  const { times } = about[index];
  const scaled = (x: number | null | undefined) => (x === null || x === undefined ? null : times * x);
  const level = lookUp(result)(index, of, policy, { line });
  if (policy === 'baseline')
    return { cells: [label, scaled(level), '', ...(hasErrors(result) ? ['', ''] : [])], style: {} };
  const change = findEstimate(result, { indicator: index, of, policy: 'change', by: null, group: null, line });
  const precise = change && { ...change, ...result.errors?.of(change) };
  const errors = hasErrors(result) ? [scaled(precise?.se), precise?.p ?? null] : [];
  const isUncertain = (precise?.p ?? 0) >= 0.05;
  return {
    cells: [label, scaled(level), scaled(change?.value), ...errors],
    style: isUncertain ? { uncertain: ['change'] } : {},
  };
}

function columns(result: Result, index: Index): TableColumn[] {
  const { measure } = about[index];
  const unit = index === 'gini' ? undefined : '%';
  const points = index === 'gini' ? undefined : 'points';
  return [
    { id: 'change_of', title: { en: 'What changes', ar: 'ما يتغير' }, measure: 'text' },
    { id: 'level', title: { en: 'Level', ar: 'المستوى' }, unit, measure },
    { id: 'change', title: { en: 'Change', ar: 'التغير' }, unit: points, measure, better: 'lower', isChange: true },
    ...(hasErrors(result)
      ? [
          { id: 'change_se', title: { en: 'SE', ar: 'الخطأ المعياري' }, unit: points, measure } as const,
          { id: 'change_p', title: 'p', measure: 'probability' } as const,
        ]
      : []),
  ];
}

function lineNotes({ comparison }: Result, index: Index): Text[] {
  const [line] = comparison.lines;
  if (index === 'gini' || !line) return [];
  const label = povertyLineLabel(line.name);
  return typeof label === 'string'
    ? [label]
    : [
        {
          en: `Line: ${label.en}, kept as it is under the rules in force.`,
          ar: `الخط: ${label.ar}، ويبقى كما هو في القواعد السارية.`,
        },
      ];
}
