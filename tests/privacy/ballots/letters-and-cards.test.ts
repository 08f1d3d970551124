import { createHash } from 'node:crypto';
import { countSpent, openSealedBallots } from '@takhoyde/api/ballot-box/index.ts';
import { reissueBallot } from '@takhoyde/api/ballot-office/index.ts';
import { makePersonalLink } from '@takhoyde/api/ballot-office/personal-links.ts';
import { createBallotClient, memoryStorage, type BallotStorage } from '@takhoyde/web/ballot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectorOrigin, issuerOrigin, openScene, seededRandom, type Scene } from './ballot-scene.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const cardCount = 8;

describe('somebody who reads the mail, hands out cards by name, or photographs a screen', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene({ bucketSizes: [20], paperCodeCount: cardCount });
  });
  afterAll(() => scene.dispose());

  const clientOf = (personId: string | undefined, storage: BallotStorage = memoryStorage()) =>
    createBallotClient({ issuer: issuerOrigin, collector: collectorOrigin, storage, fetch: scene.fetchAs(personId) });
  const asked = () => ({ wave: scene.wave, fingerprint: scene.published.fingerprint });
  const office = () => scene.who.as('office');
  const linkTo = async (personId: string): Promise<string> => (await makePersonalLink(office(), scene.wave, personId)) ?? '';
  const bearing = (link: string) => ({ link, address: '10.0.0.1' });
  const spent = async (): Promise<number> => (await countSpent(scene.what.as('tally'), scene.wave)).get('b1') ?? 0;

  test('a reader of the mail can fetch a ballot in a person’s name, once; the person is told, and gets one anew', async () => {
    const link = await linkTo('b1-person-0');
    const blinded = new Uint8Array(256).fill(1);
    expect(await scene.issuer.issue({ waveId: scene.wave, asker: bearing(link), blinded })).toMatchObject({ kind: 'issued' });
    expect(await clientOf('b1-person-0').obtain(asked())).toEqual({ kind: 'refused', because: 'already-issued' });
    const another = bearing(await linkTo('b1-person-0')); // a second letter is no second ballot
    expect(await scene.issuer.issue({ waveId: scene.wave, asker: another, blinded: new Uint8Array(256).fill(2) })).toEqual({
      kind: 'refused',
      because: 'already-issued',
    });
    expect(await reissueBallot(office(), scene.wave, 'b1-person-0')).toBe('reissued');
    expect(await clientOf('b1-person-0').obtain(asked())).toEqual({ kind: 'ready', bucket: 'b1' });
  });

  test('a link tells its reader nothing of an answer, and not whether it has been sent', async () => {
    const link = await linkTo('b1-person-1');
    const person = clientOf('b1-person-1');
    await person.obtain(asked());
    const fetched = await scene.issuer.findPlace(scene.wave, bearing(link));
    expect(await person.submit(scene.wave, { q1: 5 })).toEqual({ kind: 'counted' });
    expect(await scene.issuer.findPlace(scene.wave, bearing(link))).toEqual(fetched);
    expect(Object.keys(fetched).sort()).toEqual(['bucketId', 'kind', 'levelIds', 'state', 'unitId']);
  });

  test('a link is worth nothing in another wave, cut short, or with a character changed', async () => {
    const link = await linkTo('b1-person-2');
    const changed = `${link.startsWith('0') ? '1' : '0'}${link.slice(1)}`;
    for (const wrong of [link.slice(1), changed, `${link}0`])
      expect(await scene.issuer.findPlace(scene.wave, bearing(wrong))).toEqual({ kind: 'refused', because: 'wrong-link' });
    expect(await scene.issuer.findPlace('puls-2027', bearing(link))).toEqual({ kind: 'refused', because: 'unknown-wave' });
  });

  test('who wrote down which card went to whom learns who has fetched, and no ballot; signed openly, the same list would name all', async () => {
    const cards = scene.paperCodes.get('b1') ?? [];
    const heldOpenly = new Map<string, string>(); // what an office that sees what it signs would store with each card
    for (const code of cards) {
      const storage = memoryStorage();
      const client = clientOf(undefined, storage);
      await client.obtain({ ...asked(), code });
      const held = await storage.read(scene.wave);
      if (held?.stage === 'signed') heldOpenly.set(code, sha256(Buffer.from(held.message, 'base64url')));
      expect(await client.submit(scene.wave, { q1: 3 })).toEqual({ kind: 'counted' });
    }
    const inBox = (await scene.what.owner.selectFrom('ballotBox.sealedBallot').select('serial').execute()).map(({ serial }) =>
      Buffer.from(serial).toString('hex'),
    );
    const atOffice = await scene.who.owner.selectFrom('ballotOffice.paperCode').selectAll().execute();
    expect(atOffice.map(({ state }) => state)).toEqual(Array.from({ length: cardCount }, () => 'issued'));
    const known = atOffice.flatMap((row) => [row.codeHash, row.blindedHash ?? new Uint8Array()]);
    const names = known.flatMap((bytes) => [Buffer.from(bytes).toString('hex'), sha256(bytes)]);
    expect(inBox.filter((serial) => names.includes(serial))).toEqual([]);
    expect([...heldOpenly.values()].filter((serial) => inBox.includes(serial))).toHaveLength(cardCount);
  });

  test('a photograph of a ballot on its way to another device can deliver before its owner, and never change what is delivered', async () => {
    const storage = memoryStorage();
    await clientOf('b1-person-3', storage).obtain(asked());
    const held = await storage.read(scene.wave);
    if (held === undefined) throw new Error('no ballot was fetched');
    const photograph = memoryStorage();
    await photograph.advance(undefined, held);
    const before = await spent();
    expect(await clientOf(undefined, photograph).submit(scene.wave, { q1: 1 })).toEqual({ kind: 'counted' });
    expect(await clientOf('b1-person-3', storage).submit(scene.wave, { q1: 5 })).toEqual({ kind: 'already-counted' });
    expect(await spent()).toBe(before + 1);
    const late = memoryStorage();
    await late.advance(undefined, held);
    await scene.closeBox();
    expect((await clientOf(undefined, late).submit(scene.wave, { q1: 2 })).kind).not.toBe('counted');
    const unseal = await scene.keeper.unsealerOf(scene.wave);
    if (unseal === undefined) throw new Error('the seal key is gone');
    const opening = { unseal, randomBelow: seededRandom(4) };
    const opened = await Array.fromAsync(openSealedBallots(scene.what.as('tally'), scene.wave, opening));
    expect(opened.filter((ballot) => ballot.kind === 'answers' && ballot.answers['q1'] === 1)).toHaveLength(1);
  });
});
