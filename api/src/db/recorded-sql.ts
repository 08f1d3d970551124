import { CamelCasePlugin, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';

/** Calls of a store's functions by name, each with example values. */
export type StoreCalls<Database> = Readonly<Record<string, (db: Kysely<Database>) => Promise<unknown>>>;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Breaks before the words that begin a clause, so that a change of one clause is a change of one line. */
const inClauses = (text: string): string =>
  oneLine(text).replaceAll(
    / (?=(?:from|where|set|values|select|returning|order by|group by|on conflict|for update|for share|union all|and (?!null)) )/g,
    '\n  ',
  );

/**
 * The SQL that each function of a store sends, as text to keep beside it: reviewers read the SQL, not the builder. Nothing is
 * executed; every query finds no rows. Used by tests, which fail when the kept text is stale.
 */
export const recordedSql = async <Database>(calls: StoreCalls<Database>): Promise<string> => {
  const parts: string[] = [];
  for (const [name, call] of Object.entries(calls)) {
    const sent: string[] = [];
    const db = new Kysely<Database>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (handle) => new PostgresIntrospector(handle),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
      log: ({ query }) => void sent.push(query.sql),
    });
    await call(db);
    parts.push(`-- ${name}\n${sent.map((text) => `${inClauses(text)};\n`).join('')}`);
  }
  return parts.join('\n');
};
