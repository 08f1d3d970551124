import { fail } from '@sveltejs/kit';
import { endpoints, type PaperCodeSheet } from '@takhoyde/api/contract';
import { call, type ApiFetch } from '#lib/api-client/call.ts';
import { RefusedByApi } from '#lib/api-client/refused-by-api.ts';
import { cardBoxOf, type CardBox, type CardWords } from '#lib/posters/code-cards.ts';
import { readManagedWave, type ManagedWave } from '#lib/posters/managed-wave.server.ts';
import { shownAddressOf } from '#lib/posters/printed-poster.server.ts';
import { qrPictureOf } from '#lib/posters/qr-code.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The boxes there may be: the ballot buckets of the manifest, or none to choose among before it is published. */
const bucketsOf = async (apiFetch: ApiFetch, wave: string) => {
  try {
    return (await call(apiFetch, endpoints.readManifest, { params: { wave } })).manifest.buckets;
  } catch (reason) {
    if (reason instanceof RefusedByApi && reason.status === 404) return [];
    throw reason;
  }
};

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' }); // codes are shown once, and no browser keeps the page
  const [{ wave, levelNames }, buckets] = await Promise.all([
    readManagedWave(locals.apiFetch, params.wave),
    bucketsOf(locals.apiFetch, params.wave),
  ]);
  return { wave, levelNames, boxes: buckets.map(({ id, unitName, levelIds }) => ({ id, unitName, levelIds })) };
};

/** Cards to print. The code stands behind # in what is scanned, so that it reaches no log, and after it the fingerprint of the keys. */
const boxesOf = (
  sheets: readonly PaperCodeSheet[],
  { units, levelNames, keyFingerprint }: ManagedWave,
  address: string,
): CardBox[] => {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const promised = keyFingerprint === null ? '' : `.${keyFingerprint}`;
  const words: CardWords = {
    nameOf: (id) => names.get(id) ?? id,
    levelNameOf: (id) => levelNames[id],
    qrOf: (code) => qrPictureOf(`${address}#${code}${promised}`),
  };
  return sheets.map((sheet) => cardBoxOf(sheet, words));
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    if (form.get('forstaatt') !== 'ja') return fail(422, { code: 'unread' as const });
    const bucket = form.get('eske');
    const body = typeof bucket === 'string' && bucket !== '' ? { bucket } : {};
    try {
      const { sheets } = await call(locals.apiFetch, endpoints.renewPaperCodes, { params: { wave: params.wave }, body });
      const address = `${url.origin}/kode/${encodeURIComponent(params.wave)}`;
      const boxes = boxesOf(sheets, await readManagedWave(locals.apiFetch, params.wave), address);
      return { printed: { boxes, address: shownAddressOf(address) } };
    } catch (reason) {
      if (!(reason instanceof RefusedByApi)) throw reason;
      return fail(reason.status, { code: reason.problem?.code === 'wave-closed' ? ('closed' as const) : ('problem' as const) });
    }
  },
};
