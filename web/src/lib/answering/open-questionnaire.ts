import type { BallotDesk } from './ballot-desk.ts';
import type { Device } from './device.ts';
import { readNote, writeNote, type JourneyNote } from './journey-note.ts';
import { Questionnaire } from './questionnaire.svelte.ts';
import { blockFor } from './respondent-context.ts';
import type { Sheet } from './sheet.ts';

/** What opening the questions came to. Refused: they are not the ones that the ballot was fetched for. */
export type OpenedQuestions =
  | { readonly kind: 'opened'; readonly questionnaire: Questionnaire }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'unreachable' };

/** What opening needs. `openDesk` loads the ballot code, so it is asked only when the label is not on the device. */
export interface Opening {
  readonly sheet: Sheet;
  readonly device: Device;
  readonly openDesk: () => Promise<BallotDesk>;
  /** From 0 up to, but not including, 1; nobody can foresee it. */
  readonly randomUnit: () => number;
}

/** Makes the note of a ballot that was fetched just now. Edges: `undefined` when its label cannot be had. */
const firstNote = async ({ sheet, openDesk, randomUnit }: Opening, bucket: string): Promise<JourneyNote | undefined> => {
  const label = await (await openDesk()).labelOf(bucket);
  if (label === undefined) return undefined;
  const rotationBlock = blockFor(sheet, bucket, randomUnit());
  return {
    bucket,
    unitId: label.unitId,
    unitName: label.unitName,
    levelIds: label.levelIds,
    view: 'one',
    definitionHash: sheet.definitionHash,
    ...(rotationBlock === undefined ? {} : { rotationBlock }),
  };
};

/** Makes the questions of a ballot ready, with the answers that lie on the device. */
export const openQuestionnaire = async (opening: Opening, bucket: string): Promise<OpenedQuestions> => {
  const { sheet, device } = opening;
  const noted = readNote(device.shelf, sheet.waveId, bucket);
  if (noted !== undefined && noted.definitionHash !== sheet.definitionHash)
    return { kind: 'refused', because: 'changed-definition' };
  const note = noted ?? (await firstNote(opening, bucket));
  if (note === undefined) return { kind: 'unreachable' };
  writeNote(device.shelf, sheet.waveId, note);
  const questionnaire = new Questionnaire(sheet, device, note);
  await questionnaire.takeUpDraft();
  return { kind: 'opened', questionnaire };
};
