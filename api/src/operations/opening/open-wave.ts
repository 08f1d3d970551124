import { registerWave } from '../../ballot-box/index.ts';
import { openBallotOffice, readManifest } from '../../ballot-office/index.ts';
import { recordHappening } from '../../audit/audit-log.ts';
import { inTransaction } from '../../db/index.ts';
import { BrokenPromise, conflict } from '../../http/errors.ts';
import type { Installation } from '../../installation.ts';
import { moveWave, requireWave } from '../../waves/wave-store.ts';

/** Makes the box take the ballots of a wave by its published manifest, and answers the manifest's fingerprint. May be repeated. */
export const registerInBox = async ({ office, what }: Pick<Installation, 'office' | 'what'>, waveId: string): Promise<string> => {
  const published = await readManifest(office, waveId);
  if (published === undefined) throw new BrokenPromise('registerInBox requires a wave with a manifest');
  const { manifest, fingerprint } = published;
  const buckets = manifest.buckets.map(({ id, spki }) => ({
    bucketId: id,
    publicKey: new Uint8Array(Buffer.from(spki, 'base64url')),
  }));
  const registered = await registerWave(what.as('tally'), { waveId, fingerprint, buckets });
  if (registered !== 'registered') throw new BrokenPromise(`registerInBox requires a box that takes the wave: ${registered}`);
  return fingerprint;
};

/** The half of an opening that knows people. `boxIsReadyFor`: sees to it that the box takes ballots, and by which manifest. */
export type OpeningOffice = Pick<Installation, 'office' | 'clock'> & {
  readonly boxIsReadyFor: (waveId: string) => Promise<string>;
};

/**
 * Opens an approved wave: the box first (so that no ballot is issued that could not be cast), then the office.
 * May be repeated after a crash. Edges: a wave that both sides have not approved, or before the day they approved, is refused.
 */
export const openOffice = async (half: OpeningOffice, waveId: string, actor: string): Promise<void> => {
  const { office, clock, boxIsReadyFor } = half;
  const wave = await requireWave(office, waveId);
  if (wave.state !== 'approved') {
    throw conflict(
      'not-approved',
      `the wave ${waveId} is ${wave.state}; it can be opened when both sides have approved its protocol`,
    );
  }
  if (clock() < wave.opensAt)
    throw conflict('too-early', `the protocol that was approved says that ${waveId} opens ${wave.opensAt.toISOString()}`);
  if ((await boxIsReadyFor(waveId)) !== wave.keyFingerprint)
    throw new BrokenPromise('openWave requires the manifest that was approved');
  if ((await openBallotOffice(office, waveId)) !== 'open') throw new BrokenPromise('openWave requires an office that is ready');
  await inTransaction(office, async (tx) => {
    const isMoved = await moveWave(tx, waveId, ['approved', 'open']);
    if (isMoved) await recordHappening(tx, { at: clock(), actor, action: 'wave-opened', detail: waveId });
  });
};

/** The same for an installation that is one process. */
export const openWave = (installation: Installation, waveId: string, actor: string): Promise<void> =>
  openOffice({ ...installation, boxIsReadyFor: (id) => registerInBox(installation, id) }, waveId, actor);
