import { answerTo } from '#lib/answering/kept-answer.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * Lets somebody who has begun to answer go on without a network. It reaches `/svar/` or `/kode/` only, writes nothing anywhere, and
 * has no say in what is sent to the ballot office or the collector.
 */
self.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request, {
    fetch: (request) => self.fetch(request),
    caches: self.caches,
    origin: self.location.origin,
    wait: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
  });
  if (answer !== undefined) event.respondWith(answer);
});
