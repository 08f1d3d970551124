import { shippedDefinitions } from '@takhoyde/survey-definitions/shipped';
import type { Kysely } from 'kysely';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { RefusedRequest } from '../http/errors.ts';
import { writeVersion } from './add-instrument.ts';
import { takeTurnToSave } from './instrument-store.ts';

/**
 * Puts the instruments that come with the product into an installation, beside the versions that are there. May be repeated.
 * Answers those it left out because the city has saved other content under the same number: its own stays, and the product starts.
 */
export const addShippedInstruments = async (db: Kysely<WhoDatabase>): Promise<readonly string[]> => {
  const leftOut: string[] = [];
  for (const definition of shippedDefinitions) {
    await inTransaction(db, async (tx) => {
      await takeTurnToSave(tx);
      await writeVersion(tx, definition, null);
    }).catch((error: unknown) => {
      if (!(error instanceof RefusedRequest)) throw error;
      leftOut.push(`${definition.id} ${definition.version}`);
    });
  }
  return leftOut;
};
