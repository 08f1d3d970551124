import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { BallotRefusal } from '../contract/ballot.ts';
import { together } from '../db/together.ts';
import type { Db } from './ballot-box-db.ts';
import * as store from './ballot-box-store.ts';
import { checkReceipt, type ReceiptOutcome } from './check-receipt.ts';
import { isIssued } from './issued-signature.ts';

/** A ballot as it arrives: bytes, and nothing about who sent it. */
export type CastBallot = {
  waveId: string;
  bucketId: string;
  message: Uint8Array;
  signature: Uint8Array;
  encapsulatedKey: Uint8Array;
  ciphertext: Uint8Array;
};

export type CastOutcome = { kind: 'counted' } | { kind: 'already-counted' } | { kind: 'refused'; because: BallotRefusal };

/** Takes ballots in, and tells whoever holds a receipt whether the ballot lies here. Holds public keys in memory, nothing else. */
export type Collector = {
  cast: (ballot: CastBallot) => Promise<CastOutcome>;
  check: (waveId: string, receipt: string) => Promise<ReceiptOutcome>;
};

const messageStart = 'takhoyde-ballot/v1|';
const nonceByteCount = 32;
const sizes = { signature: 256, encapsulatedKey: 65, ciphertext: 8192 + 16 };

const refuse = (because: BallotRefusal): CastOutcome => ({ kind: 'refused', because });

/** What a message must begin with to be a ballot of this wave and bucket; a random nonce of 32 bytes follows. */
const messageHead = (waveId: string, bucketId: string): Buffer => Buffer.from(`${messageStart}${waveId}|${bucketId}|`);

const faultOfShape = (ballot: CastBallot): BallotRefusal | undefined => {
  const hasRightSizes =
    ballot.signature.length === sizes.signature &&
    ballot.encapsulatedKey.length === sizes.encapsulatedKey &&
    ballot.ciphertext.length === sizes.ciphertext;
  if (!hasRightSizes) return 'wrong-size';
  const head = messageHead(ballot.waveId, ballot.bucketId);
  if (!head.equals(ballot.message.subarray(0, head.length))) return 'foreign-message';
  return ballot.message.length === head.length + nonceByteCount ? undefined : 'wrong-size';
};

/** Public keys per wave. A wave's keys never change once it collects, so they are read once. */
const createKeyCache = (db: Db) => {
  const keysOf = new Map<string, Map<string, KeyObject>>();
  const read = async (waveId: string): Promise<Map<string, KeyObject>> => {
    const rows = await store.findBuckets(db, waveId);
    const toKey = (der: Uint8Array): KeyObject => createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
    return new Map(rows.map((row) => [row.bucketId, toKey(row.publicKey)]));
  };
  return {
    forget: (waveId: string): void => void keysOf.delete(waveId),
    find: async (waveId: string): Promise<ReadonlyMap<string, KeyObject> | undefined> => {
      const keys = keysOf.get(waveId) ?? (await read(waveId));
      if (keys.size === 0) return undefined;
      keysOf.set(waveId, keys);
      return keys;
    },
  };
};

/**
 * The collecting side: checks a ballot against its bucket's public key and stores it sealed. The first ballot with a serial
 * stands, and the same bytes again, at once or later, get the same answer; other answers under its serial are told that one has been
 * counted already. It never learns who sends.
 */
export const createCollector = (db: Db): Collector => {
  const keys = createKeyCache(db);

  const insert = together<CastBallot & store.SealedBallot, { isOpen: boolean; isNew: boolean }>({
    keyOf: ({ waveId }) => waveId,
    ask: async (ballots) => {
      const { isOpen, isNew } = await store.insertBallots(db, ballots[0]?.waveId ?? '', ballots);
      return (one) => ({ isOpen, isNew: isNew(ballots.indexOf(one)) });
    },
  });

  const putIn = async (ballot: CastBallot): Promise<CastOutcome> => {
    const serial = new Uint8Array(createHash('sha256').update(ballot.message).digest());
    const { isOpen, isNew } = await insert({ ...ballot, serial });
    if (isNew) return { kind: 'counted' };
    if (!isOpen) keys.forget(ballot.waveId);
    const sealing = await store.findSealing(db, ballot.waveId, serial);
    if (sealing === undefined) return refuse('wave-closed');
    return { kind: Buffer.compare(sealing, ballot.encapsulatedKey) === 0 ? 'counted' : 'already-counted' };
  };

  const cast = async (ballot: CastBallot): Promise<CastOutcome> => {
    const fault = faultOfShape(ballot);
    if (fault !== undefined) return refuse(fault);
    const bucketKeys = await keys.find(ballot.waveId);
    if (bucketKeys === undefined)
      return refuse((await store.findWave(db, ballot.waveId)) === undefined ? 'unknown-wave' : 'wave-closed');
    const publicKey = bucketKeys.get(ballot.bucketId);
    if (publicKey === undefined) return refuse('unknown-bucket');
    return isIssued(publicKey, ballot.message, ballot.signature) ? putIn(ballot) : refuse('forged-signature');
  };

  return { cast, check: (waveId, receipt) => checkReceipt(db, waveId, receipt) };
};
