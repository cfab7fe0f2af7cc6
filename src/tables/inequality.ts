import type { Text } from '../columns/column.ts';
import { find } from '../indicators/find.ts';
import { concepts } from '../policy/policy.ts';
import { conventionLine } from './conventions.ts';
import { hundredfold } from './derived.ts';
import { errorNotes } from './error-notes.ts';
import { inequalityIndicators } from './estimates/inequality.ts';
import { capitalised, conceptLabels } from './labels.ts';
import { type MeasureBlock, type MeasureRow, measureTable } from './measure-rows.ts';
import { sourceLine, ungroupedNotes, welfareNote } from './notes.ts';
import { numberText } from './number-text.ts';
import { lookUp, type Result } from './result.ts';
import { scaledSpread, spreadLookUp } from './spread.ts';
import type { Table } from './table.ts';

/** Inequality of welfare by the usual indices, what the poorest and the richest hold, and the Gini of each income. */
export function inequality(result: Result): Table {
  const { comparison } = result;
  return {
    id: 'inequality',
    title: { en: 'Inequality', ar: 'عدم المساواة' },
    ...measureTable(comparison, blocks(result), {
      item: { en: 'Measure', ar: 'المقياس' },
      changePercent: true,
      hasErrors: result.errors !== undefined,
    }),
    notes: [
      ...errorNotes(result),
      welfareNote(comparison),
      ...ungroupedNotes(result),
      ...leftOutNotes(result),
      ...undefinedNotes(result),
    ],
    conventions: conventionLine(['people', 'gini', 'quantile']),
    source: sourceLine(comparison),
  };
}

function blocks(result: Result): MeasureBlock[] {
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  const money = `${result.comparison.population.currency}/year`;
  const mean: MeasureRow = {
    label: { en: 'Mean', ar: 'المتوسط' },
    measure: 'money-per-head',
    unit: money,
    better: 'higher',
    value: (policy) => look('mean', 'welfare', policy),
    spread: spread && ((policy) => spread('mean', 'welfare', policy)),
  };
  const gini = (concept: (typeof concepts)[number]): MeasureRow => ({
    label: capitalised(conceptLabels[concept]),
    measure: 'index',
    unit: '',
    better: 'lower',
    value: (policy) => look('gini', concept, policy),
    spread: spread && ((policy) => spread('gini', concept, policy)),
  });
  return [
    {
      heading: { en: 'Welfare', ar: 'الرفاه' },
      rows: [mean, ...inequalityIndicators.map((id) => index(result, id)), ...tails(result)],
    },
    { heading: { en: 'Gini by income concept', ar: 'معامل جيني حسب مفهوم الدخل' }, rows: concepts.map(gini) },
  ];
}

function index(result: Result, id: string): MeasureRow {
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  const { indicator, title } = find(id)!;
  const isMoney = indicator.unit === 'same';
  return {
    label: title,
    measure: isMoney ? 'money-per-head' : indicator.unit === 'ratio' ? 'ratio' : 'index',
    unit: isMoney ? `${result.comparison.population.currency}/year` : '',
    better: isMoney ? 'higher' : 'lower',
    value: (policy) => look(id, 'welfare', policy),
    spread: spread && ((policy) => spread(id, 'welfare', policy)),
  };
}

function tails(result: Result): MeasureRow[] {
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  const start = (policy: Policy) => (policy === 'change' ? 0 : 100);
  const poorest = (policy: Policy) => hundredfold(look('lorenz:0.4', 'welfare', policy));
  const richest = (policy: Policy): number | null => {
    const below = look('lorenz:0.9', 'welfare', policy);
    return below === null ? null : start(policy) - 100 * below;
  };
  return [
    {
      label: { en: 'Share of the poorest 40%', ar: 'حصة أفقر 40%' },
      ...percent,
      better: 'higher',
      value: poorest,
      spread: spread && ((policy) => scaledSpread(spread('lorenz:0.4', 'welfare', policy), 100)),
    },
    {
      label: { en: 'Share of the richest 10%', ar: 'حصة أغنى 10%' },
      ...percent,
      better: 'lower',
      value: richest,
      spread: spread && ((policy) => scaledSpread(spread('lorenz:0.9', 'welfare', policy), -100, start(policy))),
    },
  ];
}

type Policy = Parameters<MeasureRow['value']>[0];

const percent = { measure: 'percent', unit: '%' } as const;

function undefinedNotes({ estimates }: Result): Text[] {
  const indices: readonly string[] = inequalityIndicators;
  const said = estimates
    .filter(
      ({ of, by, value, indicator }) =>
        of === 'welfare' && by === null && value === null && indices.includes(indicator),
    )
    .filter(({ reason }) => reason && reason !== 'suppressed')
    .map(({ indicator, reason }) => `${indicator}: ${reason}`);
  if (said.length === 0) return [];
  const list = [...new Set(said)].join('; ');
  return [{ en: `Not defined (–): ${list}.`, ar: `غير معرّف (–): ${list}.` }];
}

/** Who is left out of the indices that take logarithms and powers. */
function leftOutNotes({ comparison: { baseline, reform } }: Result): Text[] {
  const count = (welfare: Float64Array) => welfare.reduce((n, y) => n + Number(y <= 0), 0);
  const [before, after] = [count(baseline.welfare), count(reform.welfare)];
  if (before === 0 && after === 0) return [];
  const [b, a] = [numberText(before, 0), numberText(after, 0)];
  return [
    {
      en: `Welfare is not positive in ${b} households (reform: ${a}); they are left out of Theil, mean log deviation and Atkinson.`,
      ar: `الرفاه غير موجب في ${b} من الأسر (بعد الإصلاح: ${a})، وتُستبعد من ثايل ومتوسط الانحراف اللوغاريتمي وأتكنسون.`,
    },
  ];
}
