import { inLanguage, type Text } from '../../../columns/column.ts';
import type { Instrument, Lever, Scenario } from '../../../policy/policy.ts';
import { words } from '../../../tables/labels.ts';
import { leverLabel } from '../../../tables/lever-label.ts';
import { sourceLine } from '../../../tables/notes.ts';
import { numberText } from '../../../tables/number-text.ts';
import type { Result } from '../../../tables/result.ts';
import type { Cell, RowStyle, Table } from '../../../tables/table.ts';
import { unitText } from '../../units.ts';
import { instrumentName } from '../instrument-name.ts';
import { inBoth } from './labels.ts';

/** Every rule that the reform changes, lever by lever, beside the rule in force, as its author wrote it. */
export function reformChangesTable({ comparison }: Pick<Result, 'comparison'>): Table {
  const { scenario } = comparison;
  const rows = scenario.levers.flatMap((lever) => leverRows(scenario, lever));
  return {
    id: 'reform-changes',
    title: { en: 'What the reform changes', ar: 'ما يغيره الإصلاح' },
    columns: [
      { id: 'rule', title: { en: 'Rule', ar: 'القاعدة' }, measure: 'text' },
      { id: 'baseline', title: { en: 'In force', ar: 'السارية' }, measure: 'text' },
      { id: 'reform', title: { en: 'Reform', ar: 'الإصلاح' }, measure: 'text' },
    ],
    rows: rows.map(({ cells }) => cells),
    styles: rows.map(({ style }) => style),
    notes: [asWritten],
    source: sourceLine(comparison),
  };
}

const asWritten: Text = {
  en: 'Names and rules as the scenario writes them, at full intensity; amounts are those of the period the baseline states.',
  ar: 'الأسماء والقواعد كما كُتبت في السيناريو بكامل الشدة، والمبالغ بالمدة التي يذكرها الوضع القائم.',
};

interface Row {
  readonly cells: readonly Cell[];
  readonly style: RowStyle;
}

function leverRows(scenario: Scenario, lever: Lever): readonly Row[] {
  const intensity = scenario.intensity[lever.name] ?? 1;
  const at = intensity === 1 ? '' : ` (${numberText(100 * intensity, 0)}%)`;
  return [
    { cells: [withAt(leverLabel(scenario, lever.name), at), '', ''], style: { heading: true } },
    ...lever.touches.flatMap((name) => touched(scenario, name)),
  ];
}

function touched(scenario: Scenario, name: string): readonly Row[] {
  const parameter = scenario.baseline.parameters.get(name);
  if (parameter) {
    const now = scenario.reform.parameters.get(name);
    return [
      row(
        parameterLabel(scenario, name),
        measured(parameter.value, parameter.unit),
        measured(now?.value ?? parameter.value, parameter.unit),
      ),
    ];
  }
  const before = scenario.baseline.instruments.find(({ id }) => id === name);
  const after = scenario.reform.instruments.find(({ id }) => id === name);
  if (!after) return before ? [row(instrumentName(before), inForce, off)] : [];
  if (!before) return added(after);
  return after.changes.size === 0 ? [row(instrumentName(after), inForce, off)] : changedFields(after);
}

const inForce: Text = { en: 'in force', ar: 'سارٍ' };
const off: Text = { en: 'switched off', ar: 'ملغى' };
const nothing: Text = '–';

function changedFields(instrument: Instrument): readonly Row[] {
  const { fields, changes } = instrument;
  return [...changes].map(([field, { was }]) =>
    row(
      both(instrumentName(instrument), field),
      was ? valueText(was.value) : nothing,
      valueText(fields.get(field)?.value),
    ),
  );
}

const shownOfAdded = [
  'eligible',
  'amount',
  'means',
  'full_until',
  'zero_from',
  'guarantee',
  'taper',
  'rate',
  'brackets',
];

function added(instrument: Instrument): readonly Row[] {
  const { fields } = instrument;
  const stated = shownOfAdded.filter((field) => fields.get(field)?.value !== undefined);
  return stated.map((field) =>
    row(both(instrumentName(instrument), field), nothing, valueText(fields.get(field)!.value)),
  );
}

function row(label: Text, before: Text, after: Text): Row {
  return { cells: [label, before, after], style: { level: 1 } };
}

const fieldNames: Readonly<Record<string, { readonly en: string; readonly ar: string }>> = {
  blocks: { en: 'price by block', ar: 'السعر حسب الشريحة' },
  changes: { en: 'changes of pay', ar: 'تغييرات الأجر' },
  price: { en: 'price', ar: 'السعر' },
  unit_cost: { en: 'unit cost', ar: 'تكلفة الوحدة' },
  amount: { en: 'amount', ar: 'المبلغ' },
  eligible: { en: 'who is eligible', ar: 'الأهلية' },
  entitled: { en: 'who is entitled', ar: 'المستحقون' },
  quota: { en: 'quota', ar: 'الحصة' },
  means: { en: 'means', ar: 'الإمكانات' },
  full_until: { en: 'full until', ar: 'كاملاً حتى' },
  zero_from: { en: 'nothing from', ar: 'لا شيء من' },
  take_up: { en: 'take-up', ar: 'نسبة الاستفادة الفعلية' },
  rate: { en: 'rate', ar: 'المعدل' },
  limits: { en: 'limits', ar: 'الحدود' },
};

function both(label: Text, field: string): Text {
  const name = fieldNames[field] ?? { en: words(field).toLowerCase(), ar: words(field) };
  if (typeof label === 'string') return { en: `${label}: ${name.en}`, ar: `${label}: ${name.ar}` };
  return { en: `${label.en ?? ''}: ${name.en}`, ar: `${label.ar ?? label.en ?? ''}: ${name.ar}` };
}

/** A parameter by the rules that use it, where there are any: `Petrol 95; Petrol 95, other users: price`. */
function parameterLabel({ baseline }: Scenario, name: string): Text {
  const uses = baseline.instruments.flatMap((one) =>
    [...one.fields]
      .filter(([, field]) => field.value === name)
      .map(([field]) => ({ label: instrumentName(one), field })),
  );
  const [first] = uses;
  if (!first) return words(name);
  const labels = uses.filter(({ field }) => field === first.field).map(({ label }) => label);
  const joined = inBoth((language) =>
    labels.map((label) => inLanguage(label, language)).join(language === 'ar' ? '؛ ' : '; '),
  );
  return both(joined, first.field);
}

/** A number with its unit, in the words of each language. */
function measured(value: number, unit: string | undefined): Text {
  return unit === undefined ? String(value) : inBoth((language) => `${value} ${unitText(unit, 1, language)}`);
}

function withAt(label: Text, at: string): Text {
  return at === '' ? label : inBoth((language) => `${inLanguage(label, language)}${at}`);
}

/** A value as it was written: numbers and rules as they stand, blocks one after another. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return '–';
  if (Array.isArray(value)) return value.map(valueText).join('; ');
  if (typeof value !== 'object') return value === Number.POSITIVE_INFINITY ? '∞' : String(value).trim();
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  const block = new Map(entries);
  if (block.has('up_to') && block.has('price'))
    return `≤ ${valueText(block.get('up_to'))}: ${valueText(block.get('price'))}`;
  return entries.map(([key, inside]) => `${key.replaceAll('_', ' ')} ${valueText(inside)}`).join(', ');
}
