import { error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { perPeriod } from '../expression/check.ts';
import type { Node } from '../expression/node.ts';
import type { Lowered } from './kind.ts';
import type { Terms } from './terms.ts';

/**
 * What is paid where the instrument rests on a recorded column: in the baseline what the column holds, in a reform that plus the
 * simulated change. A recorded tax is held as households pay it, as a positive number. undefined where the column is not there.
 */
export function onItsBasis(terms: Terms, simulated: Node, { sign }: Lowered): Node | undefined {
  const { instrument, scope, graph } = terms;
  if (!terms.has('recorded')) return instrument.basis === 'recorded' ? unnamed(terms) : simulated;
  const column = recordedColumn(terms);
  if (!column) return undefined;
  const recorded = sign === -1 ? graph.operation('negate', column) : column;
  scope.add(`${instrument.id}.recorded`, instrument.unit, {
    node: recorded,
    unit: scope.money,
    period: instrument.period,
  });
  if (instrument.basis === 'simulated') return simulated;
  const before = scope.baselineSimulated.get(instrument.id);
  if (!before || before === simulated) return recorded;
  return graph.operation('add', recorded, graph.operation('subtract', simulated, before));
}

function recordedColumn(terms: Terms): Node | undefined {
  const { instrument, scope, graph } = terms;
  const field = terms.raw('recorded')!;
  const found = scope.columnNode(String(field.value), instrument.unit);
  if (found) return perPeriod(graph, found.node, found.period ?? instrument.period, instrument.period);
  const known = scope.columns(instrument.unit);
  const name = String(field.value);
  const facts = { name, near: nearest(name, known), known: known.slice(0, 12).join(', ') };
  return terms.plain.fail(error('unknown-column', field.at(), facts));
}

function unnamed(terms: Terms): undefined {
  const { instrument } = terms;
  const shape = 'recorded: the column that holds what was paid';
  const facts = { name: 'recorded', what: instrument.id, shape };
  return terms.plain.fail(error('missing-field', instrument.place, facts));
}
