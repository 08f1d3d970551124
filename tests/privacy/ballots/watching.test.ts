import { endpoints, type Endpoint } from '@takhoyde/api/contract';
import { grantRole } from '@takhoyde/api/identity/grants.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn, visitorAt, type Visitor } from '../../scenarios/visitor.ts';
import { startRunningWave, type OwnBallot, type RunningWave } from './running-wave.ts';

/** Everything that may be asked about a wave, or about nothing in particular, without changing anything: also what is added tomorrow. */
const looks = Object.values<Endpoint>(endpoints).filter(
  ({ method, path }) => method === 'get' && !path.replace('{wave}', '').includes('{'),
);

describe('watching a colleague, with every role at once, while the wave is open', () => {
  let wave: RunningWave;
  let watcher: Visitor;
  let stranger: Visitor;
  let colleague: OwnBallot;
  let someoneElse: OwnBallot;

  /** All that the watcher can see at this moment, as one text; the watcher’s own sign-in has been before. */
  const seen = async (): Promise<string> => {
    const answers = [];
    for (const look of looks) answers.push(await watcher.call(look, { params: { wave: wave.waveId } }));
    return JSON.stringify(answers);
  };

  const checkReceipt = async (receipt: string): Promise<unknown> => {
    const { collectorOrigin } = wave.product;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ wave: wave.waveId, receipt });
    return (await fetch(`${collectorOrigin}/kvittering`, { method: 'POST', headers, body })).json();
  };

  beforeAll(async () => {
    wave = await startRunningWave();
    const { office } = wave.product.installation;
    const roles = [
      'operator',
      'analyst',
      'data-protection-officer',
      'union-representative',
      'safety-representative',
      'leader',
    ] as const;
    for (const role of roles)
      await grantRole(office, { personId: 'operator', role, unitId: 'K', validFrom: '2026-01-01', validTo: null });
    watcher = await signIn(wave.product.origin, 'operator');
    stranger = visitorAt(wave.product.origin);
    someoneElse = await wave.answer(wave.personIds[0] ?? '');
    await seen(); // the count of the day is taken now
  }, 120_000);
  afterAll(() => wave.product.end());

  test('shows nothing: every answer of the system is the same before a colleague comes and after, letter by letter', async () => {
    const before = await seen();
    expect(looks.length).toBeGreaterThan(15);
    expect(before).toContain('ballot_office.invitation');
    expect(before).toContain('responsePercent');
    colleague = await wave.answer(wave.personIds[1] ?? '');
    expect(await seen()).toBe(before);
  });

  test('would show it where live numbers were told: of sign-ins, of ballots fetched and of ballots received', async () => {
    const { who, what } = wave.product.installation;
    const live = async (): Promise<unknown[]> => {
      const inWho = await sql`select (select count(*)::int from identity.session) as signed_in,
        (select count(*)::int from ballot_office.invitation where state = 'issued') as fetched`.execute(who.owner);
      const inWhat = await sql`select count(*)::int as received from ballot_box.sealed_ballot`.execute(what.owner);
      return [...inWho.rows, ...inWhat.rows];
    };
    const before = await live();
    await wave.answer(wave.personIds[2] ?? '');
    const after = await live();
    expect(before).toEqual([{ signedIn: 3, fetched: 2 }, { received: 2 }]);
    expect(after).toEqual([{ signedIn: 4, fetched: 3 }, { received: 3 }]);
  });

  test('with a receipt of one’s own tells of that ballot alone, before and after', async () => {
    expect(await checkReceipt(someoneElse.receipt)).toEqual({ isInBox: true });
    const next = await wave.answer(wave.personIds[3] ?? '');
    expect(await checkReceipt(someoneElse.receipt)).toEqual({ isInBox: true });
    for (const guess of [next.serial.slice(0, 16).toUpperCase(), colleague.personId, ''])
      expect(await checkReceipt(guess)).not.toHaveProperty('isInBox', true);
  });

  test('no refusal of the office or the box is another one after a colleague has answered, to the letter', async () => {
    const { origin, collectorOrigin } = wave.product;
    const blinded = 'A'.repeat(342);
    const ballot = {
      wave: 'w1',
      bucket: 'b1',
      message: 'AAAA',
      signature: blinded,
      encapsulatedKey: 'A'.repeat(87),
      ciphertext: 'A'.repeat(10_944),
    };
    // Two wrong ones a turn: the sixth in a minute would be refused as one too many.
    const atOffice = [
      ['/api/stemmeseddel', { wave: 'w1', blinded, code: '0'.repeat(13) }],
      ['/api/stemmeseddel', { wave: 'w1', blinded, link: '0'.repeat(26) }],
      ['/api/stemmeseddel', { wave: 'w2', blinded, link: '0'.repeat(26) }],
      ['/api/stemmeseddel', { wave: 'w1', blinded }],
    ] as const;
    const atBox = [
      ['/stemme', ballot],
      ['/stemme', { ...ballot, wave: 'w2' }],
      ['/stemme', { ...ballot, name: 'Kari' }],
      ['/kvittering', { wave: 'w1', receipt: '0'.repeat(16) }],
      ['/kvittering', { wave: 'w2', receipt: '0'.repeat(16) }],
    ] as const;
    const post = async (url: string, body: unknown): Promise<string> => {
      const told = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return `${String(told.status)} ${await told.text()}`;
    };
    const all = async (): Promise<string[]> => {
      const told = [];
      for (const [path, body] of atOffice) told.push(await post(`${origin}${path}`, body));
      for (const [path, body] of atBox) told.push(await post(`${collectorOrigin}${path}`, body));
      return told;
    };
    const before = await all();
    await wave.answer(wave.personIds[4] ?? '');
    expect(await all()).toEqual(before);
    expect(new Set(before.map((told) => told.slice(0, 3)))).toEqual(new Set(['200', '400', '401', '403', '404', '422']));
    for (const told of before) expect(told).not.toMatch(/T[123]-|Team|\d+ (?:left|issued|used)/u);
  });

  test('the office says who has fetched to nobody but the one who asks about themselves', async () => {
    const query = { wave: wave.waveId };
    const own = await (await signIn(wave.product.origin, colleague.personId)).call(endpoints.findBallotPlace, { query });
    expect(own.answer).toMatchObject({ state: 'issued', unitName: `Team ${colleague.personId.slice(0, 2)}` });
    expect((await stranger.call(endpoints.findBallotPlace, { query })).status).toBe(401);
    expect((await watcher.call(endpoints.findBallotPlace, { query })).problem).toMatchObject({ code: 'not-invited' });
    const aboutAnother = await watcher.go(`/api/stemmeseddel?wave=w1&personId=${colleague.personId}`);
    expect(aboutAnother.status).toBe(400);
  });
});
