import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';

/** One way in which a table puts people or ballots in a row: by where the rows lie, or by one of its columns. */
export type FoundOrder = { by: string; subjects: readonly string[] };

type Row = { whole: Record<string, unknown>; transaction: number; block: string };

const tablesOf = async (db: Kysely<never>): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`.execute(db);
  return rows.map(({ name }) => name);
};

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value, value.replace(/^\\x/u, '')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Rows that are equal in an order must not fall back on the order they were read in: that would be another order. */
const lot = (text: string): string => createHash('sha256').update(text).digest('hex');

const compare = (left: string | number, right: string | number): number => (left < right ? -1 : left > right ? 1 : 0);

const sorted = <Item>(items: readonly Item[], by: (item: Item) => string | number): Item[] =>
  [...items].sort((left, right) => compare(by(left), by(right)));

const sortable = (value: unknown): string | number => (typeof value === 'number' ? value : JSON.stringify(value ?? null));

const ordersOfTable = (table: string, rows: readonly { subject: string; row: Row }[]): FoundOrder[] => {
  const drawn = sorted(rows, ({ subject }) => lot(subject));
  const order = (by: string, key: (row: Row) => string | number): FoundOrder => ({
    by: `${table} ${by}`,
    subjects: sorted(drawn, ({ row }) => key(row)).map(({ subject }) => subject),
  });
  const columns = Object.keys(rows[0]?.row.whole ?? {});
  return [
    order('by transaction', ({ transaction }) => transaction),
    order('by place on disk', ({ block }) => block),
    ...columns.map((column) => order(`by ${column}`, ({ whole }) => sortable(whole[column]))),
  ];
};

/**
 * Searches every table of a database, without knowing any, for rows that name one of the subjects in any column, and gives every
 * order in which they can be put. `subjects`: what a row may say → whom or what it then is about.
 */
export const searchOrders = async (db: Kysely<never>, subjects: ReadonlyMap<string, string>): Promise<FoundOrder[]> => {
  const found: FoundOrder[] = [];
  for (const table of await tablesOf(db)) {
    const { rows } = await sql<{ whole: string; transaction: number; page: string; item: string }>`
      select to_jsonb(t)::text as whole, xmin::text::bigint as transaction,
        lpad((ctid::text::point)[0]::text, 9, '0') as page, lpad((ctid::text::point)[1]::text, 9, '0') as item
      from ${sql.table(table)} as t`.execute(db);
    const named = rows.flatMap(({ whole, transaction, page, item }) => {
      const row: Row = { whole: JSON.parse(whole) as Record<string, unknown>, transaction, block: `${page}.${item}` };
      const subject = textsIn(row.whole).flatMap((text) => subjects.get(text) ?? [])[0];
      return subject === undefined ? [] : [{ subject, row }];
    });
    if (named.length > 1) found.push(...ordersOfTable(table, named));
  }
  return found;
};

/** How far an order is the true one: 1 wholly, -1 backwards, 0 not at all (Spearman's rank correlation). */
const likeness = (order: readonly string[], truth: readonly string[]): number => {
  const inTruth = truth.filter((subject) => order.includes(subject));
  const count = inTruth.length;
  const squares = order.map((subject, place) => (place - inTruth.indexOf(subject)) ** 2);
  return 1 - (6 * squares.reduce((sum, square) => sum + square, 0)) / (count * (count ** 2 - 1));
};

/** The orders that tell when somebody came: more like the true order than chance gives among some hundred orders of 36. */
export const tellingOrders = (orders: readonly FoundOrder[], truth: readonly string[]): string[] =>
  orders.filter(({ subjects }) => Math.abs(likeness(subjects, truth)) > 0.65).map(({ by }) => by);
