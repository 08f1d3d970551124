import type { Definition } from '../definition.ts';
import { localItemsAskedIn, maxLocalItemCount, virksomheterOf } from '../findings/local-items.ts';
import { itemSchema, type Item } from '../item.ts';
import { changesOf } from '../compare-items.ts';
import { itemOf } from '../reporting-rules.ts';
import { stableHash } from '../stable-hash.ts';
import { withScale } from './bring-along.ts';
import type { EditOf, LocalItem } from './definition-edit.ts';
import { refusal, type EditContext, type EditOutcome } from './edit-outcome.ts';
import { putInSection } from './sections.ts';
import { maxItemCount } from './take-in.ts';

/**
 * An id nobody has: from the words, the virksomhet and the version the draft began as, so that a later draft can't give the id of
 * an item that has gone to another one.
 */
const freeId = (definition: Definition, { text, virksomhet }: LocalItem, { bank, base }: EditContext): string => {
  const seed = [base?.version ?? definition.version, virksomhet ?? '', text.nb].join('|');
  const taken = [...definition.items, ...(base?.items ?? []), ...bank.items].map((item) => item.id);
  for (let turn = 1; ; turn += 1) {
    const id = `lok-${stableHash(`${seed}|${turn}`).toString(36)}`;
    if (!taken.includes(id)) return id;
  }
};

const itemFrom = (local: LocalItem, id: string, rev: number): Item => itemSchema.parse({ ...local, id, rev, isLocal: true });

const scaleOf = (local: LocalItem): string | undefined => (local.type === 'likert' ? local.scale : undefined);

const isTooMany = (definition: Definition): boolean =>
  virksomheterOf(definition).some((virksomhet) => localItemsAskedIn(definition, virksomhet).length > maxLocalItemCount);

const unknownScale = (definition: Definition, local: LocalItem, { bank }: EditContext): EditOutcome | undefined => {
  const scale = scaleOf(local);
  const isKnown = scale === undefined || definition.scales[scale] !== undefined || bank.scales[scale] !== undefined;
  return isKnown ? undefined : refusal('unknown-scale', `there is no scale ${scale}`, [scale]);
};

const tooMany = refusal('too-many-local-items', `nobody is asked more than ${maxLocalItemCount} local items`);

/** Adds a question of a virksomhet's own. It gets an id of its own, belongs to no dimension and is never compared. */
export const addLocal = (definition: Definition, edit: EditOf<'add-local'>, context: EditContext): EditOutcome => {
  const { local, section } = edit;
  if (!definition.sections.some(({ id }) => id === section))
    return refusal('unknown-section', `there is no section ${section}`, [section]);
  if (definition.items.length >= maxItemCount) return refusal('too-many-items', `a survey has at most ${maxItemCount} items`);
  const item = itemFrom(local, freeId(definition, local, context), 1);
  const grown = withScale({ ...definition, items: [...definition.items, item] }, scaleOf(local), context);
  if (isTooMany(grown)) return tooMany;
  return unknownScale(definition, local, context) ?? { definition: putInSection(grown, edit, [item.id]) };
};

/** Its revision: one above the base's where it differs from it, else the base's. */
const revisionOf = (changed: Definition, item: Item, base: Definition | undefined): number => {
  const earlier = base && itemOf(base, item.id);
  if (base === undefined || earlier === undefined) return item.rev;
  return changesOf([base, earlier], [changed, { ...item, rev: earlier.rev }]).length > 0 ? earlier.rev + 1 : earlier.rev;
};

/** Changes a local question. One that has been asked in an earlier version keeps its kind of answer: an id means one thing. */
export const changeLocal = (definition: Definition, edit: EditOf<'change-local'>, context: EditContext): EditOutcome => {
  const { item: id, local } = edit;
  const present = itemOf(definition, id);
  if (present === undefined) return refusal('unknown-item', `there is no item ${id}`, [id]);
  if (!present.isLocal) return refusal('not-local', `${id} is not local; reword it instead`, [id]);
  const earlier = context.base && itemOf(context.base, id);
  const isOther = earlier !== undefined && (earlier.type !== local.type || earlier.virksomhet !== local.virksomhet);
  if (isOther) return refusal('id-means-other', `${id} has been asked as something else; take it out and add a new one`, [id]);
  const item = itemFrom(local, id, earlier?.rev ?? 1);
  const replaced = (with_: Item): Definition => ({
    ...definition,
    items: definition.items.map((one) => (one.id === id ? with_ : one)),
  });
  const changed = withScale(replaced(item), scaleOf(local), context);
  if (isTooMany(changed)) return tooMany;
  const revised = { ...item, rev: revisionOf(changed, item, context.base) };
  return unknownScale(definition, local, context) ?? { definition: { ...changed, items: replaced(revised).items } };
};
