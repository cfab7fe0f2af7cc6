import type { Instrument } from '../../policy/policy.ts';
import { compared, type Measured } from './measured.ts';
import { bothPolicies, type Source } from './source.ts';
import type { Statistic } from './statistic.ts';
import { byGroup } from './sums-by-group.ts';

const priced = ['quantity', 'bill', 'cost'] as const;

/** What households use of each priced good, what they pay for it and what supplying it costs, a year. */
export function quantityEstimates(source: Source): Measured[] {
  return source.instruments.flatMap((instrument) =>
    priced
      .filter(
        (part) =>
          source.comparison.baseline.exposed.has(`${instrument.id}.${part}`) ||
          source.comparison.reform.exposed.has(`${instrument.id}.${part}`),
      )
      .flatMap((part) => total(source, instrument, part)),
  );
}

/** Unit of measure of the quantity an instrument prices, where its column states one. */
export function quantityUnit(source: Pick<Source, 'comparison'>, instrument: Instrument): string | undefined {
  const quantity = instrument.fields.get('quantity')?.value;
  const { population } = source.comparison;
  const column = typeof quantity === 'string' ? population.households.columns.get(quantity) : undefined;
  return column?.kind === 'number' ? column.unit : undefined;
}

function total(source: Source, instrument: Instrument, part: (typeof priced)[number]): Measured[] {
  const of = `${instrument.id}.${part}`;
  const unit = part === 'quantity' ? `${quantityUnit(source, instrument) ?? 'unit'}/year` : source.money;
  const { baseline, reform } = bothPolicies(source, ({ exposed }): Statistic => {
    const values = exposed.get(of);
    if (!values) return { value: 0, n: 0 };
    return byGroup(source.groupings[0], { values, weights: source.comparison.population.weight })[0];
  });
  return compared({ indicator: 'total', of, unit }, baseline, reform);
}
