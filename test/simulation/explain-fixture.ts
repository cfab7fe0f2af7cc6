import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { declare } from '../../src/instruments/declare.ts';
import { readScenario } from '../../src/policy/read-scenario.ts';
import { readPopulation } from '../../src/population/read-population.ts';
import { type Bench, compare, prepare } from '../../src/simulation/compare.ts';
import type { Comparison } from '../../src/simulation/outcome.ts';
import { memoryFiles } from '../population/memory-files.ts';

/** A country of forty households in which every kind of instrument is in force, and a reform that touches most of them. */
const baseline = `
title: Every kind
year: 2025
period: month
population: data/datapackage.yaml
assumptions: {poverty_line: {share_of_median: 0.6}, groups: quintiles}
parameters:
  power_cost: {value: 0.04, unit: KWD/kWh}
  petrol_price: {value: 0.1, unit: KWD/litre}
incomes:
  market: [sum(person.wage), rent]
instruments:
  government_pay:
    kind: pay
    unit: person
    eligible: sector == 'government' and age < 65
    components: {basic: basic, social: allowance}
    employer_contribution: 11.5%
  contribution:
    kind: schedule
    unit: person
    base: government_pay
    brackets: [{from: 0, rate: 5%}, {from: 600, rate: 8%}]
  child_benefit:
    kind: transfer
    amount: 20 * count(person.age < 18)
    take_up: 60%
    limits: {max: 50}
  recorded_grant:
    kind: transfer
    eligible: poor
    amount: 75.125
    recorded: grant_received
    basis: recorded
  floor:
    kind: guaranteed_income
    eligible: region == 'north' or size > 4
    guarantee: 120
    means: income(disposable)
    taper: 70%
    scale: 1 + 0.5 * (size - 1)
    disregard: 30
  support:
    kind: tapered_benefit
    amount: 16 * size
    means: income(disposable) / size
    full_until: 100
    zero_from: 400
    rounding: 0.005
  ranked:
    kind: proxy_means_test
    score: income(market) / size - 10 * count(person.age < 18)
    target_share: 30%
    quota_by: region
    amount: 33
  electricity:
    kind: block_tariff
    quantity: kwh
    unit_cost: power_cost
    blocks: [{up_to: 1000, price: 0.002}, {up_to: .inf, price: 0.01}]
    fixed_fee: 1.5
  petrol:
    kind: unit_subsidy
    quantity: litres
    price: petrol_price
    unit_cost: 0.15
    leakage: 10%
  rice:
    kind: ration
    quota: 6.25
    entitled: person.on_card
    price: 0.05
    unit_cost: 0.4
    share_collected: 90%
  vat:
    kind: ad_valorem
    base: spending
    rate: 5%
    pass_through: 80%
  bonus:
    kind: formula
    amount: if(missing(rent), 0, rent / 10) - petrol / 100
    period: year
  street_lights: {kind: unit_subsidy, who: other, quantity: 1000, price: 0.01, unit_cost: 0.04}
`;

const reform = `
title: Most of it changed
baseline: baseline.yaml
levers:
  prices:
    electricity: {blocks: [{up_to: 1500, price: 0.004}, {up_to: .inf, price: 0.03}]}
    petrol_price: 0.12
    vat: {rate: 10%}
  pay:
    government_pay: {changes: [{component: social, by: -10%, where: basic > 500}]}
    contribution: {brackets: [{from: 0, rate: 6%}]}
  cash:
    recorded_grant: {amount: 90}
    floor: {guarantee: 150}
    ranked: off
    top_up: {kind: transfer, amount: 5 * size, eligible: "region == 'south'"}
intensity: {prices: 50%, pay: 100%, cash: 75%}
`;

const descriptor = `
name: forty
resources:
  - name: households
    path: households.csv
    schema:
      primaryKey: household
      missingValues: [""]
      fields:
        - {name: household, type: string}
        - {name: weight, type: number}
        - {name: region, type: string, title: {en: Region, ar: المنطقة}, constraints: {enum: [north, south]}}
        - {name: poor, type: boolean}
        - {name: kwh, type: number, unit: kWh, period: month}
        - {name: litres, type: number, unit: litre, period: month}
        - {name: spending, type: number, unit: KWD, period: year}
        - {name: rent, type: number, unit: KWD, period: month}
        - {name: grant_received, type: number, unit: KWD, period: month}
  - name: persons
    path: persons.csv
    schema:
      primaryKey: person
      foreignKeys: [{fields: household, reference: {resource: households, fields: household}}]
      fields:
        - {name: person, type: string}
        - {name: household, type: string}
        - {name: age, type: integer, unit: year}
        - {name: sector, type: string, constraints: {enum: [government, private, none]}}
        - {name: basic, type: number, unit: KWD, period: month}
        - {name: allowance, type: number, unit: KWD, period: month}
        - {name: wage, type: number, unit: KWD, period: month}
        - {name: on_card, type: boolean}
mizan: {country: forty, currency: KWD, year: 2025, households: households, persons: persons, weight: weight}
`;

/** Numbers that look irregular and are the same on every machine. */
function mixed(n: number, most: number): number {
  return Math.round(((n * 7919 + 104729) % 1000) * most) / 1000;
}

function households(): string {
  const rows = Array.from({ length: 40 }, (_, h) =>
    [
      `H${String(h + 1).padStart(2, '0')}`,
      10 + mixed(h, 90),
      h % 3 ? 'south' : 'north',
      h % 4 === 0 ? 1 : 0,
      mixed(h + 3, 3000),
      mixed(h + 5, 400),
      mixed(h + 7, 9000),
      h % 9 === 5 ? '' : mixed(h + 11, 50),
      h % 4 === 0 ? 70 : 0,
    ].join(','),
  );
  return ['household,weight,region,poor,kwh,litres,spending,rent,grant_received', ...rows].join('\n');
}

function persons(): string {
  const rows = Array.from({ length: 40 }, (_, h) => Array.from({ length: 1 + (h % 6) }, (_, k) => person(h, k))).flat();
  return ['person,household,age,sector,basic,allowance,wage,on_card', ...rows].join('\n');
}

function person(h: number, k: number): string {
  const id = `H${String(h + 1).padStart(2, '0')}`;
  const age = k < 2 ? 25 + Math.round(mixed(h + k, 50)) : 2 + 3 * k;
  const sector = age < 18 ? 'none' : ['government', 'private', 'none'][(h + k) % 3];
  const pay = sector === 'government' ? [mixed(h + k, 1200), 100 + mixed(h - k, 200)] : [0, 0];
  const wage = sector === 'private' ? mixed(h * k + 13, 900) : 0;
  return [`${id}-${k + 1}`, id, age, sector, ...pay, wage, (h + k) % 2].join(',');
}

/** Files of the country of forty, with `more` beside or in place of them. */
export function everyKindFiles(more: Readonly<Record<string, string>> = {}) {
  return memoryFiles({
    'baseline.yaml': baseline,
    'reform.yaml': reform,
    'data/datapackage.yaml': descriptor,
    'data/households.csv': households(),
    'data/persons.csv': persons(),
    ...more,
  });
}

/** A scenario of the country of forty, checked and worked out. */
export function worked(file: string): { readonly bench: Bench; readonly comparison: Comparison } {
  const files = everyKindFiles();
  const diagnostics: Diagnostic[] = [];
  const scenario = readScenario(file, { files, declare, diagnostics });
  const population = scenario && readPopulation(scenario.populationFile!, files, { year: 2025, diagnostics });
  const bench = scenario && population && prepare(scenario, population, {}, diagnostics);
  const comparison = bench && compare(bench, diagnostics);
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (!bench || !comparison) throw new Error(errors.map((d) => `${d.place?.line}: ${d.message}`).join('\n'));
  return { bench, comparison };
}
