import { openEnvelope, type Envelope } from './custodian-key.ts';
import type { KeyPlace } from './key-code.ts';

/** What came of opening an envelope with a code. */
export type OpenedShare = { kind: 'share'; share: string } | { kind: 'replaced' | 'no-envelope' | 'unreachable' };

const isEnvelope = (told: unknown): told is Envelope =>
  typeof told === 'object' &&
  told !== null &&
  'encapsulatedKey' in told &&
  'ciphertext' in told &&
  typeof told.encapsulatedKey === 'string' &&
  typeof told.ciphertext === 'string';

/** Fetches a key holder’s envelope and opens it with their code, here in the browser. Nothing of the code is sent. */
export const fetchShare = async (secret: Uint8Array, place: KeyPlace): Promise<OpenedShare> => {
  const path = `/api/malinger/${encodeURIComponent(place.wave)}/nokkelholdere/${String(place.number)}/konvolutt`;
  try {
    const response = await fetch(path, { headers: { accept: 'application/json' } });
    if (response.status === 409) return { kind: 'no-envelope' };
    const told: unknown = await response.json();
    if (!response.ok || !isEnvelope(told)) return { kind: 'unreachable' };
    const share = await openEnvelope(secret, place, told);
    return share === undefined ? { kind: 'replaced' } : { kind: 'share', share };
  } catch {
    return { kind: 'unreachable' };
  }
};
