import { numberText } from '../../tables/number-text.ts';
import type { Chart, ChartData } from '../assessment/document.ts';
import type { Material } from '../assessment/material.ts';
import { inNumerals } from '../assessment/numerals.ts';
import type { SentenceKey } from '../assessment/templates/template.ts';
import type { Slots, Writer } from '../assessment/writer.ts';
import { chartText, type Drawing, drawn, type LegendEntry } from './canvas.ts';

/** A chart before it has a number: one for all, or one for each of several things. */
export type UnnumberedChart = Omit<Chart, 'label' | 'source' | 'kind'>;

/** One kind of chart; without anything to draw it gives none. */
export interface ChartDefinition {
  readonly id: string;
  readonly make: (material: Material, writer: Writer) => readonly UnnumberedChart[];
}

/** What a chart is, apart from how it is drawn. */
export interface ChartFacts {
  readonly id: string;
  readonly caption: SentenceKey;
  readonly alt: SentenceKey;
  readonly slots?: Slots;
  readonly data: ChartData;
  readonly notes?: readonly string[];
  readonly legend?: readonly LegendEntry[];
}

/** Draws a chart and puts its caption and description beside it. */
export function charted(drawing: Drawing | readonly Drawing[], facts: ChartFacts, writer: Writer): UnnumberedChart {
  const { id, slots, data, legend, notes = [] } = facts;
  const caption = writer.say(facts.caption, slots);
  const alt = writer.say(facts.alt, slots);
  const picture = drawn(Array.isArray(drawing) ? drawing : [drawing as Drawing], {
    id: `chart-${id}`,
    title: caption,
    alt,
    language: writer.language,
    legend,
  });
  return { id, caption, alt, ...picture, data, notes };
}

/** A number on an axis, in the report's digits. */
export function tick(writer: Writer, decimals?: number): (value: number) => string {
  return (value) => inNumerals(numberText(value, decimals ?? decimalsOf(value)), writer.numerals);
}

/** A sentence or name inside a chart. */
export function label(writer: Writer, key: SentenceKey, slots?: Slots): string {
  return chartText(writer.say(key, slots), writer.language);
}

/** Whether axes run from right to left: groups do in Arabic, scales of numbers do not. */
export function isMirrored({ language }: Writer): boolean {
  return language === 'ar';
}

/** The axis of a value beside groups: on the side where reading begins. */
export function valueSide(writer: Writer): 'left' | 'right' {
  return isMirrored(writer) ? 'right' : 'left';
}

function decimalsOf(value: number): number {
  const text = String(Number(value.toPrecision(6)));
  return text.includes('.') ? Math.min(4, text.split('.')[1].length) : 0;
}
