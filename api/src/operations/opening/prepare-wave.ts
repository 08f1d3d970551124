import { checkPlan } from '@takhoyde/analysis/disclosure';
import { inTransaction } from '../../db/index.ts';
import { makeKeys, publishManifest, countBuckets } from '../../ballot-office/index.ts';
import { BrokenPromise } from '../../http/errors.ts';
import type { Installation } from '../../installation.ts';
import { listUnits } from '../../organisation/organisation-store.ts';
import { keepProtocol } from '../../waves/protocol/protocol-store.ts';
import { protocolHash, protocolOf } from '../../waves/protocol/protocol.ts';
import { listWaves, moveWave, noteOnWave, requireWave } from '../../waves/wave-store.ts';
import { sealKeyHere } from '../keys/open-key.ts';
import { atomsOf, planOf } from '../releasing/release-wave.ts';

/**
 * The half of a preparation that knows people. `sealKeyOf`: the public half of a wave's seal key; undefined when it was stopped, or
 * key holders lack codes.
 */
export type PreparingOffice = Pick<Installation, 'office' | 'log' | 'stopping' | 'clock'> & {
  readonly sealKeyOf: (waveId: string) => Promise<Uint8Array | undefined>;
};

const publish = async ({ office, sealKeyOf, clock }: PreparingOffice, waveId: string): Promise<void> => {
  const wave = await requireWave(office, waveId);
  const names = new Map((await listUnits(office, wave.organisationVersion)).map((unit) => [unit.id, unit.name]));
  const sealKey = await sealKeyOf(waveId);
  if (sealKey === undefined) return; // stopped, or key holders have not all taken their codes: the last one goes on from here
  const published = await publishManifest(office, waveId, { sealKey, unitNameOf: (unitId) => names.get(unitId) ?? unitId });
  if (typeof published === 'string') return; // keys are missing: stopped half-way, goes on at the next start
  const counts = await countBuckets(office, waveId);
  const invitedCount = counts.reduce((total, count) => total + count.invitedCount, 0);
  const protocol = protocolOf(wave, { keyFingerprint: published.fingerprint, invitedCount, bucketCount: counts.length });
  await inTransaction(office, async (tx) => {
    const hash = protocolHash(protocol);
    const changes = { keyFingerprint: published.fingerprint, protocol, protocolHash: hash, problem: null };
    if (!(await moveWave(tx, waveId, ['preparing', 'awaiting-approval'], changes))) return;
    await keepProtocol(tx, { waveId, protocol, hash, madeBy: wave.plannedBy, madeByName: wave.plannedByName, madeAt: clock() });
  });
};

/** Why disclosure control would refuse this wave at close; undefined when it would not. Asked before a single ballot is made. */
const whyNeverReleased = async (installation: Pick<Installation, 'office'>, waveId: string): Promise<Error | undefined> => {
  const wave = await requireWave(installation.office, waveId);
  const { plan } = await planOf(
    installation,
    wave,
    await atomsOf(installation, wave, await countBuckets(installation.office, waveId)),
  );
  try {
    checkPlan(plan);
    return undefined;
  } catch (error) {
    if (error instanceof Error) return error;
    throw new BrokenPromise('checkPlan requires an error that says what is wrong');
  }
};

/**
 * Makes a planned wave ready for approval: one key pair per bucket in the background, the seal key, the manifest, the protocol.
 * May be called again after a stop at any point; it goes on where it was. A failure is noted on the wave by its code, which pages have words for.
 * Edges: a wave whose answers could never be released is not made ready, so that nobody answers it in vain.
 */
export const prepareOffice = async (half: PreparingOffice, waveId: string): Promise<void> => {
  const { office, log, stopping } = half;
  try {
    const why = await whyNeverReleased(half, waveId);
    if (why !== undefined) {
      log.unexpected(why);
      await noteOnWave(office, waveId, { problem: 'never-released' });
      return;
    }
    const progress = await makeKeys(office, waveId, { signal: stopping });
    if (stopping.aborted) return;
    log.event('wave keys made', { keys: progress.madeCount });
    await publish(half, waveId);
  } catch (error) {
    if (stopping.aborted) return;
    log.unexpected(error);
    await noteOnWave(office, waveId, { problem: 'keys-not-made' }).catch((fault: unknown) => log.unexpected(fault)); // nobody waits for it: it must not take the process along
  }
};

/** The same for an installation that is one process. */
export const prepareWave = (installation: Installation, waveId: string): Promise<void> =>
  prepareOffice({ ...installation, sealKeyOf: (id) => sealKeyHere(installation, id) }, waveId);

/** Waves whose preparation was cut off. */
export const resumePreparations = async (installation: Installation): Promise<void> => {
  for (const wave of await listWaves(installation.office))
    if (wave.state === 'preparing') await prepareWave(installation, wave.id);
};
