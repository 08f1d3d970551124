import { randomBytes } from 'node:crypto';
import { countSpent, type CastBallot } from '@takhoyde/api/ballot-box/index.ts';
import { countBuckets, reissueBallot, type BucketCount } from '@takhoyde/api/ballot-office/index.ts';
import { createBallotClient, memoryStorage } from '@takhoyde/web/ballot';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../stores/databases.ts';
import { collectorOrigin, issuerOrigin, openScene, type Scene } from './ballot-scene.ts';
import { payload, printBallots } from './paper-ballots.ts';

/** A blinded message, as far as the office can tell: a number below every modulus. */
const anyNumber = (): Uint8Array => new Uint8Array([0, ...randomBytes(255)]);

describe.each(databases)('more ballots than people, on $name', ({ open }) => {
  let scene: Scene;
  let print: (text: string) => Promise<CastBallot>;
  beforeAll(async () => {
    scene = await openScene({ bucketSizes: [60, 8], open });
    print = await printBallots(scene, 'b1');
  });
  afterAll(() => scene.dispose());

  const office = () => scene.who.as('office');
  const clientOf = (personId: string) =>
    createBallotClient({
      issuer: issuerOrigin,
      collector: collectorOrigin,
      storage: memoryStorage(),
      fetch: scene.fetchAs(personId),
    });
  const asked = () => ({ wave: scene.wave, fingerprint: scene.published.fingerprint });

  /** What anybody can reckon from the published counts: how many ballots a bucket has beyond those that were issued. */
  const tooMany = async (bucketId: string): Promise<number> => {
    const counts = new Map((await countBuckets(office(), scene.wave)).map((count) => [count.bucketId, count]));
    const count: BucketCount | undefined = counts.get(bucketId);
    const spent = (await countSpent(scene.what.as('tally'), scene.wave)).get(bucketId) ?? 0;
    return spent - (count?.issuedCount ?? 0) - (count?.reissuedCount ?? 0);
  };

  test('a person whose ballot is reissued may cast both: two are counted, and two stand in the counts', async () => {
    const first = clientOf('b1-person-0');
    await first.obtain(asked());
    expect(await reissueBallot(office(), scene.wave, 'b1-person-0')).toBe('reissued');
    const second = clientOf('b1-person-0');
    expect(await second.obtain(asked())).toMatchObject({ kind: 'ready' });
    expect(await first.submit(scene.wave, { q1: 1 })).toEqual({ kind: 'counted' });
    expect(await second.submit(scene.wave, { q1: 5 })).toEqual({ kind: 'counted' });
    expect(await tooMany('b1')).toBe(0);
    expect(await reissueBallot(office(), scene.wave, 'b1-person-0')).toBe('reissue-limit'); // once each
  });

  test('twenty who ask at the same instant get two in a bucket of sixty, and one in a bucket of eight: 2 %, rounded up', async () => {
    const asking = async (bucketId: string, from: number, to: number): Promise<string[]> => {
      const people = Array.from({ length: to - from }, (_, index) => `${bucketId}-person-${String(from + index)}`);
      for (const personId of people) await scene.issuer.issue({ waveId: scene.wave, asker: { personId }, blinded: anyNumber() });
      return Promise.all(people.map((personId) => reissueBallot(office(), scene.wave, personId)));
    };
    expect((await asking('b1', 1, 21)).filter((outcome) => outcome === 'reissued')).toHaveLength(1); // the other was the first person’s
    expect((await asking('b2', 0, 8)).filter((outcome) => outcome === 'reissued')).toHaveLength(1);
  });

  test('whoever has not fetched a ballot gets none anew: a reissue gives no second chance to those who lost nothing', async () => {
    expect(await reissueBallot(office(), scene.wave, 'b1-person-40')).toBe('reissue-limit');
    expect(await reissueBallot(office(), scene.wave, 'nobody')).toBe('reissue-limit');
  });

  test('without a limit, an operator would hand out as many as there are people', async () => {
    const db = scene.who.owner as unknown as Kysely<never>;
    await sql`create table public.unprotected as select * from ballot_office.invitation`.execute(db);
    const { rows } =
      await sql`update public.unprotected set state = 'invited', blinded_hash = null, reissue_count = reissue_count + 1
      where state = 'issued' returning 1 as done`.execute(db);
    expect(rows.length).toBeGreaterThan(15);
    await sql`drop table public.unprotected`.execute(db);
  });

  test('an operator who prints ballots with a stolen signing key is betrayed by the counts, as soon as they are more than were fetched', async () => {
    const before = await tooMany('b1');
    expect(before).toBeLessThan(0); // fetched and not yet cast: as many can be made without being seen
    for (let index = 0; index < 3 - before; index += 1)
      expect(await scene.collector.cast(await print(payload({ q1: 5 })))).toEqual({ kind: 'counted' });
    expect(await tooMany('b1')).toBe(3);
  });
});
