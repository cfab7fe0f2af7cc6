import { keyedDraws } from '../columns/keyed-draw.ts';
import { error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { perPeriod } from '../expression/check.ts';
import { constantOf, type Node } from '../expression/node.ts';
import type { Scope } from '../expression/scope.ts';
import type { Instrument } from '../policy/policy.ts';
import { part } from '../policy/source.ts';
import { kinds } from './index.ts';
import type { Lowered, Step } from './kind.ts';
import type { SpineScope } from './spine-scope.ts';
import { Terms } from './terms.ts';

/** How a spine is lowered: the seed of its draws, and whether take-up is drawn at all (a household test asks for the entitlement). */
export interface Lowering {
  readonly seed: number;
  readonly takeUp: boolean;
}

/** An instrument as expressions. Money per the instrument's period, at its own unit of analysis. */
export interface LoweredInstrument {
  readonly instrument: Instrument;
  /** What the unit receives (negative: pays). */
  readonly paid: Node;
  /** What the treasury spends on it. */
  readonly cost: Node;
  /** The simulated payment, where `paid` is the recorded one. */
  readonly simulated: Node;
  readonly exposed: ReadonlyMap<string, { readonly node: Node; readonly flow: boolean }>;
  readonly eligible: Node;
  readonly takesUp: Node;
  /** The share that takes it up and each unit's draw, where not everybody does. */
  readonly takeUp?: Draw;
  readonly steps: readonly Step[];
  /** What the rules come to before limits and rounding, and after them: for whoever is let in. */
  readonly entitlement: { readonly amount: Node; readonly bounded: Node };
  /** The share of it in force: λ for one that the reform adds, 1 − λ for one that it switches off. */
  readonly share: Node;
  /** The column of what was really paid, where one is named. */
  readonly recorded?: Node;
  /** The names its rules could use, as they stood at its place in the spine. */
  readonly names: Scope;
  /** The day whose dated values are in force. */
  readonly day: string;
}

/** A draw from 0 to 1 for each unit: those below the share take the instrument up. */
export interface Draw {
  readonly share: Node;
  readonly draw: Node;
}

/**
 * Turns one instrument into expressions and makes it known to the rules below it: eligibility, take-up, limits, rounding and the
 * share in force are the same for every kind. undefined where its fields are wrong, which has then been said.
 */
export function lower(instrument: Instrument, scope: SpineScope, lowering: Lowering): LoweredInstrument | undefined {
  const terms = new Terms(instrument, scope);
  const lowered = kinds.get(instrument.kind)!.lower(terms);
  const eligible = terms.condition('eligible');
  const taken = takeUp(terms, lowering);
  const bounded = lowered && round(terms, limit(terms, lowered.amount));
  if (!lowered || !eligible || !taken || !bounded || terms.failed) {
    announce(instrument, scope, undefined);
    return undefined;
  }
  const { graph } = scope;
  const takesUp = taken.draw ? graph.operation('less', taken.draw, taken.share) : graph.constant(1);
  const admitted = graph.operation(
    'and',
    graph.operation('and', eligible, takesUp),
    lowered.admits ?? graph.constant(1),
  );
  const gate = (node: Node): Node => inForce(terms, graph.operation('choose', admitted, node, graph.constant(0)));
  const amount = gate(bounded);
  const simulated = lowered.sign === -1 ? graph.operation('negate', amount) : amount;
  const paid = recordedBasis(terms, simulated);
  if (!paid) {
    announce(instrument, scope, undefined);
    return undefined;
  }
  const cost = lowered.cost ? lowered.cost(paid) : paid;
  const result: LoweredInstrument = {
    instrument,
    paid,
    cost,
    simulated,
    exposed: exposed(lowered, gate),
    eligible,
    takesUp,
    takeUp: taken.draw && { share: taken.share, draw: taken.draw },
    steps: lowered.steps ?? [],
    entitlement: { amount: lowered.amount, bounded },
    share: graph.constant(instrument.share),
    recorded: scope.find([instrument.id, 'recorded'], instrument.unit)?.node,
    names: terms.noted,
    day: scope.day,
  };
  announce(instrument, scope, result);
  return result;
}

function limit(terms: Terms, amount: Node): Node | undefined {
  const field = terms.raw('limits');
  if (!field) return amount;
  const { graph } = terms;
  const bound = (name: 'min' | 'max'): Node | undefined | null =>
    part(field, name).value === undefined ? null : terms.moneyOf(part(field, name));
  const [least, most] = [bound('min'), bound('max')];
  if (least === undefined || most === undefined) return undefined;
  const floored = least ? graph.operation('max', amount, least) : amount;
  const bounded = most ? graph.operation('min', floored, most) : floored;
  return graph.operation('choose', graph.operation('less', graph.constant(0), amount), bounded, amount);
}

function round(terms: Terms, amount: Node | undefined): Node | undefined {
  const value = terms.raw('rounding')?.value;
  if (amount === undefined || value === undefined) return amount;
  const { to, mode = 'half_up' } = typeof value === 'number' ? { to: value } : (value as { to: number; mode?: string });
  const { graph } = terms;
  const step = graph.constant(to);
  const names = { half_up: 'round', half_even: 'roundEven', up: 'ceil', down: 'floor' } as const;
  const steps = graph.operation(names[mode as keyof typeof names], graph.operation('divide', amount, step));
  return graph.operation('multiply', steps, step);
}

function takeUp(terms: Terms, lowering: Lowering): { readonly share: Node; readonly draw?: Node } | undefined {
  const { graph, instrument, scope } = terms;
  const share = terms.share('take_up', 1);
  if (!share || !lowering.takeUp || constantOf(share) === 1) return share && { share };
  const { population } = scope;
  const ids = instrument.unit === 'person' ? population.personIds : population.householdIds;
  const values = keyedDraws(ids ?? [], lowering.seed, instrument.id);
  const draw = graph.input({
    name: `draw of ${instrument.id}, seed ${lowering.seed}`,
    level: instrument.unit,
    values,
    missing: false,
  });
  return { share, draw };
}

function inForce({ graph, instrument }: Terms, node: Node): Node {
  if (instrument.share === 1) return node;
  return instrument.share === 0
    ? graph.constant(0)
    : graph.operation('multiply', node, graph.constant(instrument.share));
}

/** On the recorded basis the baseline is the recorded column, and a reform adds the simulated change to it. */
function recordedBasis(terms: Terms, simulated: Node): Node | undefined {
  const { instrument, scope, graph } = terms;
  const field = terms.raw('recorded');
  if (!field) {
    if (instrument.basis === 'recorded')
      return terms.fail(() =>
        scope.diagnostics.push(
          error('missing-field', instrument.place, {
            name: 'recorded',
            what: instrument.id,
            shape: 'recorded: the column that holds what was paid',
          }),
        ),
      );
    return simulated;
  }
  const found = scope.columnNode(String(field.value), instrument.unit);
  if (!found) {
    const known = [...scope.names(instrument.unit)];
    return terms.fail(() =>
      scope.diagnostics.push(
        error('unknown-column', field.at(), {
          name: String(field.value),
          near: nearest(String(field.value), known),
          known: known.slice(0, 12).join(', '),
        }),
      ),
    );
  }
  const recorded = perPeriod(graph, found.node, found.period ?? instrument.period, instrument.period);
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

function exposed(lowered: Lowered, gate: (node: Node) => Node): LoweredInstrument['exposed'] {
  return new Map(
    Object.entries(lowered.exposes ?? {}).map(([name, { node, flow }]) => [name, { node: gate(node), flow }]),
  );
}

/** Makes the instrument, and what it exposes, names that later rules may use; a failed one is missing, so that one mistake is said once. */
function announce(instrument: Instrument, scope: SpineScope, lowered: LoweredInstrument | undefined): void {
  const { graph, money } = scope;
  const { id, unit, period } = instrument;
  if (!lowered) {
    scope.addFailed(id);
    return;
  }
  const other = unit === 'person' ? 'household' : 'person';
  const make = (name: string, node: Node, flow: boolean): void => {
    const facts = flow ? { unit: name === id ? money : undefined, period } : {};
    scope.add(name, unit, { node, ...facts });
    if (other === 'household')
      scope.add(name, other, { node: flow ? graph.fold('sum', node) : graph.fold('head', node), ...facts });
  };
  make(id, lowered.paid, true);
  make(`${id}.cost_to_treasury`, lowered.cost, true);
  for (const [name, { node, flow }] of lowered.exposed) make(`${id}.${name}`, node, flow);
}
