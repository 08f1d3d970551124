import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { isIssued } from '@takhoyde/api/ballot-box/issued-signature.ts';
import { createCollector, registerWave } from '@takhoyde/api/ballot-box/index.ts';
import { planBallots } from '@takhoyde/api/ballot-office/index.ts';
import { makeSigningKeyPair, signBlinded, type SigningKeyPair } from '@takhoyde/api/ballot-office/signing-keys.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawBallot, unblind } from '../../../web/src/lib/ballot/blind.ts';
import { openScene, type Scene } from './ballot-scene.ts';
import { payload, sealText } from './paper-ballots.ts';

type Signed = { personId: string; message: Uint8Array; signature: Uint8Array };

const spkiOf = ({ publicKey }: SigningKeyPair): string => Buffer.from(publicKey).toString('base64url');
const publicKeyOf = ({ publicKey }: SigningKeyPair): KeyObject =>
  createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });

/** A person whose client takes whatever key it is given: what ours would be without its checks. */
const trustingPerson = async (
  personId: string,
  pair: SigningKeyPair,
  label: { wave: string; bucket: string },
): Promise<Signed> => {
  const drawn = await drawBallot({ ...label, spki: spkiOf(pair) });
  const key = createPrivateKey({ key: Buffer.from(pair.signingKey), format: 'der', type: 'pkcs8' });
  const blindSignature = signBlinded(key, drawn.blinded) ?? new Uint8Array();
  const signature = await unblind(drawn, { spki: spkiOf(pair), blindSignature });
  if (signature === undefined) throw new Error('trustingPerson requires an office that signs');
  return { personId, message: drawn.message, signature };
};

/** What the operator learns of whose a ballot is: everybody whose key it could have been signed with. */
const suspectsOf = (ballot: Signed, keys: ReadonlyMap<string, SigningKeyPair>): string[] =>
  [...keys].filter(([, pair]) => isIssued(publicKeyOf(pair), ballot.message, ballot.signature)).map(([personId]) => personId);

const label = { wave: 'w', bucket: 'b1' };
const eight = Array.from({ length: 8 }, (_, index) => `b1-person-${String(index)}`);

describe('an operator who gives a person a key of their own', () => {
  test('knows the ballot of that person among all, where a client takes the key it is given', async () => {
    const [common, marked] = await Promise.all([makeSigningKeyPair(), makeSigningKeyPair()]);
    const keys = new Map(eight.map((personId) => [personId, personId === 'b1-person-3' ? marked : common]));
    const ballots = await Promise.all([...keys].map(([personId, pair]) => trustingPerson(personId, pair, label)));
    const named = ballots.filter((ballot) => suspectsOf(ballot, keys).length === 1).map(({ personId }) => personId);
    expect(named).toEqual(['b1-person-3']);
  });

  test('knows nobody’s where all have the key of the list, which is the only one that our client takes (untrusted-keys.test.ts)', async () => {
    const common = await makeSigningKeyPair();
    const keys = new Map(eight.map((personId) => [personId, common]));
    const ballots = await Promise.all(eight.map((personId) => trustingPerson(personId, common, label)));
    for (const ballot of ballots) expect(suspectsOf(ballot, keys)).toEqual(eight);
  });
});

describe('a key that stands for two buckets', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene({ bucketSizes: [8, 9] });
  });
  afterAll(() => scene.dispose());

  /** A ballot that the office signed, blindly, for somebody in b1, with b2 written in it. */
  const mislabelled = async (pair: SigningKeyPair, wave: string) => {
    const { message, signature } = await trustingPerson('b1-person-0', pair, { wave, bucket: 'b2' });
    const sealed = await sealText(payload({ q1: 1 }), { wave, bucketId: 'b2', sealKey: scene.published.manifest.sealKey });
    return { waveId: wave, bucketId: 'b2', message, signature, ...sealed };
  };

  test('lets one unit answer in the name of another', async () => {
    const doubled = await makeSigningKeyPair();
    const buckets = ['b1', 'b2'].map((bucketId) => ({ bucketId, publicKey: doubled.publicKey }));
    await registerWave(scene.what.as('tally'), { waveId: 'doubled', fingerprint: 'f', buckets });
    const collector = createCollector(scene.what.as('box'));
    expect(await collector.cast(await mislabelled(doubled, 'doubled'))).toEqual({ kind: 'counted' });
  });

  test('is none of ours: with a key each, the same ballot is forged', async () => {
    const row = await scene.who.owner
      .selectFrom('ballotOffice.bucket')
      .select(['signingKey', 'publicKey'])
      .where('bucketId', '=', 'b1')
      .executeTakeFirstOrThrow();
    const own = { signingKey: row.signingKey ?? new Uint8Array(), publicKey: row.publicKey ?? new Uint8Array() };
    expect(await scene.collector.cast(await mislabelled(own, scene.wave))).toEqual({
      kind: 'refused',
      because: 'forged-signature',
    });
  });
});

describe('a bucket of one', () => {
  test('names its person by its label alone, and so the office does not take the plan, nor a plan that says eight and invites one', async () => {
    const scene = await openScene({ bucketSizes: [8] });
    const bucketOf = (eligibleCount: number) => ({
      id: 'alone',
      unitId: 'enhet-1',
      levelIds: ['M'],
      coveredUnitIds: ['enhet-1'],
      eligibleCount,
    });
    const invitations = [{ personId: 'kari', bucketId: 'alone' }];
    const inBucket = (bucketId: string) => invitations.filter((one) => one.bucketId === bucketId);
    expect(inBucket('alone')).toEqual(invitations); // whose the ballots labelled «alone» are
    const plan = { waveId: 'small', minimumEligibleCount: 8, invitations };
    const office = scene.who.as('office');
    expect(await planBallots(office, { ...plan, buckets: [bucketOf(1)] })).toEqual({
      kind: 'refused',
      because: 'bucket-too-small',
    });
    expect(await planBallots(office, { ...plan, buckets: [bucketOf(8)] })).toEqual({ kind: 'refused', because: 'counts-differ' });
    await scene.dispose();
  });
});
