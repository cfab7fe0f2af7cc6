/** What to do with a stratum that has one primary sampling unit: its deviation from the mean of all units, no variance, or no answer. */
export type LonelyRule = 'centre' | 'certainty' | 'refuse';

/** How a sample was drawn: the stratum and primary sampling unit of each row; each row its own where none is given. */
export interface SurveyDesign {
  readonly rows: number;
  readonly strata?: Int32Array;
  readonly psu?: Int32Array;
  /** Primary sampling units in each stratum of the country, where sampling without replacement is to be allowed for. */
  readonly populationUnits?: ReadonlyMap<number, number>;
  readonly lonely: LonelyRule;
}

/** Primary sampling units laid out: the unit of each row, the stratum of each unit, and how many units a stratum has. */
export interface Layout {
  readonly unitOf: Int32Array;
  readonly stratumOf: Int32Array;
  readonly unitsIn: Int32Array;
  /** The stratum's code in the design, by layout number. */
  readonly strata: readonly number[];
  readonly design: SurveyDesign;
}

/** Numbers primary sampling units within strata: the same code in two strata is two units. */
export function layOut(design: SurveyDesign): Layout {
  const { rows, strata, psu } = design;
  const stratum = numbered(rows, strata && ((row) => strata[row]));
  const units = numbered(
    rows,
    psu
      ? unitKey(
          stratum,
          numbered(rows, (row) => psu[row]),
        )
      : (row) => row,
  );
  const stratumOf = new Int32Array(units.first.length);
  const unitsIn = new Int32Array(stratum.first.length);
  for (let unit = 0; unit < stratumOf.length; unit++) {
    stratumOf[unit] = stratum.of[units.first[unit]];
    unitsIn[stratumOf[unit]]++;
  }
  const codes = stratum.first.map((row) => (strata ? strata[row] : 0));
  return { unitOf: units.of, stratumOf, unitsIn, strata: codes, design };
}

/** Rows numbered by what they share, in the order in which it first occurs. */
interface Numbered {
  readonly of: Int32Array;
  /** The first row of each number. */
  readonly first: readonly number[];
}

function unitKey(stratum: Numbered, psu: Numbered): (row: number) => number {
  const width = psu.first.length;
  return (row) => stratum.of[row] * width + psu.of[row];
}

/** A table is faster than a map, where the keys leave it small. */
const roomiest = 4_000_000;

function numbered(rows: number, keyOf: (row: number) => number = () => 0): Numbered {
  const of = new Int32Array(rows);
  const first: number[] = [];
  let most = 0;
  let least = 0;
  for (let row = 0; row < rows; row++) {
    const key = keyOf(row);
    if (key > most) most = key;
    if (key < least) least = key;
  }
  if (most - least < roomiest) {
    const known = new Int32Array(most - least + 1).fill(-1);
    for (let row = 0; row < rows; row++) {
      const key = keyOf(row) - least;
      if (known[key] < 0) known[key] = first.push(row) - 1;
      of[row] = known[key];
    }
    return { of, first };
  }
  const known = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const key = keyOf(row);
    let number = known.get(key);
    if (number === undefined) {
      number = first.push(row) - 1;
      known.set(key, number);
    }
    of[row] = number;
  }
  return { of, first };
}
