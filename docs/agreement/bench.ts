import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureFlags } from '../../src/commands/measure.ts';
import { requestOf } from '../../src/commands/measure.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Files } from '../../src/population/files.ts';
import { readTable } from '../../src/population/read-table.ts';
import type { Estimate } from '../../src/tables/estimate.ts';
import { type Data, dataOfTable } from '../../src/tables/measure/data.ts';
import { type Measurement, measure } from '../../src/tables/measure/index.ts';

/** Which estimate is meant: any field left out must be null or absent. */
export type Wanted = Partial<Pick<Estimate, 'policy' | 'by' | 'group' | 'line' | 'of'>>;

/** What `mizan measure` gave for one set of options. */
export interface Answer {
  readonly measurement: Measurement;
  readonly estimate: (indicator: string, wanted?: Wanted) => Estimate;
  readonly value: (indicator: string, wanted?: Wanted) => number;
  readonly se: (indicator: string, wanted?: Wanted) => number;
}

/** Asks `mizan measure` of files in a folder (or of tables given as text), each file being read once. */
export class Bench {
  readonly #folder: string;
  readonly #texts = new Map<string, string>();
  readonly #tables = new Map<string, Data>();
  readonly #answers = new Map<string, Answer>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes a table of text known under a name. */
  table(name: string, text: string): string {
    this.#texts.set(name, text);
    return name;
  }

  text(name: string): string {
    return this.#texts.get(name) ?? readFileSync(join(this.#folder, name), 'utf8');
  }

  ask(file: string, flags: MeasureFlags): Answer {
    const key = JSON.stringify([file, flags]);
    const known = this.#answers.get(key);
    if (known) return known;
    const diagnostics: Diagnostic[] = [];
    const baseline = flags.compare === undefined ? undefined : this.#data(flags.compare);
    const measurement = measure(this.#data(file), requestOf(flags), { baseline, diagnostics });
    if (!measurement) throw new Error(`${key}: ${diagnostics.map(({ message }) => message).join('; ')}`);
    const answer = answerOf(measurement);
    this.#answers.set(key, answer);
    return answer;
  }

  #data(name: string): Data {
    const known = this.#tables.get(name);
    if (known) return known;
    const diagnostics: Diagnostic[] = [];
    const table = readTable(name, this.#files, diagnostics);
    if (!table) throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join('; ')}`);
    const data = dataOfTable(name, table);
    this.#tables.set(name, data);
    return data;
  }

  readonly #files: Files = {
    read: (path) => new TextEncoder().encode(this.text(path)),
    resolve: (_from, path) => path,
    display: (path) => path,
    hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  };
}

function answerOf(measurement: Measurement): Answer {
  const estimate = (indicator: string, wanted: Wanted = {}): Estimate => {
    const found = measurement.estimates.find(
      (one) =>
        one.indicator === indicator &&
        one.by === (wanted.by ?? null) &&
        (wanted.group === undefined || one.group === wanted.group) &&
        (wanted.line === undefined || one.line === wanted.line) &&
        (wanted.of === undefined || one.of === wanted.of) &&
        (wanted.policy === undefined || one.policy === wanted.policy),
    );
    if (!found) throw new Error(`no estimate of ${indicator} ${JSON.stringify(wanted)}`);
    return found;
  };
  return {
    measurement,
    estimate,
    value: (indicator, wanted) => estimate(indicator, wanted).value ?? Number.NaN,
    se: (indicator, wanted) => estimate(indicator, wanted).se ?? Number.NaN,
  };
}
