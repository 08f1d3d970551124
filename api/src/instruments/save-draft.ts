import { canonicalDefinition, type Definition } from '@takhoyde/survey-definitions';
import type { Kysely } from 'kysely';
import { inTransaction, type WhoDatabase } from '../db/index.ts';
import { conflict } from '../http/errors.ts';
import type { Act } from './act.ts';
import { saveVersion, type SavedVersion } from './add-instrument.ts';
import { requireSeenDraft, takeDraftAway } from './change-draft.ts';
import type { SeenDraft } from './draft-store.ts';
import { takeTurnToSave } from './instrument-store.ts';
import { findInstrument } from './instruments.ts';

const isSameBut = (one: Definition, other: Definition): boolean =>
  canonicalDefinition({ ...one, version: '' }) === canonicalDefinition({ ...other, version: '' });

/**
 * Saves a draft as a version of its instrument; the draft is gone afterwards. All or nothing.
 * Edges: refused with findings, with a number that does not tell the truth, when nothing was changed, or by who has not seen the last state.
 */
export const saveDraft = async (db: Kysely<WhoDatabase>, seen: SeenDraft, version: string, act: Act): Promise<SavedVersion> =>
  inTransaction(db, async (tx) => {
    await takeTurnToSave(tx);
    const { definition, instrumentId } = await requireSeenDraft(tx, seen);
    const last = await findInstrument(tx, instrumentId);
    if (last !== undefined && isSameBut(last.definition, definition)) {
      throw conflict(
        'nothing-changed',
        `the draft asks what ${instrumentId} ${last.version} asks`,
        'Change something, or discard it.',
      );
    }
    await takeDraftAway(tx, seen);
    return saveVersion(tx, { ...definition, version }, act);
  });
