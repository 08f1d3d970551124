import type { Endpoint } from '@takhoyde/api/contract';
import { problem } from '@takhoyde/api/contract';
import type { z } from 'zod';
import { addressOf } from './address.ts';
import type { ApiFetch } from './call.ts';
import { RefusedByApi } from './refused-by-api.ts';

/** What was made of the last answers: a handful of waves are open at once. */
const heldCount = 8;

/**
 * A call whose answer is the same for everybody who asks, and is shaped once. The API is asked each time, and says in a few bytes
 * that what it answered last still holds; then what was made of that is used again. Who asks while it is being asked already gets
 * that answer: in a rush, asking was half of what a page cost.
 * Throws `RefusedByApi` when the API refuses. Edges: what the API gives no mark for is shaped anew.
 */
export const rememberedCall = <P extends z.ZodType, A extends z.ZodType, Made>(
  endpoint: Endpoint<P, z.ZodType, z.ZodType, A>,
  shape: (answer: z.output<A>) => Made,
): ((apiFetch: ApiFetch, params: z.input<P>) => Promise<Made>) => {
  const held = new Map<string, { mark: string; made: Made }>();
  const underWay = new Map<string, Promise<Made>>();
  const ask = async (apiFetch: ApiFetch, address: string): Promise<Made> => {
    const known = held.get(address);
    const mark = known === undefined ? {} : { 'if-none-match': known.mark };
    const response = await apiFetch(address, { method: 'GET', headers: { accept: 'application/json', ...mark } });
    if (response.status === 304 && known !== undefined) return known.made;
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new RefusedByApi(response.status, problem.safeParse(answer).data);
    const made = shape(endpoint.answer.parse(answer));
    const newMark = response.headers.get('etag');
    if (newMark !== null) held.set(address, { mark: newMark, made });
    const [oldest] = held.keys();
    if (held.size > heldCount && oldest !== undefined) held.delete(oldest);
    return made;
  };
  return (apiFetch, params) => {
    const address = addressOf(endpoint.path, params, {});
    const asking = underWay.get(address) ?? ask(apiFetch, address).finally(() => underWay.delete(address));
    underWay.set(address, asking);
    return asking;
  };
};
