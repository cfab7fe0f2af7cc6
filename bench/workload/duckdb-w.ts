import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Numbers } from './numbers.ts';
import type { Peer } from './numpy-w.ts';
import { cost, type Rules, reform as rulesAfter, baseline as rulesBefore } from './policy.ts';

/** As much of DuckDB's interface as W needs. */
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJS(): Record<string, number>[] }>;
}

interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string, options?: Record<string, string>): Promise<{ connect(): Promise<Connection> }>;
  };
}

/** DuckDB as installed in tmp/peers (see README.md), on one thread or all there are; undefined where it is not installed. */
export async function openDuckDb(threads: 'one' | 'all'): Promise<Connection | undefined> {
  try {
    const require = createRequire(resolve('tmp/peers/package.json'));
    const found = (await import(pathToFileURL(require.resolve('@duckdb/node-api')).href)) as DuckDb & {
      readonly default?: DuckDb;
    };
    const { DuckDBInstance } = found.DuckDBInstance ? found : found.default!;
    return await (await DuckDBInstance.create(':memory:', threads === 'one' ? { threads: '1' } : {})).connect();
  } catch {
    return undefined;
  }
}

/** Reads the CSV files of W into DuckDB's own tables. */
export async function readTables(db: Connection, folder: string): Promise<void> {
  for (const table of ['households', 'persons'])
    await db.run(`CREATE OR REPLACE TABLE ${table} AS SELECT * FROM read_csv('${join(folder, table)}.csv')`);
}

/** W in SQL on DuckDB's own tables, one thread as everybody else; undefined where it is not installed. */
export async function duckDbPeer(folder: string): Promise<Peer | undefined> {
  const db = await openDuckDb('one');
  if (!db) return undefined;
  await readTables(db, folder);
  let numbers: Numbers = {};
  const run = async () => {
    const start = performance.now();
    numbers = await inSql(db);
    return performance.now() - start;
  };
  return { name: 'DuckDB, one thread', run, numbers: () => numbers, close: () => undefined };
}

/** Works W out in SQL. */
export async function inSql(db: Connection): Promise<Numbers> {
  const rows = async (sql: string) => (await db.runAndReadAll(sql)).getRowObjectsJS();
  await db.run(`CREATE OR REPLACE TEMP TABLE simulated AS ${simulation}`);
  await db.run(ranking);
  const [all] = await rows(everybody);
  const numbers: Record<string, number> = { ...all };
  const line = `${all.line.toPrecision(17)}::DOUBLE`;
  const [poverty] = await rows(
    `SELECT ${(['baseline', 'reform'] as const).flatMap((p) => povertyOf(p, line)).join(', ')} FROM ranked`,
  );
  Object.assign(numbers, poverty);
  for (const { d, ...row } of await rows(deciles))
    for (const [key, value] of Object.entries(row)) numbers[`decile_${d}_${key}`] = value;
  for (const { region, ...row } of await rows(regionsAt(line)))
    for (const [key, value] of Object.entries(row)) numbers[`region_${region}_${key}`] = value;
  return numbers;
}

const whole = (expression: string) => `sum(people * (${expression})) / sum(people)`;
const holds = (condition: string) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;

function bill([a, b, c, d]: Rules['powerPrices']): string {
  return `(least(used, 3000) * ${a} + (least(greatest(used, 3000), 6000) - 3000) * ${b} + (least(greatest(used, 6000), 9000) - 6000) * ${c} + (greatest(used, 9000) - 9000) * ${d})`;
}

function support({ support: by }: Rules): string {
  return `sum((CASE WHEN age < 6 THEN ${by[0]} WHEN age < 18 THEN ${by[6]} WHEN age < 60 THEN ${by[18]} ELSE ${by[60]} END)::DOUBLE)`;
}

const simulation = `
  WITH folded AS (
    SELECT household, count(*)::DOUBLE AS size, sum((age >= 14)::INT)::DOUBLE AS adults,
      sum(basic_pay + allowances * 1.03) AS pay_a, sum(basic_pay * (1 - 0.0125::DOUBLE * greatest(0, grade - 8)) + allowances) AS pay_b,
      sum(other_income) AS other, sum(kwh) AS used, sum(petrol) AS litres, ${support(rulesBefore)} AS amount_a, ${support(rulesAfter)} AS amount_b
    FROM persons GROUP BY household),
  charged AS (
    SELECT *, weight * size AS people, 1 + 0.5 * greatest(adults - 1, 0) + 0.3 * (size - adults) AS heads,
      ${bill(rulesBefore.powerPrices)} AS bill_a, ${bill(rulesAfter.powerPrices)} AS bill_b,
      CASE WHEN citizen = 1 AND (pay_a + other) / size < ${rulesBefore.threshold} THEN amount_a ELSE 0 END AS given_a,
      CASE WHEN citizen = 1 AND (pay_b + other) / size < ${rulesAfter.threshold} THEN amount_b ELSE 0 END AS given_b
    FROM folded JOIN households USING (household))
  SELECT *, (12 * (pay_a + other - bill_a - litres * ${rulesBefore.petrolPrice} + given_a) / heads)::DOUBLE AS before,
    (12 * (pay_b + other - bill_b - litres * ${rulesAfter.petrolPrice} + given_b) / heads)::DOUBLE AS after FROM charged`;

const ranking = `CREATE OR REPLACE TEMP TABLE ranked AS
  SELECT *, sum(people) OVER (ORDER BY before, household ROWS UNBOUNDED PRECEDING) AS up_to,
    sum(people) OVER (ORDER BY after, household ROWS UNBOUNDED PRECEDING) AS up_to_after, sum(people) OVER () AS everybody FROM simulated`;

const everybody = `SELECT any_value(everybody) AS people, 0.6 * min(before) FILTER (up_to >= everybody / 2) AS line,
    sum(people * before * (2 * up_to - people)) / (any_value(everybody) * sum(people * before)) - 1 AS gini_baseline,
    sum(people * after * (2 * up_to_after - people)) / (any_value(everybody) * sum(people * after)) - 1 AS gini_reform,
    12 * sum(weight * pay_a) AS pay_baseline, 12 * sum(weight * pay_b) AS pay_reform,
    12 * sum(weight * (used * ${cost.power} - bill_a)) AS electricity_baseline, 12 * sum(weight * (used * ${cost.power} - bill_b)) AS electricity_reform,
    12 * sum(weight * litres * (${cost.petrol} - ${rulesBefore.petrolPrice})) AS petrol_baseline, 12 * sum(weight * litres * (${cost.petrol} - ${rulesAfter.petrolPrice})) AS petrol_reform,
    12 * sum(weight * given_a) AS support_baseline, 12 * sum(weight * given_b) AS support_reform FROM ranked`;

function povertyOf(policy: 'baseline' | 'reform', line: string): readonly string[] {
  const welfare = policy === 'baseline' ? 'before' : 'after';
  const gap = `greatest(0, (${line} - ${welfare}) / ${line})`;
  return [holds(`${welfare} < ${line}`), gap, `${gap} * ${gap}`].map(
    (index, alpha) => `${whole(index)} AS fgt${alpha}_${policy}`,
  );
}

const change = '(after - before) / greatest(before, 1)';

const deciles = `
  WITH cuts AS (SELECT k, min(before) FILTER (up_to >= k * everybody / 10) AS cut FROM ranked, range(1, 10) t(k) GROUP BY k),
  grouped AS (SELECT *, 1 + (SELECT count(*) FROM cuts WHERE before > cut)::INT AS d FROM ranked)
  SELECT d, ${whole('before')} AS mean_baseline, ${whole('after')} AS mean_reform,
    ${whole(holds(`${change} > 0.001`))} AS winners, ${whole(holds(`${change} <= -0.001`))} AS losers FROM grouped GROUP BY d`;

function regionsAt(line: string): string {
  return `SELECT region::INT AS region, sum(people) AS people, ${whole('before')} AS mean_baseline, ${whole('after')} AS mean_reform,
    ${whole(holds(`before < ${line}`))} AS poor_baseline, ${whole(holds(`after < ${line}`))} AS poor_reform, 12 * sum(weight * given_b) AS support FROM ranked GROUP BY region`;
}
