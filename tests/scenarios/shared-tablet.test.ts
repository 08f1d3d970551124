import { findBuckets } from '@takhoyde/api/ballot-office/index.ts';
import { insertPaperCodes } from '@takhoyde/api/ballot-office/holder-store.ts';
import { paperCodeHash } from '@takhoyde/api/ballot-office/paper-codes.ts';
import { endpoints } from '@takhoyde/api/contract';
import { openWave } from '@takhoyde/api/operations/opening/open-wave.ts';
import { createBallotClient, memoryStorage } from '@takhoyde/web/ballot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KioskDelivery } from '../../web/src/lib/answering/kiosk/kiosk-delivery.ts';
import { sendUntilTaken, type Attempt } from '../../web/src/lib/answering/send-until-taken.ts';
import { startProduct, type Product } from './product.ts';
import { approvedWave } from './small-city.ts';
import { visitorAt } from './visitor.ts';

const now = new Date('2026-11-23T12:00:00Z');
const codes = { issue: 'TAB1ET0000001', cast: 'TAB1ET0000002', left: 'TAB1ET0000003', careless: 'TAB1ET0000004' };

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A network that brings each question there, and loses the first reply to those that end in `path`. */
const losingFirstReply = (path: string): Fetch => {
  let hasLost = false;
  return async (url, init) => {
    const reply = await fetch(url, init);
    const isLost = !hasLost && init.method === 'POST' && url.endsWith(path);
    if (!isLost) return reply;
    hasLost = true;
    await reply.arrayBuffer();
    throw new TypeError('the reply was lost');
  };
};

describe('a shared tablet on a net that loses replies', () => {
  let product: Product;
  let fingerprint: string;

  beforeAll(async () => {
    product = await startProduct([{ personId: 'operator', name: 'Drift' }], now);
    await approvedWave(product.installation);
    const { office } = product.installation;
    const [bucket] = await findBuckets(office, 'w1');
    const hashes = Object.values(codes).map((code) => paperCodeHash('w1', code));
    await insertPaperCodes(office, { waveId: 'w1', bucketId: bucket!.bucketId }, hashes);
    await openWave(product.installation, 'w1', 'operator');
    const sheet = await visitorAt(product.origin).call(endpoints.readAnswerSheet, { params: { wave: 'w1' } });
    fingerprint = sheet.answer?.keyFingerprint ?? '';
  }, 60_000);
  afterAll(() => product.end());

  const deliveryOf = (code: string, network: Fetch): KioskDelivery =>
    new KioskDelivery({
      start: { waveId: 'w1', keyFingerprint: fingerprint },
      code,
      answers: {},
      client: createBallotClient({
        issuer: product.origin,
        collector: product.collectorOrigin,
        storage: memoryStorage(),
        fetch: network,
      }),
      canReachBox: () => Promise.resolve(true),
    });
  const deliver = async (delivery: KioskDelivery): Promise<Attempt['kind'][]> => {
    const told: Attempt['kind'][] = [];
    const pause = { wait: () => Promise.resolve(), wake: () => undefined };
    await sendUntilTaken(() => delivery.attempt(() => undefined), { tell: ({ kind }) => void told.push(kind), pause });
    return told;
  };
  const ballotCount = async (): Promise<number> =>
    (await product.installation.what.as('box').selectFrom('ballotBox.sealedBallot').select('serial').execute()).length;

  test.each([
    ['the signed ballot', codes.issue, '/api/stemmeseddel'],
    ['the receipt of the box', codes.cast, '/stemme'],
  ])('delivers once when the reply with %s is lost', async (_, code, path) => {
    const before = await ballotCount();
    const delivery = deliveryOf(code, losingFirstReply(path));
    expect(await deliver(delivery)).toEqual(['unreachable', 'counted']);
    expect(await ballotCount()).toBe(before + 1);
    expect(delivery.receipt).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/u);
  });

  test('delivers a sealed answer once after the person has left, since the card cannot be used again', async () => {
    const before = await ballotCount();
    const delivery = deliveryOf(codes.left, losingFirstReply('/stemme'));
    expect(await delivery.attempt(() => undefined)).toEqual({ kind: 'unreachable' });
    delivery.abandon();
    expect(await deliver(delivery)).toEqual(['counted']);
    expect(await ballotCount()).toBe(before + 1);
  });

  test('a tablet that began anew after a lost reply would have burnt the card without an answer', async () => {
    const before = await ballotCount();
    const network = losingFirstReply('/api/stemmeseddel');
    expect((await deliveryOf(codes.careless, network).attempt(() => undefined)).kind).toBe('unreachable');
    expect(await deliver(deliveryOf(codes.careless, network))).toEqual(['refused']);
    expect(await ballotCount()).toBe(before);
  });
});
