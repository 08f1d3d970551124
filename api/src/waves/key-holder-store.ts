import type { Kysely } from 'kysely';
import type { SealKeyRule } from '../contract/index.ts';
import type { WhoDatabase } from '../db/index.ts';
import type { KeyHolderTable } from './wave-tables.ts';

type Db = Kysely<WhoDatabase>;

/** The empty places of a wave whose key is to be split; nothing where one keeper has it. */
export const addKeyHolders = async (db: Db, waveId: string, rule: SealKeyRule): Promise<void> => {
  if (rule.kind === 'single') return;
  const rows = rule.holders.map((office, place) => ({
    waveId,
    number: place + 1,
    office,
    personId: null,
    personName: null,
    publicKey: null,
    givenBy: null,
  }));
  await db.insertInto('waves.keyHolder').values(rows).execute();
};

export const listKeyHolders = (db: Db, waveId: string): Promise<KeyHolderTable[]> =>
  db.selectFrom('waves.keyHolder').selectAll().where('waveId', '=', waveId).orderBy('number').execute();

/** Puts a person in a place that is free, or theirs already; false when it is another’s. */
export const seatKeyHolder = async (
  db: Db,
  {
    waveId,
    number,
    personId,
    personName,
    publicKey,
  }: Pick<KeyHolderTable, 'waveId' | 'number' | 'publicKey'> & {
    personId: string;
    personName: string;
  },
): Promise<boolean> => {
  const seated = await db
    .updateTable('waves.keyHolder')
    .set({ personId, personName, publicKey })
    .where('waveId', '=', waveId)
    .where('number', '=', number)
    .where((where) => where.or([where('personId', 'is', null), where('personId', '=', personId)]))
    .executeTakeFirst();
  return seated.numUpdatedRows === 1n;
};

/** Notes who gave the code of a place. */
export const noteGiver = async (
  db: Db,
  { waveId, number }: { waveId: string; number: number },
  personId: string,
): Promise<void> => {
  await db
    .updateTable('waves.keyHolder')
    .set({ givenBy: personId })
    .where('waveId', '=', waveId)
    .where('number', '=', number)
    .execute();
};
