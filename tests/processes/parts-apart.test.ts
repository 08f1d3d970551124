import { endpoints } from '@takhoyde/api/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePostgresDatabase } from '../postgres/postgres-database.ts';
import { makeMember, runAs } from './part-logins.ts';
import { startPartProcess } from './part-process.ts';
import { startPartsApart, type PartsApart } from './parts-apart.ts';
import { answerWithCode, closeOverHttp, openWaveOverHttp, type OpenWave } from './wave-over-http.ts';

/** What becomes of a query: how many rows it gave, or why it gave none. */
const tried = (url: string, query: string): Promise<string> =>
  runAs(url, query).then(
    (rows) => `${String(rows.length)} rows`,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

describe('an installation whose parts are three processes', () => {
  const opened: (() => Promise<void>)[] = [];
  let databases: { who: string; what: string };
  let parts: PartsApart;
  let wave: OpenWave;
  beforeAll(async () => {
    const [who, what] = await Promise.all([makePostgresDatabase('who'), makePostgresDatabase('what')]);
    opened.push(who.drop, what.drop);
    databases = { who: who.url, what: what.url };
    parts = await startPartsApart(databases);
    opened.push(parts.end);
    wave = await openWaveOverHttp(parts.origin, { teamCount: 2, each: 12 });
    await Promise.all(wave.codes.slice(0, 12).map((code, respondent) => answerWithCode(parts, wave, { code, respondent })));
  });
  afterAll(async () => {
    for (const close of opened.reverse()) await close();
  });

  test('is told of in health as two clusters that answer', async () => {
    const { answer } = await wave.operator.call(endpoints.health);
    expect(answer?.storage).toEqual({ who: 'postgres', what: 'postgres', hasSeparateClusters: true });
  });

  test('has no secret that two parts know', () => {
    const secretsOf = (name: 'office' | 'collector' | 'counting'): string[] =>
      Object.values(parts.part(name).environment).flatMap((value) => {
        const password = URL.canParse(value) ? new URL(value).password : '';
        return password === '' ? [] : [password];
      });
    const [office, collector, counting] = [secretsOf('office'), secretsOf('collector'), secretsOf('counting')];
    expect([office.length, collector.length, counting.length]).toEqual([1, 1, 2]);
    expect(new Set([...office, ...collector, ...counting].map((secret) => secret)).size).toBe(4);
  });

  test('plans no wave whose key is to be split: the only road between the parts is a database, and a share may lie in none', async () => {
    const inAll = (text: string) => ({ nb: text, nn: text, en: text });
    const body = {
      id: 'w-split',
      title: inAll('Puls'),
      kind: 'pulse',
      instrumentId: 'omstillingspuls',
      organisationVersion: 'o1',
      opensAt: '2026-01-01T08:00:00Z',
      closesAt: '2026-02-01T08:00:00Z',
      sealKey: { kind: 'split', threshold: 2, holders: ['analyst', 'representative'] },
    };
    const { status, problem } = await wave.analyst.call(endpoints.planWave, { body });
    expect({ status, code: problem?.['code'] }).toEqual({ status: 409, code: 'keys-cannot-be-split' });
    const { answer } = await wave.analyst.call(endpoints.listWaves);
    expect(answer?.waves.map(({ id }) => id)).toEqual([wave.waveId]);
  });

  const sealedAnswers = 'select ciphertext from ballot_box.sealed_ballot';
  const whoFetched = "select person_id from ballot_office.invitation where state = 'issued'";
  const codesFetched = "select xmin, code_hash from ballot_office.paper_code where state = 'issued'";

  test('gives the collector’s login nothing to read in bulk, to order by, to count or to empty', async () => {
    const { collector } = parts.logins;
    expect(await tried(collector, 'select is_open from ballot_box.collecting_wave')).toBe('1 rows');
    for (const query of [
      sealedAnswers,
      'select xmin from ballot_box.sealed_ballot',
      'select ctid from ballot_box.sealed_ballot',
      'delete from ballot_box.sealed_ballot',
      'truncate ballot_box.sealed_ballot',
      'update ballot_box.collecting_wave set is_open = false',
      'set role takhoyde_tally',
      'copy (select * from ballot_box.sealed_ballot) to stdout',
    ])
      expect(await tried(collector, query), query).toMatch(/permission denied/u);
  });

  test('gives the counting login no person, no order and no signing key', async () => {
    const { countingOnWho } = parts.logins;
    expect(await tried(countingOnWho, 'select state from ballot_office.paper_code')).toBe('24 rows');
    for (const query of [
      whoFetched,
      codesFetched,
      'select name from roster.person',
      'select person_id from roster.position',
      'select * from identity.session',
      'select signing_key from ballot_office.bucket',
      "update waves.wave set state = 'closing'",
      'select * from audit.entry',
      'set role takhoyde_office',
    ])
      expect(await tried(countingOnWho, query), query).toMatch(/permission denied/u);
  });

  test('lets no part’s login in where the other side lies', async () => {
    const at = (login: string, database: string): string => {
      const [from, to] = [new URL(login), new URL(database)];
      [to.username, to.password] = [from.username, from.password];
      return to.href;
    };
    const { office, collector } = parts.logins;
    expect(await tried(at(collector, databases.who), 'select 1')).toMatch(/password authentication failed/u);
    expect(await tried(at(office, databases.what), 'select 1')).toMatch(/password authentication failed/u);
  });

  test('twin: one login for everything reads who fetched a ballot, and every sealed answer in the order they came', async () => {
    expect(await tried(databases.what, `${sealedAnswers} order by xmin::text::bigint, ctid`)).toBe('12 rows');
    expect(await tried(databases.who, codesFetched)).toBe('12 rows');
  });

  test('refuses to start a part whose login could do more, and says what', async () => {
    const { environment } = parts.part('collector');
    const withTally = await makeMember(databases.what, ['takhoyde_box', 'takhoyde_tally']);
    const collector = startPartProcess({ ...environment, PORT: '0', WHAT_DATABASE_URL: withTally });
    expect((await collector.ended).code).toBe(1);
    expect(collector.output()).toMatch(/^the part collector must not be able to read ballot_box\.sealed_ballot\.ciphertext/u);
    const ofCounting = parts.part('counting').environment;
    const counting = startPartProcess({ ...ofCounting, WHO_DATABASE_URL: databases.who });
    expect((await counting.ended).code).toBe(1);
    expect(counting.output()).toMatch(/the part counting must not be able to read roster\.person\.id/u);
  });

  test('refuses to start a part that is told another part’s address', async () => {
    const told = { ...parts.part('collector').environment, WHO_DATABASE_URL: databases.who };
    const collector = startPartProcess(told);
    expect((await collector.ended).code).toBe(1);
    expect(collector.output().trim()).toBe(
      'the part collector must not know WHO_DATABASE_URL: it takes ballots in, and must have no way to people',
    );
  });

  test('goes on with a wave that was being closed when office and counting were killed, and counts every ballot', async () => {
    const rest = wave.codes.slice(12).map((code, place) => answerWithCode(parts, wave, { code, respondent: 12 + place }));
    expect(await Promise.all(rest)).toEqual(rest.map(() => 'counted'));
    await parts.part('counting').kill();
    const asked = closeOverHttp(wave).catch(() => undefined);
    await Promise.race([asked, untilClosing(databases.who)]);
    await parts.part('office').kill();
    await asked;
    await parts.startAgain('counting');
    await parts.startAgain('office');
    const receipt = await closeOverHttp(wave);
    expect(receipt).toMatchObject({ answersTallied: 24, answersRefused: 0, bucketCounts: { invited: 24, spent: 24 } });
    const { answer } = await wave.operator.call(endpoints.readWave, { params: { wave: wave.waveId } });
    expect(answer?.wave.state).toBe('released');
    expect(await tried(databases.what, sealedAnswers)).toBe('0 rows');
  });
});

/** Until the office has noted that the wave is being closed. */
const untilClosing = async (url: string): Promise<void> => {
  for (const until = Date.now() + 20_000; Date.now() < until;) {
    const [row] = await runAs<{ state: string }>(url, 'select state from waves.wave');
    if (row?.state === 'closing') return;
  }
  throw new Error('untilClosing requires a wave that is closed within 20 s');
};
