import type { CDPSession } from '@playwright/test';

/** One thing a page asked for: its size on the wire, compressed, without headers. */
export interface LoadedRequest {
  readonly path: string;
  readonly kind: 'document' | 'style' | 'script' | 'font' | 'other';
  readonly bodyBytes: number;
}

/** A page loaded once with an empty cache. Times are from the start of the navigation. */
export interface LoadedPage {
  readonly requests: readonly LoadedRequest[];
  readonly largestPaintMs: number;
  readonly layoutShift: number;
}

/** Slow 4G as Lighthouse has it, and a processor four times slower than this one. */
export const slowPhone = { latencyMs: 150, bitsPerSecond: 1_600_000, processorSlowdown: 4 } as const;

const kinds: Readonly<Record<string, LoadedRequest['kind']>> = {
  Document: 'document',
  Stylesheet: 'style',
  Script: 'script',
  Font: 'font',
};

/** Makes a page as slow as a slow phone on a slow net. */
export const slowDown = async (session: CDPSession): Promise<void> => {
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

/** Lists what a session's page asks for, as it comes. */
export const listRequests = async (session: CDPSession): Promise<LoadedRequest[]> => {
  const requests: LoadedRequest[] = [];
  const begun = new Map<string, { url: string; type: string; bytes: number }>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    begun.set(requestId, { url: request.url, type: type ?? 'Other', bytes: 0 });
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const one = begun.get(requestId);
    if (one !== undefined) one.bytes += encodedDataLength;
  });
  session.on('Network.loadingFinished', ({ requestId }) => {
    const one = begun.get(requestId);
    if (one === undefined || !one.url.startsWith('http')) return;
    const { pathname, search } = new URL(one.url);
    requests.push({ path: `${pathname}${search}`, kind: kinds[one.type] ?? 'other', bodyBytes: one.bytes });
  });
  return requests;
};
