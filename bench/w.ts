import { estimates } from '../src/tables/estimates/index.ts';
import { type Contender, printTimes, race, timed } from './timing.ts';
import { duckDbPeer } from './workload/duckdb-w.ts';
import { numbersIn } from './workload/estimated.ts';
import { generate } from './workload/generate.ts';
import { handWritten, spaceFor } from './workload/loop.ts';
import { estimatesOfW, open, weigh } from './workload/mizan-w.ts';
import { type Numbers, worst } from './workload/numbers.ts';
import { numpyPeer } from './workload/numpy-w.ts';
import { dataFor } from './workload/write-data.ts';

/* Workload W from columns in memory to its 136 numbers: the loop by hand, Mizan, numpy and DuckDB in turn, in one run. */

const persons = Number(process.argv[2] ?? 500_000);
const rounds = Number(process.argv[3] ?? 25);
const folder = dataFor(persons);

const columns = generate(persons);
const space = spaceFor(columns);
let byHand: Numbers = {};
const hand: Contender = {
  name: 'loop by hand',
  run: () =>
    timed(() => {
      byHand = handWritten(columns, space);
    }),
};

const opened = open(folder);
let ours: Numbers = {};
const mizan: Contender = {
  name: 'Mizan: lower, compile, run, compare, the same numbers',
  run: () =>
    timed(() => {
      const comparison = weigh(opened);
      ours = numbersIn(estimatesOfW(comparison), comparison);
    }),
};
const everything: Contender = {
  name: 'Mizan: the same, and every other estimate by decile and region',
  run: () => timed(() => estimates(weigh(opened), { by: ['region'] })),
};
const peers = [numpyPeer(folder), await duckDbPeer(folder)];
['numpy', 'DuckDB'].forEach((name, k) => {
  if (!peers[k]) console.log(`${name} is not installed: left out (bench/README.md says how)`);
});
const found = peers.filter((peer) => peer !== undefined);
const title = `W, ${persons} persons, from columns in memory`;
const times = await race([hand, mizan, ...found], rounds, 3);
printTimes(`${title} to ${Object.keys(byHand).length} numbers`, times);
for (const [name, numbers] of [
  ['Mizan', ours],
  ...found.map((peer) => [peer.name, peer.numbers()] as const),
] as const) {
  const { difference, at } = worst(numbers, byHand);
  console.log(`${name}: largest relative difference from the loop by hand ${difference.toExponential(1)} (${at})`);
}
printTimes(`${title} to every number`, await race([hand, everything], rounds));
for (const peer of found) peer.close();
