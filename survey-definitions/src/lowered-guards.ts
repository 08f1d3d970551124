import type { Bank } from './bank.ts';
import type { Definition } from './definition.ts';
import type { RuleFinding } from './finding.ts';
import type { Item } from './item.ts';
import { languages } from './localized-text.ts';
import { isAtOrAbove, type NodeType } from './node-type.ts';
import { plainWords } from './plain-words.ts';
import { itemOf, lowestNodeTypeOfItem } from './reporting-rules.ts';

/** What protects those who answer an item, and those it is about. */
type Guards = { lowestNode: NodeType | undefined; isSensitive: boolean; isAboutLeaders: boolean; minLeaders: number };

const guardsOf = (definition: Definition, item: Item): Guards => ({
  lowestNode: lowestNodeTypeOfItem(definition, item.id),
  isSensitive: definition.reporting.isSensitive,
  isAboutLeaders: item.aboutLeaders,
  minLeaders: item.aboutLeaders ? definition.reporting.aboutLeaders.minLeaders : 0,
});

/** What is weaker than it was, in words. */
const weakened = (wanted: Guards, here: Guards): readonly string[] => [
  ...(wanted.lowestNode !== undefined && !isAtOrAbove(here.lowestNode ?? 'niva4', wanted.lowestNode)
    ? [`shown at ${wanted.lowestNode} and above only`]
    : []),
  ...(wanted.isSensitive && !here.isSensitive ? ['asked where everything is sensitive'] : []),
  ...(wanted.isAboutLeaders && !here.isAboutLeaders ? ['marked aboutLeaders'] : []),
  ...(here.isAboutLeaders && here.minLeaders < wanted.minLeaders ? [`shown where ${wanted.minLeaders} leaders are covered`] : []),
];

const finding = (definition: Definition, item: Item, guards: readonly string[], where: string): RuleFinding => ({
  rule: 'guard-lowered',
  id: item.id,
  path: `items.${definition.items.indexOf(item)}`,
  message: `${item.id} is ${guards.join(', ')} ${where}; those who answered were promised as much`,
});

/**
 * Items with a weaker guard than the version before had for them: a lower restriction, ordinary thresholds for what was sensitive,
 * fewer leaders. Why: the same statement is asked of the same people, who have been told how it is handled.
 */
export const findLoweredGuards = (predecessor: Definition, definition: Definition): RuleFinding[] =>
  definition.items.flatMap((item) => {
    const earlier = itemOf(predecessor, item.id);
    const guards = earlier === undefined ? [] : weakened(guardsOf(predecessor, earlier), guardsOf(definition, item));
    return guards.length === 0 ? [] : [finding(definition, item, guards, `in ${predecessor.version}`)];
  });

type Known = { item: Item; guards: Guards };

/** The items of a bank that some shipped survey guards, with what is strictest of each rule. */
const guardedItemsOf = ({ items, uses }: Bank): Known[] =>
  items.flatMap((item) => {
    const use = Object.hasOwn(uses, item.id) ? uses[item.id] : undefined;
    const guards: Guards = {
      lowestNode: use?.lowestNode,
      isSensitive: use?.isSensitive ?? false,
      isAboutLeaders: item.aboutLeaders,
      minLeaders: use?.minLeaders ?? 0,
    };
    return guards.lowestNode === undefined && !guards.isSensitive && !guards.isAboutLeaders ? [] : [{ item, guards }];
  });

const wordsOf = ({ text }: Item): string[] => languages.map((language) => `${language} ${plainWords(text[language])}`);

/**
 * Items that are asked with a weaker guard than every shipped survey has for them: those of the bank, and those with the words of
 * one under another id, which would otherwise be the way round.
 */
export const findGuardsBelowBank = (bank: Bank, definition: Definition): RuleFinding[] => {
  const guarded = guardedItemsOf(bank);
  const byId = new Map(guarded.map((known) => [known.item.id, known]));
  const byWords = new Map(guarded.flatMap((known) => wordsOf(known.item).map((words) => [words, known])));
  return definition.items.flatMap((item) => {
    const known = byId.get(item.id) ?? wordsOf(item).flatMap((words) => byWords.get(words) ?? [])[0];
    const guards = known === undefined ? [] : weakened(known.guards, guardsOf(definition, item));
    return known === undefined || guards.length === 0
      ? []
      : [finding(definition, item, guards, `wherever ${known.item.id} is asked`)];
  });
};
