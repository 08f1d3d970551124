import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import type { BallotRefusal } from '../contract/ballot.ts';
import { together } from '../db/together.ts';
import type { Db } from './ballot-office-db.ts';
import * as plans from './ballot-plan-store.ts';
import * as holders from './standing-store.ts';
import { normalisePaperCode, paperCodeHash } from './paper-codes.ts';
import { linkHash, normaliseLinkToken } from './personal-links.ts';
import { signBlinded } from './signing-keys.ts';
import { createWrongCodeLimit } from './wrong-code-limit.ts';

/**
 * Who asks: a person, whoever a session belongs to, someone with a printed code, or someone with a personal link. The address is
 * held in memory a minute, to count wrong codes and links together.
 */
export type Asker =
  | { personId: string }
  | { sessionHash: string; now: Date }
  | { code: string; address: string }
  | { link: string; address: string };

export type Refused = { kind: 'refused'; because: BallotRefusal };
export type Issued = { kind: 'issued'; bucketId: string; blindSignature: Uint8Array };
export type FoundPlace = { kind: 'found' } & holders.Place;

/** Issues ballots. Holds the signing keys it has used in memory until `forgetWave`. */
export type Issuer = {
  issue: (request: { waveId: string; asker: Asker; blinded: Uint8Array }) => Promise<Issued | Refused>;
  /** The bucket an asker belongs to and whether the ballot has been fetched. */
  findPlace: (waveId: string, asker: Asker) => Promise<FoundPlace | Refused>;
  /** Call at close, in every process that issues. */
  forgetWave: (waveId: string) => void;
};

const refuse = (because: BallotRefusal): Refused => ({ kind: 'refused', because });

const holderOf = (waveId: string, asker: Asker): holders.Holder | undefined => {
  if ('personId' in asker || 'sessionHash' in asker) return asker;
  if ('link' in asker) {
    const token = normaliseLinkToken(asker.link);
    return token === undefined ? undefined : { linkHash: linkHash(waveId, token) };
  }
  const code = normalisePaperCode(asker.code);
  return code === undefined ? undefined : { codeHash: paperCodeHash(waveId, code) };
};

const createKeyCache = (db: Db) => {
  const keysOf = new Map<string, Map<string, KeyObject>>();
  return {
    forget: (waveId: string): void => void keysOf.delete(waveId),
    find: async (waveId: string, bucketId: string): Promise<KeyObject | undefined> => {
      const known = keysOf.get(waveId)?.get(bucketId);
      if (known !== undefined) return known;
      const der = await plans.findSigningKey(db, waveId, bucketId);
      if (der === undefined) return undefined;
      const key = createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
      keysOf.set(waveId, (keysOf.get(waveId) ?? new Map<string, KeyObject>()).set(bucketId, key));
      return key;
    },
  };
};

/** What is asked of the office's tables for each who comes: asked at once for those who come at once. */
const openStandings = (db: Db) => {
  const keyOf = ({ waveId, holder }: { waveId: string; holder: holders.Holder }): string =>
    `${holders.tableOf(holder)} ${waveId}`;
  const byPlace = <Asked, Told>(
    asked: readonly Asked[],
    found: ReadonlyMap<number, Told>,
  ): ((one: Asked) => Told | undefined) => {
    const told = new Map(asked.map((one, place) => [one, found.get(place)]));
    return (one) => told.get(one);
  };
  return {
    take: together<holders.Taking, string | undefined>({
      keyOf,
      ask: async (asked) => byPlace(asked, await holders.takeBallots(db, asked[0]?.waveId ?? '', asked)),
    }),
    find: together<{ waveId: string; holder: holders.Holder }, holders.Standing | undefined>({
      keyOf,
      ask: async (asked) => {
        const found = await holders.findPlaces(
          db,
          asked[0]?.waveId ?? '',
          asked.map(({ holder }) => holder),
        );
        return byPlace(asked, found);
      },
    }),
  };
};

/**
 * The issuing side of the ballot office. One statement, alone or in company, and one RSA operation per ballot; a request may be repeated byte for
 * byte at any time. It learns who fetched a ballot, never which ballot it was. `nowMs` is the clock, for wrong codes only.
 */
export const createIssuer = (db: Db, nowMs: () => number = Date.now): Issuer => {
  const keys = createKeyCache(db);
  const standings = openStandings(db);
  const wrongCodes = createWrongCodeLimit();

  const whyNoPlace = (asker: Asker): BallotRefusal => {
    if ('personId' in asker || 'sessionHash' in asker) return 'not-invited';
    if (wrongCodes.noteWrong(asker.address, nowMs()) === 'too-many') return 'too-many-wrong-codes';
    return 'link' in asker ? 'wrong-link' : 'wrong-code';
  };

  const standingOf = async (waveId: string, holder: holders.Holder | undefined) => {
    if (holder !== undefined) return standings.find({ waveId, holder });
    const waveState = await plans.findWaveState(db, waveId);
    return waveState === undefined ? undefined : { waveState, place: undefined };
  };

  const findPlace = async (waveId: string, asker: Asker): Promise<FoundPlace | Refused> => {
    const standing = await standingOf(waveId, holderOf(waveId, asker));
    if (standing === undefined) return refuse('unknown-wave');
    const { waveState, place } = standing;
    if (waveState !== 'open') return refuse(waveState === 'closed' ? 'wave-closed' : 'wave-not-open');
    return place === undefined ? refuse(whyNoPlace(asker)) : { kind: 'found', ...place };
  };

  const whyNotTaken = async (waveId: string, asker: Asker): Promise<Refused> => {
    const place = await findPlace(waveId, asker);
    return place.kind === 'refused' ? place : refuse('already-issued');
  };

  const issue: Issuer['issue'] = async ({ waveId, asker, blinded }) => {
    const holder = holderOf(waveId, asker);
    const blindedHash = new Uint8Array(createHash('sha256').update(blinded).digest());
    const bucketId = holder === undefined ? undefined : await standings.take({ waveId, holder, blindedHash });
    if (holder === undefined || bucketId === undefined) return whyNotTaken(waveId, asker);
    const key = await keys.find(waveId, bucketId);
    if (key === undefined) return refuse('wave-closed');
    const blindSignature = signBlinded(key, blinded);
    if (blindSignature !== undefined) return { kind: 'issued', bucketId, blindSignature };
    await holders.giveBackBallot(db, { waveId, holder, blindedHash }); // a faulty client must not cost its owner the ballot
    return refuse('malformed-blinded-message');
  };

  return { issue, findPlace, forgetWave: keys.forget };
};
