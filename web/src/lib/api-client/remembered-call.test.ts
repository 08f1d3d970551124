import { endpoints } from '@takhoyde/api/contract';
import { expect, test } from 'vitest';
import type { ApiFetch } from './call.ts';
import { RefusedByApi } from './refused-by-api.ts';
import { rememberedCall } from './remembered-call.ts';

const listOf = (receipt: string) => ({ wave: 'W1', receipts: [receipt] });

/** An API whose answer changes when told so, and which says when an answer still holds. */
const api = () => {
  const asked: string[] = [];
  const now = { receipt: '0123456789ABCDEF', status: 200 };
  const fetch: ApiFetch = async (path, init) => {
    asked.push(`${path} ${init.headers['if-none-match'] ?? '-'}`);
    if (now.status !== 200) return Response.json({ type: 'x', title: 'closed', code: 'wave-closed' }, { status: now.status });
    if (init.headers['if-none-match'] === now.receipt) return new Response(null, { status: 304 });
    return Response.json(listOf(now.receipt), { headers: { etag: now.receipt } });
  };
  return { asked, now, fetch };
};

test('an answer that still holds is asked for each time and shaped once', async () => {
  const { asked, fetch, now } = api();
  const shaped: string[] = [];
  const read = rememberedCall(endpoints.readBallotList, ({ receipts }) => {
    shaped.push(...receipts);
    return receipts[0];
  });
  for (const _turn of [1, 2, 3]) expect(await read(fetch, { wave: 'W1' })).toBe('0123456789ABCDEF');
  expect([asked.length, shaped]).toEqual([3, ['0123456789ABCDEF']]);
  now.receipt = 'FEDCBA9876543210';
  expect(await read(fetch, { wave: 'W1' })).toBe('FEDCBA9876543210');
});

test('what was answered before does not outlive a refusal', async () => {
  const { fetch, now } = api();
  const read = rememberedCall(endpoints.readBallotList, ({ receipts }) => receipts[0]);
  await read(fetch, { wave: 'W1' });
  now.status = 410;
  await expect(read(fetch, { wave: 'W1' })).rejects.toBeInstanceOf(RefusedByApi);
});

test('who asks while it is asked already shares that answer, and a refusal too; who comes afterwards asks anew', async () => {
  const { asked, fetch, now } = api();
  const read = rememberedCall(endpoints.readBallotList, ({ receipts }) => receipts[0]);
  await Promise.all([read(fetch, { wave: 'W1' }), read(fetch, { wave: 'W1' }), read(fetch, { wave: 'W2' })]);
  expect(asked).toHaveLength(2);
  now.status = 410;
  const refused = await Promise.allSettled([read(fetch, { wave: 'W1' }), read(fetch, { wave: 'W1' })]);
  expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(asked).toHaveLength(3);
  now.status = 200;
  expect(await read(fetch, { wave: 'W1' })).toBe('0123456789ABCDEF');
});
