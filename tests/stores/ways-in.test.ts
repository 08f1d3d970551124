import { randomBytes } from 'node:crypto';
import {
  closeBallotOffice,
  countBuckets,
  makePersonalLink,
  renewPaperCodes,
  withdrawPersonalLink,
} from '@takhoyde/api/ballot-office/index.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openScene, type Scene } from '../privacy/ballots/ballot-scene.ts';
import { databases } from './databases.ts';

/** Blinded bytes as they may come: a number below any modulus of 2048 bits. */
const blindedBytes = (): Uint8Array => {
  const bytes = new Uint8Array(randomBytes(256));
  bytes[0] = 0;
  return bytes;
};

const refused = (because: string) => ({ kind: 'refused', because });

for (const database of databases) {
  describe(`ways into a wave on ${database.name}`, () => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await openScene({ bucketSizes: [10, 8], open: database.open, paperCodeCount: 3 });
    });
    afterAll(() => scene.dispose());

    const office = () => scene.who.as('office');
    const issueByLink = (link: string, blinded = blindedBytes()) =>
      scene.issuer.issue({ waveId: scene.wave, asker: { link, address: '10.0.0.7' }, blinded });
    const issueByCode = (code: string) =>
      scene.issuer.issue({ waveId: scene.wave, asker: { code, address: '10.0.0.8' }, blinded: blindedBytes() });
    const linkTo = async (personId: string): Promise<string> =>
      (await makePersonalLink(office(), scene.wave, personId)) ?? 'no link';

    test('every link that a person was sent stays good, and all of them lead to the same one ballot', async () => {
      const [first, second] = [await linkTo('b1-person-0'), await linkTo('b1-person-0')];
      const blinded = blindedBytes();
      const issued = await issueByLink(second, blinded);
      expect(issued).toMatchObject({ kind: 'issued', bucketId: 'b1' });
      expect(await issueByLink(first, blinded)).toEqual(issued);
      expect(await issueByLink(first)).toEqual(refused('already-issued'));
      const signedIn = { waveId: scene.wave, asker: { personId: 'b1-person-0' }, blinded: blindedBytes() };
      expect(await scene.issuer.issue(signedIn)).toEqual(refused('already-issued'));
    });

    test('a link tells its bucket before a ballot is fetched', async () => {
      const link = await linkTo('b2-person-1');
      const place = await scene.issuer.findPlace(scene.wave, { link, address: '10.0.0.7' });
      expect(place).toMatchObject({ kind: 'found', bucketId: 'b2', state: 'invited' });
    });

    test('nobody who is not invited gets a link, and a link that was withdrawn is none', async () => {
      expect(await makePersonalLink(office(), scene.wave, 'stranger')).toBeUndefined();
      expect(await makePersonalLink(office(), 'unknown', 'b1-person-1')).toBeUndefined();
      const link = await linkTo('b1-person-1');
      await withdrawPersonalLink(office(), scene.wave, link);
      expect(await issueByLink(link)).toEqual(refused('wrong-link'));
    });

    test('what is stored of a link is its hash: a copy of the database answers for nobody', async () => {
      const link = await linkTo('b2-person-2');
      const rows = await scene.who.owner.selectFrom('ballotOffice.personalLink').selectAll().execute();
      expect(rows.length).toBeGreaterThan(2);
      for (const { linkHash } of rows) {
        expect(await issueByLink(Buffer.from(linkHash).toString('hex').toUpperCase().slice(0, 26))).toMatchObject({
          kind: 'refused',
        });
      }
      expect(JSON.stringify(rows)).not.toContain(link);
    });

    test('after five wrong links a guesser is told to wait, wrong codes counted along, and a right link still works', async () => {
      const address = '10.0.0.99';
      const guess = async (asker: { link: string; address: string } | { code: string; address: string }) => {
        const outcome = await scene.issuer.issue({ waveId: scene.wave, asker, blinded: blindedBytes() });
        return outcome.kind === 'refused' ? outcome.because : outcome.kind;
      };
      for (let index = 0; index < 3; index += 1) expect(await guess({ link: `${index}`.repeat(26), address })).toBe('wrong-link');
      for (let index = 0; index < 2; index += 1)
        expect(await guess({ code: `WRNG00000000${index}`, address })).toBe('wrong-code');
      expect(await guess({ link: 'Z'.repeat(26), address })).toBe('too-many-wrong-codes');
      expect(await guess({ link: await linkTo('b2-person-3'), address })).toBe('issued');
    });

    test('new printed codes take the place of the unused ones, as many as there were, and used ones stay used', async () => {
      const [used = '', ...unused] = scene.paperCodes.get('b1') ?? [];
      expect(await issueByCode(used)).toMatchObject({ kind: 'issued' });
      const before = await countBuckets(office(), scene.wave);
      const renewed = await renewPaperCodes(office(), scene.wave, 'b1');
      const fresh = renewed.kind === 'renewed' ? (renewed.paperCodes.get('b1') ?? []) : [];
      expect(fresh).toHaveLength(unused.length);
      expect(await countBuckets(office(), scene.wave)).toEqual(before);
      for (const code of unused) expect(await issueByCode(code)).toEqual(refused('wrong-code'));
      expect(await issueByCode(used)).toEqual(refused('already-issued'));
      expect(await issueByCode(fresh[0] ?? '')).toMatchObject({ kind: 'issued', bucketId: 'b1' });
    });

    test('a box without printed codes gets none, and an unknown wave is refused', async () => {
      expect(await renewPaperCodes(office(), scene.wave, 'b2')).toEqual({ kind: 'renewed', paperCodes: new Map() });
      expect(await renewPaperCodes(office(), 'unknown')).toEqual(refused('unknown-wave'));
    });

    test('closing leaves no link behind, makes none afterwards, and prints no more codes', async () => {
      const link = await linkTo('b2-person-4');
      await closeBallotOffice(office(), scene.wave);
      expect(await scene.who.owner.selectFrom('ballotOffice.personalLink').selectAll().execute()).toEqual([]);
      expect(await issueByLink(link)).toEqual(refused('wave-closed'));
      expect(await makePersonalLink(office(), scene.wave, 'b2-person-5')).toBeUndefined();
      expect(await renewPaperCodes(office(), scene.wave)).toEqual(refused('wave-closed'));
    });
  });
}
