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
  const unitOf = new Int32Array(rows);
  const stratumOf: number[] = [];
  const unitsIn: number[] = [];
  const codes: number[] = [];
  const stratumNumbers = new Map<number, number>();
  const units = new Map<number, Map<number, number>>();
  for (let row = 0; row < rows; row++) {
    const code = strata ? strata[row] : 0;
    let stratum = stratumNumbers.get(code);
    if (stratum === undefined) {
      stratum = stratumNumbers.size;
      stratumNumbers.set(code, stratum);
      codes.push(code);
      unitsIn.push(0);
      units.set(stratum, new Map());
    }
    const inStratum = units.get(stratum)!;
    const key = psu ? psu[row] : row;
    let unit = inStratum.get(key);
    if (unit === undefined) {
      unit = stratumOf.length;
      inStratum.set(key, unit);
      stratumOf.push(stratum);
      unitsIn[stratum]++;
    }
    unitOf[row] = unit;
  }
  return { unitOf, stratumOf: Int32Array.from(stratumOf), unitsIn: Int32Array.from(unitsIn), strata: codes, design };
}
