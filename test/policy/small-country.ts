import { type Diagnostic, Refusal } from '../../src/diagnostics/diagnostic.ts';
import { declare } from '../../src/instruments/declare.ts';
import type { Scenario } from '../../src/policy/policy.ts';
import { type Intensity, readScenario } from '../../src/policy/read-scenario.ts';
import { readPopulation } from '../../src/population/read-population.ts';
import { compare, prepare } from '../../src/simulation/compare.ts';
import type { Comparison, Outcome } from '../../src/simulation/outcome.ts';
import { memoryFiles } from '../population/memory-files.ts';

/*
 * Five households. A month: h uses 0, 1500, 3000, 4000 and 9000 kWh, buys 0, 50, 100, 200 and 400 litres, and earns 0, 200,
 * 400, 800 and 1600; household 1 has two members, the others one.
 */
export const dataFiles: Readonly<Record<string, string>> = {
  'data/datapackage.yaml': `
name: small-country
resources:
  - name: households
    path: households.csv
    schema:
      primaryKey: household
      fields:
        - {name: household, type: string}
        - {name: weight, type: number}
        - {name: kwh, type: number, unit: kWh, period: month}
        - {name: litres, type: number, unit: litre, period: month}
        - {name: wage, type: number, unit: KWD, period: month}
        - {name: spent, type: number, unit: KWD, period: month}
        - {name: zone, type: string, constraints: {enum: [north, south]}}
  - name: persons
    path: persons.csv
    schema:
      primaryKey: person
      fields:
        - {name: person, type: string}
        - {name: household, type: string}
        - {name: pay, type: number, unit: KWD, period: month}
        - {name: rank, type: integer}
mizan: {currency: KWD, year: 2025, households: households, persons: persons, weight: weight}
`,
  'data/households.csv': `household,weight,kwh,litres,wage,spent,zone
1,100,0,0,0,0,north
2,100,1500,50,200,3,north
3,100,3000,100,400,6,south
4,100,4000,200,800,8,south
5,100,9000,400,1600,18,south
`,
  'data/persons.csv': `person,household,pay,rank
1a,1,0,0
1b,1,300,2
2a,2,500,3
3a,3,700,5
4a,4,900,7
5a,5,2000,9
`,
};

/** Rules on the five households: a flat tariff, petrol priced by parameters, a benefit, and pay by two components. */
export const baselineText = `title: {en: Small country, ar: بلد صغير}
year: 2025
period: month
population: data/datapackage.yaml
parameters:
  petrol_price: 0.085
  petrol_cost: {value: 0.150, unit: KWD/litre}
incomes:
  market: [wage]
instruments:
  salaries: {kind: pay, unit: person, components: {basic: pay}, enters: market}
  electricity: {kind: block_tariff, quantity: kwh, unit_cost: 0.04, blocks: [{up_to: .inf, price: 0.002}]}
  petrol: {kind: unit_subsidy, quantity: litres, price: petrol_price, unit_cost: petrol_cost}
  benefit: {kind: transfer, eligible: wage < 300, amount: 100}
`;

/** What came of reading a scenario, and of running it where nothing was wrong. */
export interface Ran {
  readonly scenario?: Scenario;
  readonly diagnostics: readonly Diagnostic[];
  readonly comparison?: Comparison;
}

export interface Options {
  readonly intensity?: Intensity;
  readonly year?: number;
}

type Contents = Readonly<Record<string, string | Uint8Array>>;

/** Reads scenarios held in memory, beside the data and the baseline above, without running them. */
export function read(contents: Contents, spec = 'reform.yaml', options: Options = {}): Ran {
  const files = memoryFiles({ 'baseline.yaml': baselineText, ...dataFiles, ...contents });
  const diagnostics: Diagnostic[] = [];
  const scenario = readScenario(spec, { files, declare, diagnostics, ...options });
  return { scenario, diagnostics };
}

/** Reads a scenario, and runs it as far as it goes. */
export function run(contents: Contents, spec = 'reform.yaml', options: Options = {}): Ran {
  const files = memoryFiles({ 'baseline.yaml': baselineText, ...dataFiles, ...contents });
  const diagnostics: Diagnostic[] = [];
  const scenario = readScenario(spec, { files, declare, diagnostics, ...options });
  if (!scenario?.populationFile) return { scenario, diagnostics };
  try {
    const population = readPopulation(scenario.populationFile, files, { year: 2025, diagnostics });
    if (!population) return { scenario, diagnostics };
    const bench = prepare(scenario, population, {}, diagnostics);
    return { scenario, diagnostics, comparison: compare(bench, diagnostics) };
  } catch (problem) {
    if (problem instanceof Refusal) return { scenario, diagnostics: problem.diagnostics };
    throw problem;
  }
}

/** A reform of the small country: what stands under `levers:`, from the third line of the file on. */
export function reform(levers: string, more = ''): string {
  return `baseline: baseline.yaml\nlevers:\n${levers.replace(/^\n/, '')}${more}`;
}

/** Problems as file:line:column and code, errors plain and warnings marked. */
export function said({ diagnostics }: Ran): readonly string[] {
  return diagnostics.map(
    ({ place, code, severity }) =>
      `${place ? `${place.file}:${place.line}:${place.column} ` : ''}${code}${severity === 'warning' ? ' (warning)' : ''}`,
  );
}

/** What an instrument pays each household in a month. */
export function monthly(ran: Ran, policy: 'baseline' | 'reform', id: string): readonly number[] {
  return Array.from(outcome(ran, policy).paid.get(id) ?? [], (amount) => amount / 12 + 0);
}

/** The outcome of a run that went through. */
export function outcome(ran: Ran, policy: 'baseline' | 'reform'): Outcome {
  if (!ran.comparison) throw new Error(`refused: ${said(ran).join('; ')}`);
  return ran.comparison[policy];
}
