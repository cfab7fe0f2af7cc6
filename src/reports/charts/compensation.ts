import * as Plot from '@observablehq/plot';
import type { Compensation, SchemeResult } from '../assessment/compensation/required-transfer.ts';
import type { Writer } from '../assessment/writer.ts';
import { type Drawing, grid, quiet } from './canvas.ts';
import { type ChartDefinition, charted, label, tick } from './chart.ts';
import { ink, softColour, textColour } from './palette.ts';

/** The headcount against the money paid back, with today's level and the payment that returns to it. */
export const compensation: ChartDefinition = {
  id: 'compensation',
  make: ({ compensation: found }, writer) => {
    if (!found || found.schemes.length === 0) return [];
    const { today, unpaid, schemes } = found;
    const [everybody] = schemes;
    const slots = {
      unpaid: writer.percent(100 * unpaid.headcount, 2),
      today: writer.percent(100 * today.headcount, 2),
      required: requiredText(everybody, writer),
    };
    const facts = {
      id: 'compensation',
      caption: 'chart.compensation',
      alt: 'chart.compensation_alt',
      slots,
      legend: [
        ...schemes.map(
          (scheme, k) =>
            ({
              label: schemeName(scheme, writer),
              ink: ink(k === 0 ? 0 : 2, 'compensation'),
              shape: 'line',
              dash: dashOf(k),
            }) as const,
        ),
        ...(found.paid > 0
          ? [
              {
                label: writer.say('chart.as_proposed'),
                ink: { id: 'reform', fill: '#ffffff', stroke: textColour },
                shape: 'dot',
              } as const,
            ]
          : []),
      ],
      data: {
        columns: ['scheme', 'payment_each', 'budget', 'headcount', 'poverty_gap'],
        rows: schemes.flatMap(({ id, curve }) =>
          curve.map(({ amount, budget, headcount, gap }) => [id, amount, budget, headcount, gap]),
        ),
      },
    } as const;
    return [charted(drawing(found, writer), facts, writer)];
  },
};

function drawing({ today, reformed, paid, schemes }: Compensation, writer: Writer): Drawing {
  const level = 100 * today.headcount;
  const [everybody] = schemes;
  const furthest =
    Math.max(
      1.25 * (everybody.headcount?.budget ?? 0),
      1.25 * paid,
      everybody.curve[everybody.curve.length - 1].budget / 2,
    ) / 1e6;
  const points = schemes.map(({ curve }) =>
    curve.map(({ budget, headcount }) => ({ x: budget / 1e6, y: 100 * headcount })).filter(({ x }) => x <= furthest),
  );
  const required = everybody.headcount && everybody.headcount.budget > 0 ? [everybody.headcount.budget / 1e6] : [];
  const words = (text: string) => (writer.language === 'ar' ? `\u2067${text}\u2069` : text);
  return {
    height: 380,
    marginTop: 30,
    marginLeft: 62,
    marginRight: 24,
    marginBottom: 48,
    x: { axis: null, domain: [0, furthest] },
    y: { axis: null, nice: true },
    marks: [
      Plot.gridY({ ...grid }),
      Plot.axisX({
        ...quiet,
        label: label(writer, 'chart.budget_axis', { currency: writer.text(writer.currency) }),
        labelAnchor: 'center',
        tickFormat: tick(writer),
        fontSize: 12,
      }),
      Plot.axisY({
        ...quiet,
        labelOffset: 52,
        label: label(writer, 'chart.headcount_axis'),
        labelAnchor: 'center',
        tickFormat: tick(writer),
        fontSize: 12,
      }),
      Plot.ruleY([level], { stroke: softColour, strokeDasharray: '4 4', strokeWidth: 1.5 }),
      Plot.text([level], {
        y: (y: number) => y,
        frameAnchor: 'right',
        dy: -8,
        textAnchor: 'end',
        fontSize: 12,
        fill: softColour,
        text: () => label(writer, 'chart.today_level', { level: writer.percent(level, 2) }),
      }),
      Plot.ruleX(required, { stroke: textColour, strokeDasharray: '2 3', strokeWidth: 1.5 }),
      Plot.text(required, {
        x: (x: number) => x,
        frameAnchor: 'top',
        dy: -14,
        fontSize: 12,
        fontWeight: 'bold',
        text: (x: number) => words(writer.money(1e6 * x)),
      }),
      ...points.map((line, k) =>
        Plot.line(line, {
          x: 'x',
          y: 'y',
          stroke: ink(k === 0 ? 0 : 2, 'compensation').stroke,
          strokeWidth: 2.4,
          strokeDasharray: dashOf(k),
        }),
      ),
      ...(paid > 0
        ? [
            Plot.dot([{ x: paid / 1e6, y: 100 * reformed.headcount }], {
              x: 'x',
              y: 'y',
              r: 5.5,
              fill: '#ffffff',
              stroke: textColour,
              strokeWidth: 2.5,
            }),
          ]
        : []),
    ],
  };
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
