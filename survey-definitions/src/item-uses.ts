import type { ItemUse, Survey } from './bank.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ItemId } from './identifiers.ts';
import type { Item } from './item.ts';
import { strictestNodeType } from './node-type.ts';

const sectionOf = (survey: Survey, id: ItemId) => survey.sections.find((section) => section.items.includes(id));

/** Texts that stand before an item in a survey: those of the whole, and those of its section. */
const noticesBefore = (survey: Survey, id: ItemId): readonly string[] => [
  ...survey.intro,
  ...(sectionOf(survey, id)?.intro ?? []),
];

const ownConditions = (surveys: readonly Survey[], id: ItemId): ItemUse['showIf'] => {
  const lines = surveys.flatMap((survey) => survey.logic.filter((line) => 'item' in line && line.item === id));
  return [...new Map(lines.map(({ showIf }) => [canonicalJson(showIf), showIf])).values()];
};

const useOf = (surveys: readonly Survey[], item: Item): ItemUse => {
  const asking = surveys.filter((survey) => sectionOf(survey, item.id) !== undefined);
  const [first, ...others] = asking;
  const inOpen = item.type === 'open' ? asking.map(({ reporting }) => reporting.open?.lowestNode) : [];
  const lowestNode = strictestNodeType([
    ...asking.flatMap(({ reporting }) => [reporting.restricted[item.id], reporting.lowestNode]),
    ...inOpen,
  ]);
  return {
    askedIn: asking.map(({ id }) => id),
    isSensitive: asking.length > 0 && asking.every(({ reporting }) => reporting.isSensitive),
    ...(item.aboutLeaders && first !== undefined
      ? { minLeaders: Math.max(...asking.map(({ reporting }) => reporting.aboutLeaders.minLeaders)) }
      : {}),
    ...(lowestNode === undefined ? {} : { lowestNode }),
    notices:
      first === undefined
        ? []
        : noticesBefore(first, item.id).filter((key) => others.every((survey) => noticesBefore(survey, item.id).includes(key))),
    showIf: ownConditions(asking, item.id),
  };
};

/**
 * How surveys ask each item of a bank, taken together: what is strictest of each rule, and only what is said before it
 * everywhere. Why: an item that moves to another survey must not leave its guards behind.
 */
export const itemUsesOf = (surveys: readonly Survey[], items: readonly Item[]): Record<ItemId, ItemUse> =>
  Object.fromEntries(items.map((item) => [item.id, useOf(surveys, item)]));
