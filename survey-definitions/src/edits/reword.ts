import type { Definition, Equivalence } from '../definition.ts';
import { changesOf } from '../compare-items.ts';
import { lockedItems } from '../locked-items.ts';
import type { Item } from '../item.ts';
import { itemOf } from '../reporting-rules.ts';
import type { EditOf } from './definition-edit.ts';
import { refusal, type EditContext, type EditOutcome } from './edit-outcome.ts';

/** The wording that was asked last: the base's, or the bank's for an item that is new here. */
const askedBefore = (definition: Definition, id: string, { bank, base }: EditContext): Item | undefined =>
  (base && itemOf(base, id)) ?? bank.items.find((item) => item.id === id && itemOf(definition, id)?.isLocal === false);

const recorded = (equivalences: readonly Equivalence[], item: Item, from: Item, reason: string | undefined): Equivalence[] => {
  const earlier = equivalences.filter((line) => line.item !== item.id || line.toRev <= from.rev);
  const isNew = reason !== undefined && item.rev > from.rev;
  return isNew ? [...earlier, { item: item.id, fromRev: from.rev, toRev: item.rev, reason }] : [...earlier];
};

/**
 * Gives an item other words: its revision rises by one over what was asked last, however often it is reworded in one draft, and
 * falls back when the old words come back. With a recorded reason the trend lives on. Anchors and core items keep their words.
 */
export const reword = (definition: Definition, edit: EditOf<'reword'>, context: EditContext): EditOutcome => {
  const { item: id, text, help } = edit;
  const present = itemOf(definition, id);
  if (present === undefined) return refusal('unknown-item', `there is no item ${id}`, [id]);
  if (present.isLocal) return refusal('is-local', `${id} is local; change it as such`, [id]);
  if (lockedItems(context.base).includes(id)) return refusal('locked', `${id} is an anchor or core item of the base`, [id]);
  const before = askedBefore(definition, id, context);
  const worded: Item = { ...present, text, ...(help === undefined ? {} : { help }) };
  const bankRev = context.bank.items.find((item) => item.id === id)?.rev ?? 0;
  const isAsBefore =
    before === undefined || changesOf([definition, before], [definition, { ...worded, rev: before.rev }]).length === 0;
  const rev = isAsBefore ? (before?.rev ?? present.rev) : Math.max(before.rev, bankRev) + 1;
  const item: Item = { ...worded, rev };
  return {
    definition: {
      ...definition,
      items: definition.items.map((one) => (one.id === id ? item : one)),
      equivalences:
        before === undefined ? definition.equivalences : recorded(definition.equivalences, item, before, edit.equivalence),
    },
  };
};
