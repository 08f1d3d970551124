import { randomBytes } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { sha256Of } from '../content-hash.ts';
import type { WhoDatabase } from '../db/index.ts';
import type { SessionTable, SignInTable } from './identity-tables.ts';

type Db = Kysely<WhoDatabase>;

/** A fresh secret for a cookie: 256 random bits. The store keeps its hash only. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const addSignIn = async (db: Db, secret: string, signIn: Omit<SignInTable, 'idHash'>): Promise<void> => {
  await db
    .insertInto('identity.signIn')
    .values({ ...signIn, idHash: sha256Of(secret) })
    .execute();
};

/** Takes a sign-in out of the store: it can be finished once. */
export const takeSignIn = (db: Db, secret: string, now: Date): Promise<SignInTable | undefined> =>
  db
    .deleteFrom('identity.signIn')
    .where('idHash', '=', sha256Of(secret))
    .where('expiresAt', '>', now)
    .returningAll()
    .executeTakeFirst();

export const addSession = async (db: Db, secret: string, session: Omit<SessionTable, 'idHash'>): Promise<void> => {
  await db
    .insertInto('identity.session')
    .values({ ...session, idHash: sha256Of(secret) })
    .execute();
};

/** Whose a session is, as a part of another room's statement: nobody's when it does not hold any more. */
export const personOfSession = ({ sessionHash, now }: { sessionHash: string; now: Date }): RawBuilder<unknown> =>
  sql`select person_id from identity.session where id_hash = ${sessionHash} and expires_at > ${now}`;

/** The session whose secret has this hash, if it still holds. */
export const findSession = (db: Db, idHash: string, now: Date): Promise<SessionTable | undefined> =>
  db.selectFrom('identity.session').selectAll().where('idHash', '=', idHash).where('expiresAt', '>', now).executeTakeFirst();

export const endSession = async (db: Db, secret: string): Promise<void> => {
  await db.deleteFrom('identity.session').where('idHash', '=', sha256Of(secret)).execute();
};

/** Clears what has run out. */
export const forgetExpired = async (db: Db, now: Date): Promise<void> => {
  await db.deleteFrom('identity.session').where('expiresAt', '<=', now).execute();
  await db.deleteFrom('identity.signIn').where('expiresAt', '<=', now).execute();
};
