import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { npmCi } from '../../scripts/npm.mjs';
import type { AnsweredCity } from './analysis-city.ts';

/** The part of DuckDB's client that is used; the package is fetched by the bench, so its own types may not be there. */
interface DuckConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowsJson(): unknown[][] }>;
  createAppender(table: string): Promise<DuckAppender>;
  closeSync(): void;
}
interface DuckAppender {
  appendUSmallInt(value: number): void;
  appendUTinyInt(value: number): void;
  endRow(): void;
  closeSync(): void;
}
interface DuckModule {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckConnection> }> };
}

/** One way to ask DuckDB for the whole task. */
export interface DuckPlan {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

/** DuckDB with the city in it, and several ways to ask it for the whole task. */
export interface DuckCity {
  readonly plans: readonly DuckPlan[];
  /** How many of the whole city, all levels, chose each option of the first item in the first wave. */
  readonly firstItem: () => Promise<number[]>;
  readonly close: () => void;
}

const folder = fileURLToPath(new URL('./duckdb/', import.meta.url));

/** DuckDB weighs some 70 MB and serves nothing else, so it is fetched when the bench first wants it; `null` where that cannot be done. */
const duckModule = async (): Promise<DuckModule | null> => {
  try {
    if (!existsSync(`${folder}node_modules/@duckdb/node-api`)) await npmCi(folder);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
  const entry = createRequire(`${folder}package.json`).resolve('@duckdb/node-api');
  const loaded = (await import(entry)) as DuckModule & { default?: DuckModule };
  return loaded.default ?? loaded;
};

const list = (count: number, of: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => of(place)).join(', ');

const fill = async (connection: DuckConnection, { tree, waves, shape }: AnsweredCity): Promise<void> => {
  const items = shape.optionCounts.length;
  await connection.run(
    `create table answers (wave utinyint, unit usmallint, level utinyint, ${list(items, (item) => `q${String(item)} utinyint`)})`,
  );
  const rows = await connection.createAppender('answers');
  waves.forEach(({ rowCount, cells, items: columns }, wave) => {
    for (let row = 0; row < rowCount; row++) {
      const cell = cells[row] ?? 0;
      rows.appendUTinyInt(wave);
      rows.appendUSmallInt(Math.floor(cell / tree.levelCount));
      rows.appendUTinyInt(cell % tree.levelCount);
      for (const column of columns) rows.appendUTinyInt(column[row] ?? 0);
      rows.endRow();
    }
  });
  rows.closeSync();
  const inside = [...tree.parents.keys()].flatMap((unit) => {
    const pairs: string[] = [];
    for (let above = unit; above >= 0; above = tree.parents[above] ?? -1) pairs.push(`(${String(unit)}, ${String(above)})`);
    return pairs;
  });
  await connection.run('create table inside (unit usmallint, ancestor usmallint)');
  await connection.run(`insert into inside values ${inside.join(', ')}`);
  await connection.run(
    `create table long as unpivot answers on ${list(items, (item) => `q${String(item)}`)} into name item value answer`,
  );
};

const scoreOf = (dimension: number): string => {
  const places = [0, 1, 2, 3, 4].map((place) => `q${String(dimension * 5 + place)}`);
  const answered = places.map((name) => `(${name} < 5)::tinyint`).join(' + ');
  const sum = places.map((name) => `(case when ${name} < 5 then ${name} else 0 end)`).join(' + ');
  return `case when ${answered} >= 3 then (${sum})::double / (${answered}) end as d${String(dimension)}`;
};

/** Scores of all people, and per cell how many, their sum and the sum of their squares; then up the tree. */
const scores = (rest: string): string =>
  `scored as materialized (select wave, unit, level, ${list(8, scoreOf)}${rest} from answers)`;
const scoreSums = list(
  8,
  (d) =>
    `count(d${String(d)}) as n${String(d)}, sum(d${String(d)}) as s${String(d)}, sum(d${String(d)} * d${String(d)}) as t${String(d)}`,
);
const scoreRolls = list(8, (d) => `sum(n${String(d)}), sum(s${String(d)}), sum(t${String(d)})`);

const wide = (items: number): string => {
  const counts = list(
    items * 6,
    (place) => `count(*) filter (q${String(Math.floor(place / 6))} = ${String(place % 6)}) as c${String(place)}`,
  );
  return `create or replace temp table wide_out as with ${scores(`, ${list(items, (item) => `q${String(item)}`)}`)},
    cells as materialized (select wave, unit, level, ${counts}, ${scoreSums} from scored group by all)
    select wave, ancestor, level, ${list(items * 6, (place) => `sum(c${String(place)})`)}, ${scoreRolls}
    from cells join inside using (unit) group by all`;
};

/** Five counts of twelve bits each in one whole number: a sixth of the sums, unpacked on the way up. */
const packed = (items: number): string => {
  const sums = list(
    items,
    (item) =>
      `sum(case when q${String(item)} < 5 then 1::bigint << (12 * q${String(item)}) else 0 end)::bigint as p${String(item)}`,
  );
  const unpacked = list(items * 5, (place) => `sum((p${String(Math.floor(place / 5))} >> ${String(12 * (place % 5))}) & 4095)`);
  return `create or replace temp table packed_out as with ${scores(`, ${list(items, (item) => `q${String(item)}`)}`)},
    cells as materialized (select wave, unit, level, count(*) as people, ${sums}, ${scoreSums} from scored group by all)
    select wave, ancestor, level, sum(people), ${unpacked}, ${scoreRolls} from cells join inside using (unit) group by all`;
};

const long = `create or replace temp table long_out as with cells as materialized (
    select wave, unit, level, item, answer, count(*) as people from long group by all)
    select wave, ancestor, level, item, answer, sum(people) from cells join inside using (unit) group by all`;
const longScores = `create or replace temp table long_scores as with ${scores('')},
    cells as materialized (select wave, unit, level, ${scoreSums} from scored group by all)
    select wave, ancestor, level, ${scoreRolls} from cells join inside using (unit) group by all`;

/** The city in DuckDB, in memory, with as many threads as it likes. The time to bring it there is not counted. `null` without DuckDB. */
export const duckCity = async (city: AnsweredCity): Promise<DuckCity | null> => {
  const duck = await duckModule();
  if (duck === null) return null;
  const connection = await (await duck.DuckDBInstance.create(':memory:')).connect();
  await fill(connection, city);
  const items = city.shape.optionCounts.length;
  return {
    plans: [
      { name: 'one row a person, a count for every option', run: () => connection.run(wide(items)) },
      { name: 'one row a person, counts packed in whole numbers', run: () => connection.run(packed(items)) },
      { name: 'one row an answer', run: async () => [await connection.run(long), await connection.run(longScores)] },
    ],
    firstItem: async () => {
      const answer = await connection.runAndReadAll(
        "select answer, count(*)::integer from long where wave = 0 and item = 'q0' and answer < 5 group by all order by 1",
      );
      return answer.getRowsJson().map((row) => Number(row[1]));
    },
    close: () => {
      connection.closeSync();
    },
  };
};
