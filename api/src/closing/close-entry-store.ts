import type { Kysely } from 'kysely';
import {
  closeEntry,
  closeProtocolFormat,
  closeStepsTold,
  type CloseEntry,
  type CloseProtocol,
  type CloseStep,
  type CloseSteps,
  type CloseStepsTold,
} from '../contract/index.ts';
import { inTransaction, jsonColumn, type WhoDatabase } from '../db/index.ts';
import { BrokenPromise } from '../http/errors.ts';
import { chainBeginning, entryHash } from './close-chain.ts';

/** A handle that works as the role `office` or `release`: both may add entries, neither can change one. */
type Db = Kysely<WhoDatabase>;

const listCloseEntries = async (db: Db, waveId: string): Promise<CloseEntry[]> => {
  const rows = await db.selectFrom('closing.entry').selectAll().where('waveId', '=', waveId).orderBy('number').execute();
  return rows.map(({ waveId: _, at, ...rest }) => closeEntry.parse({ ...rest, at: at.toISOString() }));
};

/** What the entries told, by step; a step that has not been taken is not there. */
export const stepsTold = (entries: readonly CloseEntry[]): CloseStepsTold =>
  closeStepsTold.parse(Object.fromEntries(entries.map(({ step, told }) => [step, told])));

/** What the closing of a wave has told so far, by step. */
export const findStepsTold = async (db: Db, waveId: string): Promise<CloseStepsTold> =>
  stepsTold(await listCloseEntries(db, waveId));

/** A step with what it tells. */
export type StepTaken = { [Step in CloseStep]: { readonly step: Step; readonly told: CloseSteps[Step] } }[CloseStep];

/**
 * Adds the entry of a step, chained to the one before. Hand in the transaction of what was done, and neither is there without the
 * other. Edges: a step has one entry for ever; of two that write the same step, or the same number, one does and the other fails.
 */
export const addCloseEntry = (db: Db, waveId: string, taken: StepTaken & { readonly at: Date }): Promise<void> =>
  inTransaction(db, async (tx) => {
    const entries = await listCloseEntries(tx, waveId);
    const beginning = taken.step === 'begun' ? chainBeginning(taken.told) : undefined;
    const previousHash = entries.at(-1)?.hash ?? beginning;
    if (previousHash === undefined) throw new BrokenPromise('addCloseEntry requires a closing that has begun');
    const { step, told, at } = taken;
    const place = { number: entries.length + 1, step, previousHash };
    const hash = entryHash(waveId, { ...place, told, at: at.toISOString() });
    await tx
      .insertInto('closing.entry')
      .values({ ...place, waveId, at, told: jsonColumn(told), hash })
      .execute();
  });

/** The protocol of a wave as it stands now; no entries when its closing has not begun. */
export const readCloseProtocol = async (db: Db, waveId: string): Promise<CloseProtocol> => ({
  format: closeProtocolFormat,
  wave: waveId,
  entries: await listCloseEntries(db, waveId),
});
