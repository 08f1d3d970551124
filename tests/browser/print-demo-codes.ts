import path from 'node:path';
import { findBuckets } from '@takhoyde/api/ballot-office/index.ts';
import { insertPaperCodes } from '@takhoyde/api/ballot-office/holder-store.ts';
import { paperCodeHash } from '@takhoyde/api/ballot-office/paper-codes.ts';
import { openStore } from '@takhoyde/api/db/index.ts';

/** The wave of the demo city that is open. */
export const openWave = 'P5';

/**
 * Puts printed codes into the box of one unit of a demo city that does not run. The demo itself has none: everybody in it has an
 * account. As many people as before are invited, so that the city's figures stay as they are.
 */
export const printDemoCodes = async (dataFolder: string, codes: readonly string[]): Promise<void> => {
  const who = await openStore({ side: 'who', directory: path.join(dataFolder, 'who') });
  try {
    const office = who.as('office');
    const bucket = (await findBuckets(office, openWave)).find(({ levelIds }) => levelIds.join() === 'M');
    if (bucket === undefined) throw new Error('printDemoCodes requires a bucket of employees');
    const hashes = codes.map((code) => paperCodeHash(openWave, code));
    await insertPaperCodes(office, { waveId: openWave, bucketId: bucket.bucketId }, hashes);
  } finally {
    await who.close();
  }
};
