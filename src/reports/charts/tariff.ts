import * as Plot from '@observablehq/plot';
import type { Instrument } from '../../policy/policy.ts';
import { quantityUnit } from '../../tables/estimates/quantities.ts';
import type { Result } from '../../tables/result.ts';
import { currencyText } from '../assessment/currency.ts';
import { instrumentName } from '../assessment/instrument-name.ts';
import type { Writer } from '../assessment/writer.ts';
import { unitText } from '../units.ts';
import { plane } from './axes.ts';
import type { Drawing } from './canvas.ts';
import { type ChartDefinition, charted, label, type UnnumberedChart } from './chart.ts';
import { badColour, softColour } from './palette.ts';
import { billOf, type PriceBlock, priceBlocks, type TariffStructure } from './tariff-bill.ts';

/** The price of each block and the bill by quantity, in force and under the reform, of each block tariff that changes. */
export const tariffs: ChartDefinition = {
  id: 'tariff',
  make: ({ result }, writer) =>
    result.comparison.scenario.reform.instruments
      .filter(({ changes, kind }) => kind === 'block_tariff' && changes.has('blocks'))
      .flatMap((instrument) => tariffChart(result, instrument, writer)),
};

interface Tariff {
  readonly instrument: Instrument;
  readonly before: readonly PriceBlock[];
  readonly after: readonly PriceBlock[];
  readonly structure: TariffStructure;
  /** The quantity where the picture ends. */
  readonly most: number;
}

function tariffChart(result: Result, instrument: Instrument, writer: Writer): readonly UnnumberedChart[] {
  const before = priceBlocks(instrument.changes.get('blocks')?.was?.value);
  const after = priceBlocks(instrument.fields.get('blocks')?.value);
  const structure = String(instrument.fields.get('structure')?.value ?? 'increasing');
  if (!before || !after || (structure !== 'increasing' && structure !== 'volume')) return [];
  const bounds = [...before, ...after].map(({ upTo }) => upTo).filter(Number.isFinite);
  const tariff = { instrument, before, after, structure, most: 1.4 * Math.max(...bounds, 1) } as const;
  return [charted(panels(result, tariff, writer), facts(result, tariff, writer), writer)];
}

function units(result: Result, { instrument }: Tariff, writer: Writer) {
  const unit = unitText(quantityUnit({ comparison: result.comparison }, instrument) ?? '', 1, writer.language);
  const currency = currencyText(writer.currency, writer.language);
  const period = instrument.period === 'month' || instrument.period === 'year' ? instrument.period : 'other';
  return { unit, price: `${currency}/${unit}`, bill: currency, period: writer.say(`chart.period_${period}`) };
}

function facts(result: Result, tariff: Tariff, writer: Writer) {
  const { instrument, before, after, structure, most } = tariff;
  const { unit, period } = units(result, tariff, writer);
  const middle = Math.round(most / 2);
  const quantities = Array.from({ length: 57 }, (_, k) => (most * k) / 56);
  return {
    id: `tariff-${instrument.id.replaceAll('_', '-')}`,
    caption: 'chart.tariff',
    alt: 'chart.tariff_alt',
    slots: {
      label: writer.text(instrumentName(instrument)),
      unit,
      period,
      quantity: writer.number(middle),
      before: writer.each(billOf(before, structure, middle)),
      after: writer.each(billOf(after, structure, middle)),
    },
    legend: [
      { label: writer.say('chart.before'), ink: beforeInk, shape: 'line', dash: '6 4' },
      { label: writer.say('chart.after'), ink: afterInk, shape: 'line' },
    ],
    data: {
      columns: ['quantity', 'bill_before', 'bill_after', 'price_before', 'price_after'],
      rows: quantities.map((q) => [
        q,
        billOf(before, structure, q),
        billOf(after, structure, q),
        priceAt(before, q),
        priceAt(after, q),
      ]),
    },
  } as const;
}

const beforeInk = { id: 'before', fill: softColour, stroke: softColour };
const afterInk = { id: 'after', fill: badColour, stroke: badColour };

function priceAt(blocks: readonly PriceBlock[], quantity: number): number {
  return blocks.find(({ upTo }) => quantity <= upTo)?.price ?? blocks[blocks.length - 1].price;
}

function panels(result: Result, tariff: Tariff, writer: Writer): readonly Drawing[] {
  const { before, after, structure, most } = tariff;
  const { unit, price, bill, period } = units(result, tariff, writer);
  const quantities = Array.from({ length: 113 }, (_, k) => (most * k) / 112);
  const bills = (blocks: readonly PriceBlock[]) => quantities.map((q) => [q, billOf(blocks, structure, q)]);
  return [
    panel(
      [stairs(before, most), stairs(after, most)],
      { height: 200, y: label(writer, 'chart.price_axis', { unit: price }) },
      writer,
    ),
    panel(
      [bills(before), bills(after)],
      {
        height: 240,
        y: label(writer, 'chart.bill_axis', { unit: bill }),
        x: label(writer, 'chart.quantity_axis', { unit, period }),
      },
      writer,
    ),
  ];
}

/** Corners of the price as it steps from block to block. */
function stairs(blocks: readonly PriceBlock[], most: number): readonly (readonly number[])[] {
  return blocks.flatMap(({ upTo, price }, k) => [
    [k === 0 ? 0 : blocks[k - 1].upTo, price],
    [Math.min(upTo, most), price],
  ]);
}

function panel(
  [before, after]: readonly (readonly (readonly number[])[])[],
  { height, x = null, y }: { readonly height: number; readonly x?: string | null; readonly y: string },
  writer: Writer,
): Drawing {
  const marks = [
    Plot.line(before as never, { stroke: softColour, strokeWidth: 2.4, strokeDasharray: '6 4' }),
    Plot.line(after as never, { stroke: badColour, strokeWidth: 2.4 }),
  ];
  return plane({ height, marginTop: 12, x: { title: x }, y: { title: y, fromZero: true }, marks }, writer);
}
