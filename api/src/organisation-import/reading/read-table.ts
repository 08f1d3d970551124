import { Worker } from 'node:worker_threads';
import { refusedFor, type Reading } from './table.ts';

const longestReadingMs = 60_000;
const worker = new URL('read-table-worker.ts', import.meta.url);

/**
 * Reads a file of rows, CSV or XLSX by what its bytes are, in a thread of its own with little memory: whoever answers a survey
 * meanwhile notices nothing, and a file made to eat the server eats its thread. Edges: one that takes a minute is refused.
 */
export const readTable = (bytes: Uint8Array): Promise<Reading> =>
  new Promise((resolve) => {
    const reading = new Worker(worker, {
      workerData: { bytes },
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const end = (outcome: Reading): void => {
      clearTimeout(limit);
      resolve(outcome);
      void reading.terminate();
    };
    const limit = setTimeout(() => {
      end(refusedFor('unreadable'));
    }, longestReadingMs);
    reading.once('message', (told: Reading) => {
      end(told);
    });
    reading.once('error', () => {
      end(refusedFor('unreadable'));
    });
    reading.once('exit', () => {
      end(refusedFor('unreadable'));
    });
  });
