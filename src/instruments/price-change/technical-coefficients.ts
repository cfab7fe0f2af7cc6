/** A table of sectors: `[i][j]` is what sector j takes from sector i. Columns are users. */
export type Sectors = readonly (readonly number[])[];

/**
 * Technical coefficients of an input–output table: the inputs from sector i in a unit of what sector j puts out, where output is
 * inputs and value added. A sector that buys more than it sells, such as a subsidised utility, has a value added below zero.
 *
 * @example technicalCoefficients([[20, 30], [10, 0]], [70, 30]) // [[0.2, 0.5], [0.1, 0]]
 */
export function technicalCoefficients(transactions: Sectors, valueAdded: readonly number[]): Sectors {
  const outputs = valueAdded.map((value, j) => transactions.reduce((sum, row) => sum + row[j], value));
  outputs.forEach((output, j) => {
    if (!(output > 0)) throw new RangeError(`sector ${j + 1} puts out ${output}: a unit of it has no inputs`);
  });
  return checked(transactions.map((row) => row.map((amount, j) => amount / outputs[j])));
}

/** What is left of a unit of each sector's output after its inputs. */
export function valueAddedShares(coefficients: Sectors): readonly number[] {
  return coefficients.map((_, j) => 1 - coefficients.reduce((sum, row) => sum + row[j], 0));
}

/** The table itself, refused unless it is square and every coefficient is known and not negative. */
export function checked(coefficients: Sectors): Sectors {
  coefficients.forEach((row, i) => {
    if (row.length !== coefficients.length)
      throw new RangeError(`row ${i + 1} has ${row.length} of ${coefficients.length} sectors: the table is not square`);
    row.forEach((coefficient, j) => {
      if (!(coefficient >= 0)) throw new RangeError(`sector ${j + 1} takes ${coefficient} from sector ${i + 1}`);
    });
  });
  return coefficients;
}
