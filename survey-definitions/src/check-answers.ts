import type { Definition } from './definition.ts';
import type { ItemId } from './identifiers.ts';
import type { Item, MultiItem, OpenItem, Option } from './item.ts';
import type { Answer, Answers, RespondentContext } from './respondent.ts';
import type { Scale } from './scale.ts';
import { rotationBlockOfAnswers } from './rotation.ts';
import { shownItems } from './shown-items.ts';

/** The rules an answer can break. */
export type RefusalRule =
  | 'unknown-item'
  | 'hidden-item'
  | 'wrong-kind'
  | 'off-scale'
  | 'no-such-option'
  | 'nothing-chosen'
  | 'too-many-choices'
  | 'chosen-twice'
  | 'exclusive-with-others'
  | 'text-too-long';

/** Why an answer is not taken. Names item and rule, never the answer itself, so that it may be logged. */
export type Refusal = { item: ItemId; rule: RefusalRule };

const scaleRule = (scale: Scale | undefined, answer: Answer): RefusalRule | undefined => {
  if (typeof answer !== 'number' && answer !== 'NA') return 'wrong-kind';
  const isOffered = [...(scale?.points ?? []), ...(scale?.nonSubstantive ?? [])].some((point) => point.value === answer);
  return isOffered ? undefined : 'off-scale';
};

const optionRule = (options: readonly Option[], answer: Answer): RefusalRule | undefined => {
  if (typeof answer !== 'string') return 'wrong-kind';
  return options.some((option) => option.id === answer) ? undefined : 'no-such-option';
};

const multiRule = (item: MultiItem, answer: Answer): RefusalRule | undefined => {
  if (!Array.isArray(answer)) return 'wrong-kind';
  const chosen = item.options.filter((option) => answer.includes(option.id));
  if (answer.length === 0) return 'nothing-chosen';
  if (new Set(answer).size !== answer.length) return 'chosen-twice';
  if (chosen.length !== answer.length) return 'no-such-option';
  if (chosen.length > (item.max ?? item.options.length)) return 'too-many-choices';
  return chosen.length > 1 && chosen.some((option) => option.exclusive) ? 'exclusive-with-others' : undefined;
};

const openRule = (item: OpenItem, answer: Answer): RefusalRule | undefined => {
  if (typeof answer !== 'string') return 'wrong-kind';
  return answer.length > item.maxChars ? 'text-too-long' : undefined;
};

const ruleBroken = (definition: Definition, item: Item, answer: Answer): RefusalRule | undefined => {
  if (item.type === 'multi') return multiRule(item, answer);
  if (item.type === 'open') return openRule(item, answer);
  if (item.type === 'single' && item.options !== undefined) return optionRule(item.options, answer);
  return item.scale === undefined ? 'wrong-kind' : scaleRule(definition.scales[item.scale], answer);
};

/**
 * Everything that is wrong with a set of answers, held against the definition and the ballot's own context. Empty when all
 * may be counted. Skipping is always allowed: nothing is required. `'NA'` is an answer where the scale offers it.
 * Edges: where each person draws a block and the context has none, the answers must fit the block they fit best. Open text is measured in UTF-16 units, as `maxlength` of a text field does.
 */
export const checkAnswers = (definition: Definition, context: RespondentContext, answers: Answers): readonly Refusal[] => {
  const drawn = context.rotationBlock ?? rotationBlockOfAnswers(definition, answers);
  const asAsked = drawn === undefined ? context : { ...context, rotationBlock: drawn };
  const shown = new Set(shownItems(definition, asAsked, answers).map((item) => item.id));
  const itemsById = new Map(definition.items.map((item) => [item.id, item]));
  return Object.entries(answers).flatMap(([id, answer]): Refusal[] => {
    const item = itemsById.get(id);
    if (item === undefined) return [{ item: id, rule: 'unknown-item' }];
    if (!shown.has(id)) return [{ item: id, rule: 'hidden-item' }];
    const rule = ruleBroken(definition, item, answer);
    return rule === undefined ? [] : [{ item: id, rule }];
  });
};
