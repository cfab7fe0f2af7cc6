import { kinds } from '../instruments/index.ts';
import type { LoweredInstrument } from '../instruments/lower.ts';
import { inForce, isDated } from '../policy/dated.ts';
import { readNumber } from '../policy/number-text.ts';
import type { Field } from '../policy/policy.ts';
import { part } from '../policy/source.ts';
import type { Sides, WrittenRule } from './worksheet.ts';

const common = ['eligible', 'take_up', 'limits', 'rounding', 'recorded', 'basis'];
/** Fields that hold words of the language, not rules. */
const words = new Set([
  'component',
  'structure',
  'on',
  'per',
  'basis',
  'mode',
  'recorded',
  'quota_by',
  'reference',
  'note',
]);

/** The fields of an instrument that decide what it pays, in the file's own words, with what the reform writes in their place. */
export function writtenRules({ baseline, reform }: Sides<LoweredInstrument>): readonly WrittenRule[] {
  const now = reform ?? baseline!;
  const names = [...now.instrument.fields.keys()].filter((name) => decides(name, now));
  return names.map((field) => {
    const written = inForceOn(now.instrument.fields.get(field)!, now);
    const change = now.instrument.changes.get(field);
    const was = change?.was && inForceOn(change.was, now);
    const place = written.at();
    return {
      field,
      ...(change ? was && { baseline: flow(was.value) } : baseline && { baseline: flow(written.value) }),
      ...((change || !baseline) && { reform: flow(written.value) }),
      ...(change && change.intensity !== 1 && isMoved(was?.value, written.value) && { intensity: change.intensity }),
      file: place.file,
      line: place.line,
    };
  });
}

/** Every rule written in the fields of an instrument but its eligibility, nested ones too, in the order written. */
export function ruleTexts(lowered: LoweredInstrument): readonly string[] {
  const { fields } = lowered.instrument;
  const names = [...fields.keys()].filter((name) => name !== 'eligible' && decides(name, lowered));
  return names.flatMap((name) => textsIn(name, inForceOn(fields.get(name)!, lowered).value));
}

/** The text of an instrument's eligibility, where it has one. */
export function eligibility(lowered: LoweredInstrument): string | undefined {
  const field = lowered.instrument.fields.get('eligible');
  const value = field && inForceOn(field, lowered).value;
  return value === undefined || value === null ? undefined : String(value);
}

/** Whether numbers move part of the way; a rule's text or a choice takes its new value as soon as the lever is pulled at all. */
function isMoved(was: unknown, now: unknown): boolean {
  const isNumeric = (value: unknown) => Array.isArray(value) || readNumber(value) !== undefined;
  return (was === undefined || isNumeric(was)) && isNumeric(now);
}

function decides(name: string, { instrument }: LoweredInstrument): boolean {
  return common.includes(name) || Object.hasOwn(kinds.get(instrument.kind)!.fields, name);
}

function textsIn(name: string, value: unknown): readonly string[] {
  if (words.has(name)) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(name, item));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(key, inner));
}

function inForceOn(field: Field, { day }: LoweredInstrument): Field {
  const key = isDated(field.value) ? inForce(field.value, day) : undefined;
  return key === undefined ? field : part(field, key);
}

/** A value as YAML writes it on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (value === Number.POSITIVE_INFINITY) return '.inf';
  if (value === null || typeof value !== 'object') return String(value).trim().replace(/\s+/g, ' ');
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
  return `{${entries.join(', ')}}`;
}
