import { isRecord } from '#lib/ballot/json-shape.ts';
import { readReceipt } from './receipt-code.ts';

/** What a receipt was found to be, as far as words for it differ. */
export type ReceiptFinding =
  'in-box' | 'not-in-box' | 'counted' | 'not-counted' | 'closing' | 'no-list' | 'malformed' | 'unreachable';

/** Where to ask: at the box while the wave is open, and of the published list after. */
export type ReceiptPlace = { readonly waveId: string; readonly collectorOrigin: string; readonly isReleased: boolean };

/** One request, as a browser's `fetch` makes it. */
export type Ask = (address: string, init: RequestInit) => Promise<Response>;

/** Nothing of this request says who asks: no cookie, no referrer, nothing kept. */
const asking = (body: unknown): RequestInit => ({
  method: 'POST',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  headers: { 'content-type': 'application/json', 'accept-language': '*' }, // not the languages a browser otherwise tells
  body: JSON.stringify(body),
});

const isTrue = (answer: unknown, name: string): boolean => isRecord(answer) && answer[name] === true;

const askBox = async (ask: Ask, { waveId, collectorOrigin }: ReceiptPlace, receipt: string): Promise<ReceiptFinding> => {
  const response = await ask(`${collectorOrigin}/kvittering`, asking({ wave: waveId, receipt }));
  if (response.status === 410) return 'closing';
  if (!response.ok) return 'unreachable';
  return isTrue(await response.json(), 'isInBox') ? 'in-box' : 'not-in-box';
};

const askList = async (ask: Ask, { waveId }: ReceiptPlace, receipt: string): Promise<ReceiptFinding> => {
  const response = await ask(`/api/malinger/${encodeURIComponent(waveId)}/stemmeliste`, asking({ receipt }));
  if (response.status === 404) return 'no-list';
  if (!response.ok) return 'unreachable';
  return isTrue(await response.json(), 'isCounted') ? 'counted' : 'not-counted';
};

/** Looks a typed receipt up. The question carries the receipt and the wave, and nothing about whoever asks. */
export const checkReceipt = async (ask: Ask, place: ReceiptPlace, typed: string): Promise<ReceiptFinding> => {
  const receipt = readReceipt(typed);
  if (receipt === undefined) return 'malformed';
  try {
    return await (place.isReleased ? askList : askBox)(ask, place, receipt);
  } catch {
    return 'unreachable';
  }
};
