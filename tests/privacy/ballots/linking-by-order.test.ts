import { createHash, randomUUID } from 'node:crypto';
import { openSealedBallots } from '@takhoyde/api/ballot-box/index.ts';
import { closeBallotOffice } from '@takhoyde/api/ballot-office/index.ts';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../stores/databases.ts';
import { attackLimits } from './attack-limits.ts';
import { openScene, seededRandom, type Scene } from './ballot-scene.ts';
import { payload, printBallots } from './paper-ballots.ts';
import { filesOnDisk, filesWith } from './stolen-disk.ts';

const bucketCount = 20;
const bucketSize = 20;
const personCount = bucketCount * bucketSize;
const atOnce = 3;

/** What a copy of a table gives away without being asked: in which order its rows were written. */
type Row = { bucketId: string; value: string };

/** Every row of a table with its value, in the order that xmin and ctid tell. */
const inStorageOrder = async (db: Kysely<never>, table: string, value: string): Promise<Row[]> => {
  const query = sql<Row>`select bucket_id, ${sql.raw(value)} as value from ${sql.table(table)} order by xmin::text::bigint, ctid`;
  return (await query.execute(db)).rows;
};

/** Pairs the n-th person of a bucket with its n-th answer, and says how large a share was right. */
const linkedShare = (people: readonly Row[], answers: readonly Row[], truth: ReadonlyMap<string, string>): number => {
  const of = (rows: readonly Row[], bucketId: string) => rows.filter((row) => row.bucketId === bucketId).map((row) => row.value);
  const buckets = [...new Set(people.map((row) => row.bucketId))];
  const right = buckets.flatMap((bucketId) => {
    const guesses = of(answers, bucketId);
    return of(people, bucketId).filter((person, index) => guesses[index] !== undefined && truth.get(person) === guesses[index]);
  });
  return right.length / personCount;
};

/** Runs everybody through, a few at a time, in an order that the attacker does not know. */
const arriveInRandomOrder = async (people: readonly Row[], arrive: (person: Row) => Promise<void>): Promise<void> => {
  const random = seededRandom(400);
  const queue = people.map((person) => ({ person, place: random(1_000_000) })).sort((left, right) => left.place - right.place);
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await arrive(next.person);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};

const everyone = Array.from({ length: personCount }, (_, index): Row => ({
  bucketId: `b${(index % bucketCount) + 1}`,
  value: `person-${index}`,
}));
const truth = new Map(everyone.map(({ value }) => [value, `svar-${value}`]));

describe.each(databases)('linking people to answers by the order in which rows were stored on $name', ({ open }) => {
  test('wins on an ordinary survey that keeps people and answers in one database', async () => {
    const store = await open('what');
    const db = store.owner as unknown as Kysely<never>;
    await sql`create table invited (person text primary key, bucket_id text, has_answered boolean)`.execute(db);
    await sql`create table response (id uuid primary key, bucket_id text, answers text)`.execute(db);
    for (const { value, bucketId } of everyone) await sql`insert into invited values (${value}, ${bucketId}, false)`.execute(db);
    await arriveInRandomOrder(everyone, async ({ value, bucketId }) => {
      await sql`update invited set has_answered = true where person = ${value}`.execute(db);
      await sql`insert into response values (${randomUUID()}, ${bucketId}, ${truth.get(value)})`.execute(db);
    });
    const share = linkedShare(
      await inStorageOrder(db, 'invited', 'person'),
      await inStorageOrder(db, 'response', 'answers'),
      truth,
    );
    expect(share).toBeGreaterThan(attackLimits.linkedByOrder.unprotected);
    await store.close();
  });

  describe('against our ballots', () => {
    let scene: Scene;
    let peopleWhileOpen: Row[];
    let sealedWhileOpen: Row[];
    beforeAll(async () => {
      scene = await openScene({ bucketSizes: Array.from({ length: bucketCount }, () => bucketSize), open });
      const random = seededRandom(7);
      const nonce = (text: string) => new Uint8Array(createHash('sha256').update(text).digest()); // the same in every run
      const printers = new Map(
        await Promise.all(
          scene.published.manifest.buckets.map(async ({ id }) => [id, await printBallots(scene, id, nonce)] as const),
        ),
      );
      await arriveInRandomOrder(seatsOf(scene), async ({ value: personId, bucketId }) => {
        const blinded = Uint8Array.from({ length: 256 }, (_, index) => (index === 0 ? 0 : random(256)));
        await scene.issuer.issue({ waveId: scene.wave, asker: { personId }, blinded });
        const ballot = await printers.get(bucketId)?.(payload({ q1: `svar-${personId}` }));
        if (ballot === undefined || (await scene.collector.cast(ballot)).kind !== 'counted')
          throw new Error('a ballot was not counted');
      });
      peopleWhileOpen = await inStorageOrder(scene.who.owner as never, 'ballot_office.invitation', 'person_id');
      sealedWhileOpen = await inStorageOrder(scene.what.owner as never, 'ballot_box.sealed_ballot', `encode(serial, 'hex')`);
    }, 240_000);
    afterAll(() => scene.dispose());

    const seatsOf = ({ people }: Scene): Row[] => people.map(({ personId, bucketId }) => ({ bucketId, value: personId }));
    const ourTruth = () => new Map(scene.people.map(({ personId }) => [personId, `svar-${personId}`]));

    /** Answers as they leave the box at close, in the order in which they leave it. */
    const openedInOrder = async (randomBelow: (bound: number) => number): Promise<Row[]> => {
      const unseal = await scene.keeper.unsealerOf(scene.wave);
      if (unseal === undefined) throw new Error('the seal key is gone');
      const opened = await Array.fromAsync(openSealedBallots(scene.what.as('tally'), scene.wave, { unseal, randomBelow }));
      return opened.map((ballot) => ({
        bucketId: ballot.bucketId,
        value: ballot.kind === 'answers' ? String(ballot.answers.q1) : '',
      }));
    };

    test('copies of both databases while the wave is open, down to every file on the disk, hold no readable answer', async () => {
      for (const store of [scene.who, scene.what]) {
        const files = await filesOnDisk(store);
        expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeGreaterThan(1_000_000);
        expect(filesWith(files, 'svar-b')).toEqual({ tables: 0, log: 0 });
      }
      expect(sealedWhileOpen).toHaveLength(personCount);
    });

    test('the order alone would give people away, if the box could be read: sealing and shuffling are what protects', async () => {
      await scene.closeBox();
      const unseal = await scene.keeper.unsealerOf(scene.wave);
      const { rows } = await sql<{ bucketId: string; encapsulatedKey: Uint8Array; ciphertext: Uint8Array }>`
        select bucket_id, encapsulated_key, ciphertext from ballot_box.sealed_ballot order by xmin::text::bigint, ctid`.execute(
        scene.what.owner,
      );
      const read = await Promise.all(
        rows.map(async (row) => ({ bucketId: row.bucketId, value: Buffer.from((await unseal?.(row)) ?? []).toString() })),
      );
      const answers = read.map((row) => ({ ...row, value: /svar-[\w-]+/.exec(row.value)?.[0] ?? '' }));
      expect(linkedShare(peopleWhileOpen, answers, ourTruth())).toBeGreaterThan(attackLimits.linkedByOrder.unprotected);
    });

    test('after close, with copies from before and after, at most 8 % are linked (guessing gives 5 %)', async () => {
      const opened = await openedInOrder(seededRandom(1));
      expect(opened).toHaveLength(personCount);
      expect(linkedShare(peopleWhileOpen, opened, ourTruth())).toBeLessThanOrEqual(attackLimits.linkedByOrder.ours);
      await closeBallotOffice(scene.who.as('office'), scene.wave);
      expect(await inStorageOrder(scene.who.owner as never, 'ballot_office.invitation', 'person_id')).toEqual([]);
    });
  });
});
