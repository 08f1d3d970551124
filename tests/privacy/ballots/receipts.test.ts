import { createHash } from 'node:crypto';
import { openSealedBallots } from '@takhoyde/api/ballot-box/index.ts';
import { findOnBallotList, readBallotList, writeBallotList } from '@takhoyde/api/release/ballot-list.ts';
import { receiptOf } from '@takhoyde/web/receipts';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../stores/databases.ts';
import { openScene, seededRandom, type Scene } from './ballot-scene.ts';
import { payload, printBallots } from './paper-ballots.ts';

const bucketCount = 6;
const bucketSize = 20;

/** What the attacker is after: who cast which receipt is known to this test alone. */
type Cast = { receipt: string; bucketId: string; place: number };

/** Receipts in the order in which rows were written, as a copy of the database tells it. */
const inStorageOrder = async (db: Kysely<never>, table: string): Promise<string[]> => {
  const query = sql<{ receipt: string }>`select receipt from ${sql.table(table)} order by xmin::text::bigint, ctid`;
  return (await query.execute(db)).rows.map((row) => row.receipt);
};

/** How often the attacker names a receipt's unit rightly, going by that of its neighbour in the list, which somebody told him. */
const unitsByNeighbour = (list: readonly string[], truth: ReadonlyMap<string, Cast>): number => {
  const right = list.slice(1).filter((receipt, index) => truth.get(receipt)?.bucketId === truth.get(list[index] ?? '')?.bucketId);
  return right.length / (list.length - 1);
};

/** How often of two neighbours in the list the first was cast first: a half when the order says nothing. */
const earlierFirst = (list: readonly string[], truth: ReadonlyMap<string, Cast>): number => {
  const placeOf = (receipt: string | undefined): number => truth.get(receipt ?? '')?.place ?? 0;
  return list.slice(1).filter((receipt, index) => placeOf(list[index]) < placeOf(receipt)).length / (list.length - 1);
};

describe.each(databases)('the ballot list on $name', ({ open }) => {
  let scene: Scene;
  const cast: Cast[] = [];
  let truth: ReadonlyMap<string, Cast>;
  let receipts: string[];

  beforeAll(async () => {
    scene = await openScene({ bucketSizes: Array.from({ length: bucketCount }, () => bucketSize), open });
    for (const { id: bucketId } of scene.published.manifest.buckets) {
      const print = await printBallots(scene, bucketId);
      for (let index = 0; index < bucketSize; index += 1) {
        const ballot = await print(payload({ q1: (index % 5) + 1 }));
        await scene.collector.cast(ballot);
        cast.push({ receipt: await receiptOf(new Uint8Array(ballot.message)), bucketId, place: cast.length });
      }
    }
    truth = new Map(cast.map((one) => [one.receipt, one]));
  }, 120_000);
  afterAll(() => scene.dispose());

  test('while the wave is open, whoever holds a receipt learns yes or no, and nothing is written', async () => {
    const before = await Promise.all([scene.who, scene.what].map((store) => contentsOf(store.owner as never)));
    for (const { receipt } of cast.slice(0, 5))
      expect(await scene.collector.check(scene.wave, receipt)).toEqual({ kind: 'in-box' });
    expect(await scene.collector.check(scene.wave, '0'.repeat(16))).toEqual({ kind: 'not-in-box' });
    expect(await scene.collector.check('unknown', '0'.repeat(16))).toEqual({ kind: 'refused', because: 'unknown-wave' });
    const after = await Promise.all([scene.who, scene.what].map((store) => contentsOf(store.owner as never)));
    expect(after).toEqual(before);
  });

  test('a receipt that is nearly right, or right in another wave, says no: it cannot be felt for', async () => {
    const [first] = cast;
    const receipt = first?.receipt ?? '';
    for (const near of [
      receipt.slice(0, 15),
      `${receipt.slice(0, 15)}${receipt.endsWith('0') ? '1' : '0'}`,
      `${receipt}0`,
      '%',
      receipt.slice(1),
    ])
      expect(await scene.collector.check(scene.wave, near)).toEqual({ kind: 'not-in-box' });
  });

  test('at close it has the receipts of the ballots that were counted, every one and no other', async () => {
    await scene.collector.cast(await (await printBallots(scene, 'b1'))('not an answer'));
    await scene.closeBox();
    expect(await scene.collector.check(scene.wave, cast[0]?.receipt ?? '')).toEqual({ kind: 'refused', because: 'wave-closed' });
    const unseal = await scene.keeper.unsealerOf(scene.wave);
    if (unseal === undefined) throw new Error('the seal key is gone');
    receipts = [];
    const opening = { unseal, randomBelow: seededRandom(3), noteReceipt: (receipt: string) => void receipts.push(receipt) };
    const opened = await Array.fromAsync(openSealedBallots(scene.what.as('tally'), scene.wave, opening));
    expect(opened).toHaveLength(bucketCount * bucketSize + 1);
    expect(opened.some((ballot) => JSON.stringify(ballot).match(/[0-9A-HJKMNP-TV-Z]{16}/u))).toBe(false);
    await writeBallotList(scene.who.as('release'), scene.wave, receipts);
    const list = await readBallotList(scene.who.as('results'), scene.wave);
    expect(list).toEqual([...truth.keys()].sort());
    expect(await findOnBallotList(scene.who.as('results'), scene.wave, list[0] ?? '')).toBe('counted');
    expect(await findOnBallotList(scene.who.as('results'), scene.wave, '0'.repeat(16))).toBe('not-counted');
    expect(await findOnBallotList(scene.who.as('results'), 'unknown', list[0] ?? '')).toBe('no-list');
  });

  test('with a whole copy of the database, neither unit nor order can be learnt from it', async () => {
    const list = await inStorageOrder(scene.who.owner as never, 'release.ballot_list');
    expect(unitsByNeighbour(list, truth)).toBeLessThan(0.3); // chance gives a sixth
    expect(earlierFirst(list, truth)).toBeGreaterThan(0.35);
    expect(earlierFirst(list, truth)).toBeLessThan(0.65);
  });

  test('two ballots that were made to have one receipt stand there twice: the count is right, and no close is stopped', async () => {
    const twice = ['7'.repeat(16), '7'.repeat(16)];
    await writeBallotList(scene.who.as('release'), 'colluders', twice);
    expect(await readBallotList(scene.who.as('results'), 'colluders')).toEqual(twice);
    expect(await findOnBallotList(scene.who.as('results'), 'colluders', twice[0] ?? '')).toBe('counted');
  });

  test('it has no column but wave and receipt, and nobody may change it', async () => {
    const columns = sql<{ columns: string }>`
      select string_agg(column_name || ' ' || data_type, ', ' order by ordinal_position) as columns
      from information_schema.columns where table_schema = 'release' and table_name = 'ballot_list'`;
    expect((await columns.execute(scene.who.owner)).rows[0]?.columns).toBe('wave_id text, receipt text');
    for (const role of ['release', 'results', 'office'] as const)
      await expect(sql`delete from release.ballot_list`.execute(scene.who.as(role))).rejects.toThrow(/permission denied/u);
  });

  test('a list kept as ballots come, or unit by unit, gives units and order away: sorting is what protects', async () => {
    const db = scene.who.owner as unknown as Kysely<never>;
    await sql`create table public.unprotected_list (receipt text)`.execute(db);
    for (const { receipt } of cast) await sql`insert into public.unprotected_list values (${receipt})`.execute(db);
    const list = await inStorageOrder(db, 'public.unprotected_list');
    expect(unitsByNeighbour(list, truth)).toBeGreaterThan(0.9);
    expect(earlierFirst(list, truth)).toBe(1);
  });

  test('nothing that is kept after close leads from a receipt back to its unit, by trying', async () => {
    const { manifest } = scene.published;
    const guesses = manifest.buckets.flatMap(({ id }) =>
      cast.map(({ place }) => createHash('sha256').update(`takhoyde-ballot/v1|${scene.wave}|${id}|${place}`).digest()),
    );
    const known = new Set(receipts);
    for (const guess of guesses) expect(known.has(await receiptOf(new Uint8Array(guess)))).toBe(false);
  });
});

/** Every row of the ballot tables, as text: what asking must not change. */
const contentsOf = async (db: Kysely<never>): Promise<string> => {
  const tables = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'migration', 'public') order by 1`.execute(
    db,
  );
  const parts: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ all: string | null }>`
      select string_agg(xmin::text || ctid::text || t::text, '' order by ctid) as all from ${sql.table(name)} as t`.execute(db);
    parts.push(`${name} ${rows[0]?.all ?? ''}`);
  }
  return createHash('sha256').update(parts.join('\n')).digest('hex');
};
