import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';

/** Somebody of a version as a comparison sees them. */
export interface ListedPerson {
  readonly personId: string;
  readonly unitId: string;
  readonly levelId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Everybody of a version with where they work and how they are reached. */
export const listPeople = (db: Kysely<WhoDatabase>, versionId: string): Promise<ListedPerson[]> =>
  db
    .selectFrom('roster.position as position')
    .innerJoin('roster.person as person', 'person.id', 'position.personId')
    .select(['position.personId', 'position.unitId', 'position.levelId', 'person.name', 'person.email', 'person.phone'])
    .where('position.versionId', '=', versionId)
    .execute();
