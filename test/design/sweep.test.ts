import { describe, expect, test } from 'vitest';
import { weightedSum } from '../../src/columns/sum.ts';
import { openScenario } from '../../src/commands/open-scenario.ts';
import { gridOf, type Intensities, sweep } from '../../src/design/sweep.ts';
import { unbeaten } from '../../src/design/unbeaten.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { declare } from '../../src/instruments/declare.ts';
import { atIntensity } from '../../src/policy/read-scenario.ts';
import { compare } from '../../src/simulation/compare.ts';
import type { Comparison } from '../../src/simulation/outcome.ts';
import { estimates } from '../../src/tables/estimates/index.ts';

const scenario = 'scenarios/kuwait/reforms/balanced-2026.yaml';

function swept(points: readonly Intensities[]): Comparison[] {
  const { bench, diagnostics } = openScenario(scenario, {});
  const at = (point: Intensities, found: Diagnostic[]) =>
    atIntensity(bench.scenario, point, { declare, diagnostics: found });
  return [...sweep(bench, { points, at }, diagnostics)].map(({ comparison }) => comparison);
}

function run(intensity: Intensities): Comparison {
  const { bench, diagnostics } = openScenario(scenario, { intensity });
  return compare(bench, diagnostics)!;
}

describe('a sweep', () => {
  const points = gridOf(['wages', 'subsidies'], 3);
  const comparisons = swept(points);

  test('visits every combination, the last lever fastest', () => {
    expect(points).toHaveLength(9);
    expect(points[1]).toEqual({ wages: 0, subsidies: 0.5 });
    expect(comparisons).toHaveLength(9);
  });

  test.each([0, 2, 4, 6, 8])('gives at point %i, to the last bit, what a run at its intensities gives', (p) => {
    const separate = run(points[p]);
    expect(comparisons[p].reform.welfare).toEqual(separate.reform.welfare);
    expect(comparisons[p].reform.incomes).toEqual(separate.reform.incomes);
    expect([...comparisons[p].reform.cost]).toEqual([...separate.reform.cost]);
    const [ours, theirs] = [comparisons[p], separate].map((c) =>
      estimates(c, { only: ['budget', 'poverty', 'inequality', 'winners'] }),
    );
    expect(ours).toEqual(theirs);
  });

  test('has the baseline where no lever is pulled, but for levers that stay', () => {
    const [origin] = swept([{ wages: 0, subsidies: 0, compensation: 0 }]);
    expect(origin.reform.welfare).toEqual(origin.baseline.welfare);
  });

  test('saves in a straight line along a lever of tariffs and prices', () => {
    const saving = swept(gridOf(['subsidies'], 3)).map((c) => total(c.reform.cost, c) - total(c.baseline.cost, c));
    expect(saving[1] - saving[0]).toBeCloseTo(saving[2] - saving[1], 1);
  });
});

function total(cost: ReadonlyMap<string, Float64Array>, { population }: Comparison): number {
  return ['electricity_private', 'petrol_95'].reduce(
    (sum, id) => sum + weightedSum(cost.get(id)!, population.weight),
    0,
  );
}

describe('points that no other point beats', () => {
  test('are those where every aim can only be bettered at the cost of another', () => {
    expect(
      unbeaten(
        [
          [10, 0.2],
          [8, 0.3],
          [12, 0.4],
        ],
        ['more', 'less'],
      ),
    ).toEqual([true, false, true]);
  });

  test('include equal points', () => {
    expect(
      unbeaten(
        [
          [1, 1],
          [1, 1],
        ],
        ['more', 'less'],
      ),
    ).toEqual([true, true]);
  });

  test('need every aim to be as good', () => {
    expect(
      unbeaten(
        [
          [1, 5, 2],
          [2, 4, 3],
        ],
        ['less', 'more', 'less'],
      ),
    ).toEqual([true, false]);
  });
});
