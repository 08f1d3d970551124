import type { Closer } from '../../closing/index.ts';
import type { CloseReceipt } from '../../contract/index.ts';
import { conflict, RefusedRequest } from '../../http/errors.ts';
import type { Installation } from '../../installation.ts';
import { listWaves, noteOnWave, requireWave } from '../../waves/wave-store.ts';
import { beginClosing, closeOffice, finishClosing } from './close-office.ts';
import { countAndDestroy, shutBox } from './count-ballots.ts';
import { requireOpenableKey } from '../keys/open-key.ts';
import { showRelease } from '../releasing/show-release.ts';

const closings = new WeakMap<Installation, Map<string, Promise<CloseReceipt | undefined>>>();

/** One closing of a wave at a time: who asks while one is under way gets its outcome. */
const onceAtATime = (
  installation: Installation,
  waveId: string,
  end: () => Promise<CloseReceipt | undefined>,
): Promise<CloseReceipt | undefined> => {
  const underWay = closings.get(installation) ?? new Map<string, Promise<CloseReceipt | undefined>>();
  closings.set(installation, underWay);
  const closing = underWay.get(waveId) ?? end().finally(() => underWay.delete(waveId));
  underWay.set(waveId, closing);
  return closing;
};

/** The steps of an ending, each by the half of the house it belongs to. A step that has been taken is passed by. */
const takeSteps = async (installation: Installation, waveId: string, actor: string): Promise<CloseReceipt | undefined> => {
  await shutBox(installation, waveId); // the box first: it waits for ballots on their way in
  await closeOffice(installation, waveId);
  await countAndDestroy(installation, waveId);
  return finishClosing(installation, waveId, actor);
};

const close = async (installation: Installation, waveId: string, closer: Closer): Promise<CloseReceipt | undefined> => {
  const { state } = await requireWave(installation.office, waveId);
  if (state === 'closed') return finishClosing(installation, waveId, closer.personId); // cut off before it was told
  if (state === 'open') await requireOpenableKey(installation, waveId);
  await beginClosing(installation, waveId, closer);
  return takeSteps(installation, waveId, closer.personId);
};

/**
 * Goes on with an ending that has begun, whether its answers are to be counted or, when it is cancelled, destroyed as they lie.
 * May be called again after a crash at any point.
 */
export const goOnEnding = async (installation: Installation, waveId: string, actor: string): Promise<void> => {
  await onceAtATime(installation, waveId, () => takeSteps(installation, waveId, actor));
};

const asCloser = (actor: string | Closer): Closer =>
  typeof actor === 'string' ? { personId: actor, name: actor, role: 'operator' } : actor;

/**
 * Closes a wave for good: no more ballots; counts kept; all answers opened together in random order and summed in memory;
 * blocks cut, figures limited, one release written; then keys, ballots and invitations destroyed. Each step has an entry in the
 * protocol of the closing, chained by hash. May be called again after a crash at any point, and goes on where it was; the same
 * ballots give the same release. `actor`: who decides; a person id alone is named by that in the protocol.
 * Edges: a wave that is not open is refused, and so is one whose key is lost or lacks key codes: nothing has been shut then.
 */
export const closeWave = async (installation: Installation, waveId: string, actor: string | Closer): Promise<CloseReceipt> => {
  const receipt = await onceAtATime(installation, waveId, () => close(installation, waveId, asCloser(actor)));
  if (receipt === undefined) throw conflict('cancelled', `the wave ${waveId} is cancelled; nothing of it is counted`);
  return receipt;
};

/**
 * Closings that were cut off, finished at start. Edges: one that cannot be finished is logged and noted on its wave, and stays
 * closing: it must not keep every other wave of the installation from being served.
 */
export const resumeClosings = async (installation: Installation): Promise<void> => {
  const { office, log } = installation;
  for (const wave of await listWaves(office)) {
    if (wave.state === 'closed') await showRelease(installation, wave.id);
    if (wave.state !== 'closing') continue;
    await goOnEnding(installation, wave.id, 'system').catch(async (error: unknown) => {
      if (!(error instanceof RefusedRequest)) log.unexpected(error);
      const problem = error instanceof RefusedRequest ? error.refusal.code : 'closing-unfinished';
      await noteOnWave(office, wave.id, { problem });
    });
  }
};
