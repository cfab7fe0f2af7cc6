/** Persons and households of workload W as columns: five persons a household, thirteen regions, seven in ten citizens. */
export interface Columns {
  readonly persons: number;
  readonly households: number;
  /** Members of household h are persons first[h] … first[h + 1] − 1. */
  readonly first: Uint32Array;
  readonly weight: Float64Array;
  readonly region: Int8Array;
  readonly citizen: Int8Array;
  readonly age: Int8Array;
  readonly grade: Int8Array;
  readonly basicPay: Float64Array;
  readonly allowances: Float64Array;
  readonly otherIncome: Float64Array;
  readonly kwh: Float64Array;
  readonly petrol: Float64Array;
}

export const regions = 13;

/** Draws W for a number of persons (a multiple of ten): the same numbers every time. */
export function generate(persons: number): Columns {
  const columns = empty(persons);
  const next = uniform(persons);
  let p = 0;
  for (let h = 0; h < columns.households; h += 2) {
    const more = Math.floor(5 * next());
    for (const [k, size] of [5 - more, 5 + more].entries()) {
      columns.first[h + k] = p;
      drawHousehold(columns, { household: h + k, from: p, size }, next);
      p += size;
    }
  }
  columns.first[columns.households] = p;
  return columns;
}

/** The data package of W as texts by file name: households.csv, persons.csv and datapackage.yaml. */
export function packageOf(columns: Columns): Readonly<Record<string, string>> {
  return {
    'households.csv': householdsCsv(columns),
    'persons.csv': personsCsv(columns),
    'datapackage.yaml': descriptor,
  };
}

function empty(persons: number): Columns {
  const households = persons / 5;
  const money = () => new Float64Array(persons);
  return {
    persons,
    households,
    first: new Uint32Array(households + 1),
    weight: new Float64Array(households),
    region: new Int8Array(households),
    citizen: new Int8Array(households),
    age: new Int8Array(persons),
    grade: new Int8Array(persons),
    basicPay: money(),
    allowances: money(),
    otherIncome: money(),
    kwh: money(),
    petrol: money(),
  };
}

interface Place {
  readonly household: number;
  readonly from: number;
  readonly size: number;
}

function drawHousehold(columns: Columns, { household, from, size }: Place, next: () => number): void {
  const isCitizen = next() < 0.7;
  const means = spread(0, 0.5, next);
  columns.citizen[household] = isCitizen ? 1 : 0;
  columns.region[household] = Math.floor(regions * next() * next());
  columns.weight[household] = fils(0.5 + 2 * next());
  columns.kwh[from] = fils(size * spread(6.3, 0.7, next) * means);
  for (let p = from; p < from + size; p++) drawPerson(columns, { p, isAdult: p < from + 2, isCitizen, means }, next);
}

function drawPerson(
  columns: Columns,
  { p, isAdult, isCitizen, means }: { p: number; isAdult: boolean; isCitizen: boolean; means: number },
  next: () => number,
): void {
  const age = Math.floor(isAdult ? 20 + 60 * next() : 30 * next());
  columns.age[p] = age;
  if (age >= 20 && age < 62 && next() < (isCitizen ? 0.6 : 0.05)) {
    const grade = 1 + Math.floor(16 * next());
    columns.grade[p] = grade;
    columns.basicPay[p] = fils((150 + 60 * grade) * means);
    columns.allowances[p] = fils(columns.basicPay[p] * (0.3 + 0.5 * next()));
  }
  if (age >= 18 && next() < 0.5) columns.otherIncome[p] = fils(spread(4.2, 0.9, next) * means);
  if (age >= 18 && next() < 0.7) columns.petrol[p] = fils(40 + 160 * next() * means);
}

/** A roughly log-normal draw: the sum of four uniforms stands for the normal. */
function spread(mean: number, deviation: number, next: () => number): number {
  return Math.exp(mean + deviation * Math.sqrt(3) * (next() + next() + next() + next() - 2));
}

function fils(amount: number): number {
  return Math.round(1000 * amount) / 1000;
}

/** Uniform draws from a seed (mulberry32, T. Ettinger). */
function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function householdsCsv({ households, weight, region, citizen }: Columns): string {
  const lines = ['household,weight,region,citizen'];
  for (let h = 0; h < households; h++) lines.push(`${h + 1},${weight[h]},${region[h]},${citizen[h]}`);
  return `${lines.join('\n')}\n`;
}

function personsCsv(columns: Columns): string {
  const { households, first, age, grade, basicPay, allowances, otherIncome, kwh, petrol } = columns;
  const lines = ['person,household,age,grade,basic_pay,allowances,other_income,kwh,petrol'];
  for (let h = 0; h < households; h++) {
    for (let p = first[h]; p < first[h + 1]; p++)
      lines.push(
        `${p + 1},${h + 1},${age[p]},${grade[p]},${basicPay[p]},${allowances[p]},${otherIncome[p]},${kwh[p]},${petrol[p]}`,
      );
  }
  return `${lines.join('\n')}\n`;
}

const descriptor = `name: workload-w
title: Synthetic persons and households of workload W
licenses: [{name: CC0-1.0}]
resources:
  - name: households
    path: households.csv
    schema:
      primaryKey: household
      fields:
        - {name: household, type: integer}
        - {name: weight, type: number}
        - {name: region, type: integer}
        - {name: citizen, type: integer}
  - name: persons
    path: persons.csv
    schema:
      primaryKey: person
      foreignKeys: [{fields: household, reference: {resource: households, fields: household}}]
      fields:
        - {name: person, type: integer}
        - {name: household, type: integer}
        - {name: age, type: integer, unit: year}
        - {name: grade, type: integer}
        - {name: basic_pay, type: number, unit: KWD, period: month}
        - {name: allowances, type: number, unit: KWD, period: month}
        - {name: other_income, type: number, unit: KWD, period: month}
        - {name: kwh, type: number, unit: kWh, period: month}
        - {name: petrol, type: number, unit: litre, period: month}
mizan: {currency: KWD, year: 2025, households: households, persons: persons, weight: weight}
`;
