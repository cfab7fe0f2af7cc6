import type { Instrument } from '../../policy/policy.ts';
import type { Outcome } from '../../simulation/outcome.ts';
import { compared, type Plan } from './measured.ts';
import { bothPolicies, type Source } from './source.ts';
import type { Influence, Statistic } from './statistic.ts';
import { byGroup } from './sums-by-group.ts';

const priced = ['quantity', 'bill', 'cost'] as const;

/**
 * How much of each priced good is used, what its users pay and what supplying them costs, a year. Of a national total
 * that no household sees every household carries the whole, so it is taken once.
 */
export function quantityEstimates(source: Source): Plan[] {
  return source.instruments.flatMap((instrument) =>
    priced
      .filter(
        (part) =>
          source.comparison.baseline.exposed.has(`${instrument.id}.${part}`) ||
          source.comparison.reform.exposed.has(`${instrument.id}.${part}`),
      )
      .map((part) => total(source, instrument, part)),
  );
}

/** Unit of measure of the quantity an instrument prices: its column's, or what its price or cost is stated per. */
export function quantityUnit({ comparison }: Pick<Source, 'comparison'>, { fields }: Instrument): string | undefined {
  const { population, scenario } = comparison;
  const named = (field: string): string => String(fields.get(field)?.value ?? '');
  const column = population.households.columns.get(named('quantity'));
  if (column?.kind === 'number' && column.unit) return column.unit;
  const prices = ['unit_cost', 'price'].map((field) => scenario.baseline.parameters.get(named(field))?.unit);
  return prices.find((unit) => unit?.includes('/'))?.split('/')[1];
}

function total(source: Source, instrument: Instrument, part: (typeof priced)[number]): Plan {
  const of = `${instrument.id}.${part}`;
  const unit = part === 'quantity' ? `${quantityUnit(source, instrument) ?? 'unit'}/year` : source.money;
  return compared({ indicator: 'total', of, unit }, () => bothPolicies(source, (outcome) => used(source, outcome, of)));
}

function used({ groupings, comparison }: Source, { exposed, lumpSum }: Outcome, of: string): Statistic {
  const values = exposed.get(of);
  if (!values) return { value: 0, n: 0 };
  if (lumpSum.has(of.slice(0, of.lastIndexOf('.')))) return { value: values[0], n: values.length, influence: none };
  return byGroup(groupings[0], { values, weights: comparison.population.weight })[0];
}

/** A national total rests on no sample. */
const none: Influence = ({ stratumOf }) => new Float64Array(stratumOf.length);
