import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { type Contender, printTimes, race, timed } from './timing.ts';
import { openDuckDb } from './workload/duckdb-w.ts';
import { hasPandas, pythonsWithNumpy } from './workload/numpy-w.ts';
import { dataFor } from './workload/write-data.ts';

/* Whole processes, from the start of the program over CSV files to printed numbers: Mizan's tables, numpy's and DuckDB's W. */

const persons = Number(process.argv[2] ?? 500_000);
const rounds = Number(process.argv[3] ?? 7);
const folder = dataFor(persons);
if (!existsSync('dist/mizan.js')) throw new Error('npm run build first');
buildSync({
  entryPoints: ['bench/workload/duckdb-once.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: 'tmp/bench/duckdb-once.mjs',
});

const data = ['--data', `${folder}/datapackage.yaml`, '--quiet'];
const mizan = (...more: string[]) => ['dist/mizan.js', 'run', 'bench/workload/reform.yaml', ...data, ...more];
const tablesOfW = ['fiscal-impact', 'distribution', 'winners-losers', 'poverty'].flatMap((id) => ['--table', id]);
const contenders: Contender[] = [
  whole('Mizan, the main tables', process.execPath, mizan()),
  whole(
    "Mizan, the tables of W's numbers (but its two Ginis)",
    process.execPath,
    mizan('--by', 'region', ...tablesOfW),
  ),
  whole('Mizan, the main tables by region', process.execPath, mizan('--by', 'region')),
  whole(
    'Mizan, every estimate and table by region, as JSON',
    process.execPath,
    mizan('--by', 'region', '--format', 'json'),
  ),
];
const [python] = pythonsWithNumpy();
if (python) contenders.push(whole('numpy', python, ['bench/workload/numpy_w.py', folder, 'once']));
else console.log('numpy is not installed: left out (bench/README.md says how)');
if (python && hasPandas(python))
  contenders.push(whole('numpy, files read by pandas', python, ['bench/workload/numpy_w.py', folder, 'pandas']));
if (await openDuckDb('one'))
  contenders.push(whole('DuckDB, all threads', process.execPath, ['tmp/bench/duckdb-once.mjs', folder]));
else console.log('DuckDB is not installed: left out (bench/README.md says how)');

printTimes(`whole processes, ${persons} persons, CSV to numbers`, await race(contenders, rounds));
process.exit(0);

function whole(name: string, program: string, args: readonly string[]): Contender {
  const run = () => {
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
  };
  return { name, run: () => timed(run) };
}
