import { endpoints, type Me } from '@takhoyde/api/contract';
import { call } from '#lib/api-client/call.ts';
import { isAnsweringPage } from '#lib/answering-page.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, route }) => {
  const me = await call(locals.apiFetch, endpoints.me, {});
  const isQuiet = isAnsweringPage(route.id);
  const nobody: Me = { ...me, person: null, grants: [] };
  return { language: locals.language, isQuiet, me: isQuiet ? nobody : me };
};
