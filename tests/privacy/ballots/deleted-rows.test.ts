import { closeBallotBox, destroySealedBallots } from '@takhoyde/api/ballot-box/index.ts';
import { closeBallotOffice } from '@takhoyde/api/ballot-office/index.ts';
import { forgetDeletedRows, type WhatStore, type WhoStore } from '@takhoyde/api/db/index.ts';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../stores/databases.ts';
import { openScene, type Scene } from './ballot-scene.ts';
import { payload, printBallots } from './paper-ballots.ts';
import { filesOnDisk, filesWith } from './stolen-disk.ts';

const person = 'b1-person-3';
const answer = 'svar-som-ingen-skal-se';

const dbOf = (store: WhoStore | WhatStore): Kysely<never> => store.owner as unknown as Kysely<never>;

/** Values that PostgreSQL keeps in its catalogue as samples of a schema's columns, as text. */
const samplesOf = async (store: WhoStore | WhatStore, schema: string): Promise<string> => {
  const { rows } = await sql<{ samples: string | null }>`
    select string_agg(concat(most_common_vals::text, histogram_bounds::text), ' ') as samples
    from pg_stats where schemaname = ${schema}`.execute(dbOf(store));
  return rows[0]?.samples ?? '';
};

describe.each(databases)('what a stolen disk shows after close on $name', ({ open }) => {
  let scene: Scene;
  let serial: string;
  beforeAll(async () => {
    scene = await openScene({ bucketSizes: [60], open });
    const print = await printBallots(scene, 'b1');
    for (let index = 0; index < 3; index += 1) await scene.collector.cast(await print(payload({ q1: answer })));
    const row = await scene.what.owner.selectFrom('ballotBox.sealedBallot').select('serial').executeTakeFirstOrThrow();
    serial = Buffer.from(row.serial).toString('latin1');
    await sql`create table public.unprotected as
      select replace(person_id, 'b1', 'u1') as person_id from ballot_office.invitation`.execute(dbOf(scene.who));
    for (const store of [scene.who, scene.what]) await sql`analyze`.execute(dbOf(store)); // as the server does by itself
    await closeBallotBox(scene.what.as('tally'), scene.wave);
    await closeBallotOffice(scene.who.as('office'), scene.wave);
    await destroySealedBallots(scene.what.as('tally'), scene.wave);
    await sql`delete from public.unprotected`.execute(dbOf(scene.who));
  });
  afterAll(() => scene.dispose());

  test('is still who was invited, and the sealed ballots, when rows are only deleted', async () => {
    expect(filesWith(await filesOnDisk(scene.who), person).tables).toBeGreaterThan(0);
    expect(filesWith(await filesOnDisk(scene.what), serial).tables).toBeGreaterThan(0);
  });

  test('is samples of who was invited, in the catalogue for good, where columns are sampled as they are by default', async () => {
    await sql`vacuum full public.unprotected`.execute(dbOf(scene.who));
    await sql`analyze public.unprotected`.execute(dbOf(scene.who));
    expect(await samplesOf(scene.who, 'public')).toContain('u1-person-');
  });

  test('is neither, once the tables are rewritten: not in tables, indexes, catalogue or the server’s own log', async () => {
    await forgetDeletedRows(scene.who);
    await forgetDeletedRows(scene.what);
    const [who, what] = [await filesOnDisk(scene.who), await filesOnDisk(scene.what)];
    expect(who.length + what.length).toBeGreaterThan(200);
    expect([filesWith(who, person).tables, filesWith(what, serial).tables]).toEqual([0, 0]);
    expect(await samplesOf(scene.who, 'ballot_office')).not.toContain('person');
    expect(await samplesOf(scene.what, 'ballot_box')).not.toContain(Buffer.from(serial, 'latin1').toString('hex').slice(0, 16));
  });

  test('is still in the log of writes, which is why that is never archived: serials and names there, and no answer', async () => {
    const [who, what] = [await filesOnDisk(scene.who), await filesOnDisk(scene.what)];
    expect(filesWith(who, person).log).toBeGreaterThan(0);
    expect(filesWith(what, serial).log).toBeGreaterThan(0);
    expect(filesWith([...who, ...what], answer)).toEqual({ tables: 0, log: 0 });
  });
});

for (const database of databases) {
  test(`tables can be rewritten on ${database.name} while other waves go on`, async () => {
    const [who, what] = await Promise.all([database.open('who'), database.open('what')]);
    const going = what
      .as('tally')
      .insertInto('ballotBox.collectingWave')
      .values({ waveId: 'w', isOpen: true, fingerprint: 'f' })
      .execute();
    await Promise.all([forgetDeletedRows(who), forgetDeletedRows(what), going]);
    expect(await what.as('box').selectFrom('ballotBox.collectingWave').select('waveId').execute()).toEqual([{ waveId: 'w' }]);
    await Promise.all([who.close(), what.close()]);
  });
}
