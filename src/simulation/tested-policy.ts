import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { readUnit } from '../expression/unit.ts';
import { declare } from '../instruments/declare.ts';
import type { HouseholdTest } from '../policy/household-test.ts';
import type { Policy, Scenario } from '../policy/policy.ts';
import { readScenario, scenarioOf } from '../policy/read-scenario.ts';
import type { Files } from '../population/files.ts';
import { openPackage } from '../population/open-package.ts';
import { declaredColumns, givenColumns, type KnownColumns } from './known-columns.ts';

/** A policy that households are tested under, with the columns they may have. */
export interface TestedPolicy {
  readonly scenario: Scenario;
  readonly columns: KnownColumns;
}

/** The policies that some tests name or hold, each read once. */
export class TestedPolicies {
  readonly #files: Files;
  readonly #diagnostics: Diagnostic[];
  readonly #scenarios = new Map<string, Scenario | undefined>();
  readonly #written: unknown[] = [];
  readonly #packages = new Map<string, KnownColumns | undefined>();
  readonly #families = new Map<string, HouseholdTest[]>();

  constructor(tests: readonly HouseholdTest[], files: Files, diagnostics: Diagnostic[]) {
    this.#files = files;
    this.#diagnostics = diagnostics;
    for (const test of tests) {
      const family = this.#familyOf(test);
      this.#families.set(family, [...(this.#families.get(family) ?? []), test]);
    }
  }

  /** The policy of a test; undefined where it cannot be read, which is said once. */
  of(test: HouseholdTest): TestedPolicy | undefined {
    const scenario = this.#scenario(test);
    const columns = scenario && this.#columns(scenario, test);
    return columns && { scenario, columns };
  }

  #scenario(test: HouseholdTest): Scenario | undefined {
    const key = JSON.stringify([this.#familyOf(test), test.year, test.intensity]);
    if (!this.#scenarios.has(key)) this.#scenarios.set(key, this.#read(test));
    return this.#scenarios.get(key);
  }

  #read({ policy, file, year, intensity }: HouseholdTest): Scenario | undefined {
    const reading = { files: this.#files, declare, diagnostics: this.#diagnostics, year, intensity };
    if (typeof policy.value !== 'string') return scenarioOf(file, [{ path: file, field: policy }], reading);
    const paths = this.#pathsOf(policy.value, file);
    const absent = paths.filter((path) => !this.#files.read(path));
    for (const path of absent)
      this.#diagnostics.push(error('file-not-found', policy.at(), { path: this.#files.display(path) }));
    return absent.length ? undefined : readScenario(paths.join('+'), reading);
  }

  /** The files a path means, from the folder of the test file; several may be joined with +. */
  #pathsOf(named: string, file: string): readonly string[] {
    const whole = this.#files.resolve(file, named);
    return this.#files.read(whole) ? [whole] : named.split('+').map((path) => this.#files.resolve(file, path));
  }

  /** Tests that share a policy, by its path or by an alias of the same text, give its columns together. */
  #familyOf({ file, policy }: HouseholdTest): string {
    if (typeof policy.value === 'string') return `${file} ${policy.value}`;
    if (!this.#written.includes(policy.value)) this.#written.push(policy.value);
    return `written ${this.#written.indexOf(policy.value)}`;
  }

  #columns(scenario: Scenario, test: HouseholdTest): KnownColumns | undefined {
    const path = scenario.populationFile;
    if (path === undefined) return givenColumns(this.#families.get(this.#familyOf(test))!, currencyOf(scenario.reform));
    if (!this.#packages.has(path)) {
      const reading = { files: this.#files, diagnostics: this.#diagnostics, inputs: [] };
      const descriptor = openPackage(path, reading, scenario.populationPlace);
      this.#packages.set(path, descriptor && declaredColumns(descriptor));
    }
    return this.#packages.get(path);
  }
}

/** The currency that the units of a policy’s parameters speak of, for a policy that names no data. */
function currencyOf(policy: Policy): string {
  for (const { unit } of policy.parameters.values()) {
    for (const dimension of readUnit(unit ?? '').unit?.dimensions.keys() ?? [])
      if (/^[A-Z]{3}$/.test(dimension)) return dimension;
  }
  return '';
}
