import type { Definition, Section } from '../definition.ts';
import { changesOf } from '../compare-items.ts';
import type { ItemId } from '../identifiers.ts';
import { lockedItems } from '../locked-items.ts';
import { itemOf } from '../reporting-rules.ts';
import type { EditOf } from './definition-edit.ts';
import { refusal, type EditContext, type EditOutcome } from './edit-outcome.ts';

const maxSectionCount = 100;

/** A list with something put in at a place; at the end when the place lies beyond it or is not given. */
export const insertedAt = <T>(list: readonly T[], at: number | undefined, values: readonly T[]): T[] => [
  ...list.slice(0, at ?? list.length),
  ...values,
  ...list.slice(at ?? list.length),
];

const unknownSection = (id: string): EditOutcome => refusal('unknown-section', `there is no section ${id}`, [id]);

const hasSection = (definition: Definition, id: string): boolean => definition.sections.some((section) => section.id === id);

const withSection = (definition: Definition, id: string, change: (section: Section) => Section): Definition => ({
  ...definition,
  sections: definition.sections.map((section) => (section.id === id ? change(section) : section)),
});

/** Puts items into a section; they stand in no other afterwards. */
export const putInSection = (
  definition: Definition,
  place: { section: string; at?: number | undefined },
  ids: readonly string[],
): Definition => {
  const lifted = {
    ...definition,
    sections: definition.sections.map((section) => ({ ...section, items: section.items.filter((id) => !ids.includes(id)) })),
  };
  return withSection(lifted, place.section, (section) => ({ ...section, items: insertedAt(section.items, place.at, ids) }));
};

/** Locked items that other people are asked than in the base: a section has conditions of its own. */
const askedOfOthers = (base: Definition | undefined, definition: Definition): readonly ItemId[] =>
  lockedItems(base).filter((id) => {
    const [earlier, later] = [base && itemOf(base, id), itemOf(definition, id)];
    if (base === undefined || earlier === undefined || later === undefined) return false;
    return changesOf([base, earlier], [definition, later]).some((change) => change === 'audience' || change === 'routing');
  });

/**
 * Puts an item elsewhere. Routing that now asks what comes later is a finding, not a refusal: one move may follow another.
 * Edges: an anchor or core item stays where the same people meet it.
 */
export const move = (definition: Definition, edit: EditOf<'move'>, { base }: EditContext): EditOutcome => {
  if (itemOf(definition, edit.item) === undefined) return refusal('unknown-item', `there is no item ${edit.item}`, [edit.item]);
  if (!hasSection(definition, edit.section)) return unknownSection(edit.section);
  const moved = putInSection(definition, edit, [edit.item]);
  const lost = askedOfOthers(base, moved).filter((id) => !askedOfOthers(base, definition).includes(id));
  if (lost.length > 0) return refusal('locked', `${lost.join(', ')} would be asked of other people than in the base`, lost);
  return { definition: moved };
};

/** Adds an empty section under the first free id; until something stands in it there is a finding. */
export const addSection = (definition: Definition, { title, at }: EditOf<'add-section'>): EditOutcome => {
  if (definition.sections.length >= maxSectionCount)
    return refusal('too-many-sections', `a survey has at most ${maxSectionCount} sections`);
  const candidates = Array.from({ length: maxSectionCount + 1 }, (_unused, number) => `s${number + 1}`);
  const id = candidates.find((candidate) => !hasSection(definition, candidate)) ?? '';
  return { definition: { ...definition, sections: insertedAt(definition.sections, at, [{ id, title, intro: [], items: [] }]) } };
};

export const renameSection = (definition: Definition, { section: id, title }: EditOf<'rename-section'>): EditOutcome =>
  hasSection(definition, id)
    ? { definition: withSection(definition, id, (section) => ({ ...section, title })) }
    : unknownSection(id);

/** Removes a section that asks nothing. Its items are moved or taken out first, one by one, since some may be locked. */
export const removeSection = (definition: Definition, { section: id }: EditOf<'remove-section'>): EditOutcome => {
  const section = definition.sections.find((candidate) => candidate.id === id);
  if (section === undefined) return unknownSection(id);
  if (section.items.length > 0)
    return refusal('section-not-empty', `move or take out what section ${id} asks first`, section.items);
  if (definition.sections.length === 1) return refusal('last-section', 'a survey has at least one section', [id]);
  return { definition: { ...definition, sections: definition.sections.filter((candidate) => candidate.id !== id) } };
};

/** Puts a section elsewhere. Routing that now asks what comes later is a finding, as for items. */
export const moveSection = (definition: Definition, { section: id, at }: EditOf<'move-section'>): EditOutcome => {
  const moved = definition.sections.filter((section) => section.id === id);
  const others = definition.sections.filter((section) => section.id !== id);
  return moved.length === 0 ? unknownSection(id) : { definition: { ...definition, sections: insertedAt(others, at, moved) } };
};
