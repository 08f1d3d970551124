import { endpoints } from '@takhoyde/api/contract';
import { call, type ApiFetch } from '#lib/api-client/call.ts';
import { startOf } from './start-of.server.ts';
import type { Start } from './start.ts';

/** What an answering page starts from. Whether somebody is signed in, never who. */
export const loadStart = async (apiFetch: ApiFetch, wave: string, way: Start['way']): Promise<{ start: Start }> => {
  const [answer, me] = await Promise.all([
    call(apiFetch, endpoints.readAnswerSheet, { params: { wave } }),
    call(apiFetch, endpoints.me, {}),
  ]);
  return { start: startOf(answer, { isSignedIn: me.person !== null, isDemo: me.isDemo, way }) };
};
