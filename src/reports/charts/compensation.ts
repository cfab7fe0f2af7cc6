import * as Plot from '@observablehq/plot';
import type { Compensation, SchemeResult } from '../assessment/compensation/required-transfer.ts';
import type { Writer } from '../assessment/writer.ts';
import { plane } from './axes.ts';
import { chartText, type Drawing, type LegendEntry } from './canvas.ts';
import { type ChartDefinition, charted, label } from './chart.ts';
import { type Ink, ink, softColour, textColour } from './palette.ts';

/** The headcount against the money paid back, with today's level and the payment that returns to it. */
export const compensation: ChartDefinition = {
  id: 'compensation',
  make: ({ compensation: found }, writer) => {
    if (!found || found.schemes.length === 0) return [];
    const { today, unpaid, schemes } = found;
    const slots = {
      unpaid: writer.percent(100 * unpaid.headcount, 2),
      today: writer.percent(100 * today.headcount, 2),
      required: requiredText(schemes[0], writer),
    };
    const data = {
      columns: ['scheme', 'payment_each', 'budget', 'headcount', 'poverty_gap'],
      rows: schemes.flatMap(({ id, curve }) =>
        curve.map(({ amount, budget, headcount, gap }) => [id, amount, budget, headcount, gap]),
      ),
    };
    const facts = {
      id: 'compensation',
      caption: 'chart.compensation',
      alt: 'chart.compensation_alt',
      slots,
      data,
    } as const;
    return [charted(drawing(found, writer), { ...facts, legend: legendOf(found, writer) }, writer)];
  },
};

const reformInk = { id: 'reform', fill: '#ffffff', stroke: textColour };

function legendOf({ schemes, paid }: Compensation, writer: Writer): readonly LegendEntry[] {
  const lines = schemes.map(
    (scheme, k) => ({ label: schemeName(scheme, writer), ink: inkOf(k), shape: 'line', dash: dashOf(k) }) as const,
  );
  const reform = { label: writer.say('chart.as_proposed'), ink: reformInk, shape: 'dot' } as const;
  return paid > 0 ? [...lines, reform] : lines;
}

function drawing(found: Compensation, writer: Writer): Drawing {
  const currency = writer.text(writer.currency);
  return plane(
    {
      height: 380,
      marginTop: 30,
      x: { title: label(writer, 'chart.budget_axis', { currency }), ends: [0, furthest(found)] },
      y: { title: label(writer, 'chart.headcount_axis') },
      marks: [
        ...todayMarks(found, writer),
        ...requiredMarks(found, writer),
        ...curveMarks(found),
        ...reformMarks(found),
      ],
    },
    writer,
  );
}

/** Millions at which the picture ends: beyond what is required and what is paid. */
function furthest({ schemes: [everybody], paid }: Compensation): number {
  const last = everybody.curve[everybody.curve.length - 1].budget;
  return Math.max(1.25 * (everybody.headcount?.budget ?? 0), 1.25 * paid, last / 2) / 1e6;
}

function todayMarks({ today }: Compensation, writer: Writer): readonly unknown[] {
  const level = 100 * today.headcount;
  const words = label(writer, 'chart.today_level', { level: writer.percent(level, 2) });
  const place = { y: (y: number) => y, frameAnchor: 'right', dy: -8, textAnchor: 'end' } as const;
  return [
    Plot.ruleY([level], { stroke: softColour, strokeDasharray: '4 4', strokeWidth: 1.5 }),
    Plot.text([level], { ...place, ...halo, fontSize: 12, fill: softColour, text: () => words }),
  ];
}

/** White around letters, so that lines behind them do not strike them through. */
const halo = { stroke: '#ffffff', strokeWidth: 4 } as const;

function requiredMarks({ schemes: [everybody] }: Compensation, writer: Writer): readonly unknown[] {
  const budget = everybody.headcount?.budget ?? 0;
  if (budget <= 0) return [];
  const words = chartText(writer.money(budget), writer.language);
  const place = { x: (x: number) => x, frameAnchor: 'top', dy: -14 } as const;
  return [
    Plot.ruleX([budget / 1e6], { stroke: textColour, strokeDasharray: '2 3', strokeWidth: 1.5 }),
    Plot.text([budget / 1e6], { ...place, fontSize: 12, fontWeight: 'bold', text: () => words }),
  ];
}

function curveMarks(found: Compensation): readonly unknown[] {
  const end = furthest(found);
  return found.schemes.map(({ curve }, k) => {
    const points = curve.map(({ budget, headcount }) => [budget / 1e6, 100 * headcount]).filter(([x]) => x <= end);
    return Plot.line(points as never, { stroke: inkOf(k).stroke, strokeWidth: 2.4, strokeDasharray: dashOf(k) });
  });
}

function reformMarks({ paid, reformed }: Compensation): readonly unknown[] {
  if (paid <= 0) return [];
  const point = [[paid / 1e6, 100 * reformed.headcount]];
  return [Plot.dot(point as never, { r: 5.5, fill: '#ffffff', stroke: textColour, strokeWidth: 2.5 })];
}

function inkOf(k: number): Ink {
  return ink(k === 0 ? 0 : 2, 'compensation');
}

function dashOf(k: number): string | undefined {
  return k === 0 ? undefined : '8 4';
}

function schemeName({ id, share }: SchemeResult, writer: Writer): string {
  return id === 'everybody'
    ? writer.say('chart.everybody')
    : writer.say('chart.poorest', { share: writer.percent(100 * share, 0) });
}

function requiredText({ headcount }: SchemeResult, writer: Writer): string {
  if (!headcount) return writer.say('chart.compensation_never');
  if (headcount.budget === 0) return writer.say('chart.compensation_not_needed');
  return writer.say('chart.compensation_required', { budget: writer.money(headcount.budget) });
}
