import * as z from 'zod';
import type { Node } from '../expression/node.ts';
import { amount, brackets } from './fields.ts';
import type { Kind } from './kind.ts';
import { type Block, sliceSteps, slices } from './schedule-points.ts';
import type { Terms } from './terms.ts';

/** A tax or contribution by brackets of a base: on each slice, on the whole at the rate reached, or a fixed amount. */
export const schedule: Kind = {
  id: 'schedule',
  title: { en: 'Schedule', ar: 'جدول شرائح' },
  pays: { en: 'minus the tax or contribution due on the base', ar: 'الضريبة أو الاشتراك المستحق على الوعاء' },
  enters: 'disposable',
  fields: {
    base: amount.describe('what is taxed'),
    brackets: brackets.describe(
      'rates (or amounts) from each threshold; a base on a threshold belongs to the bracket that begins there',
    ),
    on: z
      .enum(['marginal', 'average', 'single_amount'], { error: 'marginal, average or single_amount' })
      .optional()
      .describe(
        'marginal: each slice at its rate; average: the whole at the rate reached; single_amount: the amount of the bracket reached',
      ),
  },
  example: `income_tax:
  kind: schedule
  unit: person
  base: wage
  brackets: [{from: 0, rate: 0%}, {from: 500, rate: 5%}, {from: 2000, rate: 10%}]`,
  lower: (terms) => {
    const base = terms.money('base');
    const on = terms.word<'marginal' | 'average' | 'single_amount'>(
      'on',
      hasAmounts(terms) ? 'single_amount' : 'marginal',
    );
    const points = terms.brackets('brackets', on === 'single_amount' ? 'amount' : 'rate');
    if (!base || !points) return undefined;
    const { graph } = terms;
    const reached = rateReached(terms, base, points.blocks, points.from);
    const due =
      on === 'marginal'
        ? slices(graph, base, points.blocks, points.from)
        : on === 'average'
          ? graph.operation('multiply', base, reached)
          : reached;
    return {
      amount: due,
      sign: -1,
      exposes: { marginal_rate: { node: reached, flow: on === 'single_amount' } },
      steps: [
        { text: { en: 'base', ar: 'الوعاء' }, node: base, unit: 'money' },
        {
          text:
            on === 'single_amount'
              ? { en: 'amount of the bracket reached', ar: 'مبلغ الشريحة المبلوغة' }
              : { en: 'rate of the bracket reached', ar: 'نسبة الشريحة المبلوغة' },
          node: reached,
          unit: on === 'single_amount' ? 'money' : 'rate',
        },
        ...(on === 'marginal' ? sliceSteps(graph, base, points.blocks, points.from) : []),
      ],
    };
  },
};

/** Whether the brackets hold amounts in place of rates. */
function hasAmounts(terms: Terms): boolean {
  const list: unknown = terms.raw('brackets')?.value;
  return Array.isArray(list) && list.every((bracket: { amount?: unknown }) => bracket?.amount !== undefined);
}

/** The rate of the bracket in which the base lies; a base on a threshold belongs to the bracket that begins there. */
function rateReached({ graph }: Terms, base: Node, blocks: readonly Block[], from: number): Node {
  const starts = [from, ...blocks.map((block) => block.upTo)];
  return blocks.reduce(
    (below, block, k) =>
      graph.operation('choose', graph.operation('atMost', graph.constant(starts[k]), base), block.price, below),
    graph.constant(0),
  );
}
