import { keyedDraws } from '../columns/keyed-draw.ts';
import { warning } from '../diagnostics/diagnostic.ts';
import { constantOf, type Node } from '../expression/node.ts';
import type { Scope } from '../expression/scope.ts';
import type { Instrument } from '../policy/policy.ts';
import { bounded } from './bounded.ts';
import { kinds } from './index.ts';
import type { Lowered, Step } from './kind.ts';
import { onItsBasis } from './recorded-basis.ts';
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
  const due = lowered && bounded(terms, lowered.amount);
  if (!lowered || !eligible || !taken || !due || terms.failed) {
    announce(instrument, scope, undefined);
    return undefined;
  }
  sayTakenWhole(terms);
  const { graph } = scope;
  const takesUp = taken.draw ? graph.operation('less', taken.draw, taken.share) : graph.constant(1);
  const admitted = graph.operation(
    'and',
    graph.operation('and', eligible, takesUp),
    lowered.admits ?? graph.constant(1),
  );
  const gate = (node: Node): Node => graph.operation('choose', admitted, node, graph.constant(0));
  const amount = gate(due);
  const whole = lowered.sign === -1 ? graph.operation('negate', amount) : amount;
  const basis = onItsBasis(terms, whole, lowered);
  if (!basis) {
    announce(instrument, scope, undefined);
    return undefined;
  }
  const paid = inForce(terms, basis);
  const cost = instrument.budget.line === undefined ? graph.constant(0) : (lowered.cost?.(paid) ?? paid);
  const result: LoweredInstrument = {
    instrument,
    paid,
    cost,
    simulated: inForce(terms, whole),
    exposed: exposed(lowered, (node) => inForce(terms, gate(node))),
    eligible,
    takesUp,
    takeUp: taken.draw && { share: taken.share, draw: taken.draw },
    steps: lowered.steps ?? [],
    entitlement: { amount: lowered.amount, bounded: due },
    share: graph.constant(instrument.share),
    recorded: scope.find([instrument.id, 'recorded'], instrument.unit)?.node,
    names: terms.plain.noted,
    day: scope.day,
  };
  announce(instrument, scope, result);
  return result;
}

/** At an intensity between, what is no number changes at once, and it is said. */
function sayTakenWhole({ instrument: { id, fields, changes }, takenWhole, scope }: Terms): void {
  for (const name of takenWhole) {
    const facts = { what: `${id}.${name}`, intensity: changes.get(name)!.intensity };
    scope.diagnostics.push(warning('taken-whole', fields.get(name)?.at([], 'key'), facts));
  }
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

function exposed(lowered: Lowered, gate: (node: Node) => Node): LoweredInstrument['exposed'] {
  return new Map(
    Object.entries(lowered.exposes ?? {}).map(([name, { node, flow, always }]) => [
      name,
      { node: always ? node : gate(node), flow },
    ]),
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
