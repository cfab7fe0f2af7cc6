import { error } from '../diagnostics/diagnostic.ts';
import type { Value } from '../expression/check.ts';
import { constantOf, type Node } from '../expression/node.ts';
import type { Terms } from './terms.ts';

/**
 * The quantity that recorded spending bought under the baseline's tariff: the bill inverted exactly. Spending that no quantity
 * explains (in the notch of a volume tariff) is missing.
 */
export function quantityOf(terms: Terms): Value | undefined {
  const spending = terms.money('expenditure');
  const priced = terms.baselineBlocks('blocks', undefined);
  if (!spending || !priced) return undefined;
  const feeField = terms.baselineField('fixed_fee');
  const fee = feeField ? terms.plain.money(feeField)?.node : terms.graph.constant(0);
  const prices = priced.map((block) => constantOf(block.price));
  const { graph, instrument } = terms;
  const refuse = (why: string): undefined =>
    terms.plain.fail(error('no-inverse', instrument.fields.get('expenditure')!.at(), { why }));
  if (!fee) return undefined;
  if (prices.some((price) => price === undefined)) return refuse('a price of its blocks is a rule');
  if (prices.some((price) => price === 0)) return refuse('a block has price 0');
  const net = graph.operation('max', graph.constant(0), graph.operation('subtract', spending, fee));
  const points: Point[] = priced.map((block, k) => ({
    start: k === 0 ? 0 : priced[k - 1].upTo,
    end: block.upTo,
    price: prices[k]!,
  }));
  const heads = headsOf(terms, terms.baselineField('per')?.value);
  const each = inverse(terms, graph.operation('divide', net, heads), points, switchOf(terms));
  return { type: 'number', node: graph.operation('multiply', each, heads), spoken: 'the quantity' };
}

/** Among how many the blocks of a tariff are counted: the members of a household where it is per person, else one. */
export function headsOf({ graph, scope, instrument }: Terms, per: unknown): Node {
  if (per !== 'person' || instrument.unit !== 'household') return graph.constant(1);
  return scope.find(['size'], 'household')!.node;
}

/** The quantity above which the baseline’s tariff charges the whole at the last price. */
function switchOf(terms: Terms): number {
  const structure = terms.baselineField('structure')?.value;
  if (structure === 'volume') return 0;
  return structure === 'mixed' ? Number(terms.baselineField('switch_at')?.value) : Number.POSITIVE_INFINITY;
}

interface Point {
  readonly start: number;
  readonly end: number;
  readonly price: number;
}

function inverse({ graph }: Terms, spending: Node, points: readonly Point[], switchAt: number): Node {
  let cumulative = 0;
  let quantity = graph.constant(Number.NaN);
  const branches: { readonly from: number; readonly upTo: number; readonly quantity: Node }[] = [];
  for (const { start, end, price } of points) {
    if (start < switchAt) {
      const top = cumulative + (end - start) * price;
      const above = graph.operation(
        'divide',
        graph.operation('subtract', spending, graph.constant(cumulative)),
        graph.constant(price),
      );
      branches.push({ from: cumulative, upTo: top, quantity: graph.operation('add', graph.constant(start), above) });
      cumulative = top;
    } else {
      const bought = graph.operation('divide', spending, graph.constant(price));
      branches.push({
        from: start * price,
        upTo: end * price * (1 + 1e-12),
        quantity: end < Number.POSITIVE_INFINITY ? graph.operation('min', bought, graph.constant(end)) : bought,
      });
    }
  }
  for (const branch of branches.reverse()) {
    const below = graph.operation('atMost', spending, graph.constant(branch.upTo));
    const above = graph.operation('less', graph.constant(branch.from), spending);
    quantity = graph.operation('choose', graph.operation('and', above, below), branch.quantity, quantity);
  }
  return graph.operation('choose', graph.operation('equal', spending, graph.constant(0)), graph.constant(0), quantity);
}
