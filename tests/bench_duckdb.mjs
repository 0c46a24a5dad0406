// bench_duckdb.mjs SQL: runs one statement in DuckDB and prints its rows. MODULES: where its package is.
import { createRequire } from 'node:module';
const require = createRequire(process.env.MODULES + '/');
const { DuckDBInstance } = require('@duckdb/node-api');
const connection = await (await DuckDBInstance.create()).connect();
console.log(JSON.stringify((await connection.runAndReadAll(process.argv[2])).getRowsJson()));
