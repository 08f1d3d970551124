import { inTransaction, jsonColumn, type WhatStore, type WhoStore } from '@takhoyde/api/db/index.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from './databases.ts';

const denied = { code: '42501' };

for (const database of databases) {
  describe(`stores on ${database.name}`, () => {
    let who: WhoStore;
    let what: WhatStore;
    beforeAll(async () => {
      [who, what] = await Promise.all([database.open('who'), database.open('what')]);
    });
    afterAll(async () => void (await Promise.all([who.close(), what.close()])));

    const insertWave = (db: ReturnType<WhoStore['as']>, waveId: string) =>
      db
        .insertInto('ballotOffice.wave')
        .values({
          waveId,
          state: 'preparing',
          minimumEligibleCount: 8,
          manifest: jsonColumn({ someKey: [1, 'æ'] }),
          fingerprint: null,
        })
        .execute();

    test('every table of WHO is open to the rooms that need it, and to no other', async () => {
      const { rows } = await sql<{ schema: string; role: string; may: string }>`
        select distinct schemaname as schema, role, string_agg(privilege, ' ' order by privilege) as may
        from pg_tables, unnest(array['office', 'release', 'results', 'counting']) as role, unnest(array['delete', 'insert', 'select', 'update']) as privilege
        where schemaname not in ('pg_catalog', 'information_schema', 'migration')
          and has_table_privilege('takhoyde_' || role, schemaname || '.' || tablename, privilege)
        group by schemaname, tablename, role order by schema, role, may`.execute(who.owner);
      const office = (schema: string) => ({ schema, role: 'office', may: 'delete insert select update' });
      expect(rows).toEqual([
        { schema: 'audit', role: 'office', may: 'insert select' },
        { schema: 'ballot_office', role: 'counting', may: 'select' }, // waves and final counts; of people see below
        office('ballot_office'),
        { schema: 'closing', role: 'office', may: 'insert select' }, // written once, never changed
        { schema: 'closing', role: 'release', may: 'insert select' },
        { schema: 'counting', role: 'counting', may: 'insert select update' },
        { schema: 'counting', role: 'office', may: 'select' },
        { schema: 'endings', role: 'office', may: 'insert select update' }, // a proposal is answered, never taken away
        { schema: 'follow_up', role: 'office', may: 'insert select' },
        ...['identity', 'instruments'].map(office), // drafts come and go
        { schema: 'instruments', role: 'office', may: 'insert select' }, // versions stay
        office('invitations'),
        { schema: 'organisation', role: 'counting', may: 'select' },
        ...['organisation', 'organisation_import', 'reform'].map(office),
        { schema: 'release', role: 'release', may: 'insert select' },
        { schema: 'release', role: 'results', may: 'select' },
        { schema: 'retention', role: 'office', may: 'insert select' }, // receipts stay
        office('roster'),
        { schema: 'waves', role: 'counting', may: 'select' },
        office('waves'),
      ]);
    });

    test('who counts reads where people work and how many have fetched a ballot, but never who they are or in which order', async () => {
      const counting = who.as('counting');
      await sql`select unit_id, level_id from roster.position`.execute(counting);
      await sql`select bucket_id, state, reissue_count from ballot_office.invitation`.execute(counting);
      const secrets = ['person_id from roster.position', 'person_id from ballot_office.invitation', 'name from roster.person'];
      const orders = ['xmin from ballot_office.invitation', 'ctid from roster.position'];
      const keys = ['signing_key from ballot_office.bucket', 'blinded_hash from ballot_office.invitation'];
      for (const asked of [...secrets, ...orders, ...keys, 'person_id from identity.session'])
        await expect(sql`select ${sql.raw(asked)}`.execute(counting), asked).rejects.toMatchObject(denied);
    });

    test('results can read releases and nothing else', async () => {
      await sql`select 1 from release.wave_release limit 1`.execute(who.as('results'));
      for (const table of ['ballot_office.invitation', 'roster.person', 'waves.wave', 'identity.session', 'audit.entry']) {
        await expect(sql`select 1 from ${sql.table(table)}`.execute(who.as('results'))).rejects.toMatchObject(denied);
      }
      await expect(sql`delete from release.wave_release`.execute(who.as('results'))).rejects.toMatchObject(denied);
    });

    test('a release cannot be removed by the room that wrote it, nor read by the office', async () => {
      await expect(sql`delete from release.wave_release`.execute(who.as('release'))).rejects.toMatchObject(denied);
      await expect(sql`select 1 from ballot_office.invitation`.execute(who.as('release'))).rejects.toMatchObject(denied);
      await expect(sql`select 1 from release.wave_release`.execute(who.as('office'))).rejects.toMatchObject(denied);
      await expect(sql`delete from audit.entry`.execute(who.as('office'))).rejects.toMatchObject(denied);
    });

    test('the box can add ballots but neither remove them, change them nor open or close a wave', async () => {
      const box = what.as('box');
      await expect(sql`delete from ballot_box.sealed_ballot`.execute(box)).rejects.toMatchObject(denied);
      await expect(sql`update ballot_box.sealed_ballot set bucket_id = 'x'`.execute(box)).rejects.toMatchObject(denied);
      await expect(sql`update ballot_box.collecting_wave set is_open = true`.execute(box)).rejects.toMatchObject(denied);
      await expect(sql`insert into ballot_box.collecting_wave values ('w', true, 'f')`.execute(box)).rejects.toMatchObject(
        denied,
      );
    });

    test('the box asks whether a ballot is there, and reads no answer, not even sealed, and no order', async () => {
      const box = what.as('box');
      await sql`select serial from ballot_box.sealed_ballot where wave_id = 'w'`.execute(box);
      for (const column of ['ciphertext', 'xmin', 'ctid', '*'])
        await expect(sql`select ${sql.raw(column)} from ballot_box.sealed_ballot`.execute(box), column).rejects.toMatchObject(
          denied,
        );
    });

    test('tables that later migrations add are within the same limits', async () => {
      await sql`create table release.later (note text)`.execute(who.owner);
      await sql`select * from release.later`.execute(who.as('results'));
      await expect(sql`insert into release.later values ('x')`.execute(who.as('results'))).rejects.toMatchObject(denied);
      await expect(sql`select * from release.later`.execute(who.as('office'))).rejects.toMatchObject(denied);
    });

    test('a role keeps to its limits inside a transaction, and the next one is not left with them', async () => {
      await expect(
        inTransaction(who.as('results'), (tx) => sql`select 1 from ballot_office.wave`.execute(tx)),
      ).rejects.toMatchObject(denied);
      await sql`select 1 from ballot_office.wave`.execute(who.as('office'));
    });

    test('handles of several roles used at once each keep their own role', async () => {
      const roles = ['office', 'release', 'results', 'office', 'results'] as const;
      const names = await Promise.all(
        roles.map((role) => sql<{ name: string }>`select current_user as name`.execute(who.as(role))),
      );
      expect(names.map((result) => result.rows[0]?.name)).toEqual(roles.map((role) => `takhoyde_${role}`));
    });

    test('values come out alike: whole numbers, dates, instants, bytes, lists and JSON', async () => {
      const { rows } = await sql`
        select 5::bigint as counted, 9007199254740993::bigint as huge, '2026-02-01'::date as day, '\\x00ff'::bytea as raw, array['a', 'b'] as list,
          timestamptz '2026-01-31 23:30:00+00' as moment, '{"some_key": [1]}'::jsonb as document, 2.5::numeric as exact`.execute(
        who.owner,
      );
      expect(rows).toEqual([
        {
          counted: 5,
          huge: 9007199254740993n,
          day: '2026-02-01',
          raw: new Uint8Array([0, 255]),
          list: ['a', 'b'],
          moment: new Date('2026-01-31T23:30:00Z'),
          document: { some_key: [1] },
          exact: '2.5',
        },
      ]);
    });

    test('a JSON column gives back what was put in, lists too', async () => {
      await insertWave(who.as('office'), 'json');
      const stored = await who
        .as('office')
        .selectFrom('ballotOffice.wave')
        .select('manifest')
        .where('waveId', '=', 'json')
        .executeTakeFirstOrThrow();
      expect(stored.manifest).toEqual({ someKey: [1, 'æ'] });
      const { rows } = await sql<{ list: unknown }>`select ${jsonColumn([{ a: 1 }, 'x'])} as list`.execute(who.owner);
      expect(rows[0]?.list).toEqual([{ a: 1 }, 'x']);
    });

    test('a transaction that fails leaves nothing behind', async () => {
      const failing = inTransaction(who.as('office'), async (tx) => {
        await insertWave(tx, 'rolled-back');
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(
        await who.as('office').selectFrom('ballotOffice.wave').select('waveId').where('waveId', '=', 'rolled-back').execute(),
      ).toEqual([]);
    });

    test('a query beside an open transaction is refused instead of waiting for ever', async () => {
      const beside = inTransaction(who.as('office'), () =>
        who.as('office').selectFrom('ballotOffice.wave').selectAll().execute(),
      );
      await expect(beside).rejects.toMatchObject({ code: 'query-outside-transaction' });
      const otherRole = inTransaction(who.as('office'), () => sql`select 1`.execute(who.as('results')));
      await expect(otherRole).rejects.toMatchObject({ code: 'query-outside-transaction' });
    });

    test('a transaction on one side does not hold up the other side', async () => {
      const rows = await inTransaction(who.as('office'), () =>
        what.as('tally').selectFrom('ballotBox.collectingWave').selectAll().execute(),
      );
      expect(rows).toEqual([]);
    });

    test('work that is handed a transaction joins it', async () => {
      const failing = inTransaction(who.as('office'), async (tx) => {
        await inTransaction(tx, (inner) => insertWave(inner, 'joined'));
        throw new Error('undo all');
      });
      await expect(failing).rejects.toThrow('undo all');
      expect(
        await who.as('office').selectFrom('ballotOffice.wave').select('waveId').where('waveId', '=', 'joined').execute(),
      ).toEqual([]);
    });

    test('a store says whether its database answers', async () => {
      const store = await database.open('what');
      expect(await store.isAnswering()).toBe(true);
      await store.close();
      expect(await store.isAnswering()).toBe(false);
    });
  });
}
