import type { Frame, Text } from '../../columns/column.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Design, Input, Population } from '../../population/population.ts';
import type { BareTable } from '../../population/read-table.ts';

/** Data to be measured without any policy: one table, or households and their members. */
export interface Data {
  /** The path as the user gave it. */
  readonly path: string;
  readonly title: Text;
  readonly households: Frame;
  readonly persons?: Frame;
  /** Household of each person, and where the persons of each household start. */
  readonly memberOf?: Uint32Array;
  readonly first?: Uint32Array;
  readonly currency?: string;
  /** Household weights and members per household, where a data package says them. */
  readonly weight?: Float64Array;
  readonly size?: Float64Array;
  readonly design?: Design;
  readonly minCell?: number;
  readonly inputs: readonly Input[];
  readonly warnings: readonly Diagnostic[];
}

/** A CSV file on its own: its rows are whatever the file holds, and only the command line says how they were drawn. */
export function dataOfTable(path: string, { frame, inputs }: BareTable): Data {
  return { path, title: path, households: frame, inputs, warnings: [] };
}

/** A data package: weights, sizes, survey design and units come with it. */
export function dataOfPopulation(path: string, population: Population): Data {
  const { title, households, persons, memberOf, first, currency, size, design, minCell } = population;
  const { inputs, warnings } = population;
  const weight = population.unweighted ? undefined : population.weight;
  return {
    path,
    title,
    households,
    persons,
    memberOf,
    first,
    currency,
    weight,
    size,
    design,
    minCell,
    inputs,
    warnings,
  };
}
