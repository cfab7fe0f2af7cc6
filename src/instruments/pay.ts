import * as z from 'zod';
import { error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { constantOf, type Node } from '../expression/node.ts';
import type { Field } from '../policy/policy.ts';
import { blend } from '../policy/reformed.ts';
import { fieldsOf, name, prose, rule } from '../policy/schema.ts';
import { part, parts } from '../policy/source.ts';
import { amount, brackets } from './fields.ts';
import type { Kind, Step } from './kind.ts';
import { slices } from './schedule-points.ts';
import type { Terms } from './terms.ts';

const change = fieldsOf('a change', {
  component: z.union([name, z.array(name)], { error: 'a component, or a list of them' }).optional(),
  by: rule.optional(),
  add: rule.optional(),
  to: rule.optional(),
  cap: rule.optional(),
  floor: rule.optional(),
  schedule: brackets.optional(),
  where: rule.optional(),
  reference: prose.optional(),
  note: prose.optional(),
});

/** Public pay: gross pay by component, and the changes a reform makes to it. The wage bill adds the employer's contribution. */
export const pay: Kind = {
  id: 'pay',
  title: { en: 'Pay', ar: 'رواتب وأجور' },
  pays: {
    en: 'gross pay; the wage bill adds the employer’s contribution',
    ar: 'الراتب الإجمالي؛ وتضاف حصة جهة العمل إلى فاتورة الأجور',
  },
  enters: 'market',
  fields: {
    components: z
      .record(z.string(), rule, { error: 'a mapping of components to columns or rules' })
      .refine((components) => Object.keys(components).length > 0, {
        error: 'a mapping of components to columns or rules',
      })
      .describe('parts of gross pay: name and column or rule'),
    changes: z
      .array(change, { error: 'a list of {component: …, by: …, where: …}' })
      .optional()
      .describe('what changes: which component, by how much, for whom'),
    employer_contribution: amount.optional().describe('share of gross pay that the treasury pays on top'),
    headcount: amount.optional().describe('how many posts stand for each one in the data'),
  },
  example: `government_pay:
  kind: pay
  unit: person
  eligible: sector == 'government'
  components: {basic: basic_pay, social: social_allowance}
  employer_contribution: 11.5%
  changes: [{component: social, by: -10%, where: grade >= 9}]`,
  lower: (terms) => {
    const gross = componentsOf(terms);
    const contribution = terms.share('employer_contribution', 0);
    const heads = terms.share('headcount', 1, [0, 10]);
    if (!gross || !contribution || !heads) return undefined;
    const { graph } = terms;
    const components = new Map(
      [...changed(terms, gross)].map(([id, node]) => [id, graph.operation('multiply', node, heads)]),
    );
    if (terms.failed) return undefined;
    const total = [...components.values()].reduce((sum, node) => graph.operation('add', sum, node), graph.constant(0));
    return {
      amount: total,
      cost: (paid) => graph.operation('multiply', paid, graph.operation('add', graph.constant(1), contribution)),
      exposes: Object.fromEntries([...components].map(([id, node]) => [id, { node, flow: true }])),
      steps: [...components].map(([id, node]): Step => ({ text: id, node, unit: 'money' })),
    };
  },
};

function componentsOf(terms: Terms): ReadonlyMap<string, Node> | undefined {
  const field = terms.raw('components');
  if (!field) return undefined;
  const nodes = [...parts(field)].map(([id, body]) => [id, terms.plain.money(body)?.node] as const);
  return nodes.some(([, node]) => !node) ? undefined : new Map(nodes as [string, Node][]);
}

/** The components after the changes: a reform's changes moved from the baseline's in a straight line with the intensity. */
function changed(terms: Terms, gross: ReadonlyMap<string, Node>): ReadonlyMap<string, Node> {
  const now = apply(terms, gross, terms.raw('changes'));
  const change = terms.instrument.changes.get('changes');
  if (!change || change.intensity === 1) return now;
  const was = apply(terms, gross, change.was);
  terms.moves('changes');
  const { graph } = terms;
  return new Map(
    [...now].map(([id, node]) => {
      const moved = graph.operation('subtract', node, was.get(id)!);
      if (node === was.get(id)) return [id, node];
      return [
        id,
        graph.operation(
          'add',
          was.get(id)!,
          graph.operation('multiply', graph.constant(blend(0, 1, change.intensity)), moved),
        ),
      ];
    }),
  );
}

function apply(terms: Terms, gross: ReadonlyMap<string, Node>, field: Field | undefined): ReadonlyMap<string, Node> {
  const components = new Map(gross);
  if (!field || !Array.isArray(field.value)) return components;
  for (let k = 0; k < field.value.length; k++) {
    const one = part(field, k);
    const where = terms.plain.condition(part(one, 'where'));
    const isWhole = part(one, 'component').value === undefined && part(one, 'by').value === undefined;
    const after = isWhole ? changeWhole(terms, one, components) : changeEach(terms, one, components);
    for (const [id, node] of after)
      if (where) components.set(id, terms.graph.operation('choose', where, node, components.get(id)!));
  }
  return components;
}

function changeEach(terms: Terms, one: Field, components: ReadonlyMap<string, Node>): ReadonlyMap<string, Node> {
  const changed = touched(terms, one, [...components.keys()]).map(
    (id) => [id, changeOne(terms, one, components.get(id)!)] as const,
  );
  return new Map(changed.filter((pair): pair is [string, Node] => pair[1] !== undefined));
}

/** A change that names no component is of the whole pay, and moves its components in proportion; where there is no pay yet it falls to the first. */
function changeWhole(terms: Terms, one: Field, components: ReadonlyMap<string, Node>): ReadonlyMap<string, Node> {
  const { graph } = terms;
  const zero = graph.constant(0);
  const total = [...components.values()].reduce((sum, node) => graph.operation('add', sum, node), zero);
  const after = changeOne(terms, one, total);
  if (!after) return new Map();
  const isSame = graph.operation('equal', after, total);
  const isNothing = graph.operation('equal', total, zero);
  const factor = graph.operation('divide', after, total);
  return new Map(
    [...components].map(([id, node], k) => {
      const moved = graph.operation('multiply', node, factor);
      const placed = graph.operation('choose', isNothing, k === 0 ? after : node, moved);
      return [id, graph.operation('choose', isSame, node, placed)];
    }),
  );
}

function touched(terms: Terms, one: Field, ids: readonly string[]): readonly string[] {
  const named = part(one, 'component');
  if (named.value === undefined) return ids;
  const list: readonly string[] = Array.isArray(named.value) ? named.value : [String(named.value)];
  for (const id of list) {
    if (!ids.includes(id))
      terms.plain.fail(
        error('unknown-field', named.at(), {
          name: id,
          what: `${terms.instrument.id}.components`,
          near: nearest(id, ids),
          known: ids.join(', '),
        }),
      );
  }
  return list.filter((id) => ids.includes(id));
}

const ways = ['by', 'add', 'to', 'cap', 'floor', 'schedule'] as const;

/** A component after one change: raised by a share or an amount, set, capped, floored, or moved by a schedule of its own slices. */
function changeOne(terms: Terms, one: Field, before: Node): Node | undefined {
  const given = ways.filter((way) => part(one, way).value !== undefined);
  if (given.length !== 1) {
    return terms.plain.fail(
      error('either-field', one.at(), {
        what: 'a change',
        fields: ways.join(', '),
        found: given.join(' and ') || 'none of them',
      }),
    );
  }
  const { graph } = terms;
  const [way] = given;
  const value = part(one, way);
  if (way === 'schedule') {
    const points = terms.plain.brackets(value, 'rate');
    return points && graph.operation('add', before, slices(graph, before, points.blocks, points.from));
  }
  const node = way === 'by' ? relative(terms, value) : terms.plain.money(value)?.node;
  if (!node) return undefined;
  if (way === 'by') return graph.operation('multiply', before, graph.operation('add', graph.constant(1), node));
  if (way === 'add') return graph.operation('add', before, node);
  if (way === 'to') return node;
  return graph.operation(way === 'cap' ? 'min' : 'max', before, node);
}

/** The share by which pay changes: nothing below −100%, and above 100% only where it is written as a percentage. */
function relative(terms: Terms, field: Field): Node | undefined {
  const node = terms.plain.number(field);
  const share = node && constantOf(node);
  if (share === undefined || (share >= -1 && (share <= 1 || typeof field.value === 'string'))) return node;
  const found = String(field.value);
  const hint = `by is a share of what is paid: write ${found.replace(/%$/, '')}%, or add: ${found} for an amount of money`;
  return terms.plain.fail(error('outside-range', field.at(), { name: 'by', found, low: '-1', high: '1', hint }));
}
