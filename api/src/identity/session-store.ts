import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
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

export const findSession = (db: Db, secret: string, now: Date): Promise<SessionTable | undefined> =>
  db
    .selectFrom('identity.session')
    .selectAll()
    .where('idHash', '=', sha256Of(secret))
    .where('expiresAt', '>', now)
    .executeTakeFirst();

export const endSession = async (db: Db, secret: string): Promise<void> => {
  await db.deleteFrom('identity.session').where('idHash', '=', sha256Of(secret)).execute();
};

/** Clears what has run out. */
export const forgetExpired = async (db: Db, now: Date): Promise<void> => {
  await db.deleteFrom('identity.session').where('expiresAt', '<=', now).execute();
  await db.deleteFrom('identity.signIn').where('expiresAt', '<=', now).execute();
};
