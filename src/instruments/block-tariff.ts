import * as z from 'zod';
import { error } from '../diagnostics/diagnostic.ts';
import type { Value } from '../expression/check.ts';
import { constantOf, type Node } from '../expression/node.ts';
import { amount, blocks, elasticity } from './fields.ts';
import type { Kind, Step } from './kind.ts';
import { type Block, priceReached, sliceSteps, slices } from './schedule-points.ts';
import { headsOf, quantityOf } from './tariff-inverse.ts';
import type { Terms } from './terms.ts';

/** How blocks price a quantity: each block its own part (IBT), the last block the whole (VDT), or the first until a switch. */
export type Structure = 'increasing' | 'volume' | 'mixed';

/** A tariff by blocks of quantity. What the household receives is the cost of supply less its bill. */
export const blockTariff: Kind = {
  id: 'block_tariff',
  title: { en: 'Block tariff', ar: 'تعرفة شرائح' },
  pays: { en: 'cost of supply − bill (minus the bill where no unit cost is given)', ar: 'تكلفة الإمداد − الفاتورة' },
  enters: 'consumable',
  fields: {
    quantity: amount.optional().describe('what is used: a column or a rule'),
    expenditure: amount.optional().describe('what is spent, in place of quantity: turned into a quantity exactly'),
    blocks: blocks.describe(
      'prices by block, from the lowest bound to the highest; a quantity on a bound belongs to the lower block',
    ),
    structure: z
      .enum(['increasing', 'volume', 'mixed'], { error: 'increasing, volume or mixed' })
      .optional()
      .describe(
        'increasing: each block its own part; volume: the last block the whole; mixed: increasing up to switch_at, then volume',
      ),
    switch_at: z
      .number({ error: 'a number' })
      .optional()
      .describe('for mixed: the quantity above which the whole is charged at the price reached'),
    per: z
      .enum(['household', 'person'], { error: 'household or person' })
      .optional()
      .describe('whether bounds are for the household or for each member'),
    fixed_fee: amount.optional().describe('a charge that does not depend on quantity'),
    unit_cost: amount.optional().describe('what a unit costs to supply; without it the instrument is the bill alone'),
    elasticity,
  },
  example: `electricity:
  kind: block_tariff
  quantity: electricity_kwh
  unit_cost: 0.04
  blocks: [{up_to: 3000, price: 0.005}, {up_to: .inf, price: 0.015}]
  budget: subsidies`,
  lower: (terms) => {
    const quantity = readQuantity(terms);
    const priced = terms.blocks('blocks', quantity?.unit);
    const fee = terms.money('fixed_fee', 0);
    const unitCost = terms.price('unit_cost', quantity?.unit, 0);
    if (!quantity || !priced || !fee || !unitCost) return undefined;
    const { graph } = terms;
    const heads = headsOf(terms, terms.word('per', 'household'));
    const each = graph.operation('divide', quantity.node, heads);
    const structure = terms.word<Structure>('structure', 'increasing');
    const charge = graph.operation('multiply', energyCharge(terms, each, priced, structure), heads);
    const bill = graph.operation('add', charge, fee);
    const cost = graph.operation('multiply', quantity.node, unitCost);
    const flow = (node: Node) => ({ node, flow: true });
    return {
      amount: graph.operation('subtract', cost, bill),
      exposes: {
        quantity: flow(quantity.node),
        bill: flow(bill),
        cost: flow(cost),
        energy_charge: flow(charge),
        marginal_price: { node: priceReached(graph, each, priced), flow: false },
      },
      steps: [
        { text: { en: 'quantity', ar: 'الكمية' }, node: quantity.node, unit: 'quantity' },
        ...(constantOf(heads) === 1 ? [] : perHead(heads, each)),
        ...blockSteps(terms, each, priced, structure),
        ...(constantOf(fee) === 0
          ? []
          : [{ text: { en: 'fixed fee', ar: 'رسم ثابت' }, node: fee, unit: 'money' } as const]),
        { text: { en: 'bill', ar: 'الفاتورة' }, node: bill, unit: 'money' },
        {
          text: { en: 'cost of supply', ar: 'تكلفة الإمداد' },
          node: cost,
          unit: 'money',
          times: [quantity.node, unitCost],
        },
      ],
    };
  },
};

/** What a quantity is charged by its blocks, without the fee. */
export function energyCharge(
  { graph, instrument }: Terms,
  quantity: Node,
  priced: readonly Block[],
  structure: Structure,
): Node {
  if (structure === 'increasing') return slices(graph, quantity, priced);
  const whole = graph.operation('multiply', quantity, priceReached(graph, quantity, priced));
  if (structure === 'volume') return whole;
  const switchAt = graph.constant(Number(instrument.fields.get('switch_at')?.value));
  return graph.operation(
    'choose',
    graph.operation('atMost', quantity, switchAt),
    slices(graph, quantity, priced),
    whole,
  );
}

function perHead(heads: Node, each: Node): readonly Step[] {
  return [
    { text: { en: 'members', ar: 'عدد الأفراد' }, node: heads, unit: 'number' },
    {
      text: { en: 'quantity of each, charged by block', ar: 'كمية كل فرد، المحاسب عليها بالشرائح' },
      node: each,
      unit: 'quantity',
    },
  ];
}

function readQuantity(terms: Terms): Value | undefined {
  const given = ['quantity', 'expenditure'].filter((name) => terms.has(name));
  const { instrument } = terms;
  if (given.length !== 1) {
    const found = given.length ? 'both' : 'neither';
    return terms.plain.fail(
      error('either-field', instrument.place, { what: instrument.id, fields: 'quantity and expenditure', found }),
    );
  }
  if (terms.word<Structure>('structure', 'increasing') === 'mixed' && !terms.has('switch_at')) {
    return terms.plain.fail(
      error('missing-field', instrument.place, {
        name: 'switch_at',
        what: instrument.id,
        shape: 'switch_at: the quantity above which the whole is charged at the last price',
      }),
    );
  }
  if (isIdle(terms))
    return terms.plain.fail(
      error('stands-idle', terms.raw('switch_at')?.at([], 'key'), { name: 'switch_at', of: 'structure: mixed' }),
    );
  return given[0] === 'quantity' ? terms.number('quantity') : quantityOf(terms);
}

/** A switch without the structure that it is of, unless a reform gives that structure up. */
function isIdle(terms: Terms): boolean {
  const structure = terms.word<Structure>('structure', 'increasing');
  return terms.has('switch_at') && structure !== 'mixed' && !terms.instrument.changes.has('structure');
}

function blockSteps({ graph }: Terms, quantity: Node, priced: readonly Block[], structure: Structure) {
  if (structure !== 'increasing')
    return [
      {
        text: { en: 'price reached, on the whole quantity', ar: 'السعر المبلوغ على كامل الكمية' },
        node: priceReached(graph, quantity, priced),
        unit: 'rate',
      } as const,
    ];
  return sliceSteps(graph, quantity, priced);
}
