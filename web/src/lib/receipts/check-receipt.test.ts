import { describe, expect, test } from 'vitest';
import { checkReceipt, type Ask } from './check-receipt.ts';
import { receiptOf } from './receipt-code.ts';

const receipt = '0123-4567-89AB-CDEF';
const open = { waveId: 'W1', collectorOrigin: 'https://stemme.test', isReleased: false };
const released = { ...open, isReleased: true };

const answering =
  (status: number, body: unknown, asked: { address: string; init: RequestInit }[] = []): Ask =>
  async (address, init) => {
    asked.push({ address, init });
    return Response.json(body, { status });
  };

describe('checking a receipt', () => {
  test.each([
    [open, 200, { isInBox: true }, 'in-box'],
    [open, 200, { isInBox: false }, 'not-in-box'],
    [open, 410, {}, 'closing'],
    [open, 500, {}, 'unreachable'],
    [released, 200, { isCounted: true }, 'counted'],
    [released, 200, { isCounted: false }, 'not-counted'],
    [released, 404, {}, 'no-list'],
  ])('%j answered with %i and %j is told as %s', async (place, status, body, finding) => {
    expect(await checkReceipt(answering(status, body), place, receipt)).toBe(finding);
  });

  test('asks nobody about what is no receipt', async () => {
    const asked: { address: string; init: RequestInit }[] = [];
    expect(await checkReceipt(answering(200, {}, asked), open, 'ABC')).toBe('malformed');
    expect(asked).toEqual([]);
  });

  test('carries no cookie, no referrer, and nothing but wave and receipt', async () => {
    const asked: { address: string; init: RequestInit }[] = [];
    await checkReceipt(answering(200, { isInBox: true }, asked), open, receipt.toLowerCase());
    expect(asked[0]?.address).toBe('https://stemme.test/kvittering');
    expect(asked[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
    expect(asked[0]?.init.body).toBe(JSON.stringify({ wave: 'W1', receipt: '0123456789ABCDEF' }));
  });

  test('says that there is no contact when there is none', async () => {
    const broken: Ask = () => Promise.reject(new TypeError('fetch failed'));
    expect(await checkReceipt(broken, released, receipt)).toBe('unreachable');
  });
});

test('the receipt of a message is the same wherever it is reckoned', async () => {
  expect(await receiptOf(new TextEncoder().encode('a ballot'))).toBe('JCZ15D25GXCXTKQA');
});
