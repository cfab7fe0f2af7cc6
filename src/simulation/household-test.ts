import type { Period, Text } from '../columns/column.ts';
import { type Diagnostic, error, type Place } from '../diagnostics/diagnostic.ts';
import { checkNumber } from '../expression/check.ts';
import { inOrder } from '../expression/closures.ts';
import { Clerk } from '../expression/interpret.ts';
import { Graph, type Node } from '../expression/node.ts';
import type { Expectation, HouseholdTest } from '../policy/household-test.ts';
import { concepts, type Policy } from '../policy/policy.ts';
import type { Files } from '../population/files.ts';
import { Engine } from './engine.ts';
import { missingColumns } from './missing-columns.ts';
import { buildSpine, type Setup, type Spine } from './spine.ts';
import { TestedPolicies, type TestedPolicy } from './tested-policy.ts';
import { type WorkingLine, workingOf } from './working.ts';
import { type WrittenHousehold, writtenHousehold } from './written-household.ts';

/** What came of one household test. */
export interface HouseholdResult {
  readonly test: HouseholdTest;
  readonly passed: boolean;
  readonly differences: readonly Difference[];
}

/** An answer that is not the one expected, with the working of the instruments it rests on. */
export interface Difference {
  readonly what: string;
  readonly place: Place;
  /** Which person, from 1, where answers are the persons’. */
  readonly person?: number;
  readonly period: Period;
  /** NaN where a missing value was expected, or found. */
  readonly expected: number;
  readonly found: number;
  readonly working: readonly Working[];
}

/** How one instrument was worked out. */
export interface Working {
  readonly id: string;
  readonly label: Text;
  readonly period: Period;
  readonly lines: readonly WorkingLine[];
}

/**
 * Works out households with known answers, each under its policy with full take-up (the statutory entitlement), the slow and
 * plain way. What is wrong with tests or policies is said once, and such tests have no result.
 */
export function runHouseholdTests(
  tests: readonly HouseholdTest[],
  files: Files,
  diagnostics: Diagnostic[],
): readonly HouseholdResult[] {
  const found: Diagnostic[] = [];
  const policies = new TestedPolicies(tests, files, found);
  const results = tests.map((test) => {
    const policy = policies.of(test);
    return policy && runTest(test, policy, found);
  });
  diagnostics.push(...saidOnce(found));
  return results.filter((result) => result !== undefined);
}

function runTest(
  test: HouseholdTest,
  { scenario, columns }: TestedPolicy,
  diagnostics: Diagnostic[],
): HouseholdResult | undefined {
  const own: Diagnostic[] = [];
  const policy = scenario.reform;
  const household = writtenHousehold(test, columns, { period: policy.period, diagnostics: own });
  const setup: Setup = {
    graph: new Graph(),
    population: household.population,
    lowering: { seed: 1, takeUp: false },
    diagnostics: own,
    closed: false,
  };
  const baseline = buildSpine(unranked(scenario.baseline), setup);
  const spine = scenario.isReview ? baseline : buildSpine(unranked(policy), setup, baseline);
  const isSound = own.every((d) => d.severity !== 'error');
  const desk: Desk = { spine, household, isSound, diagnostics: own };
  const differences = test.expect.flatMap((expectation) => differencesOf(expectation, desk));
  diagnostics.push(...own);
  if (own.some((d) => d.severity === 'error')) return undefined;
  return { test, passed: differences.length === 0, differences };
}

/** The policy without what ranks people, for which one household needs no columns. */
function unranked(policy: Policy): Policy {
  return { ...policy, assumptions: { ...policy.assumptions, welfare: { concept: 'final' }, per: 'household' } };
}

interface Desk {
  readonly spine: Spine;
  readonly household: WrittenHousehold;
  /** False where rules or values are wrong, so that only what is expected can still be checked. */
  readonly isSound: boolean;
  readonly diagnostics: Diagnostic[];
}

function differencesOf(expectation: Expectation, desk: Desk): readonly Difference[] {
  const { spine, household, isSound, diagnostics } = desk;
  const { what, place, values, isList } = expectation;
  const period = expectation.period ?? spine.policy.period;
  const node = nodeOf(expectation, period, desk);
  if (!node || !isSound) return [];
  const persons = household.population.memberOf?.length ?? 0;
  if (isList && values.length !== persons) {
    diagnostics.push(error('answers-differ', place, { what, found: values.length, persons }));
    return [];
  }
  const clerk = clerkFor([node], household);
  return values.flatMap((value, k) => {
    const person = isList ? k : undefined;
    const found = clerk.value(node, person);
    const expected = value ?? Number.NaN;
    if (Number.isNaN(found) && isNotGiven(node, { clerk, person }, expectation, desk)) return [];
    if (isWithin(found, expected, expectation)) return [];
    const working = workingsOf(what, person, desk);
    return [{ what, place, person: isList ? k + 1 : undefined, period, expected, found, working }];
  });
}

/** What is expected, as an expression in the period asked for: an income concept, an instrument, or any rule. */
function nodeOf({ what, place, isList }: Expectation, period: Period, { spine, diagnostics }: Desk): Node | undefined {
  const isConcept =
    (concepts as readonly string[]).includes(what) && !spine.instruments.some((i) => i.instrument.id === what);
  const path = what.split('.');
  if (isList && spine.scope.find(path, 'household') && !spine.scope.find(path, 'person')) {
    diagnostics.push(error('one-answer', place, { what }));
    return undefined;
  }
  const start = (place.excerpt ?? '').indexOf(what, (place.column ?? 1) - 1);
  const value = checkNumber(isConcept ? `income(${what})` : what, {
    scope: spine.scope,
    level: isList ? 'person' : 'household',
    period,
    place: (span) =>
      start < 0 ? place : { ...place, column: start + 1 + span.start, length: Math.max(1, span.end - span.start) },
    diagnostics,
  });
  return value?.node;
}

/** A clerk for the one household, told beforehand who is ranked in. */
function clerkFor(nodes: readonly Node[], { population }: WrittenHousehold): Clerk {
  const engine = new Engine(population, false);
  engine.columns(inOrder(nodes, engine.known).filter((node) => node.form.kind === 'census'));
  return new Clerk(engine.rows, engine.known, 0);
}

/** Says which columns are wanting where a result is missing for want of them. */
function isNotGiven(
  node: Node,
  at: { readonly clerk: Clerk; readonly person?: number },
  { what, place }: Expectation,
  { household, diagnostics }: Desk,
): boolean {
  const columns = missingColumns(node, { ...at, first: household.population.first }).filter(({ level, name }) =>
    household.absent[level].has(name),
  );
  if (columns.length === 0) return false;
  const named = columns.map(({ level, name }) => (level === 'person' ? `person.${name}` : name));
  diagnostics.push(error('columns-not-given', place, { what, columns: [...new Set(named)].join(', ') }));
  return true;
}

function isWithin(found: number, expected: number, { tolerance }: Expectation): boolean {
  if (Number.isNaN(expected) || Number.isNaN(found)) return Number.isNaN(expected) && Number.isNaN(found);
  return Math.abs(found - expected) <= tolerance.absolute + tolerance.relative * Math.abs(expected);
}

/** The workings of the instruments that `what` names; of those that enter it, for an income concept. */
function workingsOf(what: string, person: number | undefined, { spine, household }: Desk): readonly Working[] {
  const words = new Set(what.match(/[\p{L}][\p{L}\p{M}\p{N}_]*/gu));
  const order: readonly string[] = concepts;
  const concept = order.indexOf(what);
  const named = spine.instruments.filter(
    ({ instrument }) => words.has(instrument.id) || (concept >= 0 && order.indexOf(instrument.enters) <= concept),
  );
  return named.map((lowered) => {
    const { id, label, period } = lowered.instrument;
    const clerk = clerkFor([lowered.paid, ...lowered.steps.map((step) => step.node)], household);
    const members = household.population.memberOf?.length ?? 0;
    const persons = person === undefined ? Array.from({ length: members }, (_, k) => k) : [person];
    return { id, label, period, lines: workingOf(lowered, clerk, persons) };
  });
}

function saidOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Map<string, Diagnostic>();
  for (const d of diagnostics) {
    const key = `${d.code} ${d.place?.file}:${d.place?.line}:${d.place?.column} ${d.message}`;
    if (!said.has(key)) said.set(key, d);
  }
  return [...said.values()];
}
