import { problem } from '@takhoyde/api/contract';
import { createBallotClient, memoryStorage, type Fetch } from '@takhoyde/web/ballot';
import { describe, expect, test } from 'vitest';
import { keepPostgres, type KeptPostgres } from '../postgres/keep-postgres.ts';
import { canMountDisks } from '../postgres/small-disk.ts';
import { makeOwnDatabases } from './own-databases.ts';
import { runAs } from './part-logins.ts';
import { startPartsApart, type PartsApart } from './parts-apart.ts';
import { answerWithCode, answersOf, closeOverHttp, openWaveOverHttp, type OpenWave } from './wave-over-http.ts';

/** A store of answers that can be filled up, and emptied again. */
interface Fillable {
  readonly postgres: KeptPostgres;
  readonly fill: (what: string) => Promise<void>;
  readonly empty: (what: string) => Promise<void>;
}

const smallDisk = async (): Promise<Fillable> => {
  const postgres = await keepPostgres('small-disk');
  const fill = () => postgres.befall({ do: 'fill', side: 'what' });
  return { postgres, fill, empty: () => postgres.befall({ do: 'empty', side: 'what' }) };
};

/** Ballots of another wave, as large as real ones, until PostgreSQL says that its file cannot grow. */
const ballast = `do $$ begin
  for part in 1..40 loop
    insert into ballot_box.sealed_ballot (wave_id, serial, bucket_id, encapsulated_key, ciphertext)
    select 'ballast', sha256((part || '-' || place)::text::bytea), 'b', 'x',
      (select string_agg(sha256((part || '-' || place || '-' || piece)::text::bytea), '') from generate_series(1, 256) as piece)
    from generate_series(1, 200) as place;
    commit;
  end loop;
end $$`;

const smallFiles = async (): Promise<Fillable> => ({
  postgres: await keepPostgres('small-files'),
  fill: (what) => expect(runAs(what, ballast)).rejects.toThrow(/File too large/u),
  empty: async (what) => {
    await runAs(what, "delete from ballot_box.sealed_ballot where wave_id = 'ballast'", 'vacuum ballot_box.sealed_ballot');
  },
});

/** Sends one ballot, keeping what the box answered. */
const watched = (): { fetch: Fetch; answers: () => Promise<{ status: number; retryAfter: string | null; told: unknown }[]> } => {
  const came: Response[] = [];
  return {
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (url.endsWith('/stemme')) came.push(response.clone());
      return response;
    },
    answers: () =>
      Promise.all(
        came.map(async (response) => ({
          status: response.status,
          retryAfter: response.headers.get('retry-after'),
          told: JSON.parse(await response.text()) as unknown,
        })),
      ),
  };
};

/** People with ballots in hand when the disk is full: each sends until it is refused for want of room, and then again when there is. */
const answerThrough = async (
  parts: PartsApart,
  wave: OpenWave,
  { fill, empty }: { fill: () => Promise<void>; empty: () => Promise<void> },
) => {
  const { fetch, answers } = watched();
  const clients = [];
  for (const code of wave.codes.slice(8)) {
    const client = createBallotClient({
      issuer: parts.origin,
      collector: parts.collectorOrigin,
      storage: memoryStorage(),
      fetch,
    });
    expect(await client.obtain({ wave: wave.waveId, fingerprint: wave.fingerprint, code })).toMatchObject({ kind: 'ready' });
    clients.push(client);
  }
  await fill();
  const first = [];
  for (const [place, client] of clients.entries()) first.push((await client.submit(wave.waveId, answersOf(place))).kind);
  await empty();
  const second = [];
  for (const [place, client] of clients.entries())
    second.push(first[place] === 'unreachable' ? (await client.submit(wave.waveId, answersOf(place))).kind : 'counted');
  return { first, second, answers: await answers() };
};

const kinds = [
  { name: 'a file system without a free block', isHere: canMountDisks(), open: smallDisk },
  { name: 'files that may not grow', isHere: process.platform !== 'win32', open: smallFiles },
];

describe.each(kinds)('a ballot box on $name', ({ isHere, open }) => {
  test.runIf(isHere)(
    'says so with a 503 in words, loses nothing it has acknowledged, and takes ballots again when there is room',
    { timeout: 180_000 },
    async () => {
      const { postgres, fill, empty } = await open();
      const ends: (() => Promise<void>)[] = [postgres.stop];
      try {
        const databases = await makeOwnDatabases(postgres.addresses);
        const parts = await startPartsApart(databases);
        ends.push(parts.end);
        const wave = await openWaveOverHttp(parts.origin, { teamCount: 2, each: 16 });
        for (const [respondent, code] of wave.codes.slice(0, 8).entries())
          expect(await answerWithCode(parts, wave, { code, respondent })).toBe('counted');
        const { first, second, answers } = await answerThrough(parts, wave, {
          fill: () => fill(databases.what),
          empty: () => empty(databases.what),
        });
        expect(first).toContain('unreachable');
        expect(second).toEqual(second.map(() => 'counted'));
        const refused = answers.filter(({ status }) => status !== 200);
        expect(new Set(refused.map(({ status, retryAfter }) => `${String(status)} ${String(retryAfter)}`))).toEqual(
          new Set(['503 5']),
        );
        expect(refused.map(({ told }) => problem.parse(told).title)).toContain('there is no room to store this just now');
        const receipt = await closeOverHttp(wave);
        expect(receipt).toMatchObject({ answersTallied: 32, answersRefused: 0, bucketCounts: { spent: 32 } });
      } finally {
        for (const end of ends.reverse()) await end();
      }
    },
  );
});
