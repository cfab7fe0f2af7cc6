import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One program's run of the battery: how long it took, and what it printed. */
interface Ran {
  readonly name: string;
  readonly seconds: number;
  readonly values: ReadonlyMap<string, readonly [value: number, error: number]>;
  readonly about: string;
}

const rows = Number(process.argv[2] ?? 1_000_000);
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const folder = here('../../tmp/bench');
const file = `${folder}/measure-${rows}.csv`;
const indicators =
  'mean,total,fgt0,fgt1,fgt2,quantile:0.1,quantile:0.5,quantile:0.9,gini,ge:0,ge:1,ge:2,atkinson:0.5,atkinson:1,atkinson:2,watts,s80s20_cut';

writeData();
const mizan = best(3, runMizan);
const others = [
  best(1, () => run('R', 'Rscript', ['battery.R'])),
  best(3, () => run('numpy', 'python3', ['battery.py'])),
];
process.stdout.write(
  `${rows} rows, ${mizan!.values.size} measures with standard errors, from the file to the figures\n`,
);
report(mizan!);
for (const other of others) if (other) report(other);

/** Incomes, weights and a design of 20 strata of 100 units, the same whenever they are written. */
function writeData(): void {
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  const out = openSync(file, 'w');
  writeSync(out, 'income,weight,stratum,psu\n');
  let state = 12345;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  for (let done = 0; done < rows; ) {
    const lines: string[] = [];
    for (; lines.length < 10_000 && done < rows; done++) {
      const normal = Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw());
      const income = draw() < 0.01 ? 0 : Math.exp(9 + 0.8 * normal);
      const stratum = Math.floor(20 * draw());
      lines.push(
        `${income.toFixed(4)},${(50 + 100 * draw()).toFixed(4)},${stratum},${stratum * 100 + Math.floor(100 * draw())}`,
      );
    }
    writeSync(out, `${lines.join('\n')}\n`);
  }
  closeSync(out);
}

function runMizan(): Ran {
  const design = [
    '--weight',
    'weight',
    '--strata',
    'stratum',
    '--psu',
    'psu',
    '--line',
    '5000',
    '--quantile',
    'inverse',
  ];
  const args = [
    here('../../dist/mizan.js'),
    'measure',
    file,
    '--of',
    'income',
    ...design,
    '--indicator',
    indicators,
    '--format',
    'json',
    '--quiet',
  ];
  const [seconds, out] = timed(process.execPath, args);
  const { estimates } = JSON.parse(out!) as { estimates: { indicator: string; value: number; se: number }[] };
  const values = new Map(estimates.map(({ indicator, value, se }) => [indicator, [value, se] as const]));
  return { name: 'mizan', seconds, values, about: `node ${process.version}` };
}

function run(name: string, program: string, [script]: readonly string[]): Ran | undefined {
  const [seconds, out] = timed(program, [here(script), file]);
  if (out === undefined) {
    process.stdout.write(`${name}: skipped, as ${program} or a package of it is not installed\n`);
    return undefined;
  }
  const lines = out.trim().split('\n');
  const values = new Map(
    lines
      .filter((line) => !line.startsWith('#'))
      .map((line) => {
        const [id, value, error] = line.trim().split(/\s+/);
        return [id, [Number(value), Number(error)] as const];
      }),
  );
  return { name, seconds, values, about: lines.at(-1)!.replace(/^# /, '') };
}

function timed(program: string, args: readonly string[]): readonly [seconds: number, out: string | undefined] {
  const started = performance.now();
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 });
  return [(performance.now() - started) / 1000, status === 0 ? stdout : undefined];
}

function best(times: number, once: () => Ran | undefined): Ran | undefined {
  const runs = Array.from({ length: times }, once).filter((ran) => ran !== undefined);
  return runs.sort((a, b) => a.seconds - b.seconds)[0];
}

/** How a program compares with ours: its time over ours, measure for measure, and the largest relative difference. */
function report({ name, seconds, values, about }: Ran): void {
  const ours = mizan!;
  const shared = [...values].filter(([id]) => ours.values.has(id));
  const apart = (k: 0 | 1): number =>
    Math.max(...shared.map(([id, theirs]) => Math.abs(ours.values.get(id)![k] / theirs[k] - 1)));
  const perMeasure = seconds / values.size / (ours.seconds / ours.values.size);
  const facts =
    name === 'mizan'
      ? ''
      : `, ${(seconds / ours.seconds).toFixed(1)} times ours (${perMeasure.toFixed(1)} a measure); values within ${apart(0).toExponential(0)}, errors within ${apart(1).toExponential(0)}`;
  process.stdout.write(`${name}: ${seconds.toFixed(2)} s for ${values.size} measures${facts}  [${about.trim()}]\n`);
}
