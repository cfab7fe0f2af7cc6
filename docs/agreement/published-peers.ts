import type { Command } from './command.ts';
import type { Check, Published } from './published.ts';

interface People {
  readonly income: readonly number[];
  readonly weight: readonly number[];
  readonly people: readonly number[];
}

interface Change {
  readonly baseline: readonly number[];
  readonly reform: readonly number[];
  readonly people: readonly number[];
}

/** What the tests of other microsimulation models hold themselves to. */
export const peers: Readonly<Record<string, (mizan: Command, published: Published) => readonly Check[]>> = {
  decile_assignment_policyengine: (mizan, { inputs, expected }) => {
    const { deciles } = expected as { readonly deciles: readonly (readonly number[])[] };
    return (inputs.cases as readonly People[]).flatMap((given, k) => ofDeciles(mizan, k + 1, given, deciles[k]));
  },
  winners_losers_bins_policyengine: (mizan, { inputs, expected, tolerance }) => {
    const { case1, case2, case3 } = expected as {
      readonly case1: readonly number[];
      readonly case2: readonly number[];
      readonly case3: { readonly gain_less_than_5: number };
    };
    const theirs = [case1, case2, [0, 0, 0, case3.gain_less_than_5, 0]];
    return theirs.flatMap((shares, k) => {
      const ours = shareOfBins(mizan, k + 1, inputs[`case${k + 1}`] as Change);
      return shares.map((share, b) => ({
        what: `case ${k + 1}, ${bins[b]}`,
        ours: ours[b],
        theirs: share,
        within: tolerance.absolute,
      }));
    });
  },
};

/** Records in each decile: as deciles rise with income, that tells whose each is. */
function ofDeciles(mizan: Command, number: number, given: People, deciles: readonly number[]): readonly Check[] {
  const { income, weight, people } = given;
  const file = mizan.table(
    `people-${number}.csv`,
    income.map((x, k) => ({ income: x, weight: weight[k], people: people[k] })),
  );
  const weights = ['--weight', 'weight', '--size', 'people', '--groups', 'share', '--by', 'deciles'];
  const all = mizan.measure(file, '--of', 'income', ...weights, '--indicator', 'quantile:0');
  const kept = deciles.filter((decile) => decile > 0);
  const note = kept.length < deciles.length ? 'theirs leave negative incomes out; ours stay in their place' : undefined;
  return [...new Set(kept)].map((decile) => ({
    what: `case ${number}, records in decile ${decile}`,
    ours: all.estimate('quantile:0', { by: 'decile', group: String(decile) }).n,
    theirs: kept.filter((other) => other === decile).length,
    within: 0,
    note,
  }));
}

const bins = ['loss above 5%', 'loss to 5%', 'no change', 'gain to 5%', 'gain above 5%'];

function shareOfBins(mizan: Command, number: number, { baseline, reform, people }: Change): readonly number[] {
  const file = mizan.table(
    `change-${number}.csv`,
    baseline.map((before, k) => ({ before, after: reform[k], people: people[k] })),
  );
  const change = ['--of', 'after', '--against', 'before', '--weight', 'people'];
  const all = mizan.measure(file, ...change, '--indicator', 'losers,losers:0.05,winners,winners:0.05');
  const share = (indicator: string) => all.value(indicator, { policy: 'change' });
  const [lost, lostMuch, gained, gainedMuch] = ['losers', 'losers:0.05', 'winners', 'winners:0.05'].map(share);
  return [lostMuch, lost - lostMuch, 1 - lost - gained, gained - gainedMuch, gainedMuch];
}
