/** The rules of W under one policy, as in baseline.yaml and reform.yaml; amounts a month. */
export interface Rules {
  /** What is left of basic pay, by grade. */
  readonly kept: Float64Array;
  readonly allowanceFactor: number;
  readonly powerPrices: readonly [number, number, number, number];
  readonly petrolPrice: number;
  readonly threshold: number;
  /** Support by age. */
  readonly support: Float64Array;
}

export const cost = { power: 0.04, petrol: 0.17 };

export const blockEnds = [3000, 6000, 9000] as const;

export const baseline: Rules = {
  kept: byGrade(0),
  allowanceFactor: 1.03,
  powerPrices: [0.002, 0.003, 0.004, 0.005],
  petrolPrice: 0.085,
  threshold: 100,
  support: byAge([10, 15, 20, 30]),
};

export const reform: Rules = {
  kept: byGrade(0.0125),
  allowanceFactor: 1,
  powerPrices: [0.005, 0.008, 0.01, 0.015],
  petrolPrice: 0.12,
  threshold: 250,
  support: byAge([40, 35, 30, 50]),
};

function byGrade(step: number): Float64Array {
  return Float64Array.from({ length: 128 }, (_, grade) => 1 - step * Math.max(0, grade - 8));
}

function byAge([under6, under18, under60, elderly]: readonly [number, number, number, number]): Float64Array {
  return Float64Array.from({ length: 128 }, (_, age) =>
    age < 6 ? under6 : age < 18 ? under18 : age < 60 ? under60 : elderly,
  );
}
