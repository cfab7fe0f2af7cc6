import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { Graph } from '../expression/node.ts';
import type { Scenario } from '../policy/policy.ts';
import type { Descriptor } from '../population/descriptor.ts';
import type { Population } from '../population/population.ts';
import { withSize } from '../population/size.ts';
import { declaredColumns } from './known-columns.ts';
import { buildSpine, type Setup } from './spine.ts';

/** Checks every rule of both policies against the columns of `population`, without working anything out. */
export function checkRules(scenario: Scenario, population: Population, diagnostics: Diagnostic[]): void {
  const setup: Setup = {
    graph: new Graph(),
    population,
    lowering: { seed: 1, takeUp: false },
    diagnostics,
    closed: population.weight.length > 0,
  };
  const baseline = buildSpine(scenario.baseline, setup);
  if (!scenario.isReview) buildSpine(scenario.reform, setup, baseline);
  checkLines(scenario, population, diagnostics);
}

/** A population of nobody with the columns that a data package declares: what rules can be checked against where its tables cannot be read. */
export function declaredPopulation(descriptor: Descriptor): Population {
  const { households, persons, currency, defaults } = declaredColumns(descriptor);
  const none = new Float64Array();
  return {
    name: descriptor.name,
    title: descriptor.title,
    currency,
    year: descriptor.mizan.year ?? 0,
    households: withSize(households, none),
    householdIds: [],
    ...(persons && { persons, personIds: [], memberOf: new Uint32Array(), first: new Uint32Array(1) }),
    size: none,
    weight: none,
    totals: [],
    defaults,
    inputs: [],
    warnings: [],
  };
}

function checkLines({ baseline }: Scenario, { households }: Population, diagnostics: Diagnostic[]): void {
  const known = [...households.columns.keys()];
  for (const line of baseline.assumptions.povertyLines) {
    if (!('column' in line) || households.columns.get(line.column)?.kind === 'number') continue;
    const facts = { name: line.column, near: nearest(line.column, known), known: known.slice(0, 12).join(', ') };
    diagnostics.push(error('unknown-column', undefined, facts));
  }
}
