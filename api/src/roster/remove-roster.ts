import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';

/** Takes the people of an organisation version away again, and from the roster whoever is in no other version. */
export const removeRoster = async (tx: Kysely<WhoDatabase>, versionId: string): Promise<void> => {
  await tx.deleteFrom('roster.sidePosition').where('versionId', '=', versionId).execute();
  const gone = tx.deleteFrom('roster.position').where('versionId', '=', versionId).returning('personId');
  await tx
    .with('gone', () => gone)
    .deleteFrom('roster.person')
    .where('id', 'in', (where) => where.selectFrom('gone').select('gone.personId'))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('roster.position as other')
            .select('other.personId')
            .whereRef('other.personId', '=', 'roster.person.id')
            .where('other.versionId', '<>', versionId),
        ),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('roster.sidePosition as side')
            .select('side.personId')
            .whereRef('side.personId', '=', 'roster.person.id'),
        ),
      ),
    )
    .execute();
};
