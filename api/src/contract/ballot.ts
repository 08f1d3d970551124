import { z } from 'zod';
import { levelId, localizedText, nothing, sha256, unitId, waveId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { lastTime } from './follow-up.ts';
import { receiptAnswer, receiptBody } from './receipts.ts';

/** Bytes as base64url without padding; `byteCount` when only one length is right. */
const base64url = (byteCount?: number) =>
  byteCount === undefined
    ? z.string().regex(/^[A-Za-z0-9_-]{2,1024}$/, 'base64url without padding')
    : z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((byteCount * 4) / 3)}}$`), `base64url of ${byteCount} bytes`);

const rsaByteCount = 256;
const encapsulatedKeyByteCount = 65;
/** Every answer is padded to this many bytes before it is sealed, so that its size tells nothing. */
export const paddedAnswerByteCount = 8192;
const sealedAnswerByteCount = paddedAnswerByteCount + 16;

export const bucketId = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/, 'a bucket id has letters, digits and - only')
  .meta({ description: 'Id of a ballot bucket (stemmekrets): the group whose label a ballot carries' });

/** 13 letters and digits from a printed card; case, spaces and hyphens do not matter. */
const paperCode = z.string().regex(/^[0-9A-Za-z -]{13,24}$/, 'an answer code has 13 letters and digits');

/** 26 letters and digits (130 bits) from a personal link, where it stands behind #: it reaches the office in a body, and no log. */
const linkToken = z.string().regex(/^[0-9A-Za-z -]{26,40}$/, 'a personal link has 26 letters and digits');

/** A bucket as it is published: its label, how many are invited, and its public key. */
export const manifestBucket = z
  .strictObject({
    id: bucketId,
    unitId,
    unitName: z.string(),
    levelIds: z.array(levelId).min(1),
    eligible: z.int().min(5).meta({ description: 'Invited people in the bucket' }),
    spki: base64url().meta({ description: 'RSA-2048 public key of the bucket, SubjectPublicKeyInfo' }),
  })
  .meta({ id: 'ManifestBucket' });
export type ManifestBucket = z.infer<typeof manifestBucket>;

const sealKey = base64url(encapsulatedKeyByteCount).meta({ description: 'Raw P-256 public key that answers are sealed to' });
const minimumEligible = z.int().min(5);

/** All public keys of a wave, for whoever wants to check them all. A phone fetches the key list instead. */
export const manifest = z
  .strictObject({ v: z.literal(2), wave: waveId, sealKey, minimumEligible, buckets: z.array(manifestBucket) })
  .meta({ id: 'BallotManifest' });
export type Manifest = z.infer<typeof manifest>;

export const manifestAnswer = z.strictObject({ manifest, fingerprint: sha256 });
export type ManifestAnswer = z.infer<typeof manifestAnswer>;

const entryDigestByteCount = 28;
const keyTagByteCount = 6;

/**
 * What a phone has to know of every bucket to trust its own: an eighth of the manifest. Three lists in the order of the manifest.
 * SHA-256 of its canonical JSON (RFC 8785) is the fingerprint printed in the invitation.
 */
export const keyList = z
  .strictObject({
    v: z.literal(2),
    wave: waveId,
    sealKey,
    minimumEligible,
    eligible: z.array(z.int().min(5)).meta({ description: 'Invited people in each bucket' }),
    entries: z
      .array(base64url(entryDigestByteCount))
      .meta({ description: 'First 28 bytes of SHA-256 of each bucket of the manifest in canonical JSON' }),
    keys: z.array(base64url(keyTagByteCount)).meta({ description: 'First 6 bytes of SHA-256 of each public key: all differ' }),
  })
  .meta({ id: 'KeyList' });
export type KeyList = z.infer<typeof keyList>;

export const keyListAnswer = z.strictObject({ keyList });

/** Whether a person has fetched a ballot, the label that their answer will carry, and what came of the last survey there. */
export const ballotPlace = z
  .strictObject({
    bucket: bucketId,
    unitName: z.string(),
    levelLabel: localizedText,
    state: z.enum(['invited', 'issued']),
    lastTime: lastTime.nullable().meta({ description: 'null: nobody of the unit was asked before' }),
  })
  .meta({ id: 'BallotPlace' });
export type BallotPlace = z.infer<typeof ballotPlace>;

const isOneWay = ({ code, link }: { code?: string | undefined; link?: string | undefined }): boolean =>
  code === undefined || link === undefined;
const oneWayOnly = 'either a code or a link, not both';

export const issueBody = z
  .strictObject({ wave: waveId, blinded: base64url(rsaByteCount), code: paperCode.optional(), link: linkToken.optional() })
  .refine(isOneWay, oneWayOnly);
export type IssueBody = z.infer<typeof issueBody>;
export const issueAnswer = z.strictObject({ wave: waveId, bucket: bucketId, blindSignature: base64url(rsaByteCount) });
export type IssueAnswer = z.infer<typeof issueAnswer>;

/** A ballot as it is cast: signed by the office that never saw it, sealed for the count. Any other field is refused. */
export const castBody = z.strictObject({
  wave: waveId,
  bucket: bucketId,
  message: base64url(),
  signature: base64url(rsaByteCount),
  encapsulatedKey: base64url(encapsulatedKeyByteCount),
  ciphertext: base64url(sealedAnswerByteCount),
});
export type CastBody = z.infer<typeof castBody>;
export const castAnswer = z.strictObject({ outcome: z.enum(['counted', 'already-counted']) });
export type CastAnswer = z.infer<typeof castAnswer>;

/** Why a ballot is not issued or not counted: the `code` of the problem, its HTTP status and its title. */
export const ballotRefusals = {
  'unknown-wave': { status: 404, title: 'No such wave' },
  'wave-not-open': { status: 409, title: 'The wave is not open' },
  'wave-closed': { status: 410, title: 'The wave is closed' },
  'not-invited': { status: 403, title: 'Not invited to this wave' },
  'already-issued': { status: 409, title: 'The ballot has been fetched from another device' },
  'malformed-blinded-message': { status: 422, title: 'The blinded message is not a number below the modulus' },
  'wrong-code': { status: 403, title: 'The answer code is not valid' },
  'wrong-link': { status: 403, title: 'The personal link is not valid' },
  'too-many-wrong-codes': { status: 429, title: 'Too many wrong codes from here, wait a minute' },
  'reissue-limit': { status: 409, title: 'No more ballots can be reissued here' },
  'unknown-bucket': { status: 404, title: 'No such bucket in the wave' },
  'wrong-size': { status: 422, title: 'A part of the ballot does not have its right size' },
  'foreign-message': { status: 422, title: 'The ballot belongs to another wave or bucket' },
  'forged-signature': { status: 403, title: 'The ballot was not issued for this bucket' },
} as const;
export type BallotRefusal = keyof typeof ballotRefusals;

export const ballotEndpoints = {
  readManifest: endpoint({
    method: 'get',
    path: '/malinger/{wave}/manifest',
    summary: 'All public keys of a wave, and their fingerprint',
    access: 'anyone',
    params: z.strictObject({ wave: waveId }),
    query: nothing,
    body: nothing,
    answer: manifestAnswer,
  }),
  readKeyList: endpoint({
    method: 'get',
    path: '/malinger/{wave}/nokkelliste',
    summary: 'What a phone has to know of all public keys of a wave; the fingerprint is its SHA-256',
    access: 'everybody',
    params: z.strictObject({ wave: waveId }),
    query: nothing,
    body: nothing,
    answer: keyListAnswer,
  }),
  readKeyListBucket: endpoint({
    method: 'get',
    path: '/malinger/{wave}/nokkelliste/{bucket}',
    summary: 'One bucket of the manifest: its label and its public key',
    access: 'everybody',
    params: z.strictObject({ wave: waveId, bucket: bucketId }),
    query: nothing,
    body: nothing,
    answer: z.strictObject({ bucket: manifestBucket }),
  }),
  findBallotPlace: endpoint({
    method: 'get',
    path: '/stemmeseddel',
    summary: 'The label that the signed-in person’s answer will carry',
    access: 'session',
    params: nothing,
    query: z.strictObject({ wave: waveId }),
    body: nothing,
    answer: ballotPlace,
  }),
  findBallotPlaceByCode: endpoint({
    method: 'post',
    path: '/stemmeseddel/plass',
    summary: 'The label that the answer of whoever holds a printed code or a personal link will carry',
    access: 'everybody',
    params: nothing,
    query: nothing,
    body: z
      .strictObject({ wave: waveId, code: paperCode.optional(), link: linkToken.optional() })
      .refine((asked) => isOneWay(asked) && (asked.code ?? asked.link) !== undefined, 'a code or a link, and not both'),
    answer: ballotPlace,
  }),
  issueBallot: endpoint({
    method: 'post',
    path: '/stemmeseddel',
    summary:
      'Signs one blinded ballot for the signed-in person, a printed code or a personal link; the same bytes get the same answer',
    access: 'everybody',
    params: nothing,
    query: nothing,
    body: issueBody,
    answer: issueAnswer,
  }),
};

/** The endpoints of the other origin. They read no cookie and no header. */
export const collectorEndpoints = {
  castBallot: endpoint({
    method: 'post',
    path: '/stemme',
    summary: 'Puts a sealed ballot in the box; may be repeated byte for byte',
    access: 'anyone',
    params: nothing,
    query: nothing,
    body: castBody,
    answer: castAnswer,
  }),
  checkReceipt: endpoint({
    method: 'post',
    path: '/kvittering',
    summary: 'Whether the ballot with this receipt lies in the box of an open wave; nothing is kept of the question',
    access: 'anyone',
    params: nothing,
    query: nothing,
    body: receiptBody,
    answer: receiptAnswer,
  }),
};
