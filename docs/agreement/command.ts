import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Estimate } from '../../src/tables/estimate.ts';
import type { Wanted } from './bench.ts';

/** What one `mizan measure` printed, and how it was called. */
export interface Printed {
  readonly line: string;
  readonly value: (indicator: string, wanted?: Wanted) => number;
  readonly estimate: (indicator: string, wanted?: Wanted) => Estimate;
}

/** Calls `mizan measure` as anybody would, on files of a folder or on tables of a few rows. */
export class Command {
  readonly #folder: string;
  readonly #small = mkdtempSync(join(tmpdir(), 'mizan-'));
  readonly lines: string[] = [];

  readonly #program: readonly string[];

  constructor(folder: string, program: readonly string[] = ['--import', 'tsx', 'bin/mizan.ts']) {
    this.#folder = folder;
    this.#program = program;
  }

  /** Writes a table of a few rows, and gives the name under which it is measured. */
  table(name: string, rows: readonly Readonly<Record<string, unknown>>[]): string {
    const fields = Object.keys(rows[0]);
    const text = [fields.join(','), ...rows.map((row) => fields.map((field) => String(row[field])).join(','))].join(
      '\n',
    );
    writeFileSync(join(this.#small, name), `${text}\n`);
    return name;
  }

  measure(file: string, ...args: readonly string[]): Printed {
    const path = file.startsWith('data/') ? join(this.#folder, file) : join(this.#small, file);
    const argv = [...this.#program, 'measure', path, ...args, '--format', 'json', '--quiet'];
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1e9 });
    const line = ['mizan measure', file, ...args.map(quoted)].join(' ');
    if (status !== 0) throw new Error(`${line}\n${stderr}`);
    this.lines.push(line);
    const { estimates } = JSON.parse(stdout) as { readonly estimates: readonly Estimate[] };
    const estimate = (indicator: string, wanted: Wanted = {}): Estimate => {
      const found = estimates.find((one) => one.indicator === indicator && fits(one, wanted));
      if (!found) throw new Error(`${line}: no ${indicator} ${JSON.stringify(wanted)}`);
      return found;
    };
    return { line, estimate, value: (indicator, wanted) => estimate(indicator, wanted).value ?? Number.NaN };
  }

  close(): void {
    rmSync(this.#small, { recursive: true });
  }
}

function fits(one: Estimate, { by = null, ...wanted }: Wanted): boolean {
  return one.by === by && Object.entries(wanted).every(([key, value]) => one[key as keyof Estimate] === value);
}

function quoted(text: string): string {
  return /^[\w./%:=,-]+$/.test(text) ? text : `'${text}'`;
}
