import type { GivenShare, KeyEnvelope, KeyReadiness } from '../../ballot-box/index.ts';
import type { Closer } from '../../closing/index.ts';
import type { CloseReceipt, StoredTable } from '../../contract/index.ts';
import type { Installation } from '../../installation.ts';
import type { Participation, WaveTable } from '../../waves/wave-tables.ts';
import { closeWave } from '../ceremony/close-wave.ts';
import { openWave } from '../opening/open-wave.ts';
import { participationOf } from '../participation/participation.ts';
import { prepareWave } from '../opening/prepare-wave.ts';
import { storedTables } from '../overview/stored-tables.ts';

/** How the ballot box lies, as far as the office has to know. */
export interface BoxStorage {
  readonly what: 'embedded' | 'postgres';
  readonly hasSeparateClusters: boolean;
  readonly isAnswering: boolean;
}

/**
 * What the office may ask of the part that touches both sides. The office itself reaches neither the ballot box nor a seal key:
 * where the parts run as processes of their own, it does not even know where they are.
 */
export interface CountingDesk {
  /** Makes a planned wave ready for approval, in the background. */
  readonly prepare: (waveId: string) => void;
  readonly open: (waveId: string, actor: string) => Promise<void>;
  readonly close: (waveId: string, closer: Closer) => Promise<CloseReceipt>;
  /** How many have answered an open wave, once a day. */
  readonly participationOf: (wave: WaveTable) => Promise<Participation | undefined>;
  readonly storedTables: () => Promise<StoredTable[]>;
  readonly storage: () => Promise<BoxStorage>;
  /** Whether keys can be split here: key holders' shares must reach the part that counts by no database. */
  readonly canSplitKeys: boolean;
  /** Whether a wave's answers could be opened now; undefined where only the part that counts knows. */
  readonly keyReadiness: (waveId: string) => Promise<KeyReadiness | undefined>;
  /** The envelope of a key holder; undefined where the key is not split, not made or destroyed. */
  readonly keyEnvelope: (waveId: string, number: number) => Promise<KeyEnvelope | undefined>;
  readonly giveKeyShare: (waveId: string, number: number, share: Uint8Array) => Promise<GivenShare>;
}

/** The counting desk of an installation that is one process. */
export const countingHere = (installation: Installation): CountingDesk => ({
  prepare: (waveId) => void prepareWave(installation, waveId),
  open: (waveId, actor) => openWave(installation, waveId, actor),
  close: (waveId, closer) => closeWave(installation, waveId, closer),
  participationOf: (wave) => participationOf(installation, wave),
  storedTables: () => storedTables(installation),
  storage: async () => ({
    what: installation.what.kind,
    hasSeparateClusters: installation.hasSeparateClusters,
    isAnswering: await installation.what.isAnswering(),
  }),
  canSplitKeys: installation.sealKeys.dealer !== undefined,
  keyReadiness: (waveId) => installation.sealKeys.readinessOf(waveId),
  keyEnvelope: async (waveId, number) => installation.sealKeys.dealer?.envelopeOf(waveId, number),
  giveKeyShare: async (waveId, number, share) =>
    (await installation.sealKeys.dealer?.give(waveId, number, share)) ?? 'no-such-share',
});
