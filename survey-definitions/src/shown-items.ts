import type { Condition } from './condition.ts';
import type { Definition, Section } from './definition.ts';
import type { ItemId } from './identifiers.ts';
import { isConditionMet } from './is-condition-met.ts';
import type { Item } from './item.ts';
import { isAskedInBlock } from './rotation.ts';
import type { Answer, Answers, RespondentContext } from './respondent.ts';

/** A section as one respondent meets it: only with the items that are shown. */
export type ShownSection = { section: Section; items: readonly Item[] };

const isOpenItemAsked = (item: Item, context: RespondentContext): boolean => {
  if (item.type !== 'open') return true;
  if (!context.areCommentsAsked) return false;
  return !item.defaultOff || (context.switchedOnItems ?? []).includes(item.id);
};

/** A local item is asked where its virksomhet is; where nobody says where this is, it is not. */
const isAskedHere = ({ virksomhet }: Item, { unitIds }: RespondentContext): boolean =>
  virksomhet === undefined || (unitIds ?? []).includes(virksomhet);

/** What can be said before anything is answered. */
const mayBeAsked = (definition: Definition, item: Item, context: RespondentContext): boolean =>
  (item.audience === 'all' || item.audience === context.audience) &&
  isOpenItemAsked(item, context) &&
  isAskedHere(item, context) &&
  isAskedInBlock(definition, item.id, context.rotationBlock);

/** Whether an answer decides, so that the outcome may change while somebody answers. */
const asksAnswers = (condition: Condition): boolean => {
  if ('item' in condition) return true;
  if ('not' in condition) return asksAnswers(condition.not);
  if ('all' in condition) return condition.all.some(asksAnswers);
  return 'any' in condition && condition.any.some(asksAnswers);
};

/** Conditions see `audience` as an attribute that is always there and that no other attribute can overwrite. */
const attributesOf = (context: RespondentContext): Readonly<Record<string, string>> => ({
  ...context.attributes,
  audience: context.audience,
});

type Walk = { sections: ShownSection[]; answers: Record<ItemId, Answer> };

/** One pass in reading order. A condition sees answers to shown, earlier questions only, so the pass needs no second one. */
const walk = (definition: Definition, context: RespondentContext, answers: Answers): Walk => {
  const kept: [ItemId, Answer][] = [];
  const attributes = attributesOf(context);
  const holds = (condition: Condition | undefined): boolean =>
    condition === undefined ||
    isConditionMet(condition, { attributes, answers: Object.fromEntries(kept), isFirstWave: context.isFirstWave });
  const itemsById = new Map(definition.items.map((item) => [item.id, item]));
  const isShown = (item: Item): boolean =>
    mayBeAsked(definition, item, context) &&
    definition.logic.filter((line) => line.item === item.id).every((line) => holds(line.showIf));
  const sections: ShownSection[] = [];
  for (const section of definition.sections) {
    const items: Item[] = [];
    for (const id of holds(section.showIf) ? section.items : []) {
      const item = itemsById.get(id);
      if (item === undefined || !isShown(item)) continue;
      items.push(item);
      const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
      if (answer !== undefined) kept.push([id, answer]);
    }
    if (items.length > 0) sections.push({ section, items });
  }
  return { sections, answers: Object.fromEntries(kept) };
};

/**
 * The sections and items one respondent is shown, in order, given what is answered so far. Sections without items are left out.
 * Edges: a section's condition is asked when the section begins, an item's when its turn comes.
 */
export const shownSections = (definition: Definition, context: RespondentContext, answers: Answers): readonly ShownSection[] =>
  walk(definition, context, answers).sections;

/**
 * The sections and items that one respondent may come to be shown, whatever is answered: what `shownSections` gives is always part of
 * it. Pages are cut from this, so that no answer moves a question to another page.
 * Edges: a condition in which any answer has a say counts as met.
 */
export const possibleSections = (definition: Definition, context: RespondentContext): readonly ShownSection[] => {
  const facts = { attributes: attributesOf(context), answers: {}, isFirstWave: context.isFirstWave };
  const mayHold = (condition: Condition | undefined): boolean =>
    condition === undefined || asksAnswers(condition) || isConditionMet(condition, facts);
  const isPossible = (item: Item): boolean =>
    mayBeAsked(definition, item, context) &&
    definition.logic.filter((line) => line.item === item.id).every((line) => mayHold(line.showIf));
  const itemsById = new Map(definition.items.map((item) => [item.id, item]));
  return definition.sections
    .filter((section) => mayHold(section.showIf))
    .map((section) => ({ section, items: section.items.flatMap((id) => itemsById.get(id) ?? []).filter(isPossible) }))
    .filter(({ items }) => items.length > 0);
};

/** The items one respondent is shown, in order, given what is answered so far. Phone and server agree because both call this. */
export const shownItems = (definition: Definition, context: RespondentContext, answers: Answers): readonly Item[] =>
  shownSections(definition, context, answers).flatMap((section) => section.items);

/**
 * The answers without those to items that are not shown (any more). Never send what is not on the screen: somebody who goes
 * back and changes a routing answer has taken back what hung on it. Doing it twice changes nothing.
 */
export const dropHiddenAnswers = (definition: Definition, context: RespondentContext, answers: Answers): Answers =>
  walk(definition, context, answers).answers;
