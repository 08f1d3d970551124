import { endpoints } from '@takhoyde/api/contract';
import { grantRole } from '@takhoyde/api/identity/grants.ts';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProduct, type Product } from './product.ts';
import { approvedWave } from './small-city.ts';
import { signIn, visitorAt, type Visitor } from './visitor.ts';

const now = new Date('2026-11-23T12:00:00Z');
const cast = [
  { personId: 'operator', name: 'Drift' },
  { personId: 'leader', name: 'Leder' },
];
const receipt = '0'.repeat(16);

describe('ways in, over HTTP', () => {
  let product: Product;
  let operator: Visitor;
  let leader: Visitor;
  let stranger: Visitor;

  beforeAll(async () => {
    product = await startProduct(cast, now);
    await approvedWave(product.installation);
    await grantRole(product.installation.office, {
      personId: 'leader',
      role: 'leader',
      unitId: 'T1',
      validFrom: '2026-01-01',
      validTo: null,
    });
    await openWave(product.installation, 'w1', 'operator');
    [operator, leader, stranger] = [
      await signIn(product.origin, 'operator'),
      await signIn(product.origin, 'leader'),
      visitorAt(product.origin),
    ];
  }, 60_000);
  afterAll(() => product.end());

  const params = { wave: 'w1' };
  const ask = (visitor: Visitor) => ({
    standing: () => visitor.call(endpoints.readInvitationStanding, { params }),
    send: () => visitor.call(endpoints.sendInvitations, { params, body: {} }),
    codes: () => visitor.call(endpoints.renewPaperCodes, { params, body: {} }),
    posters: (unitIds: string[]) => visitor.call(endpoints.makePosters, { params, body: { unitIds } }),
  });

  test('are for those who run the wave: a leader and a stranger get nowhere', async () => {
    for (const [visitor, status] of [
      [leader, 403],
      [stranger, 401],
    ] as const) {
      const asked = ask(visitor);
      const outcomes = [await asked.standing(), await asked.send(), await asked.codes(), await asked.posters(['T1'])];
      expect(outcomes.map((outcome) => outcome.status)).toEqual([status, status, status, status]);
    }
  });

  test('an installation with nothing to send by says what to set', async () => {
    const { answer } = await ask(operator).standing();
    expect(answer).toMatchObject({ unsent: 36, sent: 0, channels: { email: false, sms: false } });
    const { status, problem } = await ask(operator).send();
    expect(status).toBe(409);
    expect(problem).toMatchObject({ code: 'no-carrier' });
    expect(String(problem?.['detail'])).toMatch(/SMTP_URL.*MAIL_FROM.*SMS_GATEWAY_URL/u);
  });

  test('a poster made again has the same short address, which leads anybody to wave and unit and tells nothing else', async () => {
    const first = (await ask(operator).posters(['T1', 'T2'])).answer?.posters ?? [];
    expect((await ask(operator).posters(['T1', 'T2'])).answer?.posters).toEqual(first);
    const code = first[0]?.code ?? '';
    const target = await stranger.call(endpoints.readPosterTarget, { params: { code: code.toLowerCase() } });
    expect(target.answer).toMatchObject({ unitName: 'Team T1', minutes: 5, wave: { id: 'w1', state: 'open' } });
    expect(Object.keys(target.answer ?? {}).sort()).toEqual(['minutes', 'unitName', 'wave']);
    expect((await stranger.call(endpoints.readPosterTarget, { params: { code: 'ZZZZZ' } })).status).toBe(404);
    expect((await ask(operator).posters(['T1', 'X9'])).problem).toMatchObject({ faults: [{ what: 'X9' }] });
  });

  test('new codes are logged by count, and nothing of a code is', async () => {
    expect((await ask(operator).codes()).answer?.sheets).toEqual([]); // everybody here has an e-mail address
    const { answer } = await operator.call(endpoints.readAuditLog);
    expect(answer?.entries.find(({ action }) => action === 'printed-codes-renewed')).toMatchObject({
      actor: 'operator',
      detail: 'w1: 0 codes in 0 boxes',
    });
  });

  test('the box answers about a receipt to a page of ours, with no cookie and nothing to be kept', async () => {
    const response = await fetch(`${product.collectorOrigin}/kvittering`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: product.origin },
      body: JSON.stringify({ wave: 'w1', receipt }),
    });
    expect(await response.json()).toEqual({ isInBox: false });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('access-control-allow-origin')).toBe(product.origin);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('a question with anything but wave and receipt in it is refused, and so is half a receipt', async () => {
    const askBox = (body: unknown) =>
      fetch(`${product.collectorOrigin}/kvittering`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await askBox({ wave: 'w1', receipt, bucket: 'b1' })).status).toBe(400);
    expect((await askBox({ wave: 'w1', receipt: receipt.slice(0, 8) })).status).toBe(400);
  });

  test('there is no public list before the wave is released', async () => {
    expect((await stranger.call(endpoints.readBallotList, { params })).status).toBe(404);
    expect((await stranger.call(endpoints.findOnBallotList, { params, body: { receipt } })).status).toBe(404);
  });

  test('a ballot is not asked for with a code and a link at once', async () => {
    const body = { wave: 'w1', code: '0'.repeat(13), link: '0'.repeat(26) };
    expect((await stranger.call(endpoints.findBallotPlaceByCode, { body })).status).toBe(400);
    expect((await stranger.call(endpoints.findBallotPlaceByCode, { body: { wave: 'w1' } })).status).toBe(400);
    const { status, problem } = await stranger.call(endpoints.findBallotPlaceByCode, {
      body: { wave: 'w1', link: '0'.repeat(26) },
    });
    expect([status, problem?.['code']]).toEqual([403, 'wrong-link']);
  });
});
