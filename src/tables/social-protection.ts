import type { Text } from '../columns/column.ts';
import type { Instrument } from '../policy/policy.ts';
import { conventionLine } from './conventions.ts';
import { levelErrorNotes } from './error-notes.ts';
import { fiscalSystem } from './estimates/fiscal-system.ts';
import { allTransfers, byFifth, fifths, transfersIn } from './estimates/protection.ts';
import { allLabel, povertyLineLabel } from './labels.ts';
import { sourceLine, welfareNote } from './notes.ts';
import type { ShownPolicy } from './policy-rows.ts';
import { measuresOfWhole, type OfWhole } from './protection-measures.ts';
import { lookUp, type Result, type Where } from './result.ts';
import { spreadOfSum } from './spread.ts';
import { errorRoom, lesserErrorRoom, withError, withErrorCell } from './spread-columns.ts';
import type { Cell, RowStyle, Table, TableColumn } from './table.ts';

/**
 * The social protection indicators of ASPIRE, transfer by transfer, under the reform (or the present rules in a review):
 * coverage, who receives, adequacy, by fifths of welfare without and with the transfer; and its effect and targeting.
 */
export function socialProtection(result: Result): Table {
  const { comparison } = result;
  const ids = transfersIn(comparison);
  const paid = fiscalSystem(comparison).filter(({ id }) => ids.includes(id));
  const together = paid.length > 1 ? [{ id: allTransfers, label: { en: 'All transfers', ar: 'كل التحويلات' } }] : [];
  const rows = [...paid, ...together].flatMap((transfer) => rowsOf(result, transfer));
  return {
    id: 'social-protection',
    title: { en: 'Social protection', ar: 'الحماية الاجتماعية' },
    columns: columns(result),
    rows: rows.map(({ cells }) => cells),
    styles: rows.map(({ style }) => style),
    notes: paid.length === 0 ? [none] : notes(result),
    conventions: conventionLine(['people', 'quantile', 'poor', 'gini']),
    source: sourceLine(comparison),
  };
}

const none = { en: 'No transfer is part of welfare.', ar: 'لا تحويل يدخل في الرفاه.' };

function notes(result: Result): Text[] {
  const { comparison } = result;
  const shown =
    policyOf(result) === 'reform' ? { en: 'Under the reform. ', ar: 'في ظل الإصلاح. ' } : { en: '', ar: '' };
  const [line] = comparison.lines;
  const name = line ? povertyLineLabel(line.name) : '';
  const said = typeof name === 'string' ? { en: name, ar: name } : name;
  return [
    {
      en: `${shown.en}Before: fifths of people by welfare less the transfer, all of it taken as consumed; after: with it. Everybody who lives with a recipient counts as one. Adequacy: what recipients get over their welfare, a ratio of sums.`,
      ar: `${shown.ar}قبل: أخماس الأفراد بحسب الرفاه دون التحويل على أنه مستهلك كله؛ بعد: معه. ويُعد مستفيداً كل من يعيش مع متلقٍّ. الكفاية: ما يناله المتلقون منسوباً إلى رفاههم، نسبة مجموعين.`,
    },
    ...(line
      ? [
          {
            en: `Poverty and targets: ${said.en}, before the transfer. Benefit–cost: fall of the total gap per unit paid. Undercoverage: of the poor; leakage: to the others.`,
            ar: `الفقر والمستهدفون: ${said.ar}، قبل التحويل. المنفعة إلى التكلفة: انخفاض الفجوة الكلية لكل وحدة مدفوعة. عدم الشمول من الفقراء، والتسرب إلى غيرهم.`,
          },
        ]
      : []),
    ...levelErrorNotes(result),
    welfareNote(comparison),
  ];
}

function policyOf({ comparison }: Result): ShownPolicy {
  return comparison.scenario.isReview ? 'baseline' : 'reform';
}

function columns(result: Result): TableColumn[] {
  const fifth = (k: number): TableColumn[] =>
    withError(
      { id: `quintile_${k}`, title: { en: `Fifth ${k}`, ar: `الخُميس ${k}` }, measure: 'as-row' },
      lesserErrorRoom(result),
    );
  return [
    { id: 'item', title: { en: 'Transfer and measure', ar: 'التحويل والمقياس' }, measure: 'text' },
    { id: 'unit', title: { en: 'Unit', ar: 'الوحدة' }, measure: 'unit' },
    ...withError({ id: 'all', title: allLabel, measure: 'as-row' }, errorRoom(result)),
    ...[1, 2, 3, 4, 5].flatMap(fifth),
  ];
}

interface Row {
  readonly cells: readonly Cell[];
  readonly style: RowStyle;
}

function rowsOf(result: Result, { id, label }: Pick<Instrument, 'id' | 'label'>): Row[] {
  const heading: Row = {
    cells: [
      label,
      ...columns(result)
        .slice(1)
        .map(() => ''),
    ],
    style: { heading: true },
  };
  const split = byFifth.flatMap((indicator) =>
    (['pre', 'post'] as const).map((moment) => fifthRow(result, id, { indicator, moment })),
  );
  const whole = measuresOfWhole.filter(({ atLine }) => !atLine || result.comparison.lines.length > 0);
  return [heading, ...split, ...whole.map((measure) => wholeRow(result, id, measure))];
}

const fifthTitles = {
  coverage: { en: 'Coverage', ar: 'التغطية' },
  beneficiary_incidence: { en: 'Share of beneficiaries', ar: 'الحصة من المستفيدين' },
  benefit_incidence: { en: 'Share of benefits', ar: 'الحصة من المنافع' },
  adequacy: { en: 'Adequacy', ar: 'الكفاية' },
} as const satisfies Record<(typeof byFifth)[number], Text>;

const momentTitles = { pre: { en: 'before', ar: 'قبل' }, post: { en: 'after', ar: 'بعد' } } as const;

type OfFifth = { readonly indicator: (typeof byFifth)[number]; readonly moment: 'pre' | 'post' };

function fifthRow(result: Result, of: string, { indicator, moment }: OfFifth): Row {
  const title = fifthTitles[indicator];
  const when = momentTitles[moment];
  const isShare = indicator.endsWith('incidence');
  const all = isShare ? blank(result) : numberCells(result, { indicator, of, times: 100 });
  const each = ['1', '2', '3', '4', '5'].flatMap((group) =>
    numberCells(result, { indicator, of, times: 100, where: { by: fifths[moment], group } }),
  );
  const label = { en: `${title.en}, ${when.en}`, ar: `${title.ar}، ${when.ar}` };
  return { cells: [label, '%', ...all, ...each], style: { measure: 'percent', level: 1 } };
}

function wholeRow(result: Result, of: string, { indicator, title, unit, measure, times, atLine }: OfWhole): Row {
  const where = atLine ? { line: result.comparison.lines[0].name } : {};
  const all = numberCells(result, { indicator, of, times, where });
  const none = [1, 2, 3, 4, 5].flatMap(() => blank(result));
  return { cells: [title, unit, ...all, ...none], style: { measure, level: 1 } };
}

interface Numbered {
  readonly indicator: string;
  readonly of: string;
  readonly times: number;
  readonly where?: Where;
}

/** A number, and its standard error where the result has them. */
function numberCells(result: Result, { indicator, of, times, where }: Numbered): Cell[] {
  const policy = policyOf(result);
  const value = lookUp(result)(indicator, of, policy, where);
  return withErrorCell(result, value === null ? null : times * value, () =>
    spreadOfSum(result, [{ indicator, of, policy, where }], times),
  );
}

function blank(result: Result): Cell[] {
  return withErrorCell(result, '', () => null);
}
