import type { Definition } from '../definition.ts';
import { itemOf } from '../reporting-rules.ts';
import type { DefinitionEdit, EditOf } from './definition-edit.ts';
import { refusal, type EditContext, type EditOutcome } from './edit-outcome.ts';
import { addLocal, changeLocal } from './local-items.ts';
import { reword } from './reword.ts';
import { addSection, move, moveSection, removeSection, renameSection } from './sections.ts';
import { settle } from './settle.ts';
import { takeIn } from './take-in.ts';
import { takeOut } from './take-out.ts';

const retitle = (definition: Definition, { title, purpose }: EditOf<'retitle'>): EditOutcome => ({
  definition: { ...definition, title: title ?? definition.title, purpose: purpose ?? definition.purpose },
});

const setRotation = ({ rotation: _before, ...rest }: Definition, { rotation }: EditOf<'set-rotation'>): EditOutcome => {
  const unknown = rotation?.blocks.flat().filter((id) => itemOf(rest, id) === undefined) ?? [];
  if (unknown.length > 0) return refusal('unknown-item', `there is no item ${unknown.join(', ')}`, unknown);
  return { definition: rotation === null ? rest : { ...rest, rotation } };
};

const setRounds = ({ roundsPerYear: _before, ...rest }: Definition, { roundsPerYear }: EditOf<'set-rounds'>): EditOutcome => ({
  definition: roundsPerYear === null ? rest : { ...rest, roundsPerYear },
});

const carriedOut = (definition: Definition, edit: DefinitionEdit, context: EditContext): EditOutcome => {
  switch (edit.kind) {
    case 'take-out':
      return takeOut(definition, edit, context);
    case 'take-in':
      return takeIn(definition, edit, context);
    case 'move':
      return move(definition, edit, context);
    case 'add-local':
      return addLocal(definition, edit, context);
    case 'change-local':
      return changeLocal(definition, edit, context);
    case 'add-section':
      return addSection(definition, edit);
    case 'rename-section':
      return renameSection(definition, edit);
    case 'remove-section':
      return removeSection(definition, edit);
    case 'move-section':
      return moveSection(definition, edit);
    case 'retitle':
      return retitle(definition, edit);
    case 'reword':
      return reword(definition, edit, context);
    case 'set-rotation':
      return setRotation(definition, edit);
    case 'set-rounds':
      return setRounds(definition, edit);
  }
};

/**
 * Carries out one edit of a survey in the making, or says why not. Whatever hung on what goes is taken along, whatever belongs
 * to what comes is brought along, and what follows from it is reckoned again (`settle`), so the outcome always has the right
 * shape. It may have findings: those are for `parseDefinition` to tell, and for the next edit to mend.
 * @param context the bank items are taken from, and the version the draft began as, whose anchors and core are locked
 */
export const editDefinition = (definition: Definition, edit: DefinitionEdit, context: EditContext): EditOutcome => {
  const outcome = carriedOut(definition, edit, context);
  return outcome.definition === undefined ? outcome : { definition: settle(definition, outcome.definition, context) };
};
