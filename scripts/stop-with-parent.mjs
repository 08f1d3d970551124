import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before a tool that `scripts/run.mjs` starts. The parent holds the other end of our standard input; when it closes, the parent
 * asks us to stop or is gone, and we raise SIGTERM in ourselves, so that the tool's own way of stopping is the only one there is.
 */
const hardStopMs = 12_000;

if (isMainThread && process.env['TAKHOYDE_STOP_WITH_PARENT'] === '1') {
  delete process.env['TAKHOYDE_STOP_WITH_PARENT']; // what we start ourselves has another standard input
  let isStopping = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      isStopping = true;
      const hasOwnHandler = process.listenerCount(signal) > 1;
      if (!hasOwnHandler) process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
  const stop = () => {
    setTimeout(() => process.exit(1), hardStopMs).unref();
    if (!isStopping) process.kill(process.pid, 'SIGTERM');
  };
  process.stdin.once('end', stop);
  process.stdin.once('error', stop);
  process.stdin.resume();
  process.stdin.unref?.();
}
