import type { Definition } from '../definition.ts';
import type { ItemId } from '../identifiers.ts';
import { lockedItems } from '../locked-items.ts';
import { itemOf } from '../reporting-rules.ts';
import { conditionsOf } from '../findings/walk-definition.ts';
import type { EditOf } from './definition-edit.ts';
import { refusal, type EditContext, type EditOutcome } from './edit-outcome.ts';
import { itemsAskedBy, removeItems } from './remove-items.ts';

/** An item with the other side of its pair: a capability seen by one side only is half a measurement. */
const withPair = (definition: Definition, id: ItemId): ItemId[] => {
  const item = itemOf(definition, id);
  const pair = item?.type === 'likert' ? item.pair : undefined;
  if (pair === undefined) return [id];
  return definition.items.filter((other) => other.type === 'likert' && other.pair === pair).map((other) => other.id);
};

/** Items that are shown or hidden by the answers to some others, and that stay when those go. */
const itemsHangingOn = (definition: Definition, ids: readonly ItemId[]): ItemId[] =>
  conditionsOf(definition)
    .filter(({ condition }) => itemsAskedBy(condition).some((asked) => ids.includes(asked)))
    .flatMap(({ guarded }) => guarded.filter((id) => !ids.includes(id)));

/** Takes an item out, with the other side of its pair. Refused while others are routed by it: they would be asked of everybody. */
export const takeOut = (definition: Definition, { item }: EditOf<'take-out'>, { base }: EditContext): EditOutcome => {
  if (itemOf(definition, item) === undefined) return refusal('unknown-item', `there is no item ${item}`, [item]);
  const ids = withPair(definition, item);
  const locked = ids.filter((id) => lockedItems(base).includes(id));
  if (locked.length > 0) return refusal('locked', `${locked.join(', ')} is an anchor or core item of the base`, locked);
  const hanging = [...new Set(itemsHangingOn(definition, ids))];
  if (hanging.length > 0)
    return refusal('routed-items-remain', `${hanging.join(', ')} is asked depending on ${item}; take it out first`, hanging);
  if (definition.items.length === ids.length) return refusal('last-item', 'a survey asks at least one thing', ids);
  return { definition: removeItems(definition, ids) };
};
