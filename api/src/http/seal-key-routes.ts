import type { Router } from 'express';
import { sealKeyEndpoints as endpoints } from '../contract/index.ts';
import { requireViewer } from '../identity/require-access.ts';
import type { OfficePart } from '../installation.ts';
import { giveKeyShare, readKeyEnvelope, readKeyHolders, takeKeyCode } from '../operations/keys/key-holding.ts';
import { serveEndpoint } from './serve-endpoint.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const placeOf = ({ wave, holder }: { wave: string; holder: string }) => ({ waveId: wave, number: Number(holder) });

/** Who can open the ballot box, their codes, and their shares at close. No code ever comes here: browsers keep them. */
export const serveSealKeys = (router: Router, part: OfficePart): void => {
  serveEndpoint(router, endpoints.readKeyHolders, ({ params, viewer }) =>
    readKeyHolders(part, requireViewer(viewer), params.wave),
  );
  serveEndpoint(router, endpoints.takeKeyCode, async ({ params, body, viewer }) => {
    await takeKeyCode(part, requireViewer(viewer), { ...placeOf(params), publicKey: bytesOf(body.publicKey) });
    return readKeyHolders(part, requireViewer(viewer), params.wave);
  });
  serveEndpoint(router, endpoints.readKeyEnvelope, async ({ params, viewer }) => {
    const { encapsulatedKey, ciphertext } = await readKeyEnvelope(part, requireViewer(viewer), placeOf(params));
    return { encapsulatedKey: textOf(encapsulatedKey), ciphertext: textOf(ciphertext) };
  });
  serveEndpoint(router, endpoints.giveKeyShare, async ({ params, body, viewer }) => {
    await giveKeyShare(part, requireViewer(viewer), { ...placeOf(params), share: bytesOf(body.share) });
    return readKeyHolders(part, requireViewer(viewer), params.wave);
  });
};
