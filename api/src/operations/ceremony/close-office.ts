import { recordHappening } from '../../audit/audit-log.ts';
import { closeBallotOffice, countPrintedCodes, stopIssuing } from '../../ballot-office/index.ts';
import { addCloseEntry, closeReceiptOf, findStepsTold, type Closer } from '../../closing/index.ts';
import type { AgreedEnding, CloseReceipt, DestroyedThing, PrintedCodeCounts } from '../../contract/index.ts';
import { forgetDeletedRows, inTransaction } from '../../db/index.ts';
import { BrokenPromise, conflict } from '../../http/errors.ts';
import type { Installation } from '../../installation.ts';
import { forgetMessages } from '../../invitations/index.ts';
import { addDeletionReceipt } from '../../retention/index.ts';
import { moveWave, requireWave } from '../../waves/wave-store.ts';
import { showRelease } from '../releasing/show-release.ts';
import type { WaveTable } from '../../waves/wave-tables.ts';

/** The half of a closing that knows people. It reaches no ballot and no seal key. */
export type OfficeHalf = Pick<Installation, 'who' | 'office' | 'issuer' | 'clock' | 'log'>;

/** What a wave was agreed on by: the first entry of its closing is chained to it. */
export const agreedOf = ({ id, protocolHash, keyFingerprint, definitionHash }: WaveTable) => {
  if (protocolHash === null || keyFingerprint === null)
    throw new BrokenPromise(`agreedOf requires a wave with an approved protocol, not ${id}`);
  return { protocolHash, keyFingerprint, definitionHash };
};

/**
 * The decision to close, and who made it, with the first entry of the protocol. A wave whose closing has begun stays as it is.
 * Edges: a wave that is not open is refused.
 */
export const beginClosing = (
  { office, clock }: Pick<OfficeHalf, 'office' | 'clock'>,
  waveId: string,
  closer: Closer,
  early?: AgreedEnding,
): Promise<void> =>
  inTransaction(office, async (tx) => {
    await moveWave(tx, waveId, ['open', 'closing']);
    const wave = await requireWave(tx, waveId);
    if (wave.state !== 'closing')
      throw conflict('not-open', `the wave ${waveId} is ${wave.state}; only an open wave can be closed`);
    if ((await findStepsTold(tx, waveId)).begun !== undefined) return;
    const { personId, name, role } = closer;
    const at = clock();
    const told = { ...agreedOf(wave), closedBy: { name, role }, ...(early === undefined ? {} : { early }) };
    await addCloseEntry(tx, waveId, { step: 'begun', at, told });
    await recordHappening(tx, { at, actor: personId, action: 'closing-begun', detail: waveId });
  });

const destroyed: DestroyedThing[] = ['invitations', 'letters', 'personal links', 'printed codes', 'signing keys'];

/** Least number of printed codes that are told of: those without an e-mail address in a wave may be few. */
const fewestCodesTold = 10;

const toldOfCodes = ({ made, used }: { made: number; used: number }): PrintedCodeCounts =>
  made < fewestCodesTold ? null : { made, used, unused: made - used };

/** No more ballots are issued; counts are kept; who was invited, every code and every signing key is destroyed. One transaction. */
export const closeOffice = async ({ office, issuer, clock }: OfficeHalf, waveId: string): Promise<void> => {
  await inTransaction(office, async (tx) => {
    if ((await findStepsTold(tx, waveId))['office-closed'] !== undefined) return;
    await stopIssuing(tx, waveId);
    const printedCodes = toldOfCodes(await countPrintedCodes(tx, waveId));
    const counts = await closeBallotOffice(tx, waveId);
    await forgetMessages(tx, waveId); // whom we wrote to is who was invited
    const buckets = counts.map(({ bucketId, invitedCount, issuedCount, reissuedCount }) => ({
      bucket: bucketId,
      invited: invitedCount,
      issued: issuedCount,
      reissued: reissuedCount,
    }));
    const rowCount = counts.reduce((total, { invitedCount }) => total + invitedCount, 0);
    await addDeletionReceipt(tx, { at: clock(), waveId, what: 'invitation-list', rule: 'until close', rowCount });
    await addCloseEntry(tx, waveId, { step: 'office-closed', at: clock(), told: { buckets, printedCodes, destroyed } });
  });
  issuer.forgetWave(waveId);
};

const finishCancelling = ({ office, clock, log }: OfficeHalf, waveId: string, actor: string): Promise<undefined> =>
  inTransaction(office, async (tx) => {
    if (!(await moveWave(tx, waveId, ['closing', 'cancelled'], { problem: null }))) return undefined;
    const at = clock();
    await addCloseEntry(tx, waveId, { step: 'cancelled', at, told: {} });
    await recordHappening(tx, { at, actor, action: 'wave-cancelled', detail: waveId });
    log.event('wave cancelled', {});
    return undefined;
  });

/**
 * The deleted rows of the office are overwritten, and the wave is closed. Its results are shown at the instant that was agreed: now, when
 * there is none, or when it has passed. Edges: a cancelled wave has no receipt, since nothing was counted.
 */
export const finishClosing = async (half: OfficeHalf, waveId: string, actor: string): Promise<CloseReceipt | undefined> => {
  const { who, office, clock, log } = half;
  const told = await findStepsTold(office, waveId);
  if (told['office-overwritten'] === undefined) {
    await forgetDeletedRows(who); // deleted rows stay readable on disk until the tables are rewritten
    await addCloseEntry(office, waveId, { step: 'office-overwritten', at: clock(), told: {} });
  }
  if (told['cancel-decided'] !== undefined) return finishCancelling(half, waveId, actor);
  const receipt = closeReceiptOf(waveId, told);
  await inTransaction(office, async (tx) => {
    if (!(await moveWave(tx, waveId, ['closing', 'closed'], { problem: null, closeReceipt: receipt }))) return;
    const at = clock();
    const { releaseHash = '', ballotListHash = '' } = told.counted ?? {};
    await addCloseEntry(tx, waveId, { step: 'finished', at, told: { releaseHash, ballotListHash } });
    const detail = `${waveId}: ${String(receipt.answersTallied)} answers, release ${releaseHash}`;
    await recordHappening(tx, { at, actor, action: 'wave-closed', detail });
  });
  log.event('wave closed', { answers: receipt.answersTallied });
  await showRelease(half, waveId);
  return receipt;
};
