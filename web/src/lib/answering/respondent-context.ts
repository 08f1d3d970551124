import { contextOfLabel, drawRotationBlock, rotationBlockOfBucket, type RespondentContext } from '@takhoyde/survey-definitions';
import type { JourneyNote } from './journey-note.ts';
import type { Sheet } from './sheet.ts';

/** What of a note decides which questions are asked. */
type Label = Pick<JourneyNote, 'unitId' | 'levelIds' | 'rotationBlock'>;

/** What the questionnaire may know of whoever holds this ballot: its label, the block, and where local questions apply. */
export const contextOf = (sheet: Sheet, { unitId, levelIds, rotationBlock }: Label): RespondentContext =>
  contextOfLabel({
    ...sheet,
    levelIds,
    rotationBlock,
    unitIds: sheet.localUnits.filter(({ unitIds }) => unitIds.includes(unitId)).map(({ virksomhet }) => virksomhet),
  });

/**
 * The block of a rotating questionnaire that the holder of a ballot is asked: reckoned from the bucket, or drawn once for the
 * person and then kept on the device. Edges: `undefined` when nothing rotates.
 * @param randomUnit a number from 0 up to, but not including, 1, that nobody can foresee
 */
export const blockFor = ({ definition, waveId }: Sheet, bucket: string, randomUnit: number): number | undefined =>
  rotationBlockOfBucket(definition, waveId, bucket) ?? drawRotationBlock(definition, randomUnit);
