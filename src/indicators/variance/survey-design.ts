/** What to do with a stratum that has one primary sampling unit: its deviation from the mean of all units, no variance, or no answer. */
export type LonelyRule = 'centre' | 'certainty' | 'refuse';

/** A whole number a row. */
export type Codes = Int32Array | Float64Array;

/** How a sample was drawn: the stratum and primary sampling unit of each row; each row its own where none is given. */
export interface SurveyDesign {
  readonly rows: number;
  readonly strata?: Codes;
  readonly psu?: Codes;
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
  const units = psu ? numbered(psu, strata) : apart(rows);
  const stratum = numbered(Int32Array.from(units.first, (row) => (strata ? strata[row] : 0)));
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

/** A table is faster than a map, where the keys leave it small. */
const roomiest = 4_000_000;

/** Rows numbered by their code, or by both codes where they have two. */
function numbered(inner: Codes, outer?: Codes): Numbered {
  const [low, high] = [rangeOf(inner), outer ? rangeOf(outer) : { least: 0, most: 0 }];
  const width = low.most - low.least + 1;
  const keys = { inner, outer, width, least: low.least, outerLeast: high.least };
  const count = width * (high.most - high.least + 1);
  return count <= roomiest ? numberedInTable(keys, count) : numberedInMap(keys);
}

/** One key for each code or pair of codes, from zero on. */
interface Keys {
  readonly inner: Codes;
  readonly outer: Codes | undefined;
  readonly width: number;
  readonly least: number;
  readonly outerLeast: number;
}

function keyAt({ inner, outer, width, least, outerLeast }: Keys, row: number): number {
  return (outer ? (outer[row] - outerLeast) * width : 0) + (inner[row] - least);
}

function numberedInTable(keys: Keys, count: number): Numbered {
  const of = new Int32Array(keys.inner.length);
  const first: number[] = [];
  const known = new Int32Array(count).fill(-1);
  for (let row = 0; row < of.length; row++) {
    const key = keyAt(keys, row);
    if (known[key] < 0) known[key] = first.push(row) - 1;
    of[row] = known[key];
  }
  return { of, first };
}

function numberedInMap(keys: Keys): Numbered {
  const of = new Int32Array(keys.inner.length);
  const first: number[] = [];
  const known = new Map<number, number>();
  for (let row = 0; row < of.length; row++) {
    const key = keyAt(keys, row);
    const number = known.get(key) ?? first.push(row) - 1;
    known.set(key, number);
    of[row] = number;
  }
  return { of, first };
}

function rangeOf(codes: Codes): { readonly least: number; readonly most: number } {
  let least = codes.length > 0 ? codes[0] : 0;
  let most = least;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] > most) most = codes[row];
    if (codes[row] < least) least = codes[row];
  }
  return { least, most };
}
