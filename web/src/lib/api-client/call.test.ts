import { endpoints } from '@takhoyde/api/contract';
import { describe, expect, test } from 'vitest';
import { call, type ApiFetch, type ApiRequest } from './call.ts';
import { RefusedByApi } from './refused-by-api.ts';

const answering =
  (status: number, body: unknown): ApiFetch =>
  async () =>
    new Response(JSON.stringify(body), { status });

describe('a call to the API', () => {
  test('gives back what the contract promises', async () => {
    const me = { person: null, grants: [], isDemo: true, today: '2028-11-20' };
    expect(await call(answering(200, me), endpoints.me, {})).toEqual(me);
  });
  test('does not let an answer through that breaks the contract', async () => {
    await expect(call(answering(200, { person: 'x' }), endpoints.me, {})).rejects.toThrow();
  });
  test('carries the status and the reason when it is refused', async () => {
    const refused = call(answering(403, { type: 'x', title: 'no', code: 'no-sight' }), endpoints.me, {});
    await expect(refused).rejects.toBeInstanceOf(RefusedByApi);
    await expect(refused).rejects.toMatchObject({ status: 403, problem: { code: 'no-sight' } });
  });
  test('is refused with a status alone when the answer is not a problem document', async () => {
    await expect(call(async () => new Response('<html>', { status: 502 }), endpoints.me, {})).rejects.toMatchObject({
      status: 502,
      problem: undefined,
    });
  });
  test('sends a body as JSON, and none with a question', async () => {
    const sent: ApiRequest[] = [];
    const listening: ApiFetch = async (_, init) => {
      sent.push(init);
      return new Response(JSON.stringify({ isSignedOut: true }), { status: 200 });
    };
    await call(listening, endpoints.signOut, {});
    expect(sent).toEqual([
      { method: 'POST', headers: { accept: 'application/json', 'content-type': 'application/json' }, body: '{}' },
    ]);
  });
});
