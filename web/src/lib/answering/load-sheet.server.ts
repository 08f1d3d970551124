import { endpoints } from '@takhoyde/api/contract';
import { call, type ApiFetch } from '#lib/api-client/call.ts';
import { sheetOf } from './sheet-of.server.ts';
import type { Sheet } from './sheet.ts';

/** What an answering page starts from. Whether somebody is signed in, never who. */
export const loadSheet = async (apiFetch: ApiFetch, wave: string): Promise<{ sheet: Sheet; isSignedIn: boolean }> => {
  const [answer, me] = await Promise.all([
    call(apiFetch, endpoints.readAnswerSheet, { params: { wave } }),
    call(apiFetch, endpoints.me, {}),
  ]);
  return { sheet: sheetOf(answer), isSignedIn: me.person !== null };
};
