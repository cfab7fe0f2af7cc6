import { checkRule } from '../expression/check.ts';
import type { Node } from '../expression/node.ts';
import type { Field } from '../policy/policy.ts';
import { amount, elasticity } from './fields.ts';
import type { Kind } from './kind.ts';
import type { Terms } from './terms.ts';

/** A ration: a quota for each entitled member, sold below cost; only the share collected costs anything. */
export const ration: Kind = {
  id: 'ration',
  title: { en: 'Ration', ar: 'مواد تموينية' },
  pays: {
    en: 'quota × entitled members × share collected × (unit cost − price)',
    ar: 'الحصة × الأفراد المستحقون × (التكلفة − السعر)',
  },
  enters: 'consumable',
  fields: {
    quota: amount.describe('quantity for each entitled member'),
    price: amount.optional().describe('what the household pays for a unit'),
    unit_cost: amount.describe('what a unit costs'),
    entitled: amount
      .optional()
      .describe(
        'who is entitled: a number of members, or a condition on a member or the household; everybody where it is left out',
      ),
    share_collected: amount.optional().describe('share of the quota that is collected'),
    elasticity,
  },
  example: `rice:
  kind: ration
  quota: 6.25
  entitled: person.citizen
  price: 0.05
  unit_cost: 0.40
  share_collected: 90%`,
  lower: (terms) => {
    const quota = terms.number('quota');
    const price = terms.price('price', quota?.unit, 0);
    const unitCost = terms.price('unit_cost', quota?.unit);
    const collected = terms.share('share_collected', 1);
    const members = entitled(terms);
    if (!quota || !price || !unitCost || !collected || !members) return undefined;
    const { graph } = terms;
    const quantity = graph.operation('multiply', graph.operation('multiply', quota.node, members), collected);
    const flow = (node: Node) => ({ node, flow: true });
    return {
      amount: graph.operation('multiply', quantity, graph.operation('subtract', unitCost, price)),
      exposes: {
        quantity: flow(quantity),
        bill: flow(graph.operation('multiply', quantity, price)),
        cost: flow(graph.operation('multiply', quantity, unitCost)),
      },
      steps: [
        { text: { en: 'entitled members', ar: 'الأفراد المستحقون' }, node: members, unit: 'number' },
        { text: { en: 'quantity collected', ar: 'الكمية المستلمة' }, node: quantity, unit: 'quantity' },
        { text: { en: 'price of a unit', ar: 'سعر الوحدة' }, node: price, unit: 'rate' },
        { text: { en: 'cost of a unit', ar: 'تكلفة الوحدة' }, node: unitCost, unit: 'rate' },
      ],
    };
  },
};

/** How many members are entitled: all where nothing is said; a number; whoever meets a member's condition; all or none for a household's. */
function entitled(terms: Terms): Node | undefined {
  const { graph } = terms;
  const field = terms.raw('entitled');
  const size = terms.instrument.unit === 'person' ? graph.constant(1) : terms.scope.find(['size'], 'household')!.node;
  if (!field) return size;
  const ofHousehold = attempt(terms, field, terms.instrument.unit);
  if (ofHousehold)
    return ofHousehold.type === 'logical'
      ? graph.operation('choose', ofHousehold.node, size, graph.constant(0))
      : ofHousehold.node;
  const ofMember = terms.scope.hasPersons ? attempt(terms, field, 'person') : undefined;
  if (ofMember?.type === 'logical') return graph.fold('sum', ofMember.node);
  return terms.plain.condition(field);
}

function attempt(terms: Terms, field: Field, level: 'person' | 'household') {
  return checkRule(String(field.value), { ...terms.plain.setting(field), level, diagnostics: [] });
}
