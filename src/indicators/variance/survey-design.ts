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

/** Numbers primary sampling units within strata, in the order of rows: the same code in two strata is two units. */
export function layOut(design: SurveyDesign): Layout {
  const { rows, strata, psu } = design;
  const units = psu ? numbered(strata ? crossed(strata, psu) : keysIn(psu)) : apart(rows);
  const stratum = numbered(keysIn(Int32Array.from(units.first, (row) => (strata ? strata[row] : 0))));
  const unitsIn = new Int32Array(stratum.first.length);
  for (let unit = 0; unit < stratum.of.length; unit++) unitsIn[stratum.of[unit]]++;
  const codes = Array.from(stratum.first, (unit) => (strata ? strata[units.first[unit]] : 0));
  return { unitOf: units.of, stratumOf: stratum.of, unitsIn, strata: codes, design };
}

/**
 * Primary sampling units that each stratum has in the country, from one number a row, the same in all rows of a stratum: those
 * units, or the share of them that was drawn.
 */
export function populationUnitsOf(
  { unitOf, stratumOf, unitsIn, strata }: Layout,
  given: Float64Array,
): ReadonlyMap<number, number> {
  const units = new Map<number, number>();
  for (let row = 0; row < given.length && units.size < unitsIn.length; row++) {
    const stratum = stratumOf[unitOf[row]];
    units.set(strata[stratum], given[row] <= 1 ? unitsIn[stratum] / given[row] : given[row]);
  }
  return units;
}

/** Rows numbered by what they share, in the order in which it first occurs. */
interface Numbered {
  readonly of: Int32Array;
  /** The first row of each number. */
  readonly first: ArrayLike<number>;
}

function apart(rows: number): Numbered {
  const of = new Int32Array(rows);
  for (let row = 0; row < rows; row++) of[row] = row;
  return { of, first: of };
}

/** One key for each pair of codes. */
function crossed(strata: Int32Array, psu: Int32Array): Keys {
  const [low, high] = [rangeOf(strata), rangeOf(psu)];
  const width = high.most - high.least + 1;
  const most = (low.most - low.least + 1) * width - 1;
  const of = most < 2 ** 31 ? new Int32Array(psu.length) : new Float64Array(psu.length);
  for (let row = 0; row < of.length; row++) of[row] = (strata[row] - low.least) * width + (psu[row] - high.least);
  return { of, least: 0, most };
}

/** A key a row, and the range they lie in. */
interface Keys {
  readonly of: Int32Array | Float64Array;
  readonly least: number;
  readonly most: number;
}

function keysIn(codes: Int32Array): Keys {
  return { of: codes, ...rangeOf(codes) };
}

function rangeOf(keys: Int32Array): { readonly least: number; readonly most: number } {
  let least = keys.length > 0 ? keys[0] : 0;
  let most = least;
  for (let row = 0; row < keys.length; row++) {
    if (keys[row] > most) most = keys[row];
    if (keys[row] < least) least = keys[row];
  }
  return { least, most };
}

/** A table is faster than a map, where the keys leave it small. */
const roomiest = 4_000_000;

function numbered(keys: Keys): Numbered {
  return keys.most - keys.least < roomiest ? numberedInTable(keys) : numberedInMap(keys.of);
}

function numberedInTable({ of: keys, least, most }: Keys): Numbered {
  const of = new Int32Array(keys.length);
  const first: number[] = [];
  const known = new Int32Array(most - least + 1).fill(-1);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] - least;
    if (known[key] < 0) known[key] = first.push(row) - 1;
    of[row] = known[key];
  }
  return { of, first };
}

function numberedInMap(keys: Int32Array | Float64Array): Numbered {
  const of = new Int32Array(keys.length);
  const first: number[] = [];
  const known = new Map<number, number>();
  for (let row = 0; row < keys.length; row++) {
    const number = known.get(keys[row]) ?? first.push(row) - 1;
    known.set(keys[row], number);
    of[row] = number;
  }
  return { of, first };
}
