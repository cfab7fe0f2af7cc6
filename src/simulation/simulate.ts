import { once } from '../columns/sample.ts';
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts';
import { perPeriod } from '../expression/check.ts';
import type { Node } from '../expression/node.ts';
import { concepts } from '../policy/policy.ts';
import type { Engine } from './engine.ts';
import { LazyColumns } from './lazy-columns.ts';
import type { Outcome } from './outcome.ts';
import type { Spine, SpineInstrument } from './spine.ts';

/** What every table of these spines rests on, for one fused loop over them all. Incomes wait until a table asks for them. */
export function nodesOf(spines: readonly Spine[]): readonly Node[] {
  const nodes = ({ instruments, welfare, heads }: Spine) => [
    ...instruments.flatMap((i) => [i.received, i.spent]),
    welfare,
    heads,
  ];
  return [...new Set(spines.flatMap(nodes))];
}

/**
 * What a spine does to the population: what each instrument pays and costs, and the incomes that result. Amounts that came out
 * infinite are an error, missing ones a warning with their number.
 */
export function simulate(spine: Spine, engine: Engine, name: string, diagnostics: Diagnostic[]): Outcome {
  engine.columns(nodesOf([spine]));
  const missing = new Map<string, number>();
  for (const instrument of spine.instruments) {
    const gaps = inspect(instrument, spine, engine, diagnostics);
    if (gaps === 0) continue;
    const { id } = instrument.instrument;
    missing.set(id, gaps);
    diagnostics.push(
      warning('missing-amount', instrument.instrument.place, {
        id,
        policy: name,
        count: gaps,
        of: engine.rows.households,
        unit: 'households',
      }),
    );
  }
  const isLump = (i: SpineInstrument) => i.instrument.who === 'other' && i.spent.level === 'country';
  const zero = once(() => new Float64Array(engine.rows.households));
  return {
    paid: new Map(spine.instruments.map((i) => [i.instrument.id, engine.ofHouseholds(i.received)])),
    cost: new Map(spine.instruments.map((i) => [i.instrument.id, isLump(i) ? zero() : engine.ofHouseholds(i.spent)])),
    lumpSum: new Map(spine.instruments.filter(isLump).map((i) => [i.instrument.id, engine.columns([i.spent])[0][0]])),
    exposed: new LazyColumns(exposedNodes(spine), engine),
    persons: new LazyColumns(personNodes(spine), engine, false),
    incomes: incomesOf(spine, engine),
    welfare: engine.ofHouseholds(spine.welfare),
    missing,
  };
}

/** The incomes of a spine, all worked out when the first of them is asked for. */
function incomesOf(spine: Spine, engine: Engine): Outcome['incomes'] {
  const columns = once(() => {
    engine.columns(Object.values(spine.incomes));
    return concepts.map((concept) => engine.ofHouseholds(spine.incomes[concept]));
  });
  const lazily = (k: number) => ({ enumerable: true, get: () => columns()[k] });
  return Object.defineProperties({}, Object.fromEntries(concepts.map((c, k) => [c, lazily(k)]))) as Outcome['incomes'];
}

function inspect(
  { instrument, received, spent }: SpineInstrument,
  spine: Spine,
  engine: Engine,
  diagnostics: Diagnostic[],
): number {
  if ([received, spent].every(isSound)) return 0;
  const [paid, cost] = engine.columns([received, spent]);
  const step = paid.length === cost.length ? 1 : 0;
  let gaps = 0;
  let infinite = 0;
  let first = -1;
  for (let h = 0; h < cost.length; h++) {
    const a = cost[h];
    const b = paid[h * step];
    if (Number.isFinite(a + b)) continue;
    if (!isInfinite(a) && !isInfinite(b) && Number.isNaN(a + b)) gaps++;
    else if (infinite++ === 0) first = h;
  }
  if (infinite) {
    const example = cost.length === 1 ? 'the country' : `household ${spine.scope.population.householdIds[first]}`;
    diagnostics.push(error('infinite-amount', instrument.place, { id: instrument.id, count: infinite, example }));
  }
  return gaps;
}

/** Whether an amount can be neither missing nor infinite for anyone. */
function isSound({ nullable, largest }: Node): boolean {
  return !nullable && largest < Number.POSITIVE_INFINITY;
}

function isInfinite(x: number): boolean {
  return x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY;
}

function exposedNodes(spine: Spine): ReadonlyMap<string, Node> {
  const { graph } = spine.scope;
  const nodes = new Map<string, Node>();
  for (const lowered of spine.instruments) {
    const { instrument, exposed } = lowered;
    for (const [name, { node, flow }] of [...exposed, ...bothBases(lowered)]) {
      const ofHousehold = instrument.unit === 'person' ? graph.fold(flow ? 'sum' : 'head', node) : node;
      nodes.set(
        `${instrument.id}.${name}`,
        flow ? perPeriod(graph, ofHousehold, instrument.period, 'year') : ofHousehold,
      );
    }
  }
  return nodes;
}

function personNodes(spine: Spine): ReadonlyMap<string, Node> {
  const { graph } = spine.scope;
  const nodes = new Map<string, Node>();
  for (const lowered of spine.instruments) {
    const { instrument, paid, exposed } = lowered;
    if (instrument.unit !== 'person') continue;
    nodes.set(instrument.id, perPeriod(graph, paid, instrument.period, 'year'));
    for (const [name, { node, flow }] of [...exposed, ...bothBases(lowered)])
      nodes.set(`${instrument.id}.${name}`, flow ? perPeriod(graph, node, instrument.period, 'year') : node);
  }
  return nodes;
}

/** What was recorded and what the rules give, of an instrument that has both. */
function bothBases({ recorded, simulated }: SpineInstrument): SpineInstrument['exposed'] {
  if (!recorded) return new Map();
  return new Map([
    ['recorded', { node: recorded, flow: true }],
    ['simulated', { node: simulated, flow: true }],
  ]);
}
