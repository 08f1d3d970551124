import { type Kysely, sql } from 'kysely';
import { inBatches, type WhoDatabase } from '../db/index.ts';
import type { PersonRow } from './check-people.ts';

type Db = Kysely<WhoDatabase>;

const rowsPerInsert = 2_000;

/**
 * Puts the rows of an import where they wait, batch by batch, each in a statement of its own: others get their turn between them.
 * `told` is called with how many are there. What an earlier try left is forgotten first.
 */
export const stageIncoming = async (
  db: Db,
  { runId, people }: { readonly runId: string; readonly people: readonly PersonRow[] },
  told: (doneCount: number) => Promise<void>,
): Promise<void> => {
  await forgetIncoming(db, runId);
  let place = 0;
  for (const batch of inBatches(people, rowsPerInsert)) {
    await db
      .insertInto('roster.incoming')
      .values(batch.map((row) => ({ ...row, runId, place: (place += 1) })))
      .execute();
    await told(place);
  }
};

export const forgetIncoming = async (db: Db, runId: string): Promise<void> => {
  await db.deleteFrom('roster.incoming').where('runId', '=', runId).execute();
};

const publishPeople = async (tx: Db, runId: string): Promise<void> => {
  await tx
    .insertInto('roster.person')
    .columns(['id', 'name', 'email', 'phone', 'language'])
    .expression((query) =>
      query
        .selectFrom('roster.incoming')
        .select(['personId', 'name', 'email', 'phone', 'language'])
        .where('runId', '=', runId)
        .where('isMain', '=', true),
    )
    .onConflict((target) =>
      target.column('id').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        email: eb.ref('excluded.email'),
        phone: eb.ref('excluded.phone'),
        language: sql`coalesce(excluded.language, person.language)`,
      })),
    )
    .execute();
};

/** Takes all that waits into a version, in the caller's transaction: people, main positions and side positions replace what was there. */
export const publishIncoming = async (tx: Db, runId: string, versionId: string): Promise<void> => {
  await tx.deleteFrom('roster.sidePosition').where('versionId', '=', versionId).execute();
  await tx.deleteFrom('roster.position').where('versionId', '=', versionId).execute();
  await publishPeople(tx, runId);
  await tx
    .insertInto('roster.position')
    .columns(['versionId', 'personId', 'unitId', 'levelId', 'title', 'leads'])
    .expression((query) =>
      query
        .selectFrom('roster.incoming')
        .select([sql.lit(versionId).as('versionId'), 'personId', 'unitId', 'levelId', 'title', 'leads'])
        .where('runId', '=', runId)
        .where('isMain', '=', true),
    )
    .execute();
  await tx
    .insertInto('roster.sidePosition')
    .columns(['versionId', 'personId', 'unitId', 'levelId', 'title'])
    .expression((query) =>
      query
        .selectFrom('roster.incoming')
        .select([sql.lit(versionId).as('versionId'), 'personId', 'unitId', 'levelId', 'title'])
        .where('runId', '=', runId)
        .where('isMain', '=', false),
    )
    .execute();
  await forgetIncoming(tx, runId);
};
