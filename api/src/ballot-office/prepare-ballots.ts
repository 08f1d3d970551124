import { randomInt } from 'node:crypto';
import { manifest as manifestSchema, type ManifestAnswer } from '../contract/ballot.ts';
import { inTransaction } from '../db/open-transactions.ts';
import type { Db } from './ballot-office-db.ts';
import * as plans from './ballot-plan-store.ts';
import * as holders from './holder-store.ts';
import type { Bucket } from './make-buckets.ts';
import { fingerprintOf, keyListOf, manifestOf, type PublishedBucket } from './manifest.ts';
import { makePaperCode, paperCodeHash } from './paper-codes.ts';
import { makeSigningKeyPair } from './signing-keys.ts';

/** A wave's ballots as planned: buckets from `makeBuckets`, and each person who signs in with their bucket. */
export type BallotPlan = {
  waveId: string;
  minimumEligibleCount: number;
  buckets: readonly Bucket[];
  invitations: readonly holders.Invitation[];
  /** Cards to print per bucket id, for people without a login; they count as invited. */
  paperCodeCounts?: Readonly<Record<string, number>>;
};

/** A plan is taken in whole or not at all. The codes are given once, to be printed; only their hashes are kept. */
export type PlanOutcome =
  | { kind: 'planned'; paperCodes: ReadonlyMap<string, readonly string[]> }
  | { kind: 'refused'; because: 'already-planned' | 'bucket-too-small' | 'counts-differ' };

const faultIn = ({
  buckets,
  invitations,
  paperCodeCounts,
  minimumEligibleCount,
}: BallotPlan): 'bucket-too-small' | 'counts-differ' | undefined => {
  const counts = new Map(buckets.map((bucket) => [bucket.id, paperCodeCounts?.[bucket.id] ?? 0]));
  for (const { bucketId } of invitations) {
    const count = counts.get(bucketId);
    if (count === undefined) return 'counts-differ';
    counts.set(bucketId, count + 1);
  }
  if (buckets.some((bucket) => bucket.eligibleCount < minimumEligibleCount)) return 'bucket-too-small';
  return buckets.every((bucket) => counts.get(bucket.id) === bucket.eligibleCount) ? undefined : 'counts-differ';
};

/** Takes in the plan of a wave. Keys are made afterwards, by `makeKeys`. */
export const planBallots = async (db: Db, plan: BallotPlan): Promise<PlanOutcome> => {
  const fault = faultIn(plan);
  if (fault !== undefined) return { kind: 'refused', because: fault };
  const paperCodes = new Map(
    Object.entries(plan.paperCodeCounts ?? {}).map(([bucketId, count]) => [
      bucketId,
      Array.from({ length: count }, () => makePaperCode(randomInt)),
    ]),
  );
  return inTransaction(db, async (tx) => {
    if ((await plans.findWave(tx, plan.waveId)) !== undefined) return { kind: 'refused', because: 'already-planned' };
    await plans.insertWave(tx, plan.waveId, plan.minimumEligibleCount);
    await plans.insertBuckets(tx, plan.waveId, plan.buckets);
    await holders.insertInvitations(tx, plan.waveId, plan.invitations);
    for (const [bucketId, codes] of paperCodes) {
      await holders.insertPaperCodes(
        tx,
        { waveId: plan.waveId, bucketId },
        codes.map((code) => paperCodeHash(plan.waveId, code)),
      );
    }
    return { kind: 'planned', paperCodes };
  });
};

/** Removes a plan that has not been opened; does nothing when there is none. */
export const discardPlan = (db: Db, waveId: string): Promise<'discarded' | 'not-preparing'> =>
  inTransaction(db, async (tx) => {
    const wave = await plans.lockWave(tx, waveId);
    if (wave !== undefined && wave.state !== 'preparing') return 'not-preparing';
    await plans.deletePlan(tx, waveId);
    return 'discarded';
  });

/** With a wave open, half of a small machine is left to those who answer (measured: two at once halved what it could take). */
const keysAtOnce = { quiet: 2, whileOpen: 1 };

export type KeyProgress = { madeCount: number; neededCount: number };

/**
 * Makes the keys that are still missing in background threads, two at a time or, while a wave is open, one, and stores each as soon as it is made: call it
 * again after a stop and it goes on where it was. `onProgress` is told first how it stands, then after each key.
 */
export const makeKeys = async (
  db: Db,
  waveId: string,
  options: { onProgress?: (progress: KeyProgress) => void; signal?: AbortSignal } = {},
): Promise<KeyProgress> => {
  const buckets = await plans.findBuckets(db, waveId);
  const missing = buckets.filter((bucket) => bucket.publicKey === null);
  const progress = { madeCount: buckets.length - missing.length, neededCount: buckets.length };
  options.onProgress?.({ ...progress });
  const makeNext = async (): Promise<void> => {
    for (let next = missing.shift(); next !== undefined && options.signal?.aborted !== true; next = missing.shift()) {
      await plans.saveKeyPair(db, { waveId, bucketId: next.bucketId }, await makeSigningKeyPair());
      progress.madeCount += 1;
      options.onProgress?.({ ...progress });
    }
  };
  const atOnce = (await plans.isAnyWaveOpen(db)) ? keysAtOnce.whileOpen : keysAtOnce.quiet;
  await Promise.all(Array.from({ length: atOnce }, makeNext));
  return progress;
};

/** How many of a wave's keys have been made. Edges: zero of zero for a wave that is not planned. */
export const findKeyProgress = async (db: Db, waveId: string): Promise<KeyProgress> => {
  const buckets = await plans.findBuckets(db, waveId);
  return { madeCount: buckets.filter((bucket) => bucket.publicKey !== null).length, neededCount: buckets.length };
};

/** What the manifest needs besides what the office has: the wave's public seal key, and units by the names people know. */
export type ManifestInput = { sealKey: Uint8Array; unitNameOf: (unitId: string) => string };

/** Publishes all public keys of a wave under their fingerprint. Edges: refused while keys are missing or after opening. */
export const publishManifest = async (
  db: Db,
  waveId: string,
  input: ManifestInput,
): Promise<ManifestAnswer | 'keys-missing' | 'not-preparing'> => {
  const wave = await plans.findWave(db, waveId);
  if (wave?.state !== 'preparing') return 'not-preparing';
  const buckets = (await plans.findBuckets(db, waveId)).flatMap(({ publicKey, ...bucket }): PublishedBucket[] =>
    publicKey === null ? [] : [{ ...bucket, publicKey, unitName: input.unitNameOf(bucket.unitId) }],
  );
  if (buckets.length === 0 || buckets.length < (await plans.findBuckets(db, waveId)).length) return 'keys-missing';
  const manifest = manifestOf({ waveId, sealKey: input.sealKey, minimumEligibleCount: wave.minimumEligibleCount, buckets });
  const keyList = keyListOf(manifest);
  if (new Set(keyList.keys).size < buckets.length) throw new Error('publishManifest requires keys with different tags');
  const fingerprint = fingerprintOf(keyList);
  await plans.saveManifest(db, waveId, { manifest, fingerprint });
  return { manifest, fingerprint };
};

/** The published manifest in a wave's row; `undefined` before it is published, and when it is of an earlier version. */
export const manifestOfRow = (
  wave: { manifest: unknown; fingerprint: string | null } | undefined,
): ManifestAnswer | undefined => {
  if (typeof wave?.fingerprint !== 'string') return undefined;
  const { data: manifest } = manifestSchema.safeParse(wave.manifest);
  return manifest === undefined ? undefined : { manifest, fingerprint: wave.fingerprint };
};

/** The published manifest; `undefined` before it is published or when the wave is unknown. Kept after close. */
export const readManifest = async (db: Db, waveId: string): Promise<ManifestAnswer | undefined> =>
  manifestOfRow(await plans.findWave(db, waveId));

/** Opens the office for a wave: from now ballots are issued. Needs the published manifest. */
export const openBallotOffice = (db: Db, waveId: string): Promise<'open' | 'not-ready'> =>
  inTransaction(db, async (tx) => {
    const [locked, wave] = [await plans.lockWave(tx, waveId), await plans.findWave(tx, waveId)];
    if (locked === undefined || typeof wave?.fingerprint !== 'string' || locked.state === 'closed') return 'not-ready';
    await plans.setWaveState(tx, waveId, 'open');
    return 'open';
  });
