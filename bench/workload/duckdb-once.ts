import { inSql, openDuckDb, readTables } from './duckdb-w.ts';

/* One whole process: CSV files to W's numbers in DuckDB, on as many threads as it likes. */

const db = await openDuckDb('all');
if (!db) throw new Error('DuckDB is not installed');
await readTables(db, process.argv[2]);
console.log(JSON.stringify(await inSql(db)));
process.exit(0);
