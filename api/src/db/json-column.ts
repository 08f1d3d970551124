import { type RawBuilder, sql } from 'kysely';

/**
 * A value for a jsonb column. Always use it: `pg` would write a JavaScript list as a PostgreSQL array, PGlite as JSON.
 * Edges: `undefined` members are left out, as in JSON.
 */
export const jsonColumn = <Value>(value: Value): RawBuilder<Value> => sql<Value>`${JSON.stringify(value)}::jsonb`;
