import type { Text } from '../columns/column.ts';
import type { LineInForce } from '../simulation/outcome.ts';
import { conventionLine } from './conventions.ts';
import { hundredfold, ratio } from './derived.ts';
import { levelErrorNotes } from './error-notes.ts';
import { hasPassage, passageKind, passagePolicy } from './estimates/passage.ts';
import { groupedBy, levelsIn } from './group-rows.ts';
import { groupingLabel, inBoth, levelLabel, povertyLineLabel } from './labels.ts';
import { gains, type Losing, losses, type Measured } from './loss-measures.ts';
import { sourceLine, welfareNote } from './notes.ts';
import { numberText } from './number-text.ts';
import { passageNotes } from './passage-notes.ts';
import { lookUp, type Result, type Where } from './result.ts';
import { scaledSpread, spreadLookUp, spreadOfRatio, type Term } from './spread.ts';
import { nothingBetween } from './system-notes.ts';
import type { Cell, RowStyle, Table, TableColumn } from './table.ts';

/**
 * Fiscal impoverishment and gains to the poor at each line: how many of the poor lose and gain, and how much below the line.
 * A poverty rate that stays where it is may hide both.
 */
export function impoverishment(result: Result): Table {
  const { comparison } = result;
  const rows = hasPassage(comparison) ? comparison.lines.flatMap((line) => rowsAt(result, line)) : [];
  const notes = [
    ...comparison.lines.flatMap((line) => identityNotes(result, line)),
    meaningNote,
    ...levelErrorNotes(result),
    ...passageNotes(comparison),
    welfareNote(comparison),
  ];
  return {
    id: 'impoverishment',
    title: { en: 'Losses and gains of the poor', ar: 'خسائر الفقراء ومكاسبهم' },
    columns: columns(result),
    rows: rows.map(({ cells }) => cells),
    styles: rows.map(({ style }) => style),
    notes: rows.length === 0 ? [nothingBetween] : notes,
    conventions: conventionLine(['people', 'poor', 'lines']),
    source: sourceLine(comparison),
  };
}

const meaningNote = {
  en: 'Loss: what those who are poor after have lost below the line. Gain: what those who were poor before have gained below it (Higgins and Lustig).',
  ar: 'الخسارة: ما فقده تحت الخط من هم فقراء بعده. المكسب: ما ناله تحت الخط من كانوا فقراء قبله (هيغنز ولوستغ).',
};

function columns({ errors }: Result): TableColumn[] {
  const number = (id: string, title: Text, only?: TableColumn['only']): TableColumn => ({
    id,
    title,
    measure: 'as-row',
    ...(only && { only }),
  });
  const spread = [
    number('se', { en: 'SE', ar: 'الخطأ المعياري' }),
    number('low', { en: '95% from', ar: '95% من' }, 'roomy'),
    { ...number('high', { en: 'to', ar: 'إلى' }, 'roomy'), isPaired: true },
  ];
  return [
    { id: 'item', title: { en: 'Line and measure', ar: 'الخط والمقياس' }, measure: 'text' },
    { id: 'unit', title: { en: 'Unit', ar: 'الوحدة' }, measure: 'unit' },
    number('value', { en: 'Value', ar: 'القيمة' }),
    ...(errors ? spread : []),
  ];
}

interface Row {
  readonly cells: readonly Cell[];
  readonly style: RowStyle;
}

function rowsAt(result: Result, line: LineInForce): Row[] {
  const where = { line: line.name };
  const money = `${result.comparison.population.currency}/year`;
  const sides = [losses(money), gains(money)];
  return [
    heading(result, povertyLineLabel(line.name)),
    ...sides.flatMap((side) => [
      ...side.measures.map((measure) => row(result, measure, where)),
      perAffected(result, side, where),
    ]),
    ...groupedBy(result)
      .slice(1)
      .flatMap((by) => sides.flatMap(({ measures: [share] }) => byVariable(result, share, { by, line: line.name }))),
  ];
}

function heading(result: Result, label: Text): Row {
  const [, ...rest] = columns(result);
  return { cells: [label, ...rest.map(() => '')], style: { heading: true } };
}

function row(result: Result, { indicator, title, unit, measure, times = 1 }: Measured, where: Where): Row {
  const policy = passagePolicy(result.comparison, 'change');
  const value = lookUp(result)(indicator, 'welfare', policy, where);
  const spread = spreadLookUp(result);
  const found = spread && scaledSpread(spread(indicator, 'welfare', policy, where), times);
  const errors = spread ? [found?.se ?? null, found?.low ?? null, found?.high ?? null] : [];
  return { cells: [title, unit, value === null ? null : times * value, ...errors], style: { measure, level: 1 } };
}

/** The money per person who loses or gains. */
function perAffected(result: Result, { people, amount, each, unit }: Losing, where: Where): Row {
  const policy = passagePolicy(result.comparison, 'change');
  const look = lookUp(result);
  const value = ratio(look(amount, 'welfare', policy, where), look(people, 'welfare', policy, where));
  const term = (indicator: string): Term => ({ indicator, of: 'welfare', policy, where });
  const spread = spreadOfRatio(result, { above: [term(amount)], below: [term(people)] });
  const errors = result.errors ? [spread?.se ?? null, spread?.low ?? null, spread?.high ?? null] : [];
  return { cells: [each, unit, value, ...errors], style: { measure: 'money-per-head', level: 1 } };
}

function byVariable(
  result: Result,
  measure: Measured,
  { by, line }: { readonly by: string; readonly line: string },
): Row[] {
  const title = inBoth([measure.title, groupingLabel(result.comparison, by)], ([what, variable], language) =>
    language === 'ar' ? `${what} حسب: ${variable}` : `${what} by ${variable.toLowerCase()}`,
  );
  return [
    heading(result, title),
    ...levelsIn(result.estimates, by).map((group) =>
      row(result, { ...measure, title: levelLabel(result.comparison, by, group) }, { by, group, line }),
    ),
  ];
}

/** What is lost less what is gained is the change of the poverty gap, in percent of the line. */
function identityNotes(result: Result, { name: line }: LineInForce): Text[] {
  const look = lookUp(result);
  const policy = passagePolicy(result.comparison, 'change');
  const [lost, gained] = ['impoverishment:normalised', 'gains_to_poor:normalised'].map((indicator) =>
    hundredfold(look(indicator, 'welfare', policy, { line })),
  );
  const rise = hundredfold(gapRise(result, line));
  if (lost === null || gained === null || rise === null) return [];
  const [l, g, d] = [lost, gained, rise].map((x) => numberText(x, 4));
  return [
    inBoth([povertyLineLabel(line)], ([name], language) =>
      language === 'ar'
        ? `${name}: الخسارة ${l}% − المكسب ${g}% = تغير فجوة الفقر ${d} نقطة.`
        : `${name}: loss ${l}% − gain ${g}% of the line = change of the poverty gap ${d} points.`,
    ),
  ];
}

function gapRise(result: Result, line: string): number | null {
  const look = lookUp(result);
  if (passageKind(result.comparison) === 'reform') return look('fgt1', 'welfare', 'change', { line });
  const [before, after] = [
    look('fgt1', 'prefiscal', 'baseline', { line }),
    look('fgt1', 'welfare', 'baseline', { line }),
  ];
  return before === null || after === null ? null : after - before;
}
