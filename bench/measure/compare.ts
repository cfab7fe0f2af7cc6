import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hasPandas, pythonsWithNumpy } from '../workload/numpy-w.ts';
import { type Battery, run } from './battery.ts';
import { writeSample } from './sample.ts';

// Where it is set, Node reads certificates at every start, which nothing here has a use for.
delete process.env.NODE_EXTRA_CA_CERTS;

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 5);
const isWhole = process.argv[4] === 'whole';
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const file = here(`../../tmp/bench/measure-${rows}.csv`);
if (!existsSync(file)) writeSample(file, rows);

const seventeen =
  'mean,total,fgt0,fgt1,fgt2,watts,quantile:0.1,quantile:0.5,quantile:0.9,gini,ge:0,ge:1,ge:2,atkinson:0.5,atkinson:1,atkinson:2,s80s20_cut';
const asked = [
  `measure ${file} --of income --weight weight --strata stratum --psu psu --line 5000 --quantile inverse`,
  `--indicator ${isWhole ? 'all' : seventeen} --format json --quiet`,
];
const inNumpy = here(isWhole ? 'whole_battery.py' : 'battery.py');

interface Contender {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly rounds: number;
}

const contenders: readonly Contender[] = [
  {
    name: 'mizan',
    program: process.execPath,
    args: [here('../../dist/mizan.js'), ...asked.join(' ').split(' ')],
    rounds,
  },
  ...pythonsWithNumpy().flatMap((program) => [
    { name: 'numpy', program, args: [inNumpy, file], rounds },
    ...(hasPandas(program)
      ? [{ name: 'numpy, pandas reading', program, args: [inNumpy, file, 'pandas'], rounds }]
      : []),
  ]),
  ...(isWhole ? [] : [{ name: 'R', program: 'Rscript', args: [here('battery.R'), file], rounds: Math.min(2, rounds) }]),
];

const best = new Map<Contender, Battery>();
for (let round = 0; round < rounds; round++) {
  for (const contender of contenders) {
    const ran = round < contender.rounds ? run(contender.program, contender.args) : undefined;
    if (ran && !((best.get(contender)?.seconds ?? Number.POSITIVE_INFINITY) <= ran.seconds)) best.set(contender, ran);
  }
}
const ours = best.get(contenders[0]);
if (!ours) throw new Error('mizan did not run: npm run build first');
console.log(`${rows} rows, best of ${rounds} rounds (R: ${Math.min(2, rounds)}), from the file to the figures`);
for (const contender of contenders) report(contender.name.padEnd(21), best.get(contender), ours);

/** A contender's time, its ratio to ours, and how far its figures are from ours; those that both worked out. */
function report(name: string, theirs: Battery | undefined, ours: Battery): void {
  if (!theirs) {
    console.log(`${name} skipped: it, or a package of it, is not installed`);
    return;
  }
  const shared = [...ours.figures.keys()].filter((id) => theirs.figures.has(id));
  const apart = (k: 0 | 1): number =>
    Math.max(...shared.map((id) => apartBy(ours.figures.get(id)![k], theirs.figures.get(id)![k])));
  const facts = [
    `${name} ${theirs.seconds.toFixed(2)} s`,
    `${(theirs.seconds / ours.seconds).toFixed(2)} × mizan`,
    `${shared.length} of ${ours.figures.size} measures`,
    `values within ${apart(0).toExponential(0)}, errors within ${apart(1).toExponential(0)}`,
    theirs.about,
  ];
  console.log(facts.join('; '));
  if (apart(0) > 1e-5 || apart(1) > 5e-3) {
    console.error(`${name}: the figures do not agree`);
    process.exitCode = 1;
  }
}

/** The error of a share of the whole is nothing. */
function apartBy(ours: number, theirs: number): number {
  return ours === theirs ? 0 : Math.abs(ours / theirs - 1);
}
