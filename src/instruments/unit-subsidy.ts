import { amount, elasticity } from './fields.ts';
import type { Kind } from './kind.ts';

/** A subsidy on each unit bought: the quantity times what a unit costs above its price. */
export const unitSubsidy: Kind = {
  id: 'unit_subsidy',
  title: { en: 'Unit subsidy', ar: 'دعم الوحدة' },
  pays: { en: 'quantity × (unit cost − price)', ar: 'الكمية × (التكلفة − السعر)' },
  enters: 'consumable',
  fields: {
    quantity: amount.describe('what is bought: a column or a rule'),
    price: amount.describe('what the buyer pays for a unit'),
    unit_cost: amount.describe('what a unit costs to supply'),
    elasticity,
    leakage: amount.optional().describe('share of the subsidy that reaches nobody in the data'),
  },
  example: `petrol:
  kind: unit_subsidy
  quantity: petrol_litres
  price: 0.085
  unit_cost: 0.150
  budget: subsidies`,
  lower: (terms) => {
    const quantity = terms.number('quantity');
    const price = terms.price('price', quantity?.unit);
    const unitCost = terms.price('unit_cost', quantity?.unit);
    const leakage = terms.share('leakage', 0, [0, 0.999]);
    if (!quantity || !price || !unitCost || !leakage) return undefined;
    const { graph } = terms;
    const bill = graph.operation('multiply', quantity.node, price);
    const cost = graph.operation('multiply', quantity.node, unitCost);
    return {
      amount: graph.operation('multiply', quantity.node, graph.operation('subtract', unitCost, price)),
      cost: (paid) => graph.operation('divide', paid, graph.operation('subtract', graph.constant(1), leakage)),
      exposes: {
        quantity: { node: quantity.node, flow: true },
        bill: { node: bill, flow: true },
        cost: { node: cost, flow: true },
      },
      steps: [
        { text: { en: 'quantity', ar: 'الكمية' }, node: quantity.node, unit: 'quantity' },
        { text: { en: 'price of a unit', ar: 'سعر الوحدة' }, node: price, unit: 'rate' },
        { text: { en: 'cost of a unit', ar: 'تكلفة الوحدة' }, node: unitCost, unit: 'rate' },
        { text: { en: 'bill', ar: 'الفاتورة' }, node: bill, unit: 'money', times: [quantity.node, price] },
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
