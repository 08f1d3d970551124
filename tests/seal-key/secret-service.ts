import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeSealKeyPair, unsealWith, type SealKeyPair } from '@takhoyde/api/ballot-box/seal.ts';
import type { SealKeyKeeper } from '@takhoyde/api/ballot-box/index.ts';

/**
 * A key service such as an employer may have, as small as it can be and yet real: it makes keys, says how they are, lets the
 * holder of its token take one out, and destroys them. Everything over HTTP.
 */
export type SecretService = { origin: string; token: string; close: () => Promise<void> };

type Kept = SealKeyPair | 'destroyed';

const answerTo = async (kept: Map<string, Kept>, method: string, id: string): Promise<{ status: number; body?: unknown }> => {
  const found = kept.get(id);
  if (found === 'destroyed') return { status: method === 'DELETE' ? 204 : 410 };
  if (method === 'PUT') {
    const pair = found ?? (await makeSealKeyPair());
    const standing = kept.get(id) ?? pair; // another call may have come in while the key was made: the first stands
    kept.set(id, standing);
    return answerTo(kept, 'GET', id);
  }
  if (method === 'DELETE') {
    kept.set(id, 'destroyed');
    return { status: 204 };
  }
  if (found === undefined) return { status: 404 };
  return {
    status: 200,
    body: Object.fromEntries(Object.entries(found).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64url')])),
  };
};

/** Starts the service on a free port of this machine. */
export const startSecretService = async (): Promise<SecretService> => {
  const kept = new Map<string, Kept>();
  const token = 'a token of the key service';
  const server = createServer((request, response) => {
    if (request.headers.authorization !== `Bearer ${token}`) {
      response.writeHead(401).end();
      return;
    }
    const id = decodeURIComponent((request.url ?? '').replace('/keys/', ''));
    void answerTo(kept, request.method ?? '', id).then(({ status, body }) =>
      response.writeHead(status).end(body === undefined ? undefined : JSON.stringify(body)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    token,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));

/** The keeper that an employer with such a service would write: the worked example of api/src/ballot-box/README.md. */
export const keyService = ({ origin, token }: Pick<SecretService, 'origin' | 'token'>): SealKeyKeeper => {
  const ask = (method: string, waveId: string): Promise<Response> =>
    fetch(`${origin}/keys/${encodeURIComponent(waveId)}`, { method, headers: { authorization: `Bearer ${token}` } });
  const take = async (response: Response): Promise<SealKeyPair | undefined> => {
    if (response.status === 404 || response.status === 410) return undefined;
    if (!response.ok) throw new Error(`keyService requires a service that answers: ${String(response.status)}`);
    const { publicKey, privateKey } = (await response.json()) as Record<keyof SealKeyPair, string>;
    return { publicKey: bytesOf(publicKey), privateKey: bytesOf(privateKey) };
  };
  return {
    make: async (waveId) => {
      const made = await take(await ask('PUT', waveId));
      if (made === undefined) throw new Error('make requires a wave whose key is not destroyed');
      return made.publicKey;
    },
    readinessOf: async (waveId) => {
      const response = await ask('GET', waveId);
      if (response.status === 410) return { kind: 'destroyed' };
      return (await take(response)) === undefined ? { kind: 'missing' } : { kind: 'ready', givenBy: [] };
    },
    unsealerOf: async (waveId) => {
      const pair = await take(await ask('GET', waveId));
      return pair === undefined ? undefined : unsealWith(waveId, pair.privateKey);
    },
    destroy: async (waveId) => {
      if (!(await ask('DELETE', waveId)).ok) throw new Error('destroy requires a service that answers');
    },
  };
};
