import type { RequestListener } from 'node:http';
import { listen } from '../http/listen.ts';

type Close = () => Promise<void>;

/** What a process has opened, and how it ends: doors first, so that requests under way still have their stores. */
export interface Lifetime {
  /** Aborted when the end begins: background work stops where it can go on later. */
  readonly stopping: AbortSignal;
  readonly opened: (kind: 'door' | 'store', close: Close) => void;
  /** Lets requests finish and closes everything; may be called twice. */
  readonly stop: Close;
}

const createLifetime = (): Lifetime => {
  const stopping = new AbortController();
  const closes: Record<'door' | 'store', Close[]> = { door: [], store: [] };
  return {
    stopping: stopping.signal,
    opened: (kind, close) => void closes[kind].push(close),
    stop: async () => {
      stopping.abort();
      for (const close of [...closes.store.splice(0), ...closes.door.splice(0)].reverse()) await close();
    },
  };
};

/** Starts something that lives until it is stopped. A start that fails closes what it had opened. */
export const startLiving = async <Started extends object>(
  start: (lifetime: Lifetime) => Promise<Started>,
): Promise<Started & { stop: Close }> => {
  const lifetime = createLifetime();
  try {
    return { ...(await start(lifetime)), stop: lifetime.stop };
  } catch (error) {
    await lifetime.stop();
    throw error;
  }
};

/** A door that listens before there is anything behind it: a taken port is told at once, and who comes early is asked to come again. */
export const openDoor = async (
  lifetime: Lifetime,
  host: string,
  port: number,
): Promise<{ port: number; serve: (listener: RequestListener) => void }> => {
  let behind: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Retry-After': '5' }).end();
  };
  const listening = await listen((request, response) => behind(request, response), host, port);
  lifetime.opened('door', listening.close);
  return { port: listening.port, serve: (listener) => void (behind = listener) };
};
