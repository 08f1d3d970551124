import { withDimensionId } from '../assemble-definition.ts';
import type { Bank, ItemUse } from '../bank.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Definition, Section } from '../definition.ts';
import type { ItemId } from '../identifiers.ts';
import type { Item } from '../item.ts';
import { itemOf } from '../reporting-rules.ts';
import { addTheme } from './add-theme.ts';
import { withNotices, withOpenRules, withRestriction, withRouting, withScale, withTexts } from './bring-along.ts';
import type { EditOf } from './definition-edit.ts';
import { refusal, type EditContext, type EditOutcome } from './edit-outcome.ts';
import { itemsAskedBy } from './remove-items.ts';
import { restoreFromBase } from './restore-from-base.ts';
import { putInSection } from './sections.ts';

/** The most items a definition can hold. */
export const maxItemCount = 500;

const nothingKnown: ItemUse = { askedIn: [], isSensitive: false, notices: [], showIf: [] };

/** How the shipped surveys ask an item. */
export const useOf = ({ uses }: Bank, id: ItemId): ItemUse => (Object.hasOwn(uses, id) ? uses[id] : undefined) ?? nothingKnown;

/** An item of the bank with the other side of its pair. */
const withPair = ({ items }: Bank, id: ItemId): Item[] => {
  const item = items.find((candidate) => candidate.id === id);
  const pair = item?.type === 'likert' ? item.pair : undefined;
  if (item === undefined) return [];
  const others = items.filter((other) => other.type === 'likert' && other.id !== id && other.pair === pair);
  return pair === undefined ? [item] : [item, ...others];
};

const audiencesOf = ({ showIf }: Section): readonly string[] | undefined =>
  showIf !== undefined && 'attr' in showIf && showIf.attr === 'audience' ? showIf.in : undefined;

/** The section an item can stand in: the one asked for, unless that is for the other audience only. */
const placeFor = (definition: Definition, item: Item, place: EditOf<'take-in'>): { section: string; at?: number | undefined } => {
  const suits = (section: Section): boolean => item.audience === 'all' || audiencesOf(section)?.includes(item.audience) !== false;
  const wanted = definition.sections.find((section) => section.id === place.section);
  if (wanted === undefined || suits(wanted) || item.id === place.item) return { section: place.section, at: place.at };
  return { section: definition.sections.find(suits)?.id ?? place.section };
};

const brought = (definition: Definition, fromBank: Item, place: EditOf<'take-in'>, context: EditContext): Definition => {
  const use = useOf(context.bank, fromBank.id);
  const item = (context.base && itemOf(context.base, fromBank.id)) ?? withDimensionId(fromBank);
  const keys = [...use.notices, ...(typeof item.help === 'string' ? [item.help] : [])];
  const placed = putInSection({ ...definition, items: [...definition.items, item] }, placeFor(definition, item, place), [
    item.id,
  ]);
  const withAnswers = withScale(withTexts(placed, keys, context), 'scale' in item ? item.scale : undefined, context);
  const themed = fromBank.dimension === undefined ? withAnswers : addTheme(withAnswers, item, fromBank.dimension, context);
  const restored = restoreFromBase(themed, context.base, item.id);
  const guarded = withRouting(withRestriction(withOpenRules(restored, item), item.id, use), item.id, use);
  return withNotices(guarded, item.id, use.notices);
};

const isOtherScale = (definition: Definition, item: Item, { bank }: EditContext): boolean => {
  const id = 'scale' in item ? item.scale : undefined;
  const [here, there] = id === undefined ? [] : [definition.scales[id], bank.scales[id]];
  return here !== undefined && there !== undefined && canonicalJson(here) !== canonicalJson(there);
};

/** Items the routing asks that are not in the definition, nor come with this edit. */
const missingRouters = (definition: Definition, items: readonly Item[], bank: Bank): ItemId[] => {
  const known = [...definition.items, ...items].map((item) => item.id);
  const asked = items.flatMap((item) => useOf(bank, item.id).showIf.flatMap(itemsAskedBy));
  return asked.filter((id) => !known.includes(id));
};

/**
 * Takes an item in from the bank, with all that belongs to it: the other side of its pair, dimension, scale, help, notices,
 * routing and restriction; `settle` adds sensitivity and the leaders it needs. An item that was in the base comes back as it
 * was there. A reversed item brings no counterpart: which statement should stand beside it is for a person to choose, and a
 * finding says so.
 */
export const takeIn = (definition: Definition, edit: EditOf<'take-in'>, context: EditContext): EditOutcome => {
  const { bank } = context;
  if (!definition.sections.some(({ id }) => id === edit.section))
    return refusal('unknown-section', `there is no section ${edit.section}`, [edit.section]);
  if (itemOf(definition, edit.item) !== undefined) return refusal('already-asked', `${edit.item} is asked already`, [edit.item]);
  const items = withPair(bank, edit.item).filter(({ id }) => itemOf(definition, id) === undefined);
  if (items.length === 0) return refusal('not-in-bank', `the bank has no item ${edit.item}`, [edit.item]);
  if (definition.items.length + items.length > maxItemCount)
    return refusal('too-many-items', `a survey has at most ${maxItemCount} items`);
  const otherScale = items.filter((item) => isOtherScale(definition, item, context));
  if (otherScale.length > 0)
    return refusal(
      'scale-differs',
      `the scale of ${edit.item} has the name of another one here`,
      otherScale.map(({ id }) => id),
    );
  const missing = missingRouters(definition, items, bank);
  if (missing.length > 0)
    return refusal('routing-item-missing', `${edit.item} is asked depending on ${missing.join(', ')}; take it in first`, missing);
  return { definition: items.reduce((grown, item) => brought(grown, item, edit, context), definition) };
};
