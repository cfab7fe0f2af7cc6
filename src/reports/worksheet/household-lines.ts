import { inLanguage } from '../../columns/column.ts';
import type { Fact, Member, Value } from '../../simulation/worksheet.ts';
import { unitText } from '../units.ts';
import { type FigureStyle, figure } from './figures.ts';

/** The columns of the household that say something, as `Governorate: Capital`, one after another. */
export function factsText(facts: readonly Fact[], style: FigureStyle): string {
  return facts
    .filter(({ value }) => isTelling(value))
    .map((fact) => `${inLanguage(fact.title, style.language)}: ${measured(fact, style)}`)
    .join(' · ');
}

/** A member in one line: its id, what it is, then the columns that hold something; `most` cuts the list short. */
export function memberText({ id, facts }: Member, style: FigureStyle, most = Number.POSITIVE_INFINITY): string {
  const telling = facts.filter(({ value }) => isTelling(value)).slice(0, most);
  return `${id}: ${telling.map((fact) => inShort(fact, style)).join(' · ')}`;
}

/** Categories speak for themselves; numbers need their name. */
function inShort(fact: Fact, style: FigureStyle): string {
  const { title, value } = fact;
  const name = shortened(inLanguage(title, style.language));
  if (value === true) return name;
  return typeof value === 'string' || (typeof value === 'object' && value !== null)
    ? inLanguage(value, style.language)
    : `${name} ${measured(fact, style)}`;
}

/** A title up to where it begins to explain itself. */
function shortened(title: string): string {
  return title.length <= 24 ? title : title.split(/[,;:(،؛]/)[0].trim();
}

function measured({ value, unit }: Fact, style: FigureStyle): string {
  const text = figure(value, unit === style.currency ? 'money' : 'quantity', style);
  const isPlain = unit === undefined || plain.has(unit) || unit === style.currency || typeof value !== 'number';
  return isPlain ? text : `${text} ${unitText(unit, 1, style.language)}`;
}

const plain = new Set(['person', 'persons', 'year', 'car', '']);

function isTelling(value: Value): boolean {
  return value !== 0 && value !== false && !isNone(value);
}

function isNone(value: Value): boolean {
  const name = typeof value === 'object' && value !== null ? value.en : value;
  return typeof name === 'string' && /^none$/i.test(name);
}
