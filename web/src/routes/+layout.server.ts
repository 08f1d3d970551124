import { endpoints, type Me } from '@takhoyde/api/contract';
import { isAnsweringPage } from '#lib/answering-page.ts';
import { call, type ApiFetch } from '#lib/api-client/call.ts';
import type { LayoutServerLoad } from './$types';

/** Nobody, as the API knows nobody. Asked for once: everybody who answers is told the same, and no name, role or date is. */
let nobody: Promise<Me> | undefined;

const readNobody = (apiFetch: ApiFetch): Promise<Me> => {
  nobody ??= call(apiFetch, endpoints.me, {}).then((me) => ({ ...me, person: null, grants: [] }));
  nobody.catch(() => (nobody = undefined)); // the API did not answer: ask again next time
  return nobody;
};

export const load: LayoutServerLoad = async ({ locals, route }) => {
  const isQuiet = isAnsweringPage(route.id);
  const me = isQuiet ? await readNobody(locals.apiFetch) : await call(locals.apiFetch, endpoints.me, {});
  return { language: locals.language, isQuiet, me };
};
