import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';

/** One thing a page asked for. */
export interface LoadedRequest {
  readonly path: string;
  /** What the browser wanted it for: `document`, `script`, `stylesheet`, `font`, `fetch` and the like. */
  readonly kind: string;
  /** Size of the body by gzip at its best: the same on every machine, and what a server sends at most. */
  readonly gzipBytes: number;
  /** The server sent it compressed. */
  readonly isCompressed: boolean;
}

/** Slow 4G as Lighthouse has it, and a processor four times slower than this one. */
export const slowPhone = { latencyMs: 150, bitsPerSecond: 1_600_000, processorSlowdown: 4 } as const;

/** Makes a page as slow as a slow phone on a slow net. */
export const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = slowPhone.bitsPerSecond / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowPhone.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond / 2,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.processorSlowdown });
};

/** Notes every request of a page from now on; call what comes back to have them weighed. */
export const noteRequests = (page: Page): (() => Promise<readonly LoadedRequest[]>) => {
  const asked: Request[] = [];
  page.on('requestfinished', (request) => asked.push(request));
  return () => Promise.all(asked.map(weigh));
};

const weigh = async (request: Request): Promise<LoadedRequest> => {
  const response = await request.response();
  const { pathname, search } = new URL(request.url());
  return {
    path: `${pathname}${search}`,
    kind: request.resourceType(),
    gzipBytes: gzipSync((await response?.body()) ?? '', { level: 9 }).length,
    isCompressed: response?.headers()['content-encoding'] !== undefined,
  };
};

const code = new Set(['document', 'script', 'stylesheet']);

/** HTML, CSS and JavaScript of some requests, by gzip. */
export const codeGzipBytes = (requests: readonly LoadedRequest[]): number =>
  requests.filter(({ kind }) => code.has(kind)).reduce((total, { gzipBytes }) => total + gzipBytes, 0);
