import { type Kysely, sql } from 'kysely';
import type { Language } from '../contract/index.ts';
import { inBatches, inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict, notFound } from '../http/errors.ts';
import { findVersion, listUnits } from '../organisation/organisation-store.ts';
import type { SentFile } from '../organisation/read-csv.ts';
import { readRosterFile, type RosterRow } from './roster-file.ts';
import type { Position } from './roster-tables.ts';

type Db = Kysely<WhoDatabase>;

const addRows = async (tx: Db, versionId: string, rows: readonly RosterRow[]): Promise<void> => {
  for (const batch of inBatches(rows, 2000)) {
    await tx
      .insertInto('roster.person')
      .values(batch.map(({ personId, name, email, phone }) => ({ id: personId, name, email, phone })))
      .onConflict((target) =>
        target.column('id').doUpdateSet({ name: sql`excluded.name`, email: sql`excluded.email`, phone: sql`excluded.phone` }),
      )
      .execute();
    await tx
      .insertInto('roster.position')
      .values(batch.map(({ personId, unitId, levelId }) => ({ versionId, personId, unitId, levelId })))
      .execute();
  }
};

/** Imports the people of an organisation version, all or nothing. Once: a version's roster is bound to its waves. */
export const importRoster = async (db: Db, versionId: string, file: SentFile): Promise<{ personCount: number }> => {
  const version = await findVersion(db, versionId);
  if (version === undefined) throw notFound(`the organisation version ${versionId}`);
  const unitIds = new Set((await listUnits(db, versionId)).map((unit) => unit.id));
  const rows = readRosterFile(file, unitIds, new Set(version.levels.map((level) => level.id)));
  await inTransaction(db, async (tx) => {
    const [first] = await listPositions(tx, versionId, 1);
    if (first !== undefined) throw conflict('roster-exists', `the people of ${versionId} are imported already`);
    await addRows(tx, versionId, rows);
  });
  return { personCount: rows.length };
};

/** Positions of a version, by unit and person; `limit` for a look at whether there are any. */
export const listPositions = (db: Db, versionId: string, limit?: number): Promise<Position[]> => {
  const query = db
    .selectFrom('roster.position')
    .selectAll()
    .where('versionId', '=', versionId)
    .orderBy('unitId')
    .orderBy('personId');
  return (limit === undefined ? query : query.limit(limit)).execute();
};

/** How many work in each unit at each level, where anybody does. No person is read: the part that counts may not. */
export const countPositions = (db: Db, versionId: string): Promise<{ unitId: string; levelId: string; personCount: number }[]> =>
  db
    .selectFrom('roster.position')
    .select(['unitId', 'levelId'])
    .select(sql<number>`count(*)::int`.as('personCount'))
    .where('versionId', '=', versionId)
    .groupBy(['unitId', 'levelId'])
    .execute();

export const findPosition = (db: Db, versionId: string, personId: string): Promise<Position | undefined> =>
  db
    .selectFrom('roster.position')
    .selectAll()
    .where('versionId', '=', versionId)
    .where('personId', '=', personId)
    .executeTakeFirst();

export const findPersonName = async (db: Db, personId: string): Promise<string | undefined> =>
  (await db.selectFrom('roster.person').select('name').where('id', '=', personId).executeTakeFirst())?.name;

/**
 * Ids of the people of a version who are known by this e-mail address (whatever its letters’ case), phone number or person id.
 * Edges: several when an address is shared, none when nobody is.
 */
export const findPeopleKnownAs = async (db: Db, versionId: string, known: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('roster.person as person')
    .innerJoin('roster.position as position', 'position.personId', 'person.id')
    .select('person.id')
    .distinct()
    .where('position.versionId', '=', versionId)
    .where(({ eb, fn }) =>
      eb.or([
        eb('person.id', '=', known),
        eb('person.phone', '=', known.replaceAll(' ', '')),
        eb(fn<string>('lower', ['person.email']), '=', known.toLowerCase()),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
};

/** A person as a wave needs to know them: where they are counted, and whether they can be written to. */
export interface Invitee {
  readonly personId: string;
  readonly unitId: string;
  readonly levelId: string;
  /** By e-mail or by SMS; who cannot be draws a printed code. */
  readonly isReachable: boolean;
}

/** Everyone in a version of the organisation, by unit and person. */
export const listInvitees = (db: Db, versionId: string): Promise<Invitee[]> =>
  db
    .selectFrom('roster.position as position')
    .innerJoin('roster.person as person', 'person.id', 'position.personId')
    .select(['position.personId', 'position.unitId', 'position.levelId'])
    .select(sql<boolean>`coalesce(person.email, person.phone) is not null`.as('isReachable'))
    .where('position.versionId', '=', versionId)
    .orderBy('position.unitId')
    .orderBy('position.personId')
    .execute();

/** Where somebody can be written to: a work e-mail address, or a phone number with its country code. */
export interface Address {
  readonly personId: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** What they are written to in; null: not known. */
  readonly language: Language | null;
}

/** The addresses of some people, by person id. People who cannot be written to are not there. */
export const findAddresses = async (db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, Address>> => {
  const found = new Map<string, Address>();
  for (const batch of inBatches(personIds)) {
    const rows = await db
      .selectFrom('roster.person')
      .select(['id as personId', 'email', 'phone', 'language'])
      .where('id', 'in', batch)
      .where(({ eb }) => eb.or([eb('email', 'is not', null), eb('phone', 'is not', null)]))
      .execute();
    for (const row of rows) found.set(row.personId, row);
  }
  return found;
};

/** Gives somebody a new address to be written to. The next roster that is imported may change it back. */
export const changeAddress = async (db: Db, personId: string, to: Partial<Pick<Address, 'email' | 'phone'>>): Promise<void> => {
  await db.updateTable('roster.person').set(to).where('id', '=', personId).execute();
};

/** Somebody by name, and where they can be written to. */
export interface Contact {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Some people by name and address, in the order of their ids. */
export const findContacts = async (db: Db, personIds: readonly string[]): Promise<Contact[]> => {
  const found: Contact[] = [];
  for (const batch of inBatches(personIds)) {
    const columns = ['id as personId', 'name', 'email', 'phone'] as const;
    found.push(...(await db.selectFrom('roster.person').select(columns).where('id', 'in', batch).orderBy('id').execute()));
  }
  return found;
};

/** Ids of those who have an e-mail address, whatever its letters’ case. Edges: several when it is shared. */
export const findPeopleAt = async (db: Db, email: string): Promise<string[]> => {
  const query = db
    .selectFrom('roster.person')
    .select('id')
    .where((by) => by(by.fn<string>('lower', ['email']), '=', email.toLowerCase()));
  return (await query.orderBy('id').execute()).map(({ id }) => id);
};
