import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { checkNumber, perPeriod } from '../expression/check.ts';
import type { Graph, Node } from '../expression/node.ts';
import { type LoweredInstrument, type Lowering, lower } from '../instruments/lower.ts';
import { SpineScope } from '../instruments/spine-scope.ts';
import { type Concept, concepts, type Field, type Policy } from '../policy/policy.ts';
import { equivalentAdults } from '../population/equivalence.ts';
import type { Population } from '../population/population.ts';

/** A policy as expressions over one population: every amount a year's. */
export interface Spine {
  readonly policy: Policy;
  readonly instruments: readonly SpineInstrument[];
  /** Income concepts, household totals. */
  readonly incomes: Readonly<Record<Concept, Node>>;
  /** What ranks people, per person, adult or household. */
  readonly welfare: Node;
  /** What household totals are divided by to give welfare. */
  readonly heads: Node;
  readonly scope: SpineScope;
}

/** A lowered instrument with its yearly amounts per household. */
export interface SpineInstrument extends LoweredInstrument {
  /** What households receive; zero where no household sees it. */
  readonly received: Node;
  /** What the treasury spends, per household; for a national total, the one amount. */
  readonly spent: Node;
}

/** What lowering needs beside the policy: the shared graph, the data, and how take-up is drawn. */
export interface Setup {
  readonly graph: Graph;
  readonly population: Population;
  readonly lowering: Lowering;
  readonly diagnostics: Diagnostic[];
  /** Whether names of categories are known in full. */
  readonly closed: boolean;
}

/** Turns a policy into expressions, top to bottom. For a reform, `baseline` is the spine it is compared with. */
export function buildSpine(policy: Policy, setup: Setup, baseline?: Spine): Spine {
  const { graph, population, diagnostics, closed } = setup;
  const simulated = new Map(baseline?.instruments.map((i) => [i.instrument.id, i.simulated] as const));
  const scope = new SpineScope({
    graph,
    population,
    parameters: policy.parameters,
    period: policy.period,
    day: policy.day,
    diagnostics,
    closed,
    baselineSimulated: simulated,
  });
  for (const concept of concepts) {
    for (const field of policy.incomes.get(concept) ?? []) {
      const node = recordedIncome(field, scope, policy);
      if (node) scope.enter(concept, node);
    }
  }
  for (const id of policy.unread ?? []) scope.addFailed(id);
  const instruments: SpineInstrument[] = [];
  for (const instrument of policy.instruments) {
    const lowered = lower(instrument, scope, setup.lowering);
    if (!lowered) continue;
    const placed = ofHouseholds(lowered, graph);
    if (instrument.who === 'household') scope.enter(instrument.enters, placed.received);
    instruments.push(placed);
  }
  const incomes = Object.fromEntries(concepts.map((concept) => [concept, scope.income(concept)!.node])) as Record<
    Concept,
    Node
  >;
  const heads = headsOf(policy, scope, population);
  return {
    policy,
    instruments,
    incomes,
    heads,
    welfare: welfareOf(policy, { incomes, heads, scope }, baseline),
    scope,
  };
}

function ofHouseholds(lowered: LoweredInstrument, graph: Graph): SpineInstrument {
  const { instrument, paid, cost } = lowered;
  const isLump = instrument.who === 'other' && paid.level === 'country';
  const ofHousehold = (node: Node): Node => (instrument.unit === 'person' && !isLump ? graph.fold('sum', node) : node);
  const yearly = (node: Node): Node => perPeriod(graph, ofHousehold(node), instrument.period, 'year');
  const spent = yearly(cost);
  return {
    ...lowered,
    received: instrument.who === 'other' ? graph.constant(0) : paid === cost ? spent : yearly(paid),
    spent,
  };
}

/** A recorded income as written: a column, summed over members where it is theirs, or a rule; a household’s amount a year. */
export function recordedIncome(field: Field, scope: SpineScope, policy: Policy): Node | undefined {
  const { graph } = scope;
  const text = String(field.value);
  const household = scope.columnNode(text, 'household');
  const person = household ? undefined : scope.columnNode(text, 'person');
  const column = household ?? person;
  if (column && !column.levels) {
    const yearly = perPeriod(graph, column.node, column.period ?? policy.period, 'year');
    return person ? graph.fold('sum', yearly) : yearly;
  }
  const value = checkNumber(text, {
    scope,
    level: 'household',
    period: policy.period,
    place: (span) => field.within([], span),
    diagnostics: scope.diagnostics,
  });
  return value && perPeriod(graph, value.node, policy.period, 'year');
}

function headsOf(policy: Policy, scope: SpineScope, population: Population): Node {
  const { per, equivalence } = policy.assumptions;
  const { graph } = scope;
  if (per === 'household') return graph.constant(1);
  if (per === 'capita') return scope.find(['size'], 'household')!.node;
  const adults = equivalentAdults(graph, population, equivalence);
  if (!adults) scope.diagnostics.push(error('no-equivalence', undefined, { column: equivalence.age ?? 'age' }));
  return adults ?? graph.constant(1);
}

function welfareOf(
  policy: Policy,
  spine: Pick<Spine, 'incomes' | 'heads' | 'scope'>,
  baseline: Spine | undefined,
): Node {
  const { welfare } = policy.assumptions;
  const { graph } = spine.scope;
  if ('concept' in welfare) return graph.operation('divide', spine.incomes[welfare.concept], spine.heads);
  const found = spine.scope.columnNode(welfare.column, 'household');
  if (!found) {
    const known = [...spine.scope.population.households.columns.keys()];
    spine.scope.diagnostics.push(
      error('unknown-column', undefined, {
        name: welfare.column,
        near: nearest(welfare.column, known),
        known: known.slice(0, 12).join(', '),
      }),
    );
    return graph.constant(Number.NaN);
  }
  const recorded = perPeriod(graph, found.node, found.period ?? policy.period, 'year');
  const [before, after] = [baseline?.incomes[welfare.movesWith], spine.incomes[welfare.movesWith]];
  const moved =
    !before || before === after
      ? recorded
      : graph.operation('add', recorded, graph.operation('subtract', after, before));
  return graph.operation('divide', moved, spine.heads);
}
