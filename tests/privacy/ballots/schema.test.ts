import type { Store } from '@takhoyde/api/db/index.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../stores/databases.ts';

type AnyStore = Store<unknown, never>;

/** Columns that could hold a time, an order or an address, and keys that point out of the room. */
const telltales = async (store: AnyStore, schema: string): Promise<string[]> => {
  const columns = sql<{ what: string }>`
    select table_name || '.' || column_name || ' ' || data_type as what from information_schema.columns
    where table_schema = ${schema} and (
      data_type ~ '^(timestamp|date|time|interval|inet|cidr|macaddr)' or is_identity = 'YES' or column_default like 'nextval%'
      or column_name ~ '(created|updated|_at$|_on$|address|agent|device|language|order|sequence)')`;
  const outwardKeys = sql<{ what: string }>`
    select conrelid::regclass || ' -> ' || confrelid::regclass as what from pg_constraint
    where contype = 'f' and connamespace = ${schema}::regnamespace
      and (select relnamespace from pg_class where oid = confrelid) <> ${schema}::regnamespace`;
  const sequences = sql<{ what: string }>`
    select 'sequence ' || sequencename as what from pg_sequences where schemaname = ${schema}
    union all select 'trigger ' || trigger_name from information_schema.triggers where event_object_schema = ${schema}`;
  const found = await Promise.all([columns, outwardKeys, sequences].map((query) => query.execute(store.owner)));
  return found.flatMap(({ rows }) => rows.map((row) => row.what));
};

for (const database of databases) {
  describe(`ballot tables on ${database.name}`, () => {
    let who: AnyStore;
    let what: AnyStore;
    beforeAll(async () => {
      [who, what] = (await Promise.all([database.open('who'), database.open('what')])) as unknown as [AnyStore, AnyStore];
    });
    afterAll(async () => void (await Promise.all([who.close(), what.close()])));

    test('hold no time, no running number, no address, and no key out of their room', async () => {
      expect(await telltales(who, 'ballot_office')).toEqual([]);
      expect(await telltales(what, 'ballot_box')).toEqual([]);
    });

    test('of the box hold nothing but wave, bucket, serial and sealed bytes', async () => {
      const { rows } = await sql<{ columns: string }>`
        select string_agg(column_name || ' ' || data_type, ', ' order by ordinal_position) as columns
        from information_schema.columns where table_schema = 'ballot_box' and table_name = 'sealed_ballot'`.execute(what.owner);
      expect(rows[0]?.columns).toBe('wave_id text, serial bytea, bucket_id text, encapsulated_key bytea, ciphertext bytea');
    });

    test('are found out when somebody adds a moment, a number or a road to people', async () => {
      await sql`alter table ballot_box.sealed_ballot add column created_at timestamptz default now()`.execute(what.owner);
      await sql`alter table ballot_box.sealed_ballot add column number bigint generated always as identity`.execute(what.owner);
      await sql`create table public.person (id text primary key)`.execute(what.owner);
      await sql`alter table ballot_box.collecting_wave add column made_by text references public.person`.execute(what.owner);
      const found = await telltales(what, 'ballot_box');
      expect(found.join('\n')).toMatch(/created_at timestamp with time zone/);
      expect(found.join('\n')).toMatch(/sealed_ballot.number bigint/);
      expect(found.join('\n')).toMatch(/collecting_wave -> (public\.)?person/);
    });
  });
}
