import { shippedDefinitions } from '@takhoyde/survey-definitions/shipped';
import type { Kysely } from 'kysely';
import type { WhoDatabase } from '../db/index.ts';
import { addInstrument } from './add-instrument.ts';

/** Puts the instruments that come with the product into an installation. May be repeated; a version that is there stays. */
export const addShippedInstruments = async (db: Kysely<WhoDatabase>): Promise<void> => {
  for (const definition of shippedDefinitions) await addInstrument(db, definition);
};
